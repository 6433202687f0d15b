/** The compiled code that building the program leaves: it changes how fast an answer comes, never the answer. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
process.argv.splice(1, 1);
require(process.argv[1]);
`,
  );
});
afterAll(() => rmSync(home, { recursive: true }));

function run(words: readonly string[]): { out: string; taken: unknown } {
  const bin = path.join(home, 'bin/diplo.cjs');
  const { stdout, stderr } = spawnSync(process.execPath, [probe, bin, ...words], {
    encoding: 'utf8',
    env: cleanEnvironment(),
  });
  return { out: stdout, taken: JSON.parse(stderr.trim().split('\n').at(-1) ?? '') };
}

describe('compiled code that was kept', () => {
  it('is taken for every file of a search', () => {
    expect(run(['search', 'tariffs']).taken).toEqual([
      ['diplo.cjs', false],
      ['search.cjs', false],
    ]);
  });

  it.each(['search tariffs', 'search tarifs', 'leader xi', 'facts', 'stats', '--help', 'timeline --plain'])(
    'changes no answer of diplo %s',
    (line) => {
      const words = line.split(' ');
      const kept = run(words).out;
      const files = readdirSync(code, { recursive: true, encoding: 'utf8' });
      expect(files.some((name) => name.endsWith('search.code'))).toBe(true);
      const aside = path.join(home, 'aside');
      cpSync(code, aside, { recursive: true, preserveTimestamps: true });
      rmSync(code, { recursive: true });
      const bare = run(words);
      cpSync(aside, code, { recursive: true, preserveTimestamps: true });
      expect(bare.taken).toEqual([]);
      expect(kept).toBe(bare.out);
      expect(kept.length).toBeGreaterThan(100);
    },
  );

  it('is not used for a file that has changed since', () => {
    const file = path.join(home, 'dist/search.cjs');
    const before = statSync(file);
    const text = readFileSync(file, 'latin1');
    writeFileSync(file, text.replace(/"use strict";/, '"use loose!";'));
    expect(run(['search', 'tariffs']).taken).toEqual([
      ['diplo.cjs', false],
      ['search.cjs', null],
    ]);
    writeFileSync(file, text);
    utimesSync(file, before.atime, before.mtime);
  });

  it('is done without where only a part of it was written', () => {
    const [search = ''] = readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('search.code'),
    );
    const file = path.join(code, search);
    const whole = readFileSync(file);
    const { out } = run(['search', 'tariffs']);
    for (const length of [0, 100, 2048, 3000, 20_000, 60_000, whole.length >> 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(run(['search', 'tariffs']).out).toBe(out);
    }
    writeFileSync(file, whole);
  });

  it('is looked for under no name that a word could make up', () => {
    expect(run(['../search', 'tariffs']).taken).toEqual([]);
  });
});
