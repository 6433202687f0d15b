/** Expressions that mean something only beside the document's own date, or beside the date before them. */
import { type Expression, type Parsed, parsed, type Shift } from './expression.ts';
import { isCapital, isDash, isGlued, lowerAt, numberAt, type Tokens, textAt } from './tokens.ts';
import { MONTHS, NUMBERS, SEASONS, UNITS, type Unit, VAGUE, WEEKDAYS } from './vocabulary.ts';

const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const SHIFTS: Readonly<Record<string, Shift>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
  following: 1,
};
/** "today’s world" is no day. */
const ERA =
  /^(?:world|society|youth|generation|standards?|terms|money|parlance|climate|age|era|teens|kids|economy)$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** A relative expression at a place. */
export function parseRelative(tokens: Tokens, at: number): Parsed | undefined {
  return (
    parseNearDay(tokens, at) ??
    parseNextToThat(tokens, at) ??
    parseTheWeekend(tokens, at) ??
    parseSpan(tokens, at) ??
    parseShifted(tokens, at) ??
    parseAgo(tokens, at)
  );
}

type Away = Extract<Expression, { kind: 'away' }>;

function away(unit: Unit, count: number): Expression {
  return { kind: 'away', unit, count: Math.abs(count), sign: count < 0 ? -1 : 1 };
}

/** "yesterday", "the day after tomorrow", "last night", "this morning". */
function parseNearDay(tokens: Tokens, at: number): Parsed | undefined {
  const lower = lowerAt(tokens, at);
  const days = Object.hasOwn(DAYS, lower) ? DAYS[lower] : undefined;
  if (days !== undefined)
    return isToday(tokens, at) ? parsed(away('day', days), at + 1, 'near-day') : undefined;
  const day = lower === 'the' ? at + 1 : at;
  const turn = [lowerAt(tokens, day), lowerAt(tokens, day + 1), lowerAt(tokens, day + 2)].join(' ');
  if (turn === 'day before yesterday') return parsed(away('day', -2), day + 3, 'near-day');
  if (turn === 'day after tomorrow') return parsed(away('day', 2), day + 3, 'near-day');
  if (!PART_OF_DAY.test(lowerAt(tokens, at + 1))) return undefined;
  if (lower === 'this') return parsed(away('day', 0), at + 2, 'near-day');
  return lower === 'last' && lowerAt(tokens, at + 1) === 'night'
    ? parsed(away('day', -1), at + 2, 'near-day')
    : undefined;
}

/** Not "USA Today", not "today’s world". */
function isToday(tokens: Tokens, at: number): boolean {
  if (isCapital(tokens, at) && at > 0 && isCapital(tokens, at - 1)) return false;
  if (lowerAt(tokens, at) !== 'today') return true;
  const after = lowerAt(tokens, at + 1);
  // "more than ever today?", "as strong today as it was": these days.
  if (/^(?:than|as|\?)$/.test(after)) return false;
  return !(lowerAt(tokens, at + 2) === 's' && ERA.test(lowerAt(tokens, at + 3)));
}

const ANAPHORS: Readonly<Record<string, number>> = { next: 1, following: 1, previous: -1, preceding: -1 };

/** "the next day", "the year before", "two weeks later": beside the date before. */
function parseNextToThat(tokens: Tokens, at: number): Parsed | undefined {
  const counted = countAt(tokens, at);
  const unit = counted && UNITS.get(lowerAt(tokens, counted.next));
  if (counted?.count && unit) {
    const turn = { later: 1, earlier: -1 }[lowerAt(tokens, counted.next + 1)];
    if (turn) return parsed(afterThat(unit, turn * counted.count), counted.next + 2, 'after-that');
  }
  if (lowerAt(tokens, at) !== 'the') return undefined;
  const lower = lowerAt(tokens, at + 1);
  const near = Object.hasOwn(ANAPHORS, lower) ? ANAPHORS[lower] : undefined;
  return near === undefined ? parseDayBefore(tokens, at + 1) : parseFollowing(tokens, at + 2, near);
}

/** "the next day", "the following Tuesday" */
function parseFollowing(tokens: Tokens, at: number, count: number): Parsed | undefined {
  const weekday = count === 1 && isCapital(tokens, at) ? WEEKDAYS.get(lowerAt(tokens, at)) : undefined;
  if (weekday !== undefined) return parsed({ kind: 'weekday-after', weekday }, at + 1, 'after-that');
  const unit = singularAt(tokens, at);
  if (!unit || lowerAt(tokens, at + 1) === 'of') return undefined;
  return parsed(afterThat(unit, count), at + 1, 'after-that');
}

