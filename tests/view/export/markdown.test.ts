import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import { sortByTime } from '../../../src/query/order.ts';
import { makeDataset, makeDocument, makeFact, makePassage } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

const tricky = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '[a](b)',
        '![a](b)',
        '<b>',
        '</ul>',
        '<script>',
        '&amp;',
        '#',
        '# ',
        '|',
        '~~a~~',
        '$x$',
        '\\',
      ],
      ...[
        'http://a.example',
        'www.a.example',
        'a@b.example',
        '@you',
        '1. ',
        '- ',
        '---',
        '===',
        '    ',
        '[ ] ',
        '[^1]',
        'x',
        ' ',
        '\n\n',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(fc.constant(HOSTILE), anyText, tricky).map((text) => `x${text}`);
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

function read(markdown: string) {
  const { document } = parseHTML(`<html><body>${marked.parse(markdown, { async: false })}</body></html>`);
  const text = (element: { textContent: string | null }) => squeeze(element.textContent ?? '');
  return {
    title: [...document.querySelectorAll('h1')].map(text),
    headings: [...document.querySelectorAll('h2')].map(text),
    items: [...document.querySelectorAll('body > ul > li')].map(text),
    tags: new Set([...document.querySelectorAll('body *')].map(({ localName }) => localName)),
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  };
}

describe('a report in Markdown', () => {
  it('says each text as it is, and nothing in a text is markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { title, items, tags, links } = read(exportAs('markdown', makeSample(text)));
        const clean = squeeze(sanitize(text));
        expect(title).toEqual([clean]);
        expect(items.slice(0, 20).filter((item) => !item.includes(clean))).toEqual([]);
        expect([...tags].sort()).toEqual(expect.arrayContaining(['h1', 'h2', 'li', 'ul']));
        for (const tag of tags)
          expect(['h1', 'h2', 'p', 'ul', 'li', 'strong', 'em', 'code', 'a']).toContain(tag);
        // A bare mail address is the one thing that has no escape.
        for (const link of links) expect(link).toMatch(/^mailto:/);
      }),
      { numRuns: 150 },
    );
  });

  it('has every fact of the shipped dataset under its year, and the documents', () => {
    const dataset = loadShipped(ROOT);
    const { headings, items } = read(exportAs('markdown', dataset));
    expect(items.slice(0, -2).map((item) => item.match(/; (F\d+)\)/)?.[1])).toEqual(
      sortByTime(dataset.facts).map(({ id }) => id),
    );
    expect(headings.slice(-2)).toEqual(['Undated', 'Sources']);
    expect(items.at(-1)).toContain('strain: Trump’s ties to Putin and Netanyahu under pressure; ');
  });

  it('says how a date is known', () => {
    const written = exportAs('markdown', loadShipped(ROOT));
    expect(written).toMatch(
      /^- \*\*2014\*\*: Putin annexed Crimea in 2014\. \(event; wall, paragraph 10, sentence 4; `F061`\)$/m,
    );
    expect(written).toMatch(/^- \*\*14 May 2018\*\* \*public record\*: /m);
    expect(written).toMatch(/^- \*\*c\. May 2025\*\* \*inferred\*: /m);
  });

  it('links to where a document can be read, and nowhere else', () => {
    const document = makeDocument({ url: 'https://example.org/a?b=(c)&d=<e>' });
    const { links } = read(
      exportAs(
        'markdown',
        makeDataset({ documents: [document], facts: [makeFact({ passages: [makePassage()] })] }),
      ),
    );
    expect(links).toEqual(['https://example.org/a?b=(c)&d=%3Ce%3E']);
  });
});
