/**
 * Runs command lines one after the other and writes the code that V8 then has of the program's files. A program of its
 * own, on a terminal: see keep-code.ts.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import tty from 'node:tty';
import type { Script } from 'node:vm';
import { createLoader, keptFile, packKept } from '../start.ts';

const [, , home = '', command = '', lines = '[]'] = process.argv;
const compiled = new Map<string, { stats: fs.Stats; script: Script }>();
const load = createLoader(
  `${home}/dist/`,
  () => undefined,
  (name, stats, script) => compiled.set(name, { stats, script }),
);
const program = load('./diplo.cjs') as { main(home: string): Promise<void> };
// The program ends each line so, and another is to follow.
const exit = process.exit;
process.exit = (() => {}) as unknown as typeof process.exit;

async function runLines(): Promise<void> {
  for (const words of JSON.parse(lines) as string[][]) {
    process.argv = [process.execPath, 'diplo', ...words];
    await program.main(home);
  }
}

function writeKept(): void {
  const files = [...compiled].map(([name, { stats, script }]) => ({
    name,
    size: stats.size,
    changed: Math.round(stats.mtimeMs),
    code: script.createCachedData(),
  }));
  const file = keptFile(home, command);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, packKept(files));
}

async function record(): Promise<void> {
  await runLines();
  if (command !== 'timeline') {
    // The same into a pipe, as far as the program can tell.
    tty.isatty = () => false;
    await runLines();
  }
  writeKept();
  exit(0);
}

void record();
