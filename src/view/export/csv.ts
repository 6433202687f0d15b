/** Facts as a table with every field, for spreadsheets. */
import { COLUMNS, cellOf, FACT_FIELDS } from '../rows.ts';
import { renderTable } from '../table-formats.ts';
import type { Selection } from './selection.ts';

/** The columns of every other table of facts stand first. */
const FIELDS = [...new Set([...COLUMNS, ...FACT_FIELDS])];

/** One line a fact, ids as in the dataset, with a header line. */
export function renderFullCsv({ facts }: Selection): Generator<string> {
  function* rows() {
    for (const fact of facts) yield FIELDS.map((name) => cellOf(fact, name));
  }
  return renderTable('csv', FIELDS, rows());
}