/** "the day before", if no noun follows */
function parseDayBefore(tokens: Tokens, at: number): Parsed | undefined {
  const unit = singularAt(tokens, at);
  const turn = { before: -1, after: 1 }[lowerAt(tokens, at + 1)];
  const isAlone = at + 2 >= tokens.length || /^(?:[,.;:)"”—–]|when)$/.test(lowerAt(tokens, at + 2));
  return unit && turn && isAlone ? parsed(afterThat(unit, turn), at + 2, 'after-that') : undefined;
}

function afterThat(unit: Unit, count: number): Expression {
  return { kind: 'after-that', unit, count };
}

function singularAt(tokens: Tokens, at: number): Unit | undefined {
  const lower = lowerAt(tokens, at);
  return lower.endsWith('s') ? undefined : UNITS.get(lower);
}

/** "over the weekend" */
function parseTheWeekend(tokens: Tokens, at: number): Parsed | undefined {
  if (lowerAt(tokens, at) !== 'the' || lowerAt(tokens, at + 1) !== 'weekend') return undefined;
  if (!/^(?:over|during|throughout|for)$/.test(lowerAt(tokens, at - 1))) return undefined;
  return /^(?:of|before|after)$/.test(lowerAt(tokens, at + 2))
    ? undefined
    : parsed(away('weekend', 0), at + 2, 'relative-unit');
}

/** "the past three months", "the last few days", "the next five years", "recent weeks", "the past year". */
function parseSpan(tokens: Tokens, at: number): Parsed | undefined {
  const the = lowerAt(tokens, at) === 'the' ? 1 : 0;
  const lead = lowerAt(tokens, at + the);
  const sign = /^(?:past|last|recent)$/.test(lead) ? -1 : /^(?:next|coming)$/.test(lead) ? 1 : undefined;
  if (!sign) return undefined;
  const counted = countAt(tokens, at + the + 1);
  const place = counted?.next ?? at + the + 1;
  const unit = UNITS.get(lowerAt(tokens, place));
  if (!unit || unit === 'quarter' || unit === 'weekend') return undefined;
  if (/^(?:of|before|after)$/.test(lowerAt(tokens, place + 1))) return undefined;
  const count = counted ? counted.count : uncounted(lead, lowerAt(tokens, place), the === 1);
  return count === undefined ? undefined : parsed({ kind: 'span', unit, count, sign }, place + 1, 'span');
}

/** "the past year" is one, "recent weeks" nobody can count; "last weeks" and "past year" are no spans. */
function uncounted(lead: string, unit: string, isDefinite: boolean): number | null | undefined {
  if (unit.endsWith('s')) return lead === 'last' ? undefined : null;
  return isDefinite && /^(?:past|last)$/.test(lead) ? 1 : undefined;
}

/** "last week", "this past weekend", "next spring", "last May", "this coming Friday", "this year". */
function parseShifted(tokens: Tokens, at: number): Parsed | undefined {
  const lead = lowerAt(tokens, at);
  const first = Object.hasOwn(SHIFTS, lead) ? SHIFTS[lead] : undefined;
  if (first === undefined || lowerAt(tokens, at - 1) === 'at') return undefined;
  const second =
    first === 0 && /^(?:past|last|coming|next)$/.test(lowerAt(tokens, at + 1))
      ? lowerAt(tokens, at + 1)
      : undefined;
  const shift = second === undefined ? first : SHIFTS[second];
  const place = second === undefined ? at + 1 : at + 2;
  return shift === undefined ? undefined : parseShiftedUnit(tokens, place, shift, lead);
}

function parseShiftedUnit(tokens: Tokens, place: number, shift: Shift, lead: string): Parsed | undefined {
  const lower = lowerAt(tokens, place);
  const month = isCapital(tokens, place) ? MONTHS.get(lower) : undefined;
  if (month !== undefined && !isGlued(tokens, place + 1))
    return parsed({ kind: 'month', month, shift }, place + 1, 'relative-month');
  const weekday = isCapital(tokens, place) && lower.endsWith('day') ? WEEKDAYS.get(lower) : undefined;
  if (weekday !== undefined)
    return parsed({ kind: 'weekday', weekday, shift }, place + 1, 'relative-weekday');
  const season = SEASONS.get(lower);
  if (season !== undefined && lead !== 'previous')
    return parsed({ kind: 'month', month: season, shift }, place + 1, 'relative-season');
  return parseShiftedPeriod(tokens, place, shift, lead);
}

function parseShiftedPeriod(tokens: Tokens, place: number, shift: Shift, lead: string): Parsed | undefined {
  const lower = lowerAt(tokens, place);
  // "this years lantern festival" is how some write "this year's".
  const unit = lower === 'years' && lead === 'this' ? 'year' : singularAt(tokens, place);
  if (!unit || unit === 'day' || (/^(?:previous|following|past|coming)$/.test(lead) && unit !== 'week'))
    return undefined;
  if (
    lowerAt(tokens, place + 1) === 'of' ||
    (isDash(lowerAt(tokens, place + 1)) && isGlued(tokens, place + 1))
  )
    return undefined;
  return parsed(away(unit, shift), place + 1, 'relative-unit');
}

/** "two years ago", "a decade ago", "several months ago", "a few years back", "three weeks from now". */
function parseAgo(tokens: Tokens, at: number): Parsed | undefined {
  const counted = countAt(tokens, at) ?? { count: null, next: at };
  const lower = lowerAt(tokens, counted.next);
  const next = counted.next + 1;
  if (/^hours?$/.test(lower)) return parseHoursAgo(tokens, next, counted.count);
  const unit = UNITS.get(lower);
  if (!unit || unit === 'weekend' || (counted.next === at && !lower.endsWith('s'))) return undefined;
  const turn = signAfter(tokens, next);
  return turn && agoDate(tokens, unit, counted.count, turn.sign, turn.next);
}

function agoDate(tokens: Tokens, unit: Unit, counted: number | null, sign: -1 | 1, next: number): Parsed {
  const rule = sign < 0 ? 'ago' : 'from-now';
  const years = { decade: 10, century: 100 }[unit as string];
  const of: Away = {
    kind: 'away',
    unit: years ? 'year' : unit,
    count: counted === null ? null : counted * (years ?? 1),
    sign,
  };
  const exact = counted === null ? undefined : exactAfter(tokens, next);
  if (exact) return parsed({ ...of, to: exact.to }, exact.next, rule);
  // "A decade ago" is about ten years ago, and never a decade of the calendar.
  const isRough = years !== undefined && counted !== null;
  return parsed(isRough ? { kind: 'marked', mark: '~', of } : of, next, rule);
}

/** "two weeks ago today", "three years ago this month" */
function exactAfter(tokens: Tokens, at: number): { to: 'day' | 'week' | 'month'; next: number } | undefined {
  if (lowerAt(tokens, at) === 'today') return { to: 'day', next: at + 1 };
  const unit = lowerAt(tokens, at) === 'this' ? lowerAt(tokens, at + 1) : '';
  return unit === 'week' || unit === 'month' ? { to: unit, next: at + 2 } : undefined;
}

function parseHoursAgo(tokens: Tokens, next: number, count: number | null): Parsed | undefined {
  if (lowerAt(tokens, next) !== 'ago' || !count || count % 24 !== 0) return undefined;
  return parsed(away('day', -count / 24), next + 1, 'ago');
}

function signAfter(tokens: Tokens, at: number): { sign: -1 | 1; next: number } | undefined {
  const lower = lowerAt(tokens, at);
  if (lower === 'ago') return { sign: -1, next: at + 1 };
  if (lower === 'back' && !/^(?:to|in|into|on|from|at|home|and)$/.test(lowerAt(tokens, at + 1)))
    return { sign: -1, next: at + 1 };
  return lower === 'from' && lowerAt(tokens, at + 1) === 'now' ? { sign: 1, next: at + 2 } : undefined;
}

interface Count {
  /** Null when nobody can count it. */
  readonly count: number | null;
  readonly next: number;
}

/** "two", "25", "twenty-five", "[ten]", "a", "a few", "a couple of", "a hundred". */
export function countAt(tokens: Tokens, at: number): Count | undefined {
  if (lowerAt(tokens, at) !== '[') return plainCountAt(tokens, at);
  const inner = plainCountAt(tokens, at + 1);
  return inner && lowerAt(tokens, inner.next) === ']'
    ? { count: inner.count, next: inner.next + 1 }
    : undefined;
}

function plainCountAt(tokens: Tokens, at: number): Count | undefined {
  const digits = numberAt(tokens, at, 4);
  if (digits !== undefined) {
    const isUnit = isGlued(tokens, at + 1) && tokens[at + 1]?.kind === 'word';
    return isUnit ? undefined : { count: digits, next: at + 1 };
  }
  return vagueCount(tokens, at) ?? wordedCount(tokens, at);
}

function vagueCount(tokens: Tokens, at: number): Count | undefined {
  const article = lowerAt(tokens, at) === 'a' ? at + 1 : at;
  const lower = lowerAt(tokens, article);
  const isOf = lowerAt(tokens, article + 1) === 'of';
  if (VAGUE.has(lower)) return { count: null, next: isOf ? article + 2 : article + 1 };
  return isOf && /^(?:dozens|scores|hundreds|thousands)$/.test(lower)
    ? { count: null, next: article + 2 }
    : undefined;
}

function wordedCount(tokens: Tokens, at: number): Count | undefined {
  const tens = NUMBERS.get(lowerAt(tokens, at));
  if (tens === undefined) return undefined;
  if (tens === 1 && lowerAt(tokens, at + 1) === 'hundred') return { count: 100, next: at + 2 };
  const unit = NUMBERS.get(lowerAt(tokens, at + 2));
  const isJoined = tens >= 20 && isDash(lowerAt(tokens, at + 1)) && unit !== undefined && unit < 10;
  if (isJoined && textAt(tokens, at + 2) !== 'a') return { count: tens + (unit ?? 0), next: at + 3 };
  return { count: tens, next: at + 1 };
}
