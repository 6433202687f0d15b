/**
 * Runs command lines one after the other and writes the code that V8 then has of the program's files. A program of its
 * own, on a terminal: see keep-code.ts.
 */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import tty from 'node:tty';
import * as v8 from 'node:v8';
import * as vm from 'node:vm';
import { writeWhole } from '../base/files.ts';
import type { Load, Other, Others } from './kept-loader.ts';

const [, , home = '', command = '', sourceFile = '', ...lines] = process.argv;
const require = createRequire(`${home}/bin/`);
const { keptFile, programFile, HEAD } = require('./diplo.cjs') as {
  keptFile: (home: string, word: string) => string;
  programFile: (word: string) => string;
  HEAD: number;
};

/** V8 takes code where it lies if it begins at such a place. */
const ALIGNED = 8;
interface Compiled {
  source: string;
  script: vm.Script;
}
const others = new Map<string, Compiled>();
const source = fill(fs.readFileSync(sourceFile, 'latin1'), HEAD);
const script = new vm.Script(source);
// No further files, but what would look for them runs.
const none: Others = { list: '[]'.length, read: () => Buffer.from('[]') };
const load: Load = script.runInThisContext()(require, `${home}/dist/`, none, remember);
const program = load(programFile(command)) as { main(home: string): Promise<void> };
// The program ends each line so, and another is to follow.
const exit = process.exit;
process.exit = (() => {}) as unknown as typeof process.exit;

function remember(name: string, text: string, compiled: vm.Script): void {
  others.set(name, { source: text, script: compiled });
}

/** A source with spaces at its end, so that what follows it is aligned. */
function fill(text: string, before: number): string {
  return text + ' '.repeat((ALIGNED - ((before + text.length) % ALIGNED)) % ALIGNED);
}

async function runLines(): Promise<void> {
  for (const line of lines) {
    process.argv = [process.execPath, 'diplo', ...line.split(' ')];
    await program.main(home);
  }
}

function writeKept(): void {
  const own = pack({ source, script });
  const files: Other[] = [];
  const packed: Buffer[] = [];
  let start = 0;
  for (const [name, compiled] of others) {
    const { bytes, ...lengths } = pack(compiled);
    files.push({ name, start, ...lengths });
    packed.push(bytes);
    start += bytes.length;
  }
  const list = Buffer.from(JSON.stringify(files), 'latin1');
  const head = Buffer.from(new Uint32Array([own.source, own.code, list.length, 0]).buffer);
  const file = keptFile(home, command);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  writeWhole(file, Buffer.concat([head, own.bytes, list, ...packed]));
}

function pack({ source: text, script: compiled }: Compiled): { source: number; code: number; bytes: Buffer } {
  const code = compiled.createCachedData();
  return {
    source: text.length,
    code: code.length,
    bytes: Buffer.concat([Buffer.from(text, 'latin1'), code]),
  };
}

async function record(): Promise<void> {
  // Of functions that were compiled to machine code the kept code says so, and the next process hurries to do the same.
  v8.setFlagsFromString('--no-sparkplug');
  await runLines();
  if (command !== 'timeline') {
    // The same into a pipe, as far as the program can tell.
    Reflect.set(process, 'binding', undefined);
    tty.isatty = () => false;
    await runLines();
  }
  v8.setFlagsFromString('--sparkplug');
  writeKept();
  exit(0);
}

void record();
