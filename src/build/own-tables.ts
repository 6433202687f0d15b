/** The user's own leaders or topics: a list of them, or a dataset that has them. */
import { DiploError } from '../base/errors.ts';
import { readText } from '../base/files.ts';
import { findPath, positionOf } from '../dataset/json-position.ts';
import { parseJson } from '../dataset/load.ts';
import { formatPath } from '../dataset/problems.ts';
import type { Dataset } from '../dataset/schema.ts';
import { SCHEMA_ID } from '../dataset/terms.ts';
import { validateDataset } from '../dataset/validate.ts';

/**
 * Reads the table from a JSON file that is a list, an object with the table in it, or a whole dataset.
 * @throws DiploError with file, line, column and path when it is not as in a dataset
 */
export async function readTable<K extends 'leaders' | 'topics'>(file: string, key: K): Promise<Dataset[K]> {
  const name = file === '-' ? 'standard input' : file;
  const text = readText(file);
  const value = await parseJson(text, name);
  const isList = Array.isArray(value);
  const table: unknown = isList
    ? value
    : typeof value === 'object' && value !== null && Reflect.get(value, key);
  if (!Array.isArray(table)) {
    throw new DiploError(`${name}: no list of ${key} in it`, `Expected [{"id": …}, …] or {"${key}": […]}.`);
  }
  const { dataset, problems } = validateDataset({ schema: SCHEMA_ID, facts: [], [key]: table }, 1);
  const [problem] = problems;
  if (dataset && !problem) return dataset[key];
  const path = isList ? (problem?.path ?? []).slice(1) : (problem?.path ?? []);
  const { line, column } = positionOf(text, findPath(text, path));
  throw new DiploError(`${name}:${line}:${column}: ${formatPath(path)}: ${problem?.message}`);
}
