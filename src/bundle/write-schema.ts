/**
 * Writes the JSON Schemas under data/ from their one definition each (`npm run schema`): `dataset.schema.json` of what
 * a dataset may hold, `output.schema.json` of what `--json` and `--jsonl` write.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { datasetSchema } from '../dataset/schema.ts';
import { createOutputSchema } from './output-schema.ts';

const DATA = new URL('../../data/', import.meta.url);

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
  return render({ ...head, ...rules });
}

/** The JSON Schema (2020-12) of what `--json` and `--jsonl` write, as text. */
export function renderOutputSchema(): string {
  return render(createOutputSchema());
}

function render(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('dataset.schema.json', DATA), renderSchema());
  writeFileSync(new URL('output.schema.json', DATA), renderOutputSchema());
}
