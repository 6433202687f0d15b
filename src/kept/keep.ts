/**
 * Keeps what V8 makes of the program's files in the user's cache folder, for bin/diplo.cjs: reading and compiling them
 * takes longer than most answers. A command's file is written when its first runs have ended, so that it has the
 * functions that they used, and again when a run needed a file that is not in it.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as v8 from 'node:v8';
import * as vm from 'node:vm';
import { makeCacheFolder, pruneCache } from '../base/cache-folder.ts';
import { writeWhole } from '../base/files.ts';
import { align, type Compiled, type Load, type Other, type Others, type Renewable, wrap } from './loader.ts';

/** The text of loader.ts as an expression that gives its exports. */
declare const KEPT_LOADER: string;

const MAIN = 'diplo.cjs';
const TREE = [MAIN, 'command-line.cjs'];
const DATASET = 'prepared-index.cjs';
/** What is kept: the files that every answer of a command needs. All that begins with an option is `help`. */
const COMMANDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['search', ['search.cjs']],
  ['leader', ['leader.cjs', DATASET]],
  ['facts', [...TREE, 'commands.cjs', DATASET]],
  ['topic', [...TREE, 'commands.cjs', DATASET]],
  ['source', [...TREE, 'commands.cjs', DATASET]],
  ['show', [MAIN, 'commands.cjs', DATASET]],
  ['between', [...TREE, 'commands.cjs', DATASET]],
  ['disagreements', [...TREE, 'commands.cjs', DATASET]],
  ['stats', [MAIN, 'commands.cjs', DATASET]],
  ['timeline', [MAIN, 'first-screen.cjs']],
  ['help', [MAIN]],
  ['export', [...TREE, 'export.cjs', DATASET]],
  ['verify', [...TREE, 'commands.cjs', DATASET]],
]);

/** A command that runs for longer is no start any more, in milliseconds: it may be as quick as V8 makes it. */
const SETTLED = 1000;

export interface Run {
  kept: Renewable;
  others: Others;
  /** The files that were compiled by themselves. */
  scripts: ReadonlyMap<string, Compiled>;
}

/**
 * What loads the files of the program where nothing of a command is kept so far; undefined where nothing is going to be.
 * @param command its name in the kept file's
 * @param file where it will be kept
 */
export function openNew(home: string, command: string, file: string, require: Load): Load | undefined {
  const files = COMMANDS.get(command);
  if (files === undefined) return undefined;
  const dist = `${home}/dist/`;
  const source = renderSource(dist, files);
  const script = new vm.Script(source, { filename: file });
  const others: Others = { list: '[]'.length, read: () => Buffer.from('[]') };
  return script.runInThisContext()(require, dist, others, { file, times: 0, source, script });
}

/** What bin/diplo.cjs runs: a function that gives the `require` of files that are in it, and of others. */
function renderSource(dist: string, files: readonly string[]): string {
  const own = files.map(
    (name) => `${JSON.stringify(`./${name}`)}:${wrap(fs.readFileSync(dist + name, 'latin1'))}`,
  );
  const surroundings = `require,dist,others,kept,own:{${own.join(',\n')}}`;
  return align(
    `(function(require,dist,others,kept){${KEPT_LOADER}\nreturn loader.createLoader({${surroundings}})})`,
  );
}

/**
 * Writes the kept file when this process ends. What cannot be written is not: it only makes the next start quicker.
 * @returns what takes kept code until then: V8 takes it only from a process with the same flags
 */
export function keepAtExit(run: Run): <T>(take: () => T) => T {
  // Of functions that were compiled to machine code the kept code says so, and the next process hurries to do the same.
  const forbid = () => v8.setFlagsFromString('--no-sparkplug');
  const allow = () => v8.setFlagsFromString('--sparkplug');
  let settled = false;
  const settle = () => {
    settled = true;
    allow();
  };
  forbid();
  setTimeout(settle, SETTLED).unref();
  process.once('exit', () => {
    allow();
    try {
      write(run);
    } catch {
      // The folder may be read-only, or full.
    }
  });
  return (take) => {
    allow();
    const taken = take();
    if (!settled) forbid();
    return taken;
  };
}

function write({ kept, others, scripts }: Run): void {
  const folder = path.dirname(kept.file);
  if (!makeCacheFolder(folder)) return;
  const [main, further] = [pack(kept), packOthers(others, scripts)];
  const head = Buffer.from(
    new Uint32Array([main.source, main.code, further.list.length, kept.times + 1]).buffer,
  );
  const all = Buffer.concat([head, main.bytes, further.list, ...further.bytes]);
  // Twice, for whoever reads it compares the two: V8 does not look whether code was damaged.
  writeWhole(kept.file, Buffer.concat([all, all]));
  pruneCache(folder, Date.now());
}

interface Packed {
  source: number;
  code: number;
  bytes: Buffer;
}

/** The files that this run compiled, and those that were kept before. */
function packOthers(others: Others, scripts: ReadonlyMap<string, Compiled>) {
  const packed = [
    ...[...scripts].map(([name, compiled]) => ({ name, ...pack(compiled) })),
    ...packedBefore(others).filter(({ name }) => !scripts.has(name)),
  ];
  const files: Other[] = [];
  let start = 0;
  for (const { name, source, code, bytes } of packed) {
    files.push({ name, start, source, code });
    start += bytes.length;
  }
  return { list: Buffer.from(JSON.stringify(files), 'latin1'), bytes: packed.map(({ bytes }) => bytes) };
}

/** None where they were damaged. */
function packedBefore({ list, read }: Others): ({ name: string } & Packed)[] {
  try {
    const files = JSON.parse(read(0, list).toString('latin1')) as Other[];
    return files.map(({ name, start, source, code }) => {
      return { name, source, code, bytes: read(list + start, source + code) };
    });
  } catch {
    return [];
  }
}

function pack({ source, script }: Compiled): Packed {
  const code = script.createCachedData();
  return {
    source: source.length,
    code: code.length,
    bytes: Buffer.concat([Buffer.from(source, 'latin1'), code]),
  };
}
