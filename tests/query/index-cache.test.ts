import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/load.ts';
import { keepIndex, openCached } from '../../src/query/index-cache.ts';
import { writeIndex } from '../../src/query/pack-index.ts';
import { DamagedIndex } from '../../src/query/packed-pages.ts';
import { createIndex, type SearchIndex, searchLoaded } from '../../src/query/search.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

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

it('an index that is damaged within is noticed when it is read', async () => {
  const made = makeFile(jsonOf('flood'));
  await keep(made);
  for (const name of namesIn(made.cache, '.index')) {
    const bytes = fs.readFileSync(path.join(made.cache, name));
    bytes.write('blood', bytes.indexOf('A flood happened') + 2);
    fs.writeFileSync(path.join(made.cache, name), bytes);
  }
  expect(() => cached(made)).toThrow(DamagedIndex);
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
  // The moment of its last change is the one thing about a file that nobody can put back.
  const now = Date.now;
  beforeEach(() => {
    Date.now = () => now() + 10_000;
  });
  afterEach(() => {
    Date.now = now;
  });

  const onlyKey = ({ cache }: Made) => {
    const keys = namesIn(cache, '.key');
    expect(keys).toHaveLength(1);
    return path.join(cache, keys[0] ?? '');
  };
  const readKey = (made: Made) => {
    const [identity = '', content = ''] = fs.readFileSync(onlyKey(made), 'utf8').split('\n');
    return { identity, content };
  };
  async function keepSettled(content = jsonOf('flood')): Promise<Made> {
    const made = makeFile(content);
    await keep(made);
    return made;
  }

  it('has a key, by which its index is found unread', async () => {
    const made = await keepSettled();
    const key = onlyKey(made);
    expect(path.basename(key)).toMatch(/^[0-9a-f]{16}\.key$/);
    expect(cached(made)).toEqual(['flood']);
    // A key that names another content is believed: nothing else is looked at.
    const other = makeFile(jsonOf('storm'));
    await keep({ ...other, env: made.env });
    for (const name of namesIn(made.cache, '.key'))
      if (name !== path.basename(key)) fs.rmSync(path.join(made.cache, name));
    const { identity, content } = readKey(made);
    const storm = namesIn(made.cache, '.index').find((name) => !content.startsWith(name.slice(0, 40))) ?? '';
    fs.writeFileSync(onlyKey(made), `${identity}\n${storm.slice(0, 40).padEnd(64, '0')}\n`);
    expect(cached(made)).toEqual(['storm']);
  });

  it('is read for its index when its key is lost, and has a key again', async () => {
    const made = await keepSettled();
    const [key, before] = [onlyKey(made), readKey(made)];
    fs.rmSync(key);
    expect(cached(made)).toEqual(['flood']);
    expect(readKey(made)).toEqual(before);
  });

  it.each([
    ['nothing', () => ''],
    ['nonsense', () => 'nonsense'],
    ['another file', (identity: string, content: string) => `${identity}0\n${content}\n`],
    ['no content', (identity: string) => `${identity}\n`],
    ['too little', (identity: string, content: string) => `${identity}\n${content.slice(0, 63)}\n`],
    ['too much behind', (identity: string, content: string) => `${identity}\n${content}0\n`],
    ['too much before', (identity: string, content: string) => `${identity}\n0${content}\n`],
    ['no digits', (identity: string, content: string) => `${identity}\n${content.slice(0, 63)}g\n`],
  ])('does without a key that tells of %s, and has a good one then', async (_, textOf) => {
    const made = await keepSettled();
    const good = readKey(made);
    fs.writeFileSync(onlyKey(made), textOf(good.identity, good.content));
    expect(cached(made)).toEqual(['flood']);
    expect(readKey(made)).toEqual(good);
  });

  it('does without a key where something else stands in its place', async () => {
    const made = await keepSettled();
    const key = onlyKey(made);
    fs.rmSync(key);
    fs.mkdirSync(key);
    expect(cached(made)).toEqual(['flood']);
    expect(idsIn(await keep(made))).toEqual(['flood']);
  });

  it('has one key only, however often it changes', async () => {
    const made = await keepSettled();
    const before = readKey(made);
    fs.writeFileSync(made.file, jsonOf('drought'));
    expect(cached(made)).toBeUndefined();
    await keep(made);
    expect(cached(made)).toEqual(['drought']);
    expect(readKey(made).content).not.toBe(before.content);
  });

  it('has a key of its own, though others have the same content', async () => {
    const made = await keepSettled();
    const copy = `${made.file}.copy`;
    fs.copyFileSync(made.file, copy);
    expect(cached({ ...made, file: copy })).toEqual(['flood']);
    expect(namesIn(made.cache, '.key')).toHaveLength(2);
    expect(namesIn(made.cache, '.index')).toHaveLength(1);
  });

  it('has no key before', async () => {
    const made = makeFile(jsonOf('flood'));
    const moment = fs.statSync(made.file).ctimeMs;
    Date.now = () => moment + 1000;
    await keep(made);
    expect(cached(made)).toEqual(['flood']);
    expect(namesIn(made.cache, '.key')).toEqual([]);
  });

  it('has no key while no index of it is kept', () => {
    const made = makeFile(jsonOf('flood'));
    fs.mkdirSync(made.cache, { recursive: true });
    expect(cached(made)).toBeUndefined();
    expect(namesIn(made.cache, '')).toEqual([]);
  });

  it('has no key when it changes while its index is made', async () => {
    const made = makeFile(jsonOf('flood'));
    const makeLate = (text: string) => {
      fs.writeFileSync(made.file, jsonOf('storm'));
      return make(text);
    };
    const write = (index: SearchIndex, size: number, add: (piece: Uint8Array) => void) =>
      writeIndex(index, { withFacts: true, size }, add);
    expect(idsIn(await keepIndex(made.file, made.env, makeLate, write))).toEqual(['flood']);
    expect(namesIn(made.cache, '.key')).toEqual([]);
    expect(cached(made)).toBeUndefined();
    fs.writeFileSync(made.file, jsonOf('flood'));
    expect(cached(made)).toEqual(['flood']);
  });
});

