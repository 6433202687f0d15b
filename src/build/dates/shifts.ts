/** Where relative expressions lie, seen from a day. All days are numbers from `toSerial`. */
import { fromSerial, toSerial } from '../../dataset/days.ts';
import { addMonths, monthLength, weekdayOf, writeDay, writeMonth, writeYear } from './calendar.ts';
import type { Shift } from './expression.ts';
import type { Direction } from './resolve.ts';
import type { Unit } from './vocabulary.ts';

/** How far, in days and in months, the nearest one may lie against the way that the sentence looks. */
const NEAR_DAYS = 100;
const NEAR_MONTHS = 3;
/** How far ahead of its own date a text may still tell of something done: it was changed since. */
const DONE_DAYS = 14;

/** The year of a day and month that is nearest to a day. */
export function yearlessAt(
  serial: number,
  month: number,
  day: number,
  direction: Direction,
): number | undefined {
  const { year } = fromSerial(serial);
  let best: { year: number; cost: number } | undefined;
  for (const candidate of [year, year - 1, year + 1]) {
    if (day > monthLength(candidate, month)) continue;
    const distance = toSerial({ year: candidate, month, day }) - serial;
    const cost = Math.abs(distance) + (isAgainst(distance, direction, NEAR_DAYS, DONE_DAYS) ? 366 : 0);
    if (!best || cost < best.cost) best = { year: candidate, cost };
  }
  return best?.year;
}

/** The year of a month that is nearest to a day; of two as near, the one that lies behind. */
export function monthNear(serial: number, month: number, direction: Direction): number {
  const now = fromSerial(serial);
  let distance = ((((month - now.month + 6) % 12) + 12) % 12) - 6;
  if (isAgainst(distance, direction, NEAR_MONTHS, 0)) distance += distance > 0 ? -12 : 12;
  return addMonths(now, distance).year;
}

function isAgainst(distance: number, direction: Direction, near: number, done: number): boolean {
  if (direction === 'begun') return distance > 0;
  if (direction === 'done') return distance > done;
  return (direction === 'past' && distance > near) || (direction === 'future' && distance < -near);
}

