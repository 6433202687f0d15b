/** The compiled code that is kept of the program: it changes how fast an answer comes, never the answer. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../support/built.ts';
import { ROOT } from '../support/run-diplo.ts';

const home = mkdtempSync(path.join(tmpdir(), 'diplo-code-'));
const code = path.join(home, 'dist/code');
const cache = path.join(home, 'cache');
const probe = path.join(home, 'probe.cjs');

beforeAll(() => {
  for (const name of ['bin', 'dist', 'data'])
    cpSync(path.join(ROOT, name), path.join(home, name), { recursive: true, preserveTimestamps: true });
  // Tells of each file whether V8 took what was kept of it.
  writeFileSync(
    probe,
    `const vm = require('node:vm');
const taken = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    taken.push([options.filename.replace(/.*\\//, ''), this.cachedDataRejected]);
  }
};
const end = process.reallyExit;
process.reallyExit = (code) => { process._rawDebug(JSON.stringify(taken)); end.call(process, code); };
`,
  );
});
afterAll(() => rmSync(home, { recursive: true }));

interface Run {
  out: string;
  /** The names of the files whose compiled code there was, and whether V8 refused it. */
  taken: [name: string, refused: boolean | null][];
}

function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const bin = path.join(home, 'bin/diplo.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', probe, bin, ...words], {
    encoding: 'utf8',
    env: cleanEnvironment({ XDG_CACHE_HOME: cache, ...env }),
  });
  return { out: stdout, taken: JSON.parse(stderr.trim().split('\n').at(-1) ?? '') };
}

/** The file of what is kept for a command. */
function keptFor(command: string): string {
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' });
  return path.join(code, files.find((name) => path.basename(name) === `${command}.code`) ?? '');
}

describe('compiled code that a build keeps', () => {
  it.each([
    ['search tariffs', ['search.code']],
    ['search tarifs', ['search.code', 'other-words.cjs', 'fuse.cjs']],
    ['leader xi', ['leader.code']],
    ['--help', ['help.code']],
    ['--version', ['help.code']],
  ])('is taken for all of diplo %s', (line, files) => {
    expect(run(line.split(' ')).taken).toEqual(files.map((file) => [file, false]));
  });

  it.each(['search tariffs', 'search tarifs', 'leader xi', 'facts', 'stats', '--help', 'timeline --plain'])(
    'changes no answer of diplo %s',
    (line) => {
      const words = line.split(' ');
      const kept = run(words);
      expect(kept.taken).not.toEqual([]);
      renameSync(code, path.join(home, 'aside'));
      const bare = run(words, { NODE_DISABLE_COMPILE_CACHE: '1' });
      renameSync(path.join(home, 'aside'), code);
      expect(bare.taken).toEqual([]);
      expect(kept.out).toBe(bare.out);
      expect(kept.out.length).toBeGreaterThan(100);
    },
  );

  it('is done without where only a part of it was written', () => {
    const file = keptFor('search');
    const whole = readFileSync(file);
    const { out } = run(['search', 'tariffs']);
    for (const length of [0, 10, 16, 100, 3000, 60_000, 100_000]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(run(['search', 'tariffs'])).toEqual({ out, taken: [] });
    }
    writeFileSync(file, whole);
  });

  it('is done without where it is none', () => {
    const file = keptFor('search');
    const whole = readFileSync(file);
    const { out } = run(['search', 'tariffs']);
    for (const bytes of [Buffer.alloc(1000), Buffer.alloc(1000, 0xff)]) {
      writeFileSync(file, bytes);
      expect(run(['search', 'tariffs']).out).toBe(out);
    }
    writeFileSync(file, whole);
  });
});

