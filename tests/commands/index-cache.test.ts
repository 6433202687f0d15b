/** The index of a large dataset is kept, held to its content, and never needed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/base/errors.ts';
import { withIndex } from '../../src/commands/index-in-use.ts';
import type { Invocation } from '../../src/commands/invocation.ts';
import { loadDataset } from '../../src/dataset/load.ts';
import { writeLarge } from '../bench/large-dataset.ts';
import { createTestIo, ROOT, runDiplo } from '../support/run-diplo.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diplo-cache-'));
const data = path.join(folder, 'facts.json');
const cache = path.join(folder, 'cache');
const env = { XDG_CACHE_HOME: cache, HOME: folder };
writeLarge(2000, data);
const content = readFileSync(data, 'utf8');
settle();
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(cache, { recursive: true, force: true }));

/** Puts the file's last change far back; the moment of that itself is the one thing that nobody can. */
function settle(): void {
  utimesSync(data, 1_700_000_000, 1_700_000_000);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
}

const find = (...words: string[]) => runDiplo(['search', ...words, '--data', data], { env });
const kept = (ending: string) => {
  const names = readdirSync(path.join(cache, 'diplo')).filter((name) => name.endsWith(ending));
  return names.map((name) => path.join(cache, 'diplo', name));
};
const invocation: Invocation = {
  io: createTestIo([], [], { env }),
  args: [],
  options: {},
  dataFile: data,
  openDataset: () => loadDataset(data),
  documents: undefined,
};
const QUERIES = [
  'tariffs',
  'tarifs',
  '"america first"',
  'trump putin -crimea',
  'leaders --leader xi',
  'trump --country CHN --country russia --from 2014 --to 2020',
  'trump --topic tariffs --kind claim --dated',
  'donald trump --source wall --exact',
  'xi jinping tarifs',
  'zzzzzz',
];

