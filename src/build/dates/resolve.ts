/** From what was read to EDTF: what the text leaves out is counted from the document's date or the date before. */

import { fromSerial, parseDay, toSerial } from '../../dataset/days.ts';
import { parseEdtf } from '../../dataset/edtf.ts';
import { writeMonth, writeTwo, writeYear } from './calendar.ts';
import type { Expression, Mark } from './expression.ts';
import { resolvePart } from './parts.ts';
import {
  comingAt,
  exactlyAt,
  monthNear,
  monthShifted,
  spanAt,
  unitAt,
  weekdayAt,
  yearlessAt,
} from './shifts.ts';

/** Days by number; both the same when the document's date is a day. */
export interface Present {
  readonly first: number;
  readonly last: number;
}

/** `begun`: it cannot lie ahead, "since May"; `done`: hardly, "won in May". */
export type Direction = 'past' | 'done' | 'future' | 'begun' | null;

/** What an expression is counted from. */
export interface Context {
  readonly present: Present | null;
  /** Which way the sentence looks. */
  readonly direction: Direction;
  /** The date before, in the same paragraph. */
  readonly before: Present | null;
  /** The year of the story: one that the same sentence named, or that of the day or month given before. */
  readonly year: number | null;
  readonly isYearOfSentence: boolean;
}

/** What a date was counted from: nothing but the text, the document's date, the date before, or general knowledge. */
export type Origin = 'text' | 'present' | 'before' | 'year' | 'knowledge';

export interface Resolved {
  readonly edtf: string;
  readonly origin: Origin;
}

/** The EDTF of an expression; undefined when it is no date of the calendar or nothing says where it lies. */
export function resolve(expression: Expression, context: Context): Resolved | undefined {
  const resolved = resolveAny(expression, context);
  return resolved && parseEdtf(resolved.edtf) ? resolved : undefined;
}

function resolveAny(expression: Expression, context: Context): Resolved | undefined {
  switch (expression.kind) {
    case 'point':
      return resolvePoint(expression, context);
    case 'some':
      return mapEdtf(resolve(expression.of, context), (edtf) => withUnspecified(edtf, expression.unit));
    case 'decade':
      return stated(writeYear(expression.year).slice(0, -1).concat('X'));
    case 'century':
      return stated(writeCentury(expression.number));
    case 'part':
      return mapEdtf(resolve(expression.of, context), (edtf) => resolvePart(expression.part, edtf));
    case 'marked':
      return mapEdtf(resolve(expression.of, context), (edtf) => withMark(edtf, expression.mark));
    case 'range':
      return resolveRange(expression, context);
    case 'named':
      return { edtf: expression.edtf, origin: 'knowledge' };
    default:
      return resolveRelative(expression, context);
  }
}

function stated(edtf: string): Resolved {
  return { edtf, origin: 'text' };
}

function mapEdtf(
  resolved: Resolved | undefined,
  change: (edtf: string) => string | undefined,
): Resolved | undefined {
  const edtf = resolved && change(resolved.edtf);
  return resolved && edtf !== undefined ? { ...resolved, edtf } : undefined;
}

/** 20 → 19XX; 0, the first before Christ, → -00XX. */
function writeCentury(number: number): string {
  return number >= 1 ? `${writeTwo(number - 1)}XX` : `-${writeTwo(-number)}XX`;
}

function withUnspecified(edtf: string, unit: 'month' | 'day'): string | undefined {
  if (/^-?\d{4}$/.test(edtf)) return unit === 'day' ? `${edtf}-XX-XX` : `${edtf}-XX`;
  if (/^-?\d{4}-(?:0\d|1[0-2])$/.test(edtf)) return unit === 'day' ? `${edtf}-XX` : edtf;
  return edtf;
}

function withMark(edtf: string, mark: Mark): string {
  if (!edtf.includes('/')) return edtf.replace(/[?~%]?$/, (old) => joinMarks(old, mark));
  const ends = edtf.split('/').map((end) => (/\d/.test(end) ? withMark(end, mark) : end));
  return ends.join('/');
}

function joinMarks(old: string, mark: Mark): string {
  return old === '' || old === mark ? mark : '%';
}

type PointExpression = Extract<Expression, { kind: 'point' }>;

function resolvePoint(expression: PointExpression, context: Context): Resolved | undefined {
  const { year, month, day } = expression;
  if (year !== null) return stated(writePoint(year, month, day));
  if (month === null) return undefined;
  const { present, direction } = context;
  if (expression.yearShift !== undefined) {
    const shift = expression.yearShift;
    return atPresent(present, (serial) => writePoint(fromSerial(serial).year + shift, month, day));
  }
  const near = atPresent(present, (serial) => nearest(serial, month, day, direction));
  if (context.year === null || isNews(near, context)) return near;
  return { edtf: withNarrative(month, day, context.year, context.before), origin: 'year' };
}

/** The one nearest to a day. */
function nearest(
  serial: number,
  month: number,
  day: number | null,
  direction: Direction,
): string | undefined {
  if (month > 12) return undefined;
  const year = day === null ? monthNear(serial, month, direction) : yearlessAt(serial, month, day, direction);
  return year === undefined ? undefined : writePoint(year, month, day);
}

const NEWS_DAYS = 60;

/** A sentence after one of another year that gives a day close to the document's own is back in the present. */
function isNews(near: Resolved | undefined, { present, isYearOfSentence }: Context): boolean {
  const days = near && parseEdtf(near.edtf);
  if (isYearOfSentence || !present || !days?.earliest || !days.latest) return false;
  const isEarly = toSerial(parseDay(days.latest)) < present.first - NEWS_DAYS;
  return !isEarly && toSerial(parseDay(days.earliest)) <= present.last + NEWS_DAYS;
}

