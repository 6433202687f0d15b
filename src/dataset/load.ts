/** Datasets from the disk. */
import { DiploError } from '../base/errors.ts';
import { readText } from '../base/files.ts';
import { findExcess } from './json-excess.ts';
import type { SyntaxFault } from './json-position.ts';
import { formatPath } from './problems.ts';
import type { Dataset } from './schema.ts';

/** Below the folder of the installed program. */
export const SHIPPED_DATASET = 'data/diplomacy.json';

const STDIN_NAME = 'standard input';

/**
 * The dataset that ships with the program. Read without validation, which the tests have done: validating
 * would cost more than everything else that a command does.
 * @param home folder of the installed program
 */
export function loadShipped(home: string): Dataset {
  return JSON.parse(readText(`${home}/${SHIPPED_DATASET}`)) as Dataset;
}

/**
 * A dataset from a file, or from standard input for `-`.
 * @throws DiploError when it cannot be read or is no dataset, with the place and what was expected there
 */
export async function loadDataset(file: string): Promise<Dataset> {
  return parseDataset(readText(file), file === '-' ? STDIN_NAME : file);
}

/**
 * A dataset from JSON text; a byte order mark at its start is allowed.
 * @param name the file's name, for messages
 * @throws DiploError as `loadDataset`
 */
export async function parseDataset(text: string, name: string): Promise<Dataset> {
  const json = withoutMark(text);
  const value = await parseJson(json, name);
  // Loaded only here: the shipped dataset needs neither valibot nor the schema.
  const { validateDataset } = await import('./validate.ts');
  const { dataset, problems, total } = validateDataset(value);
  const first = problems[0];
  if (dataset && !first) return dataset;
  const path = first?.path ?? [];
  const { findPath, positionOf } = await import('./json-position.ts');
  const { line, column } = positionOf(json, findPath(json, path));
  const place = [`${name}:${line}:${column}`, formatPath(path), first?.message].filter(Boolean).join(': ');
  throw new DiploError(place, total > 1 ? hintFor(name, total) : undefined);
}

/**
 * The value of a JSON text.
 * @throws DiploError with line and column, in the same words on every Node version
 */
export async function parseJson(text: string, name: string): Promise<unknown> {
  const json = withoutMark(text);
  const excess = findExcess(json);
  if (excess) throw await refuse(json, name, excess);
  try {
    return JSON.parse(json);
  } catch {
    const { findSyntaxFault } = await import('./json-position.ts');
    const fault = findSyntaxFault(json);
    if (!fault) throw new DiploError(`${name}: not JSON, or too large for this version of Node`);
    throw await refuse(json, name, { ...fault, message: `not JSON: ${fault.message}` });
  }
}

async function refuse(
  json: string,
  name: string,
  { offset, message, hint }: SyntaxFault,
): Promise<DiploError> {
  const { positionOf } = await import('./json-position.ts');
  const { line, column } = positionOf(json, offset);
  return new DiploError(`${name}:${line}:${column}: ${message}`, hint);
}

/** A text without the byte order mark at its start. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function hintFor(name: string, total: number): string {
  if (name === STDIN_NAME) return `Save it to a file, and \`diplo verify FILE\` lists all ${total} problems.`;
  return `\`diplo verify ${shellWord(name)}\` lists all ${total} problems.`;
}

function shellWord(name: string): string {
  return /^[\w./@%+,:-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
