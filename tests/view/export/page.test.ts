import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import type { Dataset } from '../../../src/dataset/schema.ts';
import { sortByTime } from '../../../src/query/order.ts';
import { renderPage } from '../../../src/view/export/page/render-page.ts';
import { chooseSpan, periodsOf } from '../../../src/view/export/periods.ts';
import { createSelection } from '../../../src/view/export/selection.ts';
import { makeDataset, makeDocument, makeFact, makePassage, makeWhen } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

function read(dataset: Dataset, choice?: Parameters<typeof exportAs>[2]) {
  const html = exportAs('html', dataset, choice);
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
  return { html, document, all, texts };
}

const tricky = fc
  .array(
    fc.constantFrom(
      ...[
        '</script>',
        '<script>alert(1)</script>',
        '<!--',
        '-->',
        ']]>',
        '</title>',
        '</style>',
        '<img src=x onerror=alert(1)>',
      ],
      ...[
        '"',
        "'",
        '" onclick="alert(1)',
        '&lt;',
        '&',
        '\u2028',
        '\u2029',
        '<svg/onload=alert(1)>',
        'javascript:alert(1)',
        'x',
        ' ',
      ],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(fc.constant(HOSTILE), anyText, tricky).map((text) => `x${text}`);

describe('the page', () => {
  it('shows any text as text: no element, attribute or script comes out of it', () => {
    const plain = read(makeSample('x'))
      .all('*')
      .map(({ localName }) => localName);
    fc.assert(
      fc.property(texts, (text) => {
        const { all, texts: of, document } = read(makeSample(text));
        const clean = sanitize(text);
        expect(of('.statement')).toEqual(Array(20).fill(clean));
        expect(of('h1')).toEqual([clean.trim()]);
        expect(document.title).toBe(clean.trim());
        expect(all('*').map(({ localName }) => localName)).toEqual(plain);
        const handlers = all('*').flatMap((element) =>
          element.getAttributeNames().filter((name: string) => name.startsWith('on')),
        );
        expect(handlers).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('allows its own style and script by their digests, and nothing else at all', () => {
    const { document, all } = read(loadShipped(ROOT));
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const digest = (tag: string) =>
      `'sha256-${createHash('sha256')
        .update(document.querySelector(tag)?.textContent ?? '')
        .digest('base64')}'`;
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${digest('style')}`,
      `script-src ${digest('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(all('[style], [src], link, iframe, object, img, base')).toEqual([]);
  });

  it('has each fact of the shipped dataset once, in time order, its date with how it is known in words', () => {
    const dataset = loadShipped(ROOT);
    const { all, texts: of } = read(dataset);
    expect(all('.fact').map(({ id }) => id)).toEqual(sortByTime(dataset.facts).map(({ id }) => id));
    expect(new Set(of('.basis'))).toEqual(new Set(['stated', 'inferred', 'public record']));
    expect(of('.date')).toHaveLength(dataset.facts.length);
  });

  it('gives every element with an id one of its own, and every inner link somewhere to lead', () => {
    const clash = ['facts', 'q', '2014', 'undated', 'sources'].map((id) =>
      makeFact({ id, date: makeWhen('2014') }),
    );
    for (const dataset of [loadShipped(ROOT), makeSample('x'), makeDataset({ facts: clash })]) {
      const { all } = read(dataset);
      const ids = all('[id]').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1));
      expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
    }
  });

  it('says the statement of a linked fact that is not on it', () => {
    const { facts, ...rest } = loadShipped(ROOT);
    const dataset = { ...rest, facts };
    const [first] = facts.filter(({ id }) => id === 'F002');
    const selection = createSelection(dataset, first ? [first] : []);
    const { document } = parseHTML([...renderPage(selection)].join(''));
    expect(document.querySelector('dl')?.textContent).toContain(
      'agrees with F078 (not on this page): Trump so far appears to have left China',
    );
  });

  it('quotes passages only when they are given', () => {
    const passage = makePassage();
    const dataset = makeDataset({ documents: [makeDocument()], facts: [makeFact({ passages: [passage] })] });
    const quotes = new Map([[passage, { exact: 'So <it> was.', prefix: '', suffix: '' }]]);
    expect(read(dataset).all('q')).toEqual([]);
    expect(read(dataset, { quotes }).texts('q')).toEqual(['So <it> was.']);
  });

  it('links to where a document can be read, if that is the web', () => {
    const documents = [makeDocument({ url: 'https://example.org/a"b' })];
    const { all } = read(makeDataset({ documents, facts: [makeFact({ passages: [makePassage()] })] }));
    expect(all('footer a').map((link) => link.getAttribute('href'))).toEqual(['https://example.org/a%22b']);
  });

  it('says the language of a statement that is not English', () => {
    const documents = [
      makeDocument({ language: 'de' }),
      makeDocument({ id: 'other', language: 'en" onclick="x' }),
    ];
    const facts = ['doc', 'other'].map((document) =>
      makeFact({ id: document, passages: [makePassage({ document })] }),
    );
    expect(
      read(makeDataset({ documents, facts }))
        .all('.statement')
        .map((element) => element.getAttribute('lang')),
    ).toEqual(['de', null]);
  });
});

describe('periods', () => {
  const at = (...edtfs: (string | null)[]) =>
    sortByTime(
      edtfs.map((edtf, index) => makeFact({ id: `F${index}`, date: edtf === null ? null : makeWhen(edtf) })),
    );
  const labels = (facts: ReturnType<typeof at>, most: number) =>
    periodsOf(facts, chooseSpan(facts, most)).map(({ label, facts: own }) => [label, own.length]);

  it.each([
    [
      ['2014', '2014-03', '2025', null],
      9,
      [
        ['2014', 2],
        ['2025', 1],
        ['Undated', 1],
      ],
    ],
    [
      ['2014', '2015', '2025'],
      2,
      [
        ['2010s', 2],
        ['2020s', 1],
      ],
    ],
    [
      ['1914', '1985', '2025'],
      2,
      [
        ['1900–1999', 2],
        ['2000–2099', 1],
      ],
    ],
    [
      ['0914', '1985', '2025'],
      2,
      [
        ['1 BC–999', 1],
        ['1000–1999', 1],
        ['2000–2999', 1],
      ],
    ],
    [
      ['-0043', '0000', '2013/..', '../1999'],
      9,
      [
        ['44 BC', 1],
        ['1 BC', 1],
        ['1999', 1],
        ['2013', 1],
      ],
    ],
    [[null], 9, [['Undated', 1]]],
  ])('of %j, at most %i, are %j', (edtfs, most, expected) => {
    expect(labels(at(...edtfs), most)).toEqual(expected);
  });
});