describe('the cache folder', () => {
  const DAY = 24 * 60 * 60;
  const setAge = (file: string, days: number) => {
    const time = Date.now() / 1000 - days * DAY;
    fs.utimesSync(file, time, time);
  };

  it('names an index by what the file holds', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    const digest = createHash('sha256').update(jsonOf('flood')).digest('hex');
    expect(namesIn(made.cache, '')).toEqual([`${digest.slice(0, 40)}.index`]);
  });

  it('notes which index was used, and loses those that were not for a month', async () => {
    const made = makeFile(jsonOf('flood'));
    await keep(made);
    const [name = ''] = namesIn(made.cache, '.index');
    const index = path.join(made.cache, name);
    setAge(index, 3);
    expect(cached(made)).toEqual(['flood']);
    expect(Date.now() - fs.statSync(index).mtimeMs).toBeLessThan(DAY * 1000);
    setAge(index, 40);
    fs.writeFileSync(made.file, jsonOf('storm'));
    await keep(made);
    expect(fs.existsSync(index)).toBe(false);
    expect(cached(made)).toEqual(['storm']);
  });

  it('keeps the index of a file of 64 kB, and of none that is smaller', async () => {
    const filler = 64 * 1024 - jsonOf('flood', 0).length;
    for (const [length, isKept] of [
      [filler - 1, false],
      [filler, true],
    ] as const) {
      const made = makeFile(jsonOf('flood', length));
      await keep(made);
      expect(namesIn(made.cache, '.index')).toHaveLength(isKept ? 1 : 0);
      expect(cached(made)).toEqual(isKept ? ['flood'] : undefined);
    }
  });
});

it.runIf(fs.existsSync('/proc/self/fd'))('a damaged index is not left open', async () => {
  const made = makeFile(jsonOf('flood'));
  await keep(made);
  for (const name of namesIn(made.cache, '.index')) fs.truncateSync(path.join(made.cache, name), 100);
  const countOpen = () => fs.readdirSync('/proc/self/fd').length;
  const before = countOpen();
  for (let time = 0; time < 5; time++) expect(cached(made)).toBeUndefined();
  expect(countOpen()).toBe(before);
});
