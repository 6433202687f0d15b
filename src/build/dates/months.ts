/** Days and months by name: "5 May 2025", "May 5th, 2025", "the 5th of May", "May", "spring 2025", "on Tuesday". */
import { type Expression, type Parsed, parsed, point, type Shift } from './expression.ts';
import { isCapital, isGlued, lowerAt, numberAt, skipArticle, type Tokens, textAt } from './tokens.ts';
import {
  COUNTED,
  MONTHS,
  NAME_BEGINNINGS,
  NAME_ENDINGS,
  ORDINAL_ENDINGS,
  SEASONS,
  WEEKDAYS,
} from './vocabulary.ts';
import { ordinalAt, parseYear } from './years.ts';

/** Months that are also words or names: alone they need a preposition. */
const DOUBTFUL = /^(?:may|march|april|june|august|jan|mar|jun|dec|sept?|oct|nov|feb|apr|aug|jul)$/;
const ABBREVIATED = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const BEFORE_MONTH =
  /^(?:in|since|until|till|during|of|last|next|this|early|mid|late|late-|through|throughout|and|or|-|–|every)$/;
const BEFORE_PLAIN_MONTH = /^(?:by|from|to|before|after|between|for|a|the|each)$/;

/** A day, month or season by name at a place. */
export function parseMonthOrDay(tokens: Tokens, at: number): Parsed | undefined {
  return (
    parseWeekdayDate(tokens, at) ??
    parseDayFirst(tokens, at) ??
    parseMonthFirst(tokens, at) ??
    parseSeason(tokens, at)
  );
}

/** "Thursday, 7 May 2015", "Sat. May 3", or a weekday alone. */
function parseWeekdayDate(tokens: Tokens, at: number): Parsed | undefined {
  const weekday = isCapital(tokens, at) ? WEEKDAYS.get(lowerAt(tokens, at)) : undefined;
  if (weekday === undefined || (isGlued(tokens, at + 1) && tokens[at + 1]?.kind === 'number'))
    return undefined;
  let next = at + 1;
  while (/^[.,]$/.test(lowerAt(tokens, next)) && next < at + 3) next += 1;
  if (lowerAt(tokens, next) === 'the') next += 1;
  const date = parseDayFirst(tokens, next) ?? parseMonthFirst(tokens, next);
  if (date?.expression.kind === 'point' && date.expression.day !== null) {
    return { ...date, rule: date.rule === 'day-month-year' ? 'weekday-day-month-year' : date.rule };
  }
  if (!isPlainWeekday(tokens, at)) return undefined;
  return parsed({ kind: 'weekday', weekday, shift: null }, at + 1, 'weekday');
}

/** Neither "Black Friday", nor "every Friday", nor "Sunday Times", nor "Sun". */
function isPlainWeekday(tokens: Tokens, at: number): boolean {
  if (!textAt(tokens, at).endsWith('day')) return false;
  if (NAME_BEGINNINGS.has(lowerAt(tokens, at - 1)) || lowerAt(tokens, at - 1) === 'a') return false;
  return !(NAME_ENDINGS.has(lowerAt(tokens, at + 1)) && isCapital(tokens, at + 1));
}