/** A weekday: of the week that ends with this day, or of the one that begins with it when the sentence looks ahead. */
export function weekdayAt(
  serial: number,
  weekday: number,
  shift: Shift | null,
  direction: Direction,
): string {
  const back = (weekdayOf(serial) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const days = weekdayDistance(back, ahead, shift, direction);
  return writeDay(fromSerial(serial + days));
}

/** The nearest weekday or weekend after a day: on a Friday, "this coming Friday" is a week ahead. */
export function comingAt(serial: number, day: number | 'weekend'): string {
  const weekday = day === 'weekend' ? 5 : day;
  const first = serial + 1 + ((weekday - weekdayOf(serial) + 6) % 7);
  const start = writeDay(fromSerial(first));
  return day === 'weekend' ? `${start}/${writeDay(fromSerial(first + 1))}` : start;
}

function weekdayDistance(back: number, ahead: number, shift: Shift | null, direction: Direction): number {
  if (shift === -1) return back === 0 ? -7 : -back;
  // On a Monday, "next Tuesday" is not tomorrow.
  if (shift === 1) return ahead < 3 ? ahead + 7 : ahead;
  if (direction === 'future') return ahead;
  return shift === 0 && direction === null ? ahead : -back;
}

/** "last May", "this spring", "next March". Winter is given from December to February. */
export function monthShifted(serial: number, month: number, shift: Shift): string {
  const now = fromSerial(serial);
  if (month > 12) return seasonShifted(serial, month, shift);
  const year =
    shift === 0
      ? now.year
      : shift < 0
        ? now.year - (month < now.month ? 0 : 1)
        : now.year + (month > now.month ? 0 : 1);
  return writeMonth({ year, month });
}

function seasonShifted(serial: number, season: number, shift: Shift): string {
  const now = fromSerial(serial);
  const first = { 21: 3, 22: 6, 23: 9, 24: 12 }[season] ?? 12;
  // January and February belong to the winter of the year before.
  const year = season === 24 && now.month <= 2 ? now.year - 1 : now.year;
  const start = toSerial({ year, month: first, day: 1 });
  const end = toSerial({ ...addMonths({ year, month: first, day: 1 }, 3) }) - 1;
  const move = shift < 0 ? (serial > end ? 0 : -1) : shift > 0 ? (serial < start ? 0 : 1) : 0;
  const to = year + move;
  return season === 24 ? `${writeYear(to)}-12/${writeYear(to + 1)}-02` : `${writeYear(to)}-${season}`;
}

/** A unit so many away: "last week" is the one from Monday to Sunday, "two years ago" a whole year. */
export function unitAt(
  serial: number,
  unit: Unit,
  count: number | null,
  sign: -1 | 1,
  direction: Direction,
): string | undefined {
  if (count === null) return sign < 0 ? `/${atUnit(serial, unit)}` : `${atUnit(serial, unit)}/`;
  const shift = count * sign;
  switch (unit) {
    case 'day':
      return writeDay(fromSerial(serial + shift));
    case 'week':
      return weekAt(serial + 7 * shift);
    case 'weekend':
      return weekendAt(serial, shift, direction);
    case 'quarter':
      return quarterAt(serial, shift);
    case 'month':
      return writeMonth(addMonths(fromSerial(serial), shift));
    default:
      return yearsAt(serial, unit, shift);
  }
}

/** "Two weeks ago today", "three years ago this month": the day, week or month so far from the day. */
export function exactlyAt(
  serial: number,
  unit: Unit,
  shift: number,
  to: 'day' | 'week' | 'month',
): string | undefined {
  const months = { month: 1, quarter: 3, year: 12 }[unit as string];
  const there = months
    ? toSerial(addMonths(fromSerial(serial), months * shift))
    : serial + shift * (unit === 'day' ? 1 : 7);
  return inReach(fromSerial(there).year) ? unitAt(there, to, 0, 1, null) : undefined;
}

/** The present as far as a unit tells: a few months ago is some month up to this one. */
function atUnit(serial: number, unit: Unit): string {
  const now = fromSerial(serial);
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return writeDay(now);
  return unit === 'month' || unit === 'quarter' ? writeMonth(now) : writeYear(now.year);
}

function weekAt(serial: number): string {
  const monday = serial - weekdayOf(serial);
  return `${writeDay(fromSerial(monday))}/${writeDay(fromSerial(monday + 6))}`;
}

/** "This weekend" of a Tuesday is the one before, unless the sentence looks ahead; of a Thursday the one to come. */
function weekendAt(serial: number, shift: number, direction: Direction): string {
  const weekday = weekdayOf(serial);
  const isPast = shift === 0 && weekday <= 2 && direction !== 'future';
  const isBack = shift < 0 && weekday >= 5;
  const saturday = serial - weekday + 5 + 7 * (isPast ? -1 : isBack ? -1 : shift);
  return `${writeDay(fromSerial(saturday))}/${writeDay(fromSerial(saturday + 1))}`;
}

function quarterAt(serial: number, shift: number): string {
  const { year, month } = fromSerial(serial);
  const first = addMonths({ year, month: month - ((month - 1) % 3), day: 1 }, 3 * shift);
  return `${writeMonth(first)}/${writeMonth(addMonths(first, 2))}`;
}

/** "Last decade" and "this century" are periods of the calendar; "two decades ago" is about twenty years ago. */
function yearsAt(serial: number, unit: Unit, shift: number): string | undefined {
  const { year } = fromSerial(serial);
  if (unit === 'year') return inReach(year + shift) ? writeYear(year + shift) : undefined;
  const length = unit === 'decade' ? 10 : 100;
  const to = year + length * shift;
  if (!inReach(to) || to < 0) return undefined;
  return writeYear(to).slice(0, length === 10 ? -1 : -2) + (length === 10 ? 'X' : 'XX');
}

function inReach(year: number): boolean {
  return Math.abs(year) <= 9999;
}

/** "The past three months": from then until the day; without a number only the near end is known. */
export function spanAt(serial: number, unit: Unit, count: number | null, sign: -1 | 1): string | undefined {
  const near = atUnit(serial, unit);
  if (count === null) return sign < 0 ? `/${near}` : `${near}/`;
  const far = farEnd(serial, unit, count * sign);
  if (far === undefined) return undefined;
  return sign < 0 ? `${far}/${near}` : `${near}/${far}`;
}

function farEnd(serial: number, unit: Unit, shift: number): string | undefined {
  const now = fromSerial(serial);
  if (unit === 'day') return writeDay(fromSerial(serial + shift));
  if (unit === 'week') return writeDay(fromSerial(serial + 7 * shift));
  if (unit === 'month') return writeMonth(addMonths(now, shift));
  const year = now.year + shift * ({ decade: 10, century: 100 }[unit as string] ?? 1);
  return inReach(year) ? writeYear(year) : undefined;
}
