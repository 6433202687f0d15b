import { expect, test } from 'vitest';
import { createIndex, search } from '../../src/query/search.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';

const leader = (id: string, name: string, country: string) => ({
  id,
  name,
  sortName: null,
  aliases: [],
  country,
  offices: [],
  wikidata: null,
});

const index = createIndex(
  makeDataset({
    leaders: [
      leader('ann', 'Ann Ray', 'AAA'),
      leader('ben', 'Ben Roe', 'BBB'),
      leader('bob', 'Bob Roe', 'BBB'),
    ],
    countries: [
      { id: 'AAA', name: 'Arland', aliases: [] },
      { id: 'BBB', name: 'Borland', aliases: [] },
    ],
    topics: [{ id: 'war', label: 'The war', terms: ['truce', 'cease-fire'] }],
    facts: [
      makeFact({ id: 'F1', statement: 'Ann Ray annexed the island.', leaders: ['ann'] }),
      makeFact({ id: 'F2', statement: 'Ben Roe annexed the mainland.', leaders: ['ben'] }),
      makeFact({ id: 'F3', statement: 'A ceasefire held for a month.', topics: ['war'] }),
      makeFact({ id: 'F4', statement: 'Guns were heard again.', topics: ['war'], countries: ['AAA', 'BBB'] }),
      makeFact({ id: 'F5', statement: 'The Daily Mirror was closed.' }),
    ],
  }),
);

async function find(query: string): Promise<string[]> {
  return (await search(index, query)).hits.map(({ fact }) => fact.id);
}

test('a country means its only leader beside other words, never alone', async () => {
  expect((await find('arland annexed'))[0]).toBe('F1');
  expect(await find('arland')).toEqual(['F4']);
  expect((await search(index, 'arland annexed')).complete).toBe(1);
  expect((await search(index, 'borland annexed')).complete).toBe(0);
});

test('a term of a topic is first the word that says the same', async () => {
  expect((await find('truce'))[0]).toBe('F3');
  expect((await find('cease-fire'))[0]).toBe('F3');
});

test('a name is found by its initials', async () => {
  expect(await find('dm')).toEqual(['F5']);
});
