import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacts, yearOf } from '../../src/query/stats.ts';
import { tally } from '../../src/query/tally.ts';
import { makeDataset, makeDocument, makeFact, makePassage, makeWhen } from '../support/datasets.ts';

describe('countFacts', () => {
  const dataset = makeDataset({ documents: [makeDocument({ id: 'wall' }), makeDocument({ id: 'street' })] });

  it('counts by everything that a fact is filed under', () => {
    const facts = [
      makeFact({
        kind: 'event',
        leaders: ['xi', 'putin'],
        countries: ['CHN'],
        topics: ['war'],
        date: makeWhen('2014/2016'),
        passages: [makePassage({ document: 'street' }), makePassage({ document: 'street' })],
      }),
      makeFact({ kind: 'event', leaders: ['putin'], date: makeWhen('2009', { basis: 'record' }) }),
      makeFact({
        leaders: ['obama'],
        passages: [makePassage({ document: 'wall' }), makePassage({ document: 'street' })],
      }),
    ];
    expect(countFacts(dataset, facts)).toEqual({
      facts: 3,
      dated: 2,
      undated: 1,
      leaders: [
        { key: 'putin', count: 2 },
        { key: 'obama', count: 1 },
        { key: 'xi', count: 1 },
      ],
      countries: [{ key: 'CHN', count: 1 }],
      topics: [{ key: 'war', count: 1 }],
      kinds: [{ key: 'event', count: 2 }],
      bases: [
        { key: 'record', count: 1 },
        { key: 'stated', count: 1 },
      ],
      years: [
        { key: '2009', count: 1 },
        { key: '2014', count: 1 },
      ],
      documents: [
        { key: 'wall', count: 1 },
        { key: 'street', count: 2 },
      ],
    });
  });

  it('puts years in time order, also before 0 and beyond 9999', () => {
    const facts = ['Y20250', '2014', '-0044', '2014', '0012', '-0100'].map((edtf) =>
      makeFact({ date: makeWhen(edtf) }),
    );
    expect(countFacts(dataset, facts).years.map(({ key, count }) => [key, count])).toEqual([
      ['-0100', 1],
      ['-0044', 1],
      ['0012', 1],
      ['2014', 2],
      ['20250', 1],
    ]);
  });

  it('has nothing to count in nothing', () => {
    expect(countFacts(dataset, [])).toMatchObject({ facts: 0, dated: 0, undated: 0, leaders: [], years: [] });
  });
});

describe('yearOf', () => {
  it.each([
    ['2014-03-18', '2014'],
    ['2014/2020', '2014'],
    ['../2013', '2013'],
    ['-0044', '-0044'],
    ['../..', undefined],
  ])('of %s is %s', (edtf, year) => {
    expect(yearOf(makeFact({ date: makeWhen(edtf) }))).toBe(year);
  });

  it('of no date is none', () => {
    expect(yearOf(makeFact())).toBeUndefined();
  });
});

describe('tally', () => {
  it('counts every key, most first, ties by name', () => {
    expect(tally(['b', 'c', 'a', 'c', ''])).toEqual([
      { key: 'c', count: 2 },
      { key: '', count: 1 },
      { key: 'a', count: 1 },
      { key: 'b', count: 1 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '__proto__', 'constructor', 'ä')), (keys) => {
        const counts = tally(keys);
        expect(counts.flatMap(({ key, count }) => Array<string>(count).fill(key)).sort()).toEqual(
          [...keys].sort(),
        );
        expect([...counts].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))).toEqual(counts);
      }),
    );
  });
});
