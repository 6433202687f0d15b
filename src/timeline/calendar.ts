/** Days as numbers and the periods they fall into, in the proleptic Gregorian calendar of EDTF. */

import { fromSerial, parseDay as readDay, toSerial } from '../dataset/days.ts';

/** Periods, longest first. */
export const UNITS = ['decade', 'year', 'quarter', 'month', 'day'] as const;
export type Unit = (typeof UNITS)[number];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The number of an ISO day such as `2025-05-21`, also of negative and long years. */
export function parseDay(iso: string): number {
  return toSerial(readDay(iso));
}

/** The number of the period that a day falls into; consecutive periods have consecutive numbers. */
export function periodOf(day: number, unit: Unit): number {
  return unit === 'day' ? day : periodOfMonth(monthOf(day), unit);
}

/** The number of the month that a day falls into; of an unbounded day the bound. */
export function monthOf(day: number): number {
  if (!Number.isFinite(day)) return day;
  const { year, month } = fromSerial(day);
  return year * 12 + month - 1;
}

const MONTHS_OF = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

/** The number of the longer period that a month falls into. */
export function periodOfMonth(month: number, unit: Exclude<Unit, 'day'>): number {
  return Math.floor(month / MONTHS_OF[unit]);
}

/** First day of a period. */
export function startOfPeriod(period: number, unit: Unit): number {
  if (unit === 'day') return period;
  if (unit === 'decade') return toSerial({ year: period * 10, month: 1, day: 1 });
  if (unit === 'year') return toSerial({ year: period, month: 1, day: 1 });
  const length = unit === 'quarter' ? 3 : 1;
  const perYear = 12 / length;
  const year = Math.floor(period / perYear);
  return toSerial({ year, month: (period - year * perYear) * length + 1, day: 1 });
}

/** Last day of a period. */
export function endOfPeriod(period: number, unit: Unit): number {
  return startOfPeriod(period + 1, unit) - 1;
}

/** A century, counted from the year 0, in words: `20th century`. The `1900s` are a decade. */
export function centuryLabel(century: number): string {
  const number = century < 0 ? -century : century + 1;
  const teen = Math.floor(number / 10) % 10 === 1;
  const ending = (teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';
  return `${number}${ending} century${century < 0 ? ' BC' : ''}`;
}

/** A period in words: `2010s`, `2014`, `Q1 2025`, `March 2025`, `14 May 2018`. */
export function periodLabel(period: number, unit: Unit): string {
  const { year, month, day } = fromSerial(startOfPeriod(period, unit));
  if (unit === 'decade') return `${year}s`;
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `Q${Math.floor((month - 1) / 3) + 1} ${year}`;
  const name = MONTHS[month - 1] ?? '';
  return unit === 'month' ? `${name} ${year}` : `${day} ${name.slice(0, 3)} ${year}`;
}
