/** What a search says of its hits, and of words that it can only guess. */
import { describe, expect, it } from 'vitest';
import { createIndex, type SearchOptions, search, searchLoaded } from '../../src/query/search.ts';
import { makeCountry, makeDataset, makeFact, makeTopic } from '../support/datasets.ts';

const statements = [
  'Salt was dear in the harbour.',
  'The lake of salt froze over in New York.',
  'A new harbour of York opened.',
  'Zinc was sold in the harbour of New York.',
  'The negotiators met.',
];
const dataset = makeDataset({
  countries: [makeCountry({ id: 'NOR', name: 'Norway' })],
  topics: [makeTopic({ id: 'trade', label: 'Trade' })],
  facts: statements.map((statement, place) =>
    makeFact({ id: `F${place}`, statement, countries: place === 4 ? ['NOR'] : [] }),
  ),
});
const index = createIndex(dataset);
const idsOf = (query: string, options: SearchOptions = {}) =>
  searchLoaded(index, undefined, query, options).hits.map(({ fact }) => fact.id);

describe('a hit', () => {
  it('says which fact it is and where that stands', () => {
    const { hits } = searchLoaded(index, undefined, 'harbour');
    expect(hits.map(({ place }) => place).sort()).toEqual([0, 2, 3]);
    for (const { fact, place } of hits) expect(fact).toBe(dataset.facts[place]);
  });

  it('says how many words of the query it matches, and how well', () => {
    const [best, ...others] = searchLoaded(index, undefined, 'salt lake', {}).hits;
    expect(best).toMatchObject({ place: 1, words: 2 });
    expect(best?.score).toBeGreaterThan(0.5);
    expect(best?.score).toBeLessThanOrEqual(1);
    expect(others).toEqual([]);
    expect(searchLoaded(index, undefined, '"new york"').hits.map(({ words }) => words)).toEqual([2, 2]);
  });

  it('marks its matches under the names that are shown', () => {
    const [hit] = searchLoaded(index, undefined, 'norway').hits;
    const marked = [{ field: 'countries', text: 'Norway', ranges: [[0, 6]] }];
    expect(hit?.matches).toEqual(marked);
    // Asked a second time, and in another search.
    expect(hit?.matches).toEqual(marked);
    expect(searchLoaded(index, undefined, 'norway').hits[0]?.matches).toEqual(marked);
  });
});

describe('a phrase in quotes', () => {
  it('is in every hit, whatever else a fact has', () => {
    expect(idsOf('harbour "new york"')).toEqual(['F3']);
    expect(idsOf('salt "zinc"')).toEqual(['F3']);
    expect(idsOf('dear "new york"').sort()).toEqual(['F1', 'F3']);
  });

  it('is in none when it is excluded', () => {
    expect(idsOf('harbour -"new york"').sort()).toEqual(['F0', 'F2']);
    expect(idsOf('"new york" -zinc')).toEqual(['F1']);
  });
});

describe('a short word after a misspelt one', () => {
  it('may be the beginning of another', async () => {
    const { hits, corrections, unknown } = await search(index, 'harbuor neg');
    expect(corrections).toEqual([{ word: 'harbuor', used: ['harbour'] }]);
    expect(unknown).toEqual([]);
    expect(hits.map(({ fact }) => fact.id)).toContain('F4');
  });

  it('is not known when no word begins with it', async () => {
    expect((await search(index, 'harbuor xqz')).unknown).toEqual(['xqz']);
    expect((await search(index, 'neg')).unknown).toEqual(['neg']);
  });
});

it('without a corrector a misspelt word is unknown', () => {
  const { unknown, corrections, hits } = searchLoaded(index, undefined, 'zinc harbuor');
  expect({ unknown, corrections }).toEqual({ unknown: ['harbuor'], corrections: [] });
  expect(hits.map(({ fact }) => fact.id)).toEqual(['F3']);
});