/** "5 May 2025", "5th of May", "the fifth of May, 2025". */
function parseDayFirst(tokens: Tokens, at: number): Parsed | undefined {
  const day = dayAt(tokens, at) ?? wordedDay(tokens, at);
  if (!day || (isGlued(tokens, at) && /[.$€£#/]/.test(lowerAt(tokens, at - 1)))) return undefined;
  const of = lowerAt(tokens, day.next) === 'of' ? day.next + 1 : day.next;
  const month = monthAt(tokens, of);
  if (!month || isGlued(tokens, of)) return undefined;
  const isSure = of > day.next || isCapital(tokens, of) || yearAfter(tokens, month.next) !== undefined;
  return isSure ? withYear(tokens, month.next, month.value, day.value) : undefined;
}

function wordedDay(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  const ordinal = tokens[at]?.kind === 'word' ? ordinalAt(tokens, at) : undefined;
  return ordinal && ordinal.value <= 31 && lowerAt(tokens, ordinal.next) === 'of' ? ordinal : undefined;
}

/** "May 5th, 2025", "May the 5th", "May 2025", "in May". */
function parseMonthFirst(tokens: Tokens, at: number): Parsed | undefined {
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const the = lowerAt(tokens, month.next) === 'the' ? month.next + 1 : month.next;
  const day = dayAt(tokens, the);
  const isOrdinal = day !== undefined && day.next > the + 1;
  if (day && (the === month.next || isOrdinal) && !isCounted(tokens, day.next)) {
    const date = withYear(tokens, day.next, month.value, day.value);
    if (isCapital(tokens, at) || isComplete(date)) return date;
  }
  const date = withYear(tokens, month.next, month.value, null);
  if (date.next > month.next || isComplete(date)) return date;
  return isLoneMonth(tokens, at) ? date : undefined;
}

function isComplete(date: Parsed): boolean {
  return date.expression.kind === 'point' && date.expression.year !== null;
}

/** "In March 20 people": the number is theirs. */
function isCounted(tokens: Tokens, at: number): boolean {
  return !isGlued(tokens, at) && tokens[at]?.kind === 'word' && COUNTED.has(lowerAt(tokens, at));
}

function isLoneMonth(tokens: Tokens, at: number): boolean {
  if (!isCapital(tokens, at)) return false;
  const [word, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)];
  if (before === 'black' || (NAME_ENDINGS.has(lowerAt(tokens, at + 1)) && isCapital(tokens, at + 1)))
    return false;
  if (BEFORE_MONTH.test(before)) return before !== 'and' || !DOUBTFUL.test(word);
  if (beginsRange(tokens, at)) return true;
  if (word === 'may' || word === 'march') return false;
  if (BEFORE_PLAIN_MONTH.test(before)) return before !== 'the';
  return !DOUBTFUL.test(word) && !isCapital(tokens, at - 1);
}

/** "May–July 2020", "May to the present" */
function beginsRange(tokens: Tokens, at: number): boolean {
  if (!/^(?:to|through|thru|until|till|[-–—])$/.test(lowerAt(tokens, at + 1))) return false;
  const isMonth = MONTHS.has(lowerAt(tokens, at + 2)) && isCapital(tokens, at + 2);
  return isMonth || /^(?:present|now)$/.test(lowerAt(tokens, skipArticle(tokens, at + 2)));
}

/** A month and the dot of its abbreviation. */
function monthAt(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  const lower = lowerAt(tokens, at);
  const value = MONTHS.get(lower);
  if (value === undefined || (isGlued(tokens, at) && tokens[at - 1]?.kind === 'number')) return undefined;
  const isDotted = ABBREVIATED.test(lower) && lowerAt(tokens, at + 1) === '.' && isGlued(tokens, at + 1);
  return { value, next: isDotted && at + 2 < tokens.length ? at + 2 : at + 1 };
}

/** A day of a month, with its ending; not "5:30", "5%", "5.5" or "5km". */
export function dayAt(tokens: Tokens, at: number): { value: number; next: number } | undefined {
  const value = numberAt(tokens, at, 2);
  if (value === undefined || value < 1 || value > 31) return undefined;
  const after = lowerAt(tokens, at + 1);
  if (ORDINAL_ENDINGS.has(after) && isGlued(tokens, at + 1)) return { value, next: at + 2 };
  if (!isGlued(tokens, at + 1)) return { value, next: at + 1 };
  if (tokens[at + 1]?.kind === 'word' || /^[%°$€£]$/.test(after)) return undefined;
  const isTime = /^[:/]$/.test(after) && isGlued(tokens, at + 2) && tokens[at + 2]?.kind === 'number';
  return isTime ? undefined : { value, next: at + 1 };
}

/** "2025", ", 2025", "of 2025" and the first token after it. */
export function yearAfter(tokens: Tokens, at: number): { year: number; next: number } | undefined {
  const place = /^(?:,|of)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
  const year = parseYear(tokens, place);
  if (year?.expression.kind !== 'point' || year.expression.year === null) return undefined;
  return { year: year.expression.year, next: year.next };
}

const SHIFTS: Readonly<Record<string, Shift>> = { last: -1, this: 0, next: 1 };

/** "last year", "of this year" and the first token after it. */
function shiftAfter(tokens: Tokens, at: number): { shift: Shift; next: number } | undefined {
  const place = lowerAt(tokens, at) === 'of' ? at + 1 : at;
  const shift = SHIFTS[lowerAt(tokens, place)];
  if (shift === undefined || lowerAt(tokens, place + 1) !== 'year') return undefined;
  return { shift, next: place + 2 };
}

/** "In May, June and July 2024": the year of the last is that of all. */
function yearOfList(tokens: Tokens, at: number): number | null {
  let place = at;
  for (let length = 0; length < 12; length += 1) {
    const link = /^(?:,|and|or|&)$/.test(lowerAt(tokens, place)) ? place + 1 : place;
    const month = monthAt(tokens, /^(?:and|or)$/.test(lowerAt(tokens, link)) ? link + 1 : link);
    if (!month || link === place) return null;
    place = dayAt(tokens, month.next)?.next ?? month.next;
    const year = yearAfter(tokens, place);
    if (year) return year.year;
  }
  return null;
}

/** A point with the year that follows, where one does. */
export function withYear(tokens: Tokens, at: number, month: number, day: number | null): Parsed {
  const rule = day === null ? 'month' : 'day-month';
  const year = yearAfter(tokens, at);
  if (year) return parsed(point(year.year, month, day), year.next, `${rule}-year`);
  const shift = shiftAfter(tokens, at);
  if (!shift) return parsed(point(yearOfList(tokens, at), month, day), at, rule);
  const expression: Expression = { kind: 'point', year: null, month, day, yearShift: shift.shift };
  return parsed(expression, shift.next, `${rule}-of-relative-year`);
}

/** "Spring 1872", "summer of 2014", "winter 2010"; a season alone is no date. */
function parseSeason(tokens: Tokens, at: number): Parsed | undefined {
  const season = SEASONS.get(lowerAt(tokens, at));
  if (season === undefined) return undefined;
  const date = withYear(tokens, at + 1, season, null);
  return date.next > at + 1 ? { ...date, rule: date.rule.replace('month', 'season') } : undefined;
}
