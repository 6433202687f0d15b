/**
 * Writes data/dataset.schema.json from the one definition in src/dataset/schema.ts (`npm run schema`).
 * With `--check` it writes nothing and exits with 1 when the file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { datasetSchema } from '../dataset/schema.ts';

const FILE = new URL('../../data/dataset.schema.json', import.meta.url);

/**
 * The JSON Schema (2020-12) of what a dataset file may hold, as text. It says less than `diplo verify`, which
 * also checks references, dates and links.
 */
export function renderSchema(): string {
  const { $schema, ...rules } = toJsonSchema(datasetSchema, {
    typeMode: 'input',
    target: 'draft-2020-12',
    // What it warns of are the "u" flags of patterns; patterns of JSON Schema are Unicode ones anyway.
    errorMode: 'ignore',
  });
  const head = {
    $schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:diplo:dataset:1',
    title: 'diplo dataset',
    description: 'Dated statements, and the passages of documents on which they rest.',
  };
  return `${JSON.stringify({ ...head, ...rules }, undefined, 2)}\n`;
}

function run(argv: readonly string[]): number {
  const text = renderSchema();
  if (!argv.includes('--check')) {
    writeFileSync(FILE, text);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === text) return 0;
  process.stderr.write('data/dataset.schema.json is out of date: npm run schema\n');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2));
