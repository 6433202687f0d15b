/**
 * Dates in EDTF, levels 0 and 1, as the Library of Congress specifies them (2019,
 * https://www.loc.gov/standards/datetime/; the same as ISO 8601-2:2019, annex A).
 *
 * Where the specification leaves room:
 * - Seasons (21–24) are the meteorological ones of the northern hemisphere, and winter is the December of its
 *   year, so that the seasons of a year stay inside it and in order (the convention of python-edtf).
 * - An end that is open (`..`) or unknown (nothing) bounds nothing: its day is null.
 * - Qualification (`?`, `~`, `%`) leaves the bounds as they are and is reported beside them.
 * - A year may end in one to three X (level 1 has one or two; "1XXX" can mean one thing only).
 * - A time of day is checked and then ignored: the day is the one written, whatever the time zone.
 * - Interval ends are plain dates: no time of day, no Y-prefixed year, no unspecified digit (level 2).
 * - "/" alone, which says nothing, is refused.
 */

/** Units that the bounds of a date span; "2004-XX" (some month of 2004) spans a year. */
export type Precision =
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'interval';

/** A stretch of days, both ends included; null is an end without bound. ISO days, years of 4 digits or more. */
export interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A single date of an interval, or how its end is given instead. */
export type IntervalEnd = Edtf | 'open' | 'unknown';

export interface Edtf extends DayRange {
  /** The text as given. */
  readonly text: string;
  readonly precision: Precision;
  /** `?` or `%`, at either end of an interval. */
  readonly uncertain: boolean;
  /** `~` or `%`, at either end of an interval. */
  readonly approximate: boolean;
  /** Both ends as written; null for a single date. */
  readonly interval: { readonly start: IntervalEnd; readonly end: IntervalEnd } | null;
}

const DATE = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)$/;
const DATE_TIME = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|[+-](\d\d)(?::(\d\d))?)?$/;
const LOOSE_YEAR = /^(-?\d{1,3})(X{1,3})([?~%]?)$/;
// Fifteen digits stay exact as a number, which is what scales and sums will make of a year.
const LONG_YEAR = /^Y(-?[1-9]\d{4,14})([?~%]?)$/;

const LOOSE_PRECISION: Readonly<Record<string, Precision>> = {
  X: 'decade',
  XX: 'century',
  XXX: 'millennium',
};
const SEASONS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '21': ['03-01', '05-31'],
  '22': ['06-01', '08-31'],
  '23': ['09-01', '11-30'],
  '24': ['12-01', '12-31'],
};
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads an EDTF expression; undefined when it is none, or one of level 2, or no day of the calendar. */
export function parseEdtf(text: string): Edtf | undefined {
  const slash = text.indexOf('/');
  if (slash >= 0) return parseInterval(text, slash);
  return parseDate(text) ?? parseLooseYear(text) ?? parseLongYear(text) ?? parseDateTime(text);
}

/** Orders two ISO days (also of negative years and of years beyond 9999), like a comparator of `sort`. */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  const before = a.startsWith('-');
  if (before !== b.startsWith('-')) return before ? -1 : 1;
  const years = compareDigits(a.slice(0, -6), b.slice(0, -6));
  if (years !== 0) return before ? -years : years;
  return a.slice(-6) < b.slice(-6) ? -1 : 1;
}

/**
 * True when a range may have a day in common with `from`–`to`, both included: a fact of "2014" is within
 * 2014-03-01 to 2014-04-30. Null is an end without bound, on either side.
 */
export function overlaps(range: DayRange, from: string | null, to: string | null): boolean {
  if (from !== null && range.latest !== null && compareDays(range.latest, from) < 0) return false;
  return to === null || range.earliest === null || compareDays(range.earliest, to) <= 0;
}

