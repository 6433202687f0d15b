/** The start of the program with the code that was kept of it, in a folder that looks like an installed one. */
import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Script } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLoader, keptFile, packKept, start } from '../src/start.ts';
import { temporaryFolders } from './support/folders.ts';

const makeFolder = temporaryFolders();
afterEach(() => vi.unstubAllGlobals());

const MAIN = `const part = require('./part.cjs');
exports.main = async (home) => { globalThis.told({ home, name: part.name, isOne: require('./part.cjs') === part, places: [__filename, __dirname] }); };`;
const PART = `exports.name = 'part';`;

/** An installed program; \`keep\` keeps the code of its files for a command. */
function install() {
  const home = makeFolder();
  const dist = `${home}/dist/`;
  mkdirSync(dist);
  writeFileSync(`${dist}diplo.cjs`, MAIN);
  writeFileSync(`${dist}part.cjs`, PART);
  const keep = (word: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes) => {
    const kept: Parameters<typeof packKept>[0][number][] = [];
    vi.stubGlobal('told', () => {});
    const load = createLoader(
      dist,
      () => undefined,
      (name, { size, mtimeMs }, script) =>
        kept.push({ name, size, changed: Math.round(mtimeMs), code: script.createCachedData() }),
    );
    load('./diplo.cjs');
    const file = keptFile(home, word);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, change(packKept(kept)));
  };
  return { home, dist, keep };
}

/** Starts it, and says what it tells. */
async function told(home: string): Promise<unknown> {
  return new Promise((resolve) => {
    vi.stubGlobal('told', resolve);
    start(home);
  });
}

describe('starting', () => {
  test('runs the program from what was kept for the command, each file once', async () => {
    const { home, dist, keep } = install();
    keep(process.argv[2] ?? '--help');
    expect(await told(home)).toEqual({
      home,
      name: 'part',
      isOne: true,
      places: [`${dist}diplo.cjs`, dist.slice(0, -1)],
    });
  });

  test('a file that has changed since is compiled anew', async () => {
    const { home, dist, keep } = install();
    keep(process.argv[2] ?? '--help');
    writeFileSync(`${dist}part.cjs`, `exports.name = 'other';`);
    expect(await told(home)).toMatchObject({ home, name: 'other' });
    writeFileSync(`${dist}part.cjs`, `exports.name = 'same';`);
    utimesSync(`${dist}part.cjs`, 1, 1);
    expect(await told(home)).toMatchObject({ home, name: 'same' });
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['half of the list', (bytes: Buffer) => bytes.subarray(0, 1000)],
    ['the list without the code', (bytes: Buffer) => bytes.subarray(0, 2048)],
    ['the list and a part of the code', (bytes: Buffer) => bytes.subarray(0, -10)],
  ])('of an interrupted build that left %s the program runs all the same', async (_, change) => {
    const { home, keep } = install();
    keep(process.argv[2] ?? '--help', change);
    expect(await told(home)).toMatchObject({ home, name: 'part', isOne: true });
  });
});

describe('the file of kept code', () => {
  test('is that of the command, of this V8 and this machine; nothing typed leads out of its folder', () => {
    const nameOf = (word?: string) => path.basename(keptFile('/opt/diplo', word));
    expect(path.dirname(keptFile('/opt/diplo', 'search'))).toBe(
      `/opt/diplo/dist/code/${process.versions.v8}-${process.arch}`,
    );
    expect(['search', undefined, '-h', '--help', '../../etc/passwd', 'A b', '--version'].map(nameOf)).toEqual(
      ['search.code', 'help.code', 'help.code', 'help.code', 'none.code', 'none.code', 'none.code'],
    );
  });

  test('takes no list that is too long for its place', () => {
    const files = Array.from({ length: 100 }, (_, index) => ({
      name: `${index}.cjs`,
      size: 1,
      changed: 1,
      code: Buffer.alloc(1),
    }));
    expect(() => packKept(files)).toThrow('the list of 100 files takes more than 2048 bytes');
  });
});

test('a loader hands on the code that was kept, and V8 takes it', () => {
  const { dist } = install();
  const scripts = new Map<string, Script>();
  const load = createLoader(
    dist,
    () => undefined,
    (name, _, script) => scripts.set(name, script),
  );
  load('./part.cjs');
  const code = scripts.get('part.cjs')?.createCachedData();
  expect(statSync(`${dist}part.cjs`).size).toBe(PART.length);
  createLoader(
    dist,
    () => code,
    (name, _, script) => scripts.set(name, script),
  )('./part.cjs');
  expect(scripts.get('part.cjs')?.cachedDataRejected).toBe(false);
});
