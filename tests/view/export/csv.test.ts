import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import { COLUMNS } from '../../../src/view/rows.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: '\r\n' });

describe('a table', () => {
  it('has a row a fact, the usual columns first', () => {
    const dataset = loadShipped(ROOT);
    const rows = read(exportAs('csv', dataset));
    expect(rows.map(({ id }) => id)).toEqual(dataset.facts.map(({ id }) => id));
    expect(rows.map(({ statement }) => statement)).toEqual(dataset.facts.map(({ statement }) => statement));
    expect(Object.keys(rows[0] ?? {}).slice(0, COLUMNS.length)).toEqual([...COLUMNS]);
    expect(rows.find(({ id }) => id === 'F061')).toMatchObject({
      date: '2014',
      earliest: '2014-01-01',
      event: 'putin COERCE UKR',
      countries: 'UKR',
    });
  });

  it('keeps any text in its cell, and no cell is a formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant(HOSTILE),
          anyText.map((text) => `x${text}`),
          anyText.map((text) => `@${text}`),
        ),
        (text) => {
          const rows = read(exportAs('csv', makeSample(text)));
          expect(rows).toHaveLength(20);
          for (const row of rows) {
            expect([sanitize(text), `'${sanitize(text)}`]).toContain(row['statement']);
            for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
