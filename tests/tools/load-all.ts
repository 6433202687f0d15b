/** Loads every module that is mutated; see vitest.mutation.config.ts. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const SRC = path.resolve(import.meta.dirname, '../../src');
/** What starts work of its own as it is loaded. */
const WORKERS = /-worker\.ts$/;

for (const layer of ['base', 'dataset', 'query']) {
  for (const name of readdirSync(path.join(SRC, layer))) {
    if (name.endsWith('.ts') && !WORKERS.test(name)) await import(path.join(SRC, layer, name));
  }
}
