/** The compiled code that building the program leaves: it changes how fast an answer comes, never the answer. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../support/built.ts';
import { ROOT } from '../support/run-diplo.ts';

const home = mkdtempSync(path.join(tmpdir(), 'diplo-code-'));
const code = path.join(home, 'dist/code');
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

function run(words: readonly string[]): { out: string; taken: unknown } {
  const bin = path.join(home, 'bin/diplo.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', probe, bin, ...words], {
    encoding: 'utf8',
    env: cleanEnvironment(),
  });
  return { out: stdout, taken: JSON.parse(stderr.trim().split('\n').at(-1) ?? '') };
}

/** The file of what is kept for a command. */
function keptFor(command: string): string {
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' });
  return path.join(code, files.find((name) => path.basename(name) === `${command}.code`) ?? '');
}

describe('compiled code that was kept', () => {
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
      const bare = run(words);
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

  it('is looked for under no name that a word could make up', () => {
    for (const word of ['../search', 'search.', 'none', '/etc/passwd', 'x'.repeat(1000)])
      expect(run([word, 'tariffs']).taken).toEqual([]);
  });
});
