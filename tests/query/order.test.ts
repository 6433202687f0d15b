import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/dataset/schema.ts';
import { byTime, sortByTime } from '../../src/query/order.ts';
import { makeFact, makeWhen } from '../support/datasets.ts';

const EDTF = [
  '2013',
  '2014',
  '2014-03',
  '2014-03-18',
  '2014/2016',
  '2014-03-18/..',
  '../2014-03-18',
  '201X',
  '-0044-03-15',
  '-0100',
  'Y20250',
  '../..',
  null,
];
const fact = fc
  .constantFrom(...EDTF)
  .map((edtf) => makeFact({ date: edtf === null ? null : makeWhen(edtf) }));
const facts = fc.array(fact).map((made) => made.map((each, index) => ({ ...each, id: `F${index}` })));

function sorted(...dates: (string | null)[]): (string | null)[] {
  const made = dates.map((edtf) => makeFact({ date: edtf === null ? null : makeWhen(edtf) }));
  return sortByTime(made).map(({ date }) => date?.edtf ?? null);
}

describe('byTime', () => {
  it('is by the first day, then the narrower range, undated last', () => {
    expect(sorted(null, '2014', '2014-01-01', '2013-12', '2014-01', '2014/2016')).toEqual([
      '2013-12',
      '2014-01-01',
      '2014-01',
      '2014',
      '2014/2016',
      null,
    ]);
  });

  it('puts a range without a start at its end, and one without an end after those with one', () => {
    expect(sorted('2015', '../2014-06-01', '2014', '2014-06-01/..', '2014-06-01')).toEqual([
      '2014',
      '../2014-06-01',
      '2014-06-01',
      '2014-06-01/..',
      '2015',
    ]);
  });

  it('knows years before 0 and beyond 9999', () => {
    expect(sorted('Y20250', '2014', '-0044', '-0100')).toEqual(['-0100', '-0044', '2014', 'Y20250']);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(fact, fact, fact, (a, b, c) => {
        expect(Math.sign(byTime(a, b)) + Math.sign(byTime(b, a))).toBe(0);
        if (byTime(a, b) <= 0 && byTime(b, c) <= 0) expect(byTime(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sortByTime', () => {
  it('keeps all facts, leaves its input alone, and keeps the order of equal ones', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const before = [...given];
        const ordered = sortByTime(given);
        expect(given).toEqual(before);
        expect(new Set(ordered)).toEqual(new Set(given));
        expect(ordered).toHaveLength(given.length);
        const place = (each: Fact) => given.indexOf(each);
        for (const [index, each] of ordered.slice(1).entries()) {
          const previous = ordered[index] ?? each;
          expect(byTime(previous, each)).toBeLessThanOrEqual(0);
          if (byTime(previous, each) === 0) expect(place(previous)).toBeLessThan(place(each));
        }
      }),
    );
  });
});
