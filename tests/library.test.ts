import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as edtf from '../src/dataset/edtf.ts';
import type * as passages from '../src/dataset/passages.ts';
import type * as schema from '../src/dataset/schema.ts';
import type * as library from '../src/library.ts';
import * as diplo from '../src/library.ts';
import type { FilterOptions } from '../src/query/filters.ts';
import { ROOT } from './support/run-diplo.ts';

/** A type with every member there. */
type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<T[Key]> }
    : T;
type Same<A, B> = [Whole<A>, Whole<B>] extends [Whole<B>, Whole<A>] ? true : false;

/** Fails to compile when the types that ship are no longer those of the schema. */
const SAME: {
  dataset: Same<library.Dataset, schema.Dataset>;
  leader: Same<library.Leader, schema.Leader>;
  passage: Same<library.Passage, schema.Passage>;
  kind: Same<library.Kind, schema.Kind>;
  event: Same<library.EventType, schema.EventType>;
  link: Same<library.LinkType, schema.LinkType>;
  basis: Same<library.Basis, schema.Basis>;
  filters: Same<keyof library.Filters, keyof FilterOptions>;
  date: Same<library.Edtf, edtf.Edtf>;
  check: Same<library.PassageCheck, passages.PassageCheck>;
} = {
  dataset: true,
  leader: true,
  passage: true,
  kind: true,
  event: true,
  link: true,
  basis: true,
  filters: true,
  date: true,
  check: true,
};

const TEXT = 'The council of Nordhaven met.\nIts mayor refused to sign. She left at noon.\n';
const span = { start: 30, end: 56 };
const DATASET = {
  schema: 'diplo-dataset/1',
  documents: [{ id: 'minutes' }, { id: 'diary' }],
  leaders: [{ id: 'ada', name: 'Ada Quist', aliases: ['the mayor'] }],
  facts: [
    { id: 'a', statement: 'The mayor refused to sign.', leaders: ['ada'], date: { edtf: '1988-03' } },
    {
      id: 'b',
      statement: 'The council met in Nordhaven.',
      date: { edtf: '1987' },
      passages: [{ document: 'minutes', start: 0, end: 29 }],
      links: [{ type: 'contradicts', fact: 'c', note: 'one is wrong' }],
    },
    {
      id: 'c',
      statement: 'The council never met.',
      passages: [{ document: 'diary', start: 0, end: 5 }],
      links: [{ type: 'contradicts', fact: 'b', note: 'one is wrong' }],
      notes: [{ type: 'record', text: 'The council met twice.' }],
    },
  ],
};
const small = () => diplo.parseDataset(JSON.stringify(DATASET), 'small.json');

test('the types that ship are those of the schema', () => {
  expect(Object.values(SAME).every(Boolean)).toBe(true);
});

describe('the library', () => {
  test('opens the dataset that ships, and one of a file', async () => {
    const shipped = await diplo.loadDataset();
    const file = await diplo.loadDataset(path.join(ROOT, 'data/diplomacy.json'));
    expect(file).toEqual(shipped);
    expect(shipped.facts.length).toBeGreaterThan(100);
  });

  test('says where a dataset is wrong', async () => {
    await expect(diplo.parseDataset('{"schema":\n1}', 'mine.json')).rejects.toMatchObject({
      name: 'DiploError',
      message: expect.stringContaining('mine.json:2:1: schema: expected "diplo-dataset/1"'),
    });
    await expect(diplo.loadDataset('/nowhere.json')).rejects.toMatchObject({ name: 'DiploError' });
    expect(await diplo.validateDataset({ schema: 'diplo-dataset/1', facts: [{ id: 'a' }, 2] }, 1)).toEqual({
      problems: [{ path: ['facts', 0, 'statement'], message: 'missing' }],
      total: 2,
    });
    expect(await diplo.validateDataset(DATASET)).toEqual({ problems: [], total: 0 });
  });

  test('searches as the command does, with filters and a limit', async () => {
    const dataset = await small();
    const found = await diplo.search(dataset, 'counsil nordhavn zanzibar');
    expect(found.results[0]).toMatchObject({ fact: { id: 'b' } });
    expect(found.corrections).toContainEqual({ word: 'counsil', used: ['council'] });
    expect(found).toMatchObject({ query: 'counsil nordhavn zanzibar', unknown: ['zanzibar'] });
    const [first] = (await diplo.search(dataset, 'council', { limit: 1, source: ['diary'] })).results;
    expect(first).toMatchObject({ fact: { id: 'c' }, matches: [{ field: 'statement', ranges: [[4, 11]] }] });
    expect((await diplo.search(dataset, 'refuses', { exact: true })).total).toBe(0);
    await expect(diplo.search(dataset, 'council', { leader: ['bob'] })).rejects.toMatchObject({
      name: 'NothingFound',
      message: 'no leader is called "bob"',
      hint: 'Known: ada.',
    });
  });

  test('finds by name, filters and orders', async () => {
    const dataset = await small();
    expect(diplo.findLeader(dataset, 'Quist')?.id).toBe('ada');
    expect(diplo.findLeader(dataset, 'quits')).toBeUndefined();
    expect(diplo.findDocument(dataset, 'diary')?.id).toBe('diary');
    const shipped = await diplo.loadDataset();
    expect(diplo.findCountry(shipped, 'Kremlin')?.id).toBe('RUS');
    expect(diplo.findTopic(shipped, 'tariffs')).toBeDefined();
    const ids = (facts: readonly diplo.Fact[]) => facts.map(({ id }) => id);
    expect(ids(diplo.filterFacts(dataset, { from: '1988' }))).toEqual(['a']);
    expect(ids(diplo.filterFacts(dataset, { dated: true, source: ['minutes'] }))).toEqual(['b']);
    expect(ids(diplo.sortByTime(dataset.facts))).toEqual(['b', 'a', 'c']);
    expect(ids(dataset.facts)).toEqual(['a', 'b', 'c']);
    expect(() => diplo.filterFacts(dataset, { from: 'soon' })).toThrow('is not a date');
  });

  test('sets statements side by side', async () => {
    const { agree, differ, record } = diplo.findDisagreements(await small());
    expect(agree).toEqual([]);
    expect(differ).toMatchObject([
      { type: 'contradicts', note: 'one is wrong', acrossDocuments: true, facts: [{ id: 'b' }, { id: 'c' }] },
    ]);
    expect(record).toMatchObject([{ note: { text: 'The council met twice.' }, fact: { id: 'c' } }]);
  });

  test('reads dates and passages', () => {
    expect(diplo.parseEdtf('198X')).toMatchObject({ earliest: '1980-01-01', latest: '1989-12-31' });
    expect(diplo.parseEdtf('soon')).toBeUndefined();
    const passage = { document: 'minutes', paragraph: 2, sentence: 1, ...span, sha256: null };
    expect(diplo.readPassage(TEXT, passage)).toBe('Its mayor refused to sign.');
    expect(diplo.readPassage(TEXT, { ...passage, end: 999 })).toBeUndefined();
    expect(diplo.checkPassages(TEXT, [passage, { ...passage, sha256: '0'.repeat(64) }])).toMatchObject([
      { state: 'unchecked' },
      { state: 'changed' },
    ]);
  });

  test('each of its functions is in the README', () => {
    const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
    expect(Object.keys(diplo).filter((name) => !readme.includes(`\`${name}(`))).toEqual([]);
  });
});
