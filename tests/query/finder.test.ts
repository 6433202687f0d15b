/** The search that follows each key: at once in a small dataset, plainly at first in a large one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/query/finder.ts';
import { createPlainFind } from '../../src/query/plain-find.ts';
import { createIndex, packIndex } from '../../src/query/search.ts';
import { WORKER_FILE } from '../../src/query/worker-file.ts';
import { makeDataset, makeFact, makeTopic } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const makeFacts = (count: number) =>
  makeDataset({
    facts: Array.from({ length: count }, (_, index) =>
      makeFact({
        id: `F${index}`,
        statement: index === 7 ? 'The tariff was raised.' : `Ships number ${index}.`,
      }),
    ),
  });
const large = makeFacts(5001);

/** An installed program whose worker does what a script says. */
function install(script: string): { home: string; file: string } {
  const home = makeFolder();
  mkdirSync(path.join(home, 'dist'));
  writeFileSync(path.join(home, 'dist', WORKER_FILE), script);
  const file = path.join(home, 'facts.json');
  writeFileSync(`${file}.index`, packIndex(createIndex(large)));
  return { home, file };
}

const POSTS = (bytes: string) =>
  `const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(${bytes});`;
const found = (finder: ReturnType<typeof createFinder>, query: string) =>
  Array.from(finder.find(query).facts, (place) => large.facts[place]?.id);

test('a small dataset is searched as ever, typos once corrections are there', async () => {
  const finder = createFinder(makeFacts(20), makeFolder(), 'facts.json');
  await finder.warm();
  expect(found(finder, 'tariff')).toEqual(['F7']);
  expect(found(finder, 'tarriff')).toEqual([]);
  let ready = 0;
  await finder.prepare(() => ready++);
  await finder.prepare(() => ready++);
  expect([ready, found(finder, 'tarriff')]).toEqual([1, ['F7']]);
});

test('load makes all of it ready', async () => {
  const finder = createFinder(makeFacts(20), makeFolder(), 'facts.json');
  await finder.load();
  expect(found(finder, 'tarriff')).toEqual(['F7']);
});

describe('a large dataset', () => {
  test('is searched plainly until its index has been made beside the program', async () => {
    const { home, file } = install(
      POSTS(`new Uint8Array(require('node:fs').readFileSync(workerData + '.index'))`),
    );
    const finder = createFinder(large, home, file);
    await finder.warm();
    expect(found(finder, 'ariff')).toEqual(['F7']);
    let ready = 0;
    await finder.prepare(() => ready++);
    expect([ready, found(finder, 'tarriff')]).toEqual([1, ['F7']]);
    await finder.warm();
  });

  test.each([
    ['fails', 'throw new Error("no memory")'],
    ['gives something else', POSTS('new Uint8Array(100)')],
  ])('stays searched plainly where the worker %s', async (_, script) => {
    const { home, file } = install(script);
    const finder = createFinder(large, home, file);
    let ready = 0;
    await finder.prepare(() => ready++);
    expect([ready, found(finder, 'ariff')]).toEqual([0, ['F7']]);
  });

  test.each(['-', undefined])('from %s is indexed where it is', async (file) => {
    const { home } = install(POSTS('1'));
    expect(found(createFinder(large, home, file), 'tariff')).toEqual(['F7']);
  });

  test('without a worker is indexed where it is', () => {
    expect(found(createFinder(large, makeFolder(), 'facts.json'), 'tariff')).toEqual(['F7']);
  });
});

describe('the plain search', () => {
  const facts = [
    makeFact({ id: 'A', statement: 'İstanbul was calm, very calm.', topics: ['quiet'] }),
    makeFact({ id: 'B', statement: 'Ankara was calmer.', topics: ['unknown'], leaders: ['nobody'] }),
  ];
  const { find } = createPlainFind(
    makeDataset({ facts, topics: [makeTopic({ id: 'quiet', label: 'Quiet days' })] }),
  );
  const idsOf = (query: string) => Array.from(find(query).facts, (place) => facts[place]?.id);

  test('marks each word once, where it first stands, and words inside of others not again', () => {
    const query = 'calm calmer ANKARA';
    expect([idsOf(query), find(query).inStatement(0)]).toEqual([
      ['B'],
      [
        [0, 6],
        [11, 15],
      ],
    ]);
  });

  test('finds by the names of what a fact is about, and by ids that have none', () => {
    expect(['quiet days', 'nobody', 'unknown calm', 'quiet nobody'].map(idsOf)).toEqual([
      ['A'],
      ['B'],
      ['B'],
      [],
    ]);
  });

  test('marks nothing where lower case has another length', () => {
    const { inStatement } = find('calm');
    expect([inStatement(0), inStatement(1)].map(({ length }) => length)).toEqual([0, 1]);
    expect(inStatement(2)).toEqual([]);
  });
});
