/**
 * A `require` for the program's own files, where what V8 made of them is kept: the code that is at the head of each
 * kept file, and that bin/diplo.cjs runs. See keep.ts.
 */
import * as fs from 'node:fs';
import * as vm from 'node:vm';

export type Load = (name: string) => unknown;
export type Define = (
  exports: object,
  require: Load,
  module: { exports: object },
  filename: string,
  folder: string,
) => void;

/** A source with the script that V8 made of it. */
export interface Compiled {
  source: string;
  script: vm.Script;
}

/** A file that is not needed at once: where its source begins among those of all, followed by its code, in bytes. */
export interface Other {
  name: string;
  start: number;
  source: number;
  code: number;
}

/** Files that are not needed at once. */
export interface Others {
  /** How long the list of them is, which stands before them; in bytes. */
  list: number;
  /** @throws when there are no such bytes, or they are not what was written */
  read(start: number, length: number): Buffer;
}

/** A kept file that may be written again. */
export interface Renewable extends Compiled {
  file: string;
  /** How often it was written. */
  times: number;
}

export interface Surroundings {
  require: Load;
  /** Folder of the program's files, with a slash at its end. */
  dist: string;
  /** The files that are needed at once, by the names that they are required by. */
  own: Readonly<Record<string, Define>>;
  others: Others;
  /** Undefined for what the program's build keeps. */
  kept: Renewable | undefined;
}

/** After so many runs most of what a command needs has run. */
const ENOUGH = 3;

export function createLoader({ require, dist, own, others, kept }: Surroundings): Load {
  const loaded = new Map<string, { exports: object }>();
  const find = openOthers(others);
  const scripts = new Map<string, Compiled>();
  let takeKept: (<T>(take: () => T) => T) | undefined;
  const keepAgain = () => {
    if (kept === undefined || takeKept !== undefined) return;
    const { keepAtExit } = require(`${dist}keep.cjs`) as typeof import('./keep.ts');
    takeKept = keepAtExit({ kept, others, scripts });
  };
  const load: Load = (request) => {
    if (!request.startsWith('./')) return require(request);
    const before = loaded.get(request);
    if (before !== undefined) return before.exports;
    const module = { exports: {} };
    loaded.set(request, module);
    const filename = dist + request.slice(2);
    const define = own[request] ?? compile(request, filename);
    define(module.exports, load, module, filename, dist);
    return module.exports;
  };
  const compile = (request: string, filename: string): Define => {
    const found = find(request);
    if (found === undefined) keepAgain();
    const source = found?.source ?? wrap(fs.readFileSync(filename, 'latin1'));
    const take = () => new vm.Script(source, { filename, ...(found && { cachedData: found.code }) });
    const script = takeKept ? takeKept(take) : take();
    scripts.set(request, { source, script });
    return script.runInThisContext();
  };
  if (kept && kept.times < ENOUGH) keepAgain();
  return load;
}

/** V8 takes code where it lies if it begins at such a place. */
const ALIGNED = 8;

/** The source of a file as one of a function that defines its module; what follows it is aligned. */
export function wrap(text: string): string {
  return align(`(function(exports,require,module,__filename,__dirname){${text}\n})`);
}

/** A source with spaces at its end: as many bytes as V8 wants what follows it to begin at. */
export function align(source: string): string {
  return source + ' '.repeat((ALIGNED - (source.length % ALIGNED)) % ALIGNED);
}

function openOthers({ list, read }: Others): (name: string) => { source: string; code: Buffer } | undefined {
  let files: Other[] | undefined;
  return (name) => {
    try {
      files ??= JSON.parse(read(0, list).toString('latin1')) as Other[];
      const file = files.find((each) => each.name === name);
      if (file === undefined) return undefined;
      const bytes = read(list + file.start, file.source + file.code);
      return { source: bytes.toString('latin1', 0, file.source), code: bytes.subarray(file.source) };
    } catch {
      return undefined;
    }
  };
}
