import { describe, expect, it } from 'vitest';
import { aliasesOf, entitiesOf, metonymOf } from '../../src/query/entities.ts';
import { makeCountry, makeDataset, makeLeader, makeTopic } from '../support/datasets.ts';

const office = (title: string, country: string | null) => ({ title, country, from: null, to: null });
const dataset = makeDataset({
  leaders: [
    makeLeader({
      id: 'putin',
      name: 'Vladimir Putin',
      aliases: ['Putin', 'President Putin'],
      country: 'RUS',
      offices: [office('President', 'RUS')],
    }),
    makeLeader({ id: 'bush', name: 'George Bush', aliases: ['Bush'], country: 'USA' }),
    makeLeader({
      id: 'bush-w',
      name: 'George W. Bush',
      aliases: ['Bush', 'Bush'],
      country: 'USA',
      offices: [office('43rd President of the United States', 'USA'), office('Governor of Texas', null)],
    }),
    makeLeader({ id: 'nobody', name: '...', aliases: ['one two three four five six seven'] }),
  ],
  countries: [
    makeCountry({ id: 'RUS', name: 'Russia', aliases: ['Russian', 'Moscow'] }),
    makeCountry({ id: 'USA', name: 'United States', aliases: ['US', 'American'] }),
    makeCountry({ id: 'CHN', name: 'China' }),
  ],
  topics: [makeTopic({ id: 'war', label: 'War and Peace', terms: ['war', 'Bush'] })],
});
const aliasOf = (key: string) => aliasesOf(dataset).get(key);

describe('the entities of a dataset', () => {
  it('are its leaders, its countries, its topics', () => {
    expect(entitiesOf(dataset).map(({ kind, id, label }) => `${kind} ${id}: ${label}`)).toEqual([
      'leaders putin: Vladimir Putin',
      'leaders bush: George Bush',
      'leaders bush-w: George W. Bush',
      'leaders nobody: ...',
      'countries RUS: Russia',
      'countries USA: United States',
      'countries CHN: China',
      'topics war: War and Peace',
    ]);
  });

  it.each([
    ['putin', [0]],
    ['vladimir putin', [0]],
    ['president putin', [0]],
    ['president vladimir putin', [0]],
    ['president president putin', undefined],
    ['russian president', [0]],
    ['president of russia', [0]],
    ['president of the russia', [0]],
    ['moscow leader', [0]],
    ['leader of russia', [0]],
    ['president', undefined],
    ['bush', [1, 2, 7]],
    ['bush w', [2]],
    ['american president', [2]],
    ['president of the united states', [2]],
    ['president bush', [2]],
    ['43rd president', undefined],
    ['4potus', [2]],
    ['governor bush', [2]],
    ['got', undefined],
    ['us', [5]],
    ['us governor', undefined],
    ['china', [6]],
    ['leader of china', undefined],
    ['war', [7]],
    ['war and peace', [7]],
    ['', undefined],
    ['one two three four five six seven', undefined],
  ])('are named: %s is %j', (key, entities) => {
    expect(aliasOf(key)?.entities).toEqual(entities);
  });

  it('have names that are words otherwise, and mean them in capitals only', () => {
    expect(aliasOf('us')?.capitals).toBe(true);
    expect(aliasOf('russia')?.capitals).toBe(false);
    expect(aliasOf('united states')?.words).toEqual(['united', 'states']);
  });
});

describe('who stands for whom', () => {
  it.each([
    ['the only leader of a country for it', 0, 4],
    ['the country of one leader for him', 4, 0],
    ['a country of two leaders for none', 5, undefined],
    ['one of two leaders for no country', 1, undefined],
    ['a leader of no country for none', 3, undefined],
    ['a country without a leader for none', 6, undefined],
    ['a topic for nobody', 7, undefined],
  ])('%s', (_, entity, other) => {
    expect(metonymOf(dataset, entity)).toBe(other);
  });
});
