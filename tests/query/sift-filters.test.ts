/** Facts by tags and days alone, as filters and profiles ask for them. */
import { expect, test } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import type { FilterOptions } from '../../src/query/filters.ts';
import { Sieve } from '../../src/query/sieve.ts';
import { siftFilters, siftProfile } from '../../src/query/sift-filters.ts';
import {
  makeCountry,
  makeDataset,
  makeDocument,
  makeFact,
  makeLeader,
  makePassage,
  makeTopic,
  makeWhen,
} from '../support/datasets.ts';

const ada = makeLeader({ id: 'ada', name: 'Ada', country: 'LND' });
const dataset = makeDataset({
  documents: [makeDocument({ id: 'doc' })],
  leaders: [ada, makeLeader({ id: 'bo', name: 'Bo' })],
  countries: [makeCountry({ id: 'LND' })],
  topics: [makeTopic({ id: 'war' })],
  facts: [
    makeFact({ leaders: ['ada'], date: makeWhen('2014') }),
    makeFact({ countries: ['LND'], date: makeWhen('2015/..') }),
    makeFact({ event: { type: 'AID', actor: 'bo', recipient: 'ada' }, date: makeWhen('../2013') }),
    makeFact({ event: { type: 'AID', actor: 'ada', recipient: 'ada' }, kind: 'claim' }),
    makeFact({ leaders: ['bo'], topics: ['war'], passages: [makePassage()], date: makeWhen('2014-06') }),
    makeFact({ event: { type: 'AID', actor: null, recipient: 'LND' } }),
  ],
});

function passing(sift: (index: ReturnType<typeof createIndex>, sieve: Sieve) => void): number[] {
  const sieve = new Sieve(dataset.facts.length);
  sift(createIndex(dataset), sieve);
  return [...sieve.passing()];
}

test.each<[FilterOptions, number[]]>([
  [{}, [0, 1, 2, 3, 4, 5]],
  [{ leader: ['ada'] }, [0]],
  [{ leader: ['ada', 'bo'] }, [0, 4]],
  [{ country: ['Land'] }, [1]],
  [{ topic: ['war'] }, [4]],
  [{ kind: ['claim'] }, [3]],
  [{ source: ['doc'] }, [4]],
  [{ dated: true }, [0, 1, 2, 4]],
  [{ from: '2014' }, [0, 1, 4]],
  [{ from: '2014-07' }, [0, 1]],
  [{ from: '2016' }, [1]],
  [{ to: '2014' }, [0, 2, 4]],
  [{ to: '2014-05' }, [0, 2]],
  [{ to: '2013' }, [2]],
  [{ from: '2014-06', to: '2014-06' }, [0, 4]],
  [{ from: '2014', leader: ['bo'] }, [4]],
  [{ leader: ['ada'], topic: ['war'] }, []],
])('%j lets %j through', (options, facts) => {
  expect(passing((index, sieve) => siftFilters(index, options, sieve))).toEqual(facts);
});

test('a profile has what names the leader or the country, and the events of the leader', () => {
  expect(passing((index, sieve) => siftProfile(index, ada, sieve))).toEqual([0, 1, 2, 3]);
});