describe('compiled code that is kept in the cache folder', () => {
  const aside = path.join(home, 'aside');
  beforeAll(() => renameSync(code, aside));
  afterAll(() => renameSync(aside, code));
  afterEach(() => rmSync(cache, { recursive: true, force: true }));

  const keptFiles = () => (existsSync(cache) ? readdirSync(path.join(cache, 'diplo')) : []);
  const keptFile = () => path.join(cache, 'diplo', keptFiles()[0] ?? '');
  /** What V8 took of what was kept: of what it compiled anew it says nothing. */
  const takenOf = ({ taken }: Run) => taken.filter(([, refused]) => refused === false);

  it('is taken from the second run on, with the same answer', () => {
    const [first, second] = [run(['search', 'tariffs']), run(['search', 'tariffs'])];
    expect(takenOf(first)).toEqual([]);
    expect(takenOf(second)).toEqual([[path.basename(keptFile()), false]]);
    expect(second.out).toBe(first.out);
    expect(first.out.length).toBeGreaterThan(100);
  });

  it('is one file a command, that its owner alone can look for', () => {
    for (const words of [['facts'], ['leader', 'xi'], ['--help'], ['--version']]) run(words);
    const names = keptFiles().map((name) => name.replace(/-.*/, ''));
    expect(names.sort()).toEqual(['facts', 'help', 'leader']);
    expect(statSync(path.join(cache, 'diplo')).mode & 0o777).toBe(0o700);
  });

  it('takes in what only later runs need', () => {
    for (let round = 0; round < 5; round++) run(['search', 'tariffs']);
    expect(takenOf(run(['search', 'tarifs'])).length).toBe(1);
    expect(takenOf(run(['search', 'tarifs'])).map(([name]) => name.replace(/-.*/, ''))).toEqual([
      'search',
      'other',
      'fuse.cjs',
    ]);
  });

  it('is not written again once a command has run some times', () => {
    for (let round = 0; round < 4; round++) run(['search', 'tariffs']);
    const { mtimeMs, ino } = statSync(keptFile());
    run(['search', 'tariffs']);
    expect(statSync(keptFile())).toMatchObject({ mtimeMs, ino });
  });

  it('is of the program that was installed: another one keeps its own', () => {
    run(['search', 'tariffs']);
    const program = path.join(home, 'dist/diplo.cjs');
    const text = readFileSync(program);
    rmSync(program);
    writeFileSync(program, text);
    expect(takenOf(run(['search', 'tariffs']))).toEqual([]);
    expect(keptFiles().length).toBe(2);
  });

  it('is not taken when a byte of it was damaged, and is made anew', () => {
    const { out } = run(['search', 'tarifs']);
    const whole = readFileSync(keptFile());
    for (const share of [0, 0.001, 0.1, 0.3, 0.499, 0.6, 0.999]) {
      const damaged = Buffer.from(whole);
      const place = Math.floor(whole.length * share);
      damaged[place] = (damaged[place] ?? 0) ^ 0x10;
      writeFileSync(keptFile(), damaged);
      expect(run(['search', 'tarifs']).out, `byte ${place}`).toBe(out);
    }
    for (const bytes of [
      whole.subarray(0, 1000),
      whole.subarray(1),
      Buffer.alloc(0),
      Buffer.alloc(5000, 0xff),
    ]) {
      writeFileSync(keptFile(), bytes);
      expect(run(['search', 'tarifs']).out).toBe(out);
    }
    run(['search', 'tarifs']);
    expect(takenOf(run(['search', 'tarifs'])).length).toBe(3);
  });

  it('is not taken where others may write it', () => {
    run(['search', 'tariffs']);
    chmodSync(keptFile(), 0o666);
    expect(takenOf(run(['search', 'tariffs']))).toEqual([]);
  });

  it('is done without where the folder cannot be written, or the user wants none', () => {
    writeFileSync(cache, 'a file');
    expect(run(['search', 'tariffs']).out.length).toBeGreaterThan(100);
    rmSync(cache);
    run(['search', 'tariffs'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    run(['search', 'tariffs'], { XDG_CACHE_HOME: 'relative', HOME: '' });
    expect(existsSync(cache)).toBe(false);
    expect(existsSync('relative')).toBe(false);
  });

  it('is kept for no name that a word could make up', () => {
    for (const word of ['../search', 'search.', 'none', '/etc/passwd', 'build', 'x'.repeat(1000)])
      run([word, 'tariffs']);
    expect(keptFiles()).toEqual([]);
  });
});