/** A story goes on from its last day: "in November 2019 …, in January …" reaches 2020. */
function withNarrative(month: number, day: number | null, year: number, before: Present | null): string {
  const isExact = before !== null && before.last - before.first <= 31;
  return (isExact ? nearest(before.first, month, day, null) : undefined) ?? writePoint(year, month, day);
}

function writePoint(year: number, month: number | null, day: number | null): string {
  if (month === null) return writeYear(year);
  return day === null ? writeMonth({ year, month }) : `${writeMonth({ year, month })}-${writeTwo(day)}`;
}

/** The one answer of every day that may be the document's; undefined when they differ. */
function atPresent(
  present: Present | null,
  answer: (serial: number) => string | undefined,
): Resolved | undefined {
  if (!present) return undefined;
  const edtf = answer(present.first);
  if (edtf === undefined || (present.last !== present.first && answer(present.last) !== edtf))
    return undefined;
  return { edtf, origin: 'present' };
}

type Relative = Extract<
  Expression,
  { kind: 'weekday' | 'weekday-after' | 'coming' | 'month' | 'away' | 'span' | 'after-that' }
>;

function resolveRelative(expression: Relative, context: Context): Resolved | undefined {
  const { present, direction } = context;
  if (expression.kind === 'after-that') return resolveAfterThat(expression, context);
  if (expression.kind === 'weekday-after') return resolveWeekdayAfter(expression.weekday, context.before);
  return atPresent(present, (serial) => {
    switch (expression.kind) {
      case 'weekday':
        return weekdayAt(serial, expression.weekday, expression.shift, direction);
      case 'coming':
        return comingAt(serial, expression.day);
      case 'month':
        return monthShifted(serial, expression.month, expression.shift);
      case 'away':
        return expression.to
          ? exactlyAt(serial, expression.unit, (expression.count ?? 0) * expression.sign, expression.to)
          : unitAt(serial, expression.unit, expression.count, expression.sign, direction);
      case 'span':
        return spanAt(serial, expression.unit, expression.count, expression.sign);
    }
  });
}

/** "The next day" after a day, "a year later" than a month; nothing after a coarser date. */
function resolveAfterThat(
  expression: Extract<Expression, { kind: 'after-that' }>,
  { before, present }: Context,
): Resolved | undefined {
  const { unit, count } = expression;
  const answer = (serial: number) => unitAt(serial, unit, Math.abs(count), count < 0 ? -1 : 1, null);
  // With no date before it, "the year before" is that of the document.
  if (!before && unit === 'year' && count === -1) return atPresent(present, answer);
  const resolved = atPresent(before, answer);
  return resolved && { ...resolved, origin: 'before' };
}

function resolveWeekdayAfter(weekday: number, before: Present | null): Resolved | undefined {
  const resolved = atPresent(before, (serial) => weekdayAt(serial + 1, weekday, null, 'future'));
  return resolved && { ...resolved, origin: 'before' };
}

type RangeExpression = Extract<Expression, { kind: 'range' }>;

function resolveRange(expression: RangeExpression, context: Context): Resolved | undefined {
  const isOpen = expression.to === null;
  const from = resolve(expression.from, isOpen ? { ...context, direction: 'begun' } : context);
  if (!from) return undefined;
  if (expression.to === null) return { edtf: `${startOf(from.edtf)}/..`, origin: from.origin };
  const to = resolve(expression.to, afterStart(expression, from, context));
  if (!to) return undefined;
  const origin = from.origin === 'text' ? to.origin : from.origin;
  return { edtf: `${startOf(from.edtf)}/${endOf(to.edtf)}`, origin };
}

/** The end of "from November 20 to January 11" is the first one after its start. */
function afterStart(expression: RangeExpression, from: Resolved, context: Context): Context {
  const start = parseEdtf(from.edtf)?.earliest;
  const to = expression.to;
  const isOpen = to?.kind === 'weekday' || (to?.kind === 'point' && to.year === null);
  if (!isOpen || !start || from.origin === 'text') return context;
  const serial = toSerial(parseDay(start));
  const year =
    to.kind === 'point' && to.month !== null
      ? fromSerial(serial).year + (isBefore(to, serial) ? 1 : 0)
      : null;
  return {
    ...context,
    present: { first: serial, last: serial },
    direction: 'future',
    year,
    isYearOfSentence: true,
    before: null,
  };
}

function isBefore(to: PointExpression, serial: number): boolean {
  const start = fromSerial(serial);
  const month = to.month ?? start.month;
  return month < start.month || (month === start.month && (to.day ?? 31) < start.day);
}

/** Ends of intervals are plain dates: a decade or century becomes its first or last year. */
function startOf(edtf: string): string {
  const [start = ''] = edtf.split('/');
  return start.startsWith('-') && start.includes('X')
    ? boundYear(edtf, 'earliest')
    : start.replaceAll('X', '0');
}

function endOf(edtf: string): string {
  const end = edtf.replace(/^.*\//, '');
  return end.startsWith('-') && end.includes('X') ? boundYear(edtf, 'latest') : end.replaceAll('X', '9');
}

/** Before the year 0 the nines come first. */
function boundYear(edtf: string, bound: 'earliest' | 'latest'): string {
  return parseEdtf(edtf)?.[bound]?.slice(0, -6) ?? '';
}
