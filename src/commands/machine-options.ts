/** The formats for programs, as options of every list. */
import { FACT_FIELDS } from '../view/rows.ts';
import type { OptionSpec } from './table.ts';

const DESCRIPTIONS = {
  json: 'one JSON document',
  jsonl: 'one JSON object a line',
  csv: 'CSV with a header line',
  tsv: 'tab-separated, with a header line',
  markdown: 'a Markdown table',
} as const;
type Format = keyof typeof DESCRIPTIONS;

/** Of an answer that is one document. */
export const DOCUMENT = formats('json');

/** Of counts: rows, but not one thing a line. */
export const COUNTS = formats('json', 'csv', 'tsv', 'markdown');

/** Of rows that are no list of things to choose fields of. */
export const ROWS = formats('json', 'jsonl', 'csv', 'tsv', 'markdown');

/** Of a list of facts; `own` are the fields that this list has besides. */
export function factFormats(...own: readonly string[]): readonly OptionSpec[] {
  return [...ROWS, fieldsOption([...own, ...FACT_FIELDS])];
}

/** Which fields are written, in any of the formats; without a name it says which there are. */
export function fieldsOption(names: readonly string[]): OptionSpec {
  return {
    flags: '--fields [names]',
    description: `only these, with commas: ${names.join(', ')}`,
    type: 'names',
    names,
  };
}

function formats(...names: readonly Format[]): readonly OptionSpec[] {
  return names.map((name) => ({
    flags: `--${name}`,
    description: DESCRIPTIONS[name],
    excludes: names.filter((other) => other !== name),
  }));
}