describe('the kept index', () => {
  test('gives the same answers as none', async () => {
    for (const query of QUERIES) {
      const words = query.split(' ').concat('--json');
      const without = await find(...words, '--no-cache');
      expect(await find(...words), `${query}, first`).toEqual(without);
      expect(await find(...words), `${query}, again`).toEqual(without);
    }
    expect(kept('.index')).toHaveLength(1);
    expect(kept('.key')).toHaveLength(1);
    expect(statSync(path.join(cache, 'diplo')).mode & 0o777).toBe(0o700);
  });

  test('serves other commands too, with the same answers', async () => {
    const lines = [
      'show L1500 F061',
      'show F061 --json',
      'show f61',
      'show nobody',
      'facts --leader xi --from 2014 --to 2016 --json',
      'facts --kind claim --sort date -n 5',
      'facts --topic nothing',
      'topic tariffs --leader xi --jsonl',
      'topic tarifs',
      'leader xi --json',
      'leader putin --kind event -n 3',
      'leader nobody',
    ];
    const runAll = async () => {
      const runs = [];
      for (const line of lines) runs.push(await runDiplo([...line.split(' '), '--data', data], { env }));
      return runs;
    };
    const without = await runAll();
    expect(() => statSync(cache)).toThrow();
    await find('tariffs');
    expect(await runAll()).toEqual(without);
    const [file = ''] = kept('.index');
    writeFileSync(file, Buffer.alloc(statSync(file).size));
    expect(await runAll()).toEqual(without);
  });

  test('is made with a bar on a terminal, and nothing of it is left', async () => {
    const { err } = await runDiplo(['search', 'tariffs', '--data', data], { env, columns: 80 });
    expect(err).toMatch(/^indexing +0 of 2000 facts/);
    expect(err).toMatch(/\r +\r$/);
  });

  test('is left alone by --no-cache', async () => {
    await find('tariffs', '--no-cache');
    expect(() => statSync(cache)).toThrow();
  });

  test('is of the content: a change that only the clock shows is found', async () => {
    await find('tariffs');
    const { size } = statSync(data);
    writeFileSync(data, content.replace('tariffs on goods', 'tariffz on goods'));
    utimesSync(data, 1_700_000_000, 1_700_000_000);
    expect(statSync(data).size).toBe(size);
    const { out } = await find('tariffz', '--exact');
    expect(out).toContain('tariffz on goods');
    writeFileSync(data, content);
    settle();
  });

  test('is not trusted when it is damaged, wherever that is', async () => {
    const { out } = await find('tariffs', '--json');
    const [file = ''] = kept('.index');
    const good = readFileSync(file);
    for (let part = 0; part < 12; part++) {
      const bad = Buffer.from(good);
      const start = Math.floor((good.length * part) / 12);
      bad.fill(0xa5, start, start + Math.ceil(good.length / 12));
      writeFileSync(file, bad);
      expect((await find('tariffs', '--json')).out, `part ${part}`).toBe(out);
    }
    writeFileSync(file, good.subarray(0, good.length / 2));
    expect((await find('tariffs', '--json')).out).toBe(out);
    const [key = ''] = kept('.key');
    writeFileSync(key, 'nonsense');
    expect((await find('tariffs', '--json')).out).toBe(out);
  });

  test('is not trusted by an answer of all facts either, which is written once', async () => {
    const words = ['trump', '--all', '--jsonl'];
    const { out } = await find(...words);
    const [file = ''] = kept('.index');
    const good = readFileSync(file);
    for (let part = 0; part < 8; part++) {
      const bad = Buffer.from(good);
      const start = Math.floor((good.length * part) / 8);
      bad.fill(0, start, start + 64);
      writeFileSync(file, bad);
      expect((await find(...words)).out, `part ${part}`).toBe(out);
    }
  });

  test('that is damaged while an answer is written from it ends the answer, and is gone', async () => {
    await find('trump');
    const [file = ''] = kept('.index');
    let written = '';
    const answer = withIndex(invocation, {
      find: async (index) => {
        index.facts.check(Uint32Array.of(0, 1999));
        return index.facts.size;
      },
      write: async (index, size) => {
        const { length } = readFileSync(file);
        for (let place = 0; place < size; place++) {
          written += `${index.facts.at(place)?.id}\n`;
          if (place === 0) writeFileSync(file, Buffer.alloc(length));
        }
        return EXIT.found;
      },
    });
    await expect(answer).rejects.toThrow('while the answer was being written');
    expect(written.startsWith('F001\nF002\n')).toBe(true);
    expect(new Set(written.split('\n')).size).toBe(written.split('\n').length);
    expect(kept('.index')).toEqual([]);
    expect((await find('trump', '--jsonl', '-n', '3')).code).toBe(EXIT.found);
  });

  test('is never needed: no HOME, a relative cache folder, a file in its place', async () => {
    const { out } = await find('tariffs', '--no-cache');
    const words = ['search', 'tariffs', '--data', data];
    expect((await runDiplo(words)).out).toBe(out);
    expect((await runDiplo(words, { env: { XDG_CACHE_HOME: 'here' } })).out).toBe(out);
    writeFileSync(cache, '');
    expect((await find('tariffs')).out).toBe(out);
  });

  test.skipIf(process.getuid?.() === 0)('is not kept where nothing may be written', async () => {
    mkdirSync(cache);
    chmodSync(cache, 0o500);
    expect((await find('tariffs')).code).toBe(0);
  });

  test.each(['search x', 'leader', 'show F001', 'facts --leader xi', 'topic', 'timeline --plain'])(
    'is not asked for a file that cannot be looked at: %s',
    async (line) => {
      const circle = path.join(folder, 'circle.json');
      symlinkSync('circle.json', circle);
      const { code, err } = await runDiplo([...line.split(' '), '--data', circle], { env });
      rmSync(circle);
      expect({ code, err }).toEqual({
        code: EXIT.failed,
        err: `cannot read ${circle}: too many symbolic links`,
      });
    },
  );

  test('removes what was not used for a month', async () => {
    mkdirSync(path.join(cache, 'diplo'), { recursive: true });
    const old = path.join(cache, 'diplo', 'old.index');
    writeFileSync(old, '');
    utimesSync(old, 1_600_000_000, 1_600_000_000);
    await find('tariffs');
    expect(kept('.index')).toHaveLength(1);
  });

  test('may be made by two processes at once', () => {
    const program = path.join(ROOT, 'bin/diplo.cjs');
    const line = `"${process.execPath}" "${program}" search tariffs --data "${data}"`;
    const { stdout } = spawnSync('sh', ['-c', `${line} & ${line}; wait`], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(40);
    expect(new Set(lines).size).toBe(20);
    expect(kept('.index')).toHaveLength(1);
    expect(kept('.tmp')).toEqual([]);
  });
});
