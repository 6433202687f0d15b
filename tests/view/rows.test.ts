import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../src/base/text.ts';
import {
  COLUMNS,
  cellOf,
  cellsOf,
  FACT_FIELDS,
  factFields,
  locatorOf,
  renderRow,
} from '../../src/view/rows.ts';
import { renderCsvRow, renderMarkdownRow, renderTable, renderTsvRow } from '../../src/view/table-formats.ts';
import { makeFact, makePassage, makeWhen } from '../support/datasets.ts';
import { anyText, findForbidden, HOSTILE } from '../support/texts.ts';

const cell = fc.oneof(
  anyText,
  fc.constantFrom(
    '',
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '"',
    '""',
    ',',
    'a,b',
    'a "b" c',
    '\t=1',
    '\r=1',
    '\u00a0 =1',
    '\n',
    "'",
    HOSTILE,
  ),
);
const cells = fc.array(cell, { minLength: 1, maxLength: 8 });

/** A reader of CSV by RFC 4180; a strict one, which refuses what the standard does not allow. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const row: string[] = [];
    for (;;) {
      const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
      if (!match) throw new Error(`not CSV: ${rest}`);
      row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
      rest = rest.slice(match[0].length);
      if (match[3] === '\r\n') break;
    }
    rows.push(row);
  }
  return rows;
}

describe('cellsOf', () => {
  it('gives a cell for each column', () => {
    const fact = makeFact({
      id: 'F012',
      statement: 'Putin annexed Crimea.',
      kind: 'event',
      date: makeWhen('2014', { basis: 'inferred' }),
      leaders: ['putin', 'xi'],
      passages: [makePassage({ document: 'wall', paragraph: 10, sentence: 4 })],
    });
    expect(Object.fromEntries(cellsOf(fact).map((text, index) => [COLUMNS[index], text]))).toEqual({
      id: 'F012',
      date: '2014',
      basis: 'inferred',
      kind: 'event',
      leaders: 'putin,xi',
      source: 'wall:10.4',
      statement: 'Putin annexed Crimea.',
    });
  });

  it('leaves the cells of what a fact has not empty', () => {
    expect(cellsOf(makeFact({ id: 'a', statement: 's' }))).toEqual(['a', '', '', '', '', '', 's']);
  });
});

describe('the fields of a fact', () => {
  const fact = makeFact({ date: makeWhen('2014'), links: [{ type: 'changed', fact: 'F2', note: null }] });

  it('are all that its JSON has, and more', () => {
    expect(FACT_FIELDS).toEqual(
      expect.arrayContaining([...Object.keys(fact), ...COLUMNS, 'earliest', 'latest']),
    );
  });

  it('are in JSON what the fact has by that name, or the text of the cell, or null', () => {
    const values = factFields((item: typeof fact) => item).map(({ name, value }) => [name, value(fact)]);
    expect(Object.fromEntries(values)).toMatchObject({ ...fact, basis: 'stated', earliest: '2014-01-01' });
    expect(Object.fromEntries(values)).toMatchObject({ source: null, reasons: null });
  });

  it('are empty cells where there is nothing', () => {
    const bare = makeFact({ id: 'a', statement: 's' });
    const filled = FACT_FIELDS.filter((name) => cellOf(bare, name) !== '');
    expect(filled).toEqual(['id', 'statement']);
    expect(cellOf(fact, 'links')).toBe('changed F2');
  });
});

describe('locatorOf', () => {
  it('gives paragraph and sentence, or the characters where these are not known', () => {
    const passages = [
      makePassage({ document: 'wall', paragraph: 1, sentence: 2 }),
      makePassage({ document: 'street', paragraph: null, sentence: 3, start: 10, end: 20 }),
      makePassage({ document: 'street', paragraph: 3, sentence: null, start: 30, end: 40 }),
    ];
    expect(locatorOf(makeFact({ passages }))).toBe('wall:1.2,street:10-20,street:30-40');
    expect(locatorOf(makeFact())).toBe('');
  });
});

describe('renderRow', () => {
  it('is one line with as many cells as were given, whatever is in them', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const row = renderRow(given);
        expect(row.endsWith('\n')).toBe(true);
        const found = row.slice(0, -1).split('\t');
        expect(found).toEqual(given.map(sanitize));
        expect(found.flatMap(findForbidden)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('renderCsvRow', () => {
  it('is read back cell by cell, but for the guard against formulas', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => {
        const guarded = (text: string) => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);
        expect(parseCsv(rows.map(renderCsvRow).join(''))).toEqual(
          rows.map((row) => row.map((text) => guarded(sanitize(text)))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('holds no cell that a spreadsheet would run, and nothing harmful', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const row = renderCsvRow(given);
        for (const text of parseCsv(row).flat()) expect(text).not.toMatch(/^\s*[=+\-@]/);
        expect(findForbidden(row.slice(0, -2))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'say "x"'], '"a,b","say ""x"""\r\n'],
    [['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"\r\n'],
    [['', ''], ',\r\n'],
    [['two\nlines'], 'two lines\r\n'],
  ])('writes %j as %j', (given, row) => {
    expect(renderCsvRow(given)).toBe(row);
  });
});

describe('renderTsvRow', () => {
  it('has as many cells as were given, none of which a spreadsheet would run', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const found = renderTsvRow(given).slice(0, -1).split('\t');
        expect(found).toHaveLength(given.length);
        for (const text of found) expect(text).not.toMatch(/^[=+\-@]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('renderMarkdownRow', () => {
  it('is one line, whose bars are those between the cells', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const row = renderMarkdownRow(given);
        expect(row.match(/\n/g)).toHaveLength(1);
        const bars = row.replaceAll(/\\./g, '').match(/\|/g);
        expect(bars).toHaveLength(given.length + 1);
        expect(findForbidden(row.slice(0, -1))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a|b', '| a\\|b |\n'],
    ['[x](javascript:1) <b> `c`', '| \\[x\\](javascript:1) \\<b\\> \\`c\\` |\n'],
  ])('of %j is %j', (text, row) => {
    expect(renderMarkdownRow([text])).toBe(row);
  });

  it('stands below a header that Markdown knows for one', () => {
    expect([...renderTable('markdown', ['a', 'b'], [['1', '2']])].join('')).toBe(
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
    );
  });
});
