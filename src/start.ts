/**
 * Where the program begins. Reading and compiling its files takes longer than most answers, and V8 can do without what
 * it did before: building the program also keeps the compiled code of common command lines (bundle/keep-code.ts), for
 * the Node that builds it. Any other Node loads the files as it loads any module, and gives the same answers.
 */
import * as fs from 'node:fs';
import * as vm from 'node:vm';

/** What V8 kept of one file, and the file that it was made of. */
interface KeptFile {
  name: string;
  /** Of the file it was made of, in bytes and in milliseconds since 1970: it is of no use for another. */
  size: number;
  changed: number;
  /** Where its code begins among that of all files, and how long it is, in bytes. */
  start: number;
  length: number;
}

interface Program {
  main(home: string): Promise<void>;
}

type Load = (name: string) => unknown;

/** @param home folder of the installed program */
export function start(home: string): void {
  const load = openKept(`${home}/dist/`, keptFile(home, process.argv[2])) ?? require;
  void (load('./diplo.cjs') as Program).main(home);
}

/** The file that holds the code of a command's files: no two versions of V8 understand each other's. */
export function keptFile(home: string, word = '--help'): string {
  const name = /^--?h(?:elp)?$/.test(word) ? 'help' : word;
  return `${home}/dist/code/${process.versions.v8}-${process.arch}/${/^[a-z]+$/.test(name) ? name : 'none'}.code`;
}

/** Bytes before the code: a list of the files as JSON, filled up with spaces. */
const HEAD = 2048;

function openKept(dist: string, file: string): Load | undefined {
  let descriptor: number;
  let files: KeptFile[];
  const read = (start: number, length: number) => {
    const bytes = Buffer.allocUnsafeSlow(length);
    // V8 trusts what it is given: a part of a file's code is none.
    return fs.readSync(descriptor, bytes, 0, length, start) === length ? bytes : undefined;
  };
  try {
    descriptor = fs.openSync(file, 'r');
    files = JSON.parse(read(0, HEAD)?.toString('latin1') ?? '[]');
  } catch {
    // There is none, or a build that was interrupted left only a part.
    return undefined;
  }
  return createLoader(dist, (name, { size, mtimeMs }) => {
    const kept = files.find((each) => each.name === name);
    if (kept === undefined || kept.size !== size || kept.changed !== Math.round(mtimeMs)) return undefined;
    return read(kept.start, kept.length);
  });
}

/**
 * Puts together what `start` reads.
 * @throws Error for more files than the list has room for
 */
export function packKept(files: readonly (Omit<KeptFile, 'start' | 'length'> & { code: Buffer })[]): Buffer {
  let start = HEAD;
  const list = files.map(({ code, ...file }): KeptFile => {
    const kept = { ...file, start, length: code.length };
    start += code.length;
    return kept;
  });
  const head = JSON.stringify(list).padEnd(HEAD);
  if (head.length > HEAD) throw new Error(`the list of ${list.length} files takes more than ${HEAD} bytes`);
  return Buffer.concat([Buffer.from(head, 'latin1'), ...files.map(({ code }) => code)]);
}

/**
 * A `require` for the program's own files, which compiles each with what was kept of it.
 * @param dist folder of the files, with a slash at its end
 * @param compiled told of every file that was compiled
 */
export function createLoader(
  dist: string,
  codeOf: (name: string, stats: fs.Stats) => Buffer | undefined,
  compiled?: (name: string, stats: fs.Stats, script: vm.Script) => void,
): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const load: Load = (request) => {
    if (!request.startsWith('./')) return require(request);
    const name = request.slice(2);
    const before = loaded.get(name);
    if (before !== undefined) return before.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const filename = dist + name;
    const stats = fs.statSync(filename);
    const cachedData = codeOf(name, stats);
    // The files are pure ASCII, which is the quickest to read.
    const source = `(function(exports,require,module,__filename,__dirname){${fs.readFileSync(filename, 'latin1')}\n})`;
    const script = new vm.Script(source, { filename, ...(cachedData && { cachedData }) });
    compiled?.(name, stats, script);
    script.runInThisContext()(module.exports, load, module, filename, dist.slice(0, -1));
    return module.exports;
  };
  return load;
}