function parseDate(text: string): Edtf | undefined {
  const [, year, month, day, mark] = DATE.exec(text) ?? [];
  if (year === undefined || year === '-0000') return undefined;
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX'))) {
    return dated(text, `${year}-01-01`, `${year}-12-31`, 'year', mark);
  }
  const season = SEASONS[month];
  if (season && day === undefined) {
    return dated(text, `${year}-${season[0]}`, `${year}-${season[1]}`, 'season', mark);
  }
  return parseInMonth(text, year, month, day, mark);
}

function parseInMonth(text: string, year: string, month: string, day = 'XX', mark = ''): Edtf | undefined {
  const length = monthLength(year, month);
  if (length === 0) return undefined;
  if (day === 'XX') return dated(text, `${year}-${month}-01`, `${year}-${month}-${length}`, 'month', mark);
  if (day === '00' || Number(day) > length) return undefined;
  const iso = `${year}-${month}-${day}`;
  return dated(text, iso, iso, 'day', mark);
}

function parseLooseYear(text: string): Edtf | undefined {
  const [, digits, loose = '', mark] = LOOSE_YEAR.exec(text) ?? [];
  const precision = LOOSE_PRECISION[loose];
  if (digits === undefined || precision === undefined) return undefined;
  const before = digits.startsWith('-');
  if (digits.length + loose.length !== (before ? 5 : 4)) return undefined;
  const near = digits + '0'.repeat(loose.length);
  const far = digits + '9'.repeat(loose.length);
  if (!before) return dated(text, `${near}-01-01`, `${far}-12-31`, precision, mark);
  // Counting backwards, the nines come first; and there is no year "-0000".
  return dated(text, `${far}-01-01`, `${near === '-0000' ? '-0001' : near}-12-31`, precision, mark);
}

function parseLongYear(text: string): Edtf | undefined {
  const [, year, mark] = LONG_YEAR.exec(text) ?? [];
  return year === undefined ? undefined : dated(text, `${year}-01-01`, `${year}-12-31`, 'year', mark);
}

function parseDateTime(text: string): Edtf | undefined {
  const [, year, month = '', day = '', hour, minute, second, zoneHour = 0, zoneMinute = 0] =
    DATE_TIME.exec(text) ?? [];
  if (year === undefined || year === '-0000' || day === '00') return undefined;
  if (Number(day) > monthLength(year, month)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined;
  const iso = `${year}-${month}-${day}`;
  return dated(text, iso, iso, 'day', '');
}

function parseInterval(text: string, slash: number): Edtf | undefined {
  const start = parseEnd(text.slice(0, slash));
  const end = parseEnd(text.slice(slash + 1));
  if (start === undefined || end === undefined || text === '/') return undefined;
  const first = typeof start === 'string' ? undefined : start;
  const last = typeof end === 'string' ? undefined : end;
  // "2004-06-11/2004-06" begins within its end and is refused, "2004-06/2004-06-11" is not.
  if (first?.earliest && last?.earliest && compareDays(first.earliest, last.earliest) > 0) return undefined;
  return {
    text,
    earliest: first?.earliest ?? null,
    latest: last?.latest ?? null,
    precision: 'interval',
    uncertain: first?.uncertain === true || last?.uncertain === true,
    approximate: first?.approximate === true || last?.approximate === true,
    interval: { start, end },
  };
}

function parseEnd(text: string): IntervalEnd | undefined {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  return text.includes('X') ? undefined : parseDate(text);
}

function dated(text: string, earliest: string, latest: string, precision: Precision, mark = ''): Edtf {
  const uncertain = mark === '?' || mark === '%';
  const approximate = mark === '~' || mark === '%';
  return { text, earliest, latest, precision, uncertain, approximate, interval: null };
}

/** Days of a month given in two digits; 0 when there is no such month. The calendar is the proleptic Gregorian. */
function monthLength(year: string, month: string): number {
  if (month === '02' && isLeap(Number(year))) return 29;
  return MONTH_LENGTHS[Number(month) - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Orders digits without leading zeros beyond the fourth place: longer is later. */
function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
