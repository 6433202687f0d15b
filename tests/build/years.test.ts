import { describe, expect, test } from 'vitest';
import { isHeldIn, presentYears, termsOf, wasInOffice } from '../../src/build/years.ts';
import { documentOf, gazetteer } from './support.ts';

const office = (from: string | null, to: string | null) => ({ title: 'President', country: null, from, to });
const merkel = gazetteer.leaders.get('merkel');
if (!merkel) throw new Error('no merkel');
const withOffices = (offices: ReturnType<typeof office>[], seen: [number, number] | null = null) => ({
  ...merkel,
  offices,
  seen,
});

test.each([
  ['2025-05-21', [2025, 2025]],
  ['2019/2021', [2019, 2021]],
  ['2019/..', [2019, 2019]],
  ['../2021', undefined],
  ['/2021', undefined],
  [undefined, undefined],
])('a document of %s was written in the years %j', (asOf, years) => {
  expect(presentYears(documentOf('Text.', asOf))).toEqual(years);
});

describe('an office', () => {
  test.each([
    [office('2009-01-20', '2017-01-20'), [2017, 2017], true],
    [office('2009-01-20', '2017-01-20'), [2018, 2018], false],
    [office('2009-01-20', '2017-01-20'), [2000, 2008], false],
    [office('2009', null), [2025, 2025], true],
    [office(null, '2017'), [1990, 1990], true],
    [office(null, null), [1990, 1990], true],
  ] as const)('%j in %j is held: %j', (held, years, is) => {
    expect(isHeldIn(held, years)).toBe(is);
  });

  test('whose beginning nobody knows makes no term; then the years count in which somebody was seen in it', () => {
    expect(termsOf(withOffices([office('2009', '2017'), office(null, '2001')]))).toEqual([[2009, 2017]]);
    expect(termsOf(withOffices([office('2009', null)], [1990, 1995]))).toEqual([[2009, 9999]]);
    const seen = withOffices([office(null, null)], [1990, 1995]);
    expect(termsOf(seen)).toEqual([[1985, 2000]]);
    expect([1984, 1985, 2000, 2001].map((year) => wasInOffice(seen, [year, year]))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(termsOf(withOffices([]))).toEqual([]);
  });
});
