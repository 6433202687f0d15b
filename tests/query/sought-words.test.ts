/** What a search marks in its hits. */
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { planQuery } from '../../src/query/plan-query.ts';
import type { SearchIndex } from '../../src/query/search-index.ts';
import { soughtWords } from '../../src/query/sought-words.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic } from '../support/datasets.ts';

const index = createIndex(
  makeDataset({
    leaders: [
      makeLeader({ id: 'ada', name: 'Ada Paz', aliases: ['Iron Lady', 'Iron Duke'] }),
      makeLeader({ id: 'bo', name: 'Bo Lund' }),
    ],
    countries: [makeCountry({ id: 'NOR', name: 'Norway' })],
    topics: [makeTopic({ id: 'trade', label: 'Trade', terms: ['salt'] })],
    facts: [
      makeFact({ id: 'F0', statement: 'Ada Paz sold salt to Norway.', leaders: ['ada'], topics: ['trade'] }),
      makeFact({ id: 'F1', statement: 'Bo Lund froze on the zinc lake.', leaders: ['bo'] }),
    ],
  }),
);

function sought(query: string, from: SearchIndex = index) {
  const plan = planQuery(from, parseQuery(query), { exact: false, typing: false, correct: undefined });
  const { words, sequences, entities } = soughtWords(from, plan);
  return {
    words: [...words].sort(),
    sequences: [...sequences].map(([first, all]) => [first, all.map((words) => words.join(' ')).sort()]),
    entities: [...entities],
  };
}

describe('what is marked', () => {
  it('is a word alone, be it the first or the last of all, and no topic that it hints at', () => {
    expect(sought('salt')).toEqual({ words: ['salt'], sequences: [], entities: [] });
    expect(sought('zinc')).toEqual({ words: ['zinc'], sequences: [], entities: [] });
    expect(sought('froze')).toEqual({ words: ['froze'], sequences: [], entities: [] });
  });

  it('is every name of who is meant, by its first word', () => {
    const names = [
      ['ada', ['ada', 'ada paz']],
      ['iron', ['iron duke', 'iron lady']],
    ];
    expect(sought('ada')).toEqual({ words: ['ada'], sequences: names, entities: ['leaders ada'] });
    const { words, sequences, entities } = sought('iron lady');
    expect({ words, entities }).toEqual({ words: [], entities: ['leaders ada'] });
    expect(Object.fromEntries(sequences)).toEqual({
      ada: ['ada', 'ada paz'],
      iron: ['iron duke', 'iron lady', 'iron lady'],
    });
  });

  it('is the last leader and a country as well as the first leader', () => {
    expect(sought('bo').entities).toEqual(['leaders bo']);
    expect(sought('norway')).toEqual({
      words: ['norway'],
      sequences: [['norway', ['norway']]],
      entities: ['countries NOR'],
    });
  });

  it('is what stands in quotes, whole', () => {
    expect(sought('"zinc lake"')).toEqual({
      words: [],
      sequences: [['zinc', ['zinc lake']]],
      entities: [],
    });
  });

  it('is what all parts of a query stand for', () => {
    const { words, entities } = sought('salt norway bo');
    expect(words).toEqual(['bo', 'norway', 'salt']);
    expect(entities).toEqual(['countries NOR', 'leaders bo']);
  });
});

it('the names of somebody are looked up once, however often they are asked for', () => {
  let reads = 0;
  const named = {
    ...index.named,
    at: (alias: number) => {
      reads++;
      return index.named.at(alias);
    },
  };
  const watched: SearchIndex = { ...index, named };
  const first = sought('ada', watched);
  const readsAtFirst = reads;
  expect(sought('ada', watched)).toEqual(first);
  expect(reads - readsAtFirst).toBeLessThan(readsAtFirst / 2);
});
