/** Parts of a period, as intervals whose inner ends are approximate: early 2015 is 2015-01/2015-04~. */

import { parseDay } from '../../dataset/days.ts';
import { parseEdtf } from '../../dataset/edtf.ts';
import { monthLength, writeMonth, writeTwo, writeYear } from './calendar.ts';
import type { Part } from './expression.ts';

/** First and last of ten, twelve or a hundred; marks where nobody can say exactly. */
type Share = readonly [first: number, last: number];

const OF_MONTH: Readonly<Partial<Record<Part, Share>>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [20, 31],
  start: [1, 3],
  end: [28, 31],
};
const OF_YEAR: Readonly<Record<Part, Share>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  start: [1, 1],
  end: [12, 12],
  'half-1': [1, 6],
  'half-2': [7, 12],
  'quarter-1': [1, 3],
  'quarter-2': [4, 6],
  'quarter-3': [7, 9],
  'quarter-4': [10, 12],
};
const OF_DECADE: Readonly<Partial<Record<Part, Share>>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
  start: [0, 0],
  end: [9, 9],
  'half-1': [0, 4],
  'half-2': [5, 9],
};
const OF_CENTURY: Readonly<Partial<Record<Part, Share>>> = {
  early: [0, 33],
  mid: [34, 66],
  late: [67, 99],
  start: [0, 0],
  end: [99, 99],
  'half-1': [0, 49],
  'half-2': [50, 99],
};

/** The EDTF of a part of a month, year, decade or century; undefined for any other period. */
export function resolvePart(part: Part, edtf: string): string | undefined {
  const period = parseEdtf(edtf);
  if (!period?.earliest || !period.latest) return undefined;
  const { year, month } = parseDay(period.earliest);
  const ends = endsOf(part, period.precision, year, month);
  if (!ends) return undefined;
  const [first, last] = ends;
  if (first === last) return `${first}~`;
  const isExact = part.includes('-');
  const isFirst = isExact || part === 'early' || part === 'start';
  const isLast = isExact || part === 'late' || part === 'end';
  return `${first}${isFirst ? '' : '~'}/${last}${isLast ? '' : '~'}`;
}

function endsOf(part: Part, precision: string, year: number, month: number): [string, string] | undefined {
  switch (precision) {
    case 'month':
      return shareOf(
        OF_MONTH[part],
        (day) => `${writeMonth({ year, month })}-${writeTwo(Math.min(day, monthLength(year, month)))}`,
      );
    case 'year':
      return shareOf(OF_YEAR[part], (place) => writeMonth({ year, month: place }));
    case 'decade':
      return shareOf(OF_DECADE[part], (place) => writeYear(year + place));
    case 'century':
      return shareOf(OF_CENTURY[part], (place) => writeYear(year + place));
    default:
      return undefined;
  }
}

function shareOf(share: Share | undefined, write: (place: number) => string): [string, string] | undefined {
  return share && [write(share[0]), write(share[1])];
}
