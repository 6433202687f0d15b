import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/load.ts';
import { keepIndex, openCached } from '../../src/query/index-cache.ts';
import { writeIndex } from '../../src/query/pack-index.ts';
import { createIndex, type SearchIndex, searchLoaded } from '../../src/query/search.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const LONG_AGO = 1_700_000_000;

/** The JSON of a dataset, about as large as an index is kept for, with a word of its own. */
const jsonOf = (word: string, filler = 70_000) =>
  JSON.stringify(
    makeDataset({
      description: 'x'.repeat(filler),
      facts: [makeFact({ id: word, statement: `A ${word} happened.` })],
    }),
  );

/** A file in a folder, and an environment whose cache folder is beside it. */
function madeIn(folder: string, content: string) {
  const file = path.join(folder, 'facts.json');
  fs.writeFileSync(file, content);
  return {
    file,
    env: { XDG_CACHE_HOME: path.join(folder, 'cache') },
    cache: path.join(folder, 'cache', 'diplo'),
  };
}

const makeFile = (content: string) => madeIn(makeFolder(), content);
type Made = ReturnType<typeof makeFile>;

const make = async (text: string) => createIndex(await parseDataset(text, 'facts.json'));
const keep = ({ file, env }: Made) =>
  keepIndex(file, env, make, (index, size, write) => writeIndex(index, { withFacts: true, size }, write));
const idsIn = (index: SearchIndex | undefined) =>
  index && searchLoaded(index, undefined, 'happened').hits.map(({ fact }) => fact.id);
const cached = ({ file, env }: Made) => idsIn(openCached(file, env)?.index);
const namesIn = (folder: string, ending: string) =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(ending)) : [];

describe('the index of a file', () => {
  it('is kept for later, and is that of the file', async () => {
    const made = makeFile(jsonOf('flood'));
    expect(cached(made)).toBeUndefined();
    expect(idsIn(await keep(made))).toEqual(['flood']);
    expect(cached(made)).toEqual(['flood']);
    expect(namesIn(made.cache, '.index')).toHaveLength(1);
    expect(namesIn(made.cache, '.tmp')).toEqual([]);
  });

  it('is not that of what the file held before', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    fs.writeFileSync(made.file, jsonOf('storm'));
    expect(cached(made)).toBeUndefined();
    await keep(made);
    expect(cached(made)).toEqual(['storm']);
    fs.writeFileSync(made.file, jsonOf('flood'));
    expect(cached(made)).toEqual(['flood']);
  });

  it('serves every file with this content', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    const copy = `${made.file}.copy`;
    fs.copyFileSync(made.file, copy);
    expect(cached({ ...made, file: copy })).toEqual(['flood']);
  });

  it('is gone once it is dropped', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    openCached(made.file, made.env)?.drop();
    expect(cached(made)).toBeUndefined();
    expect(namesIn(made.cache, '.index')).toEqual([]);
  });

  it('is not used when it is damaged', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    for (const name of namesIn(made.cache, '.index')) fs.truncateSync(path.join(made.cache, name), 100);
    expect(cached(made)).toBeUndefined();
  });
});

describe('nothing is kept', () => {
  it('of a small file', async () => {
    const small = makeFile(jsonOf('flood', 64 * 1024 - 1000));
    expect(fs.statSync(small.file).size).toBeLessThan(64 * 1024);
    expect(idsIn(await keep(small))).toEqual(['flood']);
    expect([fs.existsSync(small.cache), cached(small)]).toEqual([false, undefined]);
  });

  it('where the environment names no folder, or it cannot be made', async () => {
    for (const env of [{}, { XDG_CACHE_HOME: '/proc/none' }]) {
      const made = { ...makeFile(jsonOf('flood')), env } as unknown as Made;
      expect(idsIn(await keep(made))).toEqual(['flood']);
      expect(cached(made)).toBeUndefined();
    }
  });

  it('where something else stands in its place, which is no reason to fail', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    const [name = ''] = namesIn(made.cache, '.index');
    fs.rmSync(path.join(made.cache, name));
    fs.mkdirSync(path.join(made.cache, name));
    expect(idsIn(await keep(made))).toEqual(['flood']);
    expect(cached(made)).toBeUndefined();
  });

  it('when making it fails, which is told', async () => {
    const made = makeFile('x'.repeat(70_000));
    await expect(keep(made)).rejects.toThrow('facts.json:1:1: not JSON');
    expect(namesIn(made.cache, '.index')).toEqual([]);
    const error = new TypeError('a bug');
    const fail = () => {
      throw error;
    };
    const good = makeFile(jsonOf('flood'));
    await expect(keepIndex(good.file, good.env, make, fail)).rejects.toBe(error);
  });
});

describe('a file that was left alone for a while', () => {
  let made: Made;
  /** As long as the file is not touched, its content need not be read. */
  const swap = (file: string, content: string) => {
    const { dev, ino } = fs.statSync(file);
    fs.writeFileSync(file, content);
    fs.utimesSync(file, LONG_AGO, LONG_AGO);
    expect(fs.statSync(file)).toMatchObject({ dev, ino });
  };

  beforeAll(() => {
    // These tests share one file, which `makeFile` would take away after the first.
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'diplo-settled-'));
    made = madeIn(folder, jsonOf('flood'));
    fs.utimesSync(made.file, LONG_AGO, LONG_AGO);
    // The moment of the last change itself is the one thing that nobody can put back.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
  });
  afterAll(() => fs.rmSync(path.dirname(made.file), { recursive: true }));

  it('has a key, by which its index is found unread', async () => {
    await keep(made);
    expect(namesIn(made.cache, '.key')).toHaveLength(1);
    expect(cached(made)).toEqual(['flood']);
    // A key that names another content is believed: nothing else is looked at.
    const other = makeFile(jsonOf('storm'));
    await keep({ ...other, env: made.env });
    const [key = ''] = namesIn(made.cache, '.key');
    const keyFile = path.join(made.cache, key);
    const names = namesIn(made.cache, '.index');
    const [identity = '', content = ''] = fs.readFileSync(keyFile, 'utf8').split('\n');
    const storm = names.find((name) => !content.startsWith(name.slice(0, 40))) ?? '';
    fs.writeFileSync(keyFile, `${identity}\n${storm.slice(0, 40).padEnd(64, '0')}\n`);
    expect(cached(made)).toEqual(['storm']);
  });

  it.each(['', 'nonsense', 'a\nb\nc'])('does without a key that reads %j', async (text) => {
    await keep(made);
    const [key = ''] = namesIn(made.cache, '.key');
    fs.writeFileSync(path.join(made.cache, key), text);
    expect(cached(made)).toEqual(['flood']);
    expect(fs.readFileSync(path.join(made.cache, key), 'utf8')).not.toBe(text);
  });

  it('has no key any more once it changes', async () => {
    await keep(made);
    swap(made.file, jsonOf('drought'));
    expect(cached(made)).toBeUndefined();
    await keep(made);
    expect(cached(made)).toEqual(['drought']);
  });
});
