import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { PREPARED_INDEX } from '../../src/query/index-layout.ts';
import { openSearchIndex } from '../../src/query/open-index.ts';
import { datasetOf, openPrepared, openShipped } from '../../src/query/prepared-index.ts';
import { createIndex, packIndex, searchLoaded } from '../../src/query/search.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const statements = ['The lake froze over.', 'Salt was dear.'];
const dataset: Dataset = makeDataset({
  facts: statements.map((statement, place) => makeFact({ id: `F${place}`, statement })),
});
const DATA = 'data/diplomacy.json';

/** A folder of an installed program with a prepared index; times in seconds. */
function install({ changed = 1000, made = 2000, size = 0 } = {}): string {
  const home = makeFolder();
  const [data, index] = [path.join(home, DATA), path.join(home, PREPARED_INDEX)];
  for (const file of [data, index]) fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(data, JSON.stringify(dataset));
  fs.writeFileSync(
    index,
    packIndex(createIndex(dataset), { withFacts: true, size: fs.statSync(data).size + size }),
  );
  fs.utimesSync(data, changed, changed);
  fs.utimesSync(index, made, made);
  return home;
}

const found = (index: ReturnType<typeof openPrepared>) =>
  index && searchLoaded(index, undefined, 'lake').hits.map(({ fact }) => fact.id);

describe('the prepared index', () => {
  it('answers for the dataset that it was made of', () => {
    expect(found(openPrepared(install()))).toEqual(['F0']);
    expect(found(openPrepared(install({ changed: 2000 })))).toEqual(['F0']);
  });

  it.each([
    ['older than the dataset', () => install({ made: 999 })],
    ['of a dataset of another size', () => install({ size: 1 })],
    ['missing', () => without(PREPARED_INDEX)],
    ['of a dataset that is missing', () => without(DATA)],
  ])('is not used when it is %s', (_, make) => {
    const home = make();
    expect(openPrepared(home)).toBeUndefined();
    expect(found(openSearchIndex(dataset, home))).toEqual(['F0']);
  });

  it("is the program's own, and not held to its digests", () => {
    const home = install();
    const index = path.join(home, PREPARED_INDEX);
    const bytes = fs.readFileSync(index);
    bytes.writeUInt32LE(1, bytes.length - 4);
    fs.writeFileSync(index, bytes);
    fs.utimesSync(index, 2000, 2000);
    expect(found(openPrepared(home))).toEqual(['F0']);
  });

  it('stands for the dataset that it holds', () => {
    const index = openPrepared(install());
    const opened = index && datasetOf(index);
    expect(opened).toEqual(dataset);
    expect(opened?.facts).toBe(opened?.facts);
  });

  it.each([
    ['with a prepared index', () => install()],
    ['where that is missing', () => without(PREPARED_INDEX)],
    ['where that is of another dataset', () => install({ size: 1 })],
  ])('gives the shipped dataset as its file has it, %s', (_, make) => {
    const opened = openShipped(make());
    expect(opened).toEqual(dataset);
    expect(JSON.stringify(opened)).toBe(JSON.stringify(dataset));
  });
});

function without(file: string): string {
  const home = install();
  fs.rmSync(path.join(home, file));
  return home;
}

describe('openSearchIndex', () => {
  const other = makeDataset({ facts: [makeFact({ id: 'X', statement: 'Another lake.' })] });

  it('takes the prepared index for the shipped dataset, and makes one for any other', () => {
    expect(found(openSearchIndex(dataset, install()))).toEqual(['F0']);
    expect(found(openSearchIndex(other, install()))).toEqual(['F0']);
    expect(found(openSearchIndex(other, undefined))).toEqual(['X']);
  });
});
