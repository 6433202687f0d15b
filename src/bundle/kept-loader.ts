/**
 * A `require` for the program's own files, where what V8 made of them is kept: the code that is at the head of each
 * file which keep-code.ts writes, and that bin/diplo.cjs runs.
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
  /** @throws when there are no such bytes */
  read(start: number, length: number): Buffer;
}

/** @param compiled told of every file that was compiled by itself */
export interface Surroundings {
  require: Load;
  /** Folder of the program's files, with a slash at its end. */
  dist: string;
  /** The files that are needed at once, by the names that they are required by. */
  own: Readonly<Record<string, Define>>;
  others?: Others | undefined;
  compiled?: ((name: string, source: string, script: vm.Script) => void) | undefined;
}

export function createLoader({ require, dist, own, others, compiled }: Surroundings): Load {
  const loaded = new Map<string, { exports: object }>();
  const find = others && openOthers(others);
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
    const kept = find?.(request);
    const source = kept?.source ?? wrap(fs.readFileSync(filename, 'latin1'));
    const script = new vm.Script(source, { filename, ...(kept && { cachedData: kept.code }) });
    compiled?.(request, source, script);
    return script.runInThisContext();
  };
  return load;
}

/** The source of a file as one of a function that defines its module. */
export function wrap(text: string): string {
  return `(function(exports,require,module,__filename,__dirname){${text}\n})`;
}

function openOthers({ list, read }: Others): (name: string) => { source: string; code: Buffer } | undefined {
  let files: Other[] | undefined;
  return (name) => {
    files ??= JSON.parse(read(0, list).toString('latin1')) as Other[];
    const file = files.find((each) => each.name === name);
    if (file === undefined) return undefined;
    const bytes = read(list + file.start, file.source + file.code);
    return { source: bytes.toString('latin1', 0, file.source), code: bytes.subarray(file.source) };
  };
}
