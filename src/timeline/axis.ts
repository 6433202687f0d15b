/** Time as columns: where a day stands on a scale of a given width, and what is written along the scale. */
import { fromSerial } from '../dataset/days.ts';
import { periodOf, startOfPeriod, type Unit } from './calendar.ts';

export interface Axis {
  /** First and last day drawn. */
  from: number;
  to: number;
}

export interface Tick {
  column: number;
  text: string;
}

/** Column of a day on an axis of `width` columns, clamped to it. */
export function columnOf(axis: Axis, day: number, width: number): number {
  const days = axis.to - axis.from + 1;
  const column = Math.floor(((day - axis.from) / days) * width);
  return Math.max(0, Math.min(width - 1, column));
}

/** Column that a stretch of time reaches up to with its last day, never left of where it begins. */
export function lastColumnOf(axis: Axis, day: number, width: number): number {
  const days = axis.to - axis.from + 1;
  const column = Math.round(((day + 1 - axis.from) / days) * width) - 1;
  return Math.max(columnOf(axis, day, width), Math.min(width - 1, column));
}

/** Units that a scale may be labelled by, each with the number of periods between two labels. */
const STEPS: readonly (readonly [unit: Unit, every: number])[] = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
  ['year', 50],
  ['year', 100],
  ['year', 500],
  ['year', 1000],
];

const MOST_TICKS = 400;
/** Labels without the unit above them tell nothing any more over so many periods. */
const TELLING: Partial<Record<Unit, number>> = { day: 62, month: 18 };

/** Labels along an axis, as many as stand apart from each other; its two ends where only one would. */
export function ticksOf(axis: Axis, width: number): Tick[] {
  // A single day has no parts that could be named.
  if (axis.from === axis.to) return [];
  for (const [unit, every] of STEPS) {
    const ticks = ticksEvery(axis, width, unit, every);
    if (ticks) return ticks.length > 1 ? ticks : endsOf(axis, width);
  }
  return endsOf(axis, width);
}

function endsOf(axis: Axis, width: number): Tick[] {
  const [first, last] = [String(fromSerial(axis.from).year), String(fromSerial(axis.to).year)];
  const ends = [
    { column: 0, text: first },
    { column: width - last.length, text: last },
  ];
  return first.length + last.length < width && first !== last ? ends : ends.slice(0, 1);
}

function ticksEvery(axis: Axis, width: number, unit: Unit, every: number): Tick[] | undefined {
  const [first, last] = [periodOf(axis.from, unit), periodOf(axis.to, unit)];
  if ((last - first) / every > Math.min(MOST_TICKS, width)) return undefined;
  if (last - first >= (TELLING[unit] ?? Number.POSITIVE_INFINITY)) return undefined;
  const ticks: Tick[] = [];
  const start = unit === 'day' && every > 1 ? first : Math.ceil(first / every) * every;
  let free = 0;
  for (let period = start; period <= last; period += every) {
    const day = startOfPeriod(period, unit);
    if (day < axis.from && period !== first) continue;
    const column = columnOf(axis, Math.max(day, axis.from), width);
    const text = tickText(period, unit, width, last - first + 1);
    if (column < free) return undefined;
    if (column + text.length > width) continue;
    ticks.push({ column, text });
    free = column + text.length + (text.length > 1 ? 1 : 0);
  }
  return ticks;
}

function tickText(period: number, unit: Unit, width: number, count: number): string {
  const { year, month, day } = fromSerial(startOfPeriod(period, unit));
  if (unit === 'day') return String(day);
  if (unit !== 'month') return String(year);
  const name =
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '';
  return width >= count * 4 ? name : name.charAt(0);
}

/** Ticks as one text of exactly `width` columns. */
export function renderTicks(ticks: readonly Tick[], width: number): string {
  let text = '';
  for (const { column, text: label } of ticks) text = text.padEnd(column) + label;
  return text.padEnd(width).slice(0, width);
}
