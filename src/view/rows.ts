/** Answers as rows and fields, for programs that read lines: one list of fields feeds rows, JSON, help and completion. */
import { sanitize } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';

/** What can be asked for of an item: a column of its row, a member of its JSON object. */
export interface Field<T> {
  name: string;
  /** In a row; empty where there is none. */
  cell: (item: T) => string;
  /** In JSON; null where there is none. */
  value: (item: T) => unknown;
}

/** The columns of a fact's row when nobody chooses, in order; CSV carries them as its first line. */
export const COLUMNS = ['id', 'date', 'basis', 'kind', 'leaders', 'source', 'statement'] as const;

/** Every field of a fact as the cell of a row. What a fact itself has by this name is its JSON; the rest is text. */
const CELLS: Readonly<Record<string, (fact: Fact) => string>> = {
  id: ({ id }) => id,
  date: ({ date }) => date?.edtf ?? '',
  basis: ({ date }) => date?.basis ?? '',
  earliest: ({ date }) => date?.earliest ?? '',
  latest: ({ date }) => date?.latest ?? '',
  kind: ({ kind }) => kind ?? '',
  leaders: ({ leaders }) => leaders.join(','),
  countries: ({ countries }) => countries.join(','),
  topics: ({ topics }) => topics.join(','),
  source: locatorOf,
  statement: ({ statement }) => statement,
  event: ({ event }) => (event ? [event.actor, event.type, event.recipient].filter(Boolean).join(' ') : ''),
  attribution: ({ attribution }) => attribution?.source ?? '',
  quotation: ({ quotation }) => quotation?.text ?? '',
  passages: ({ passages }) =>
    passages.map(({ document, start, end }) => `${document}:${start}-${end}`).join(','),
  links: ({ links }) => links.map(({ type, fact }) => `${type} ${fact}`).join(', '),
  notes: ({ notes }) => notes.map(({ type, text }) => `${type}: ${text}`).join('; '),
  reasons: ({ reasons = [] }) => reasons.map(({ field, rule }) => `${field}:${rule}`).join(','),
};

/** The names of the fields of a fact. */
export const FACT_FIELDS: readonly string[] = Object.keys(CELLS);

/** One field of a fact as the cell of a row. */
export function cellOf(fact: Fact, name: string): string {
  return CELLS[name]?.(fact) ?? '';
}

/** The cells of a fact: `F012  2014  stated  event  putin  wall:10.4  Putin annexed …`. */
export function cellsOf(fact: Fact): string[] {
  return COLUMNS.map((name) => cellOf(fact, name));
}

/** The fields of items that each are, or have, a fact. */
export function factFields<T>(factOf: (item: T) => Fact): Field<T>[] {
  return FACT_FIELDS.map((name) => ({
    name,
    cell: (item) => cellOf(factOf(item), name),
    value: (item) => memberOf(factOf(item), name),
  }));
}

/** As JSON has it. */
function memberOf(fact: Fact, name: string): unknown {
  return (Object.hasOwn(fact, name) ? Reflect.get(fact, name) : cellOf(fact, name)) || null;
}

/** A field whose JSON is what its cell says, or for a number the number. */
export function plainField<T>(name: string, value: (item: T) => string | number | null): Field<T> {
  return { name, value, cell: (item) => String(value(item) ?? '') };
}

/** A field of several words, joined by commas in a row. */
export function listField<T>(name: string, value: (item: T) => readonly string[] | null): Field<T> {
  return { name, value, cell: (item) => (value(item) ?? []).join(',') };
}

/** Where a fact stands: `document:paragraph.sentence`, several joined by commas. */
export function locatorOf(fact: Fact): string {
  return fact.passages
    .map(({ document, paragraph, sentence, start, end }) =>
      paragraph !== null && sentence !== null
        ? `${document}:${paragraph}.${sentence}`
        : `${document}:${start}-${end}`,
    )
    .join(',');
}

/** One tab-separated line, harmless to a terminal. */
export function renderRow(cells: readonly string[]): string {
  return `${cells.map(sanitize).join('\t')}\n`;
}
