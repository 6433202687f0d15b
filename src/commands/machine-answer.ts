/** An answer in the formats that programs read: JSON, JSON lines, and tables; whole, or the fields asked for. */
import { DiploError } from '../base/errors.ts';
import type { Output } from '../base/io.ts';
import { suggest } from '../dataset/nearest.ts';
import { renderJsonLine, renderJsonPieces } from '../view/json.ts';
import { type Field, renderRow } from '../view/rows.ts';
import { renderTable, TABLE_FORMATS } from '../view/table-formats.ts';
import type { Answer } from './answer.ts';
import type { Options } from './invocation.ts';

/**
 * Writes an answer in the format that the options ask for; fields without a format are tab-separated rows.
 * @throws DiploError for a field that the answer has not, naming those that it has
 */
export function writeForPrograms<T>(out: Output, options: Options, answer: Answer<T>): void {
  const chosen = options.fields && chooseFields(options.fields, answer.fields ?? []);
  const write = options.json || options.jsonl ? writeJson : writeTable;
  write(out, options, answer, chosen);
}

function writeJson<T>(out: Output, options: Options, answer: Answer<T>, chosen?: readonly Field<T>[]): void {
  const { name, items, document, whole = (item: T) => item } = answer;
  const pick = chosen ? (item: T) => pickFields(item, chosen) : whole;
  if (options.jsonl) {
    for (const item of items) out.write(`${renderJsonLine(pick(item))}\n`);
    return;
  }
  const head = { schema: `diplo/${name}/1`, fields: chosen?.map((field) => field.name) };
  for (const piece of renderJsonPieces({ ...head, ...document(pick) })) out.write(piece);
}

function writeTable<T>(out: Output, options: Options, answer: Answer<T>, chosen?: readonly Field<T>[]): void {
  const columns = chosen ? chosen.map(({ name }) => name) : answer.columns;
  const rows = chosen ? rowsOf(answer.items, chosen) : answer.rows();
  const format = TABLE_FORMATS.find((each) => options[each]);
  if (format) for (const line of renderTable(format, columns, rows)) out.write(line);
  else for (const row of rows) out.write(renderRow(row));
}

/** The fields of some names, as they were typed: with commas between them, in several options, or both. */
function chooseFields<T>(typed: readonly string[] | true, fields: readonly Field<T>[]): Field<T>[] {
  const names = (typed === true ? [] : typed)
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = fields.map(({ name }) => name);
  const hint = `Fields: ${known.join(', ')}.`;
  if (names.length === 0) throw new DiploError('--fields takes names, with commas between them', hint);
  return names.map((wanted) => {
    const field = fields.find(({ name }) => name === wanted);
    if (field) return field;
    throw new DiploError(`there is no field "${wanted}" here${suggest(wanted, known)}`, hint);
  });
}

function pickFields<T>(item: T, fields: readonly Field<T>[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value(item)]));
}

function* rowsOf<T>(items: readonly T[], fields: readonly Field<T>[]): Generator<string[]> {
  for (const item of items) yield fields.map(({ cell }) => cell(item));
}
