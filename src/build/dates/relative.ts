/** Expressions that mean something only beside the document's own date, or beside the date before them. */
import { away, parseAgo } from './ago.ts';
import { countAt } from './amounts.ts';
import { type Expression, type Parsed, parsed, type Shift } from './expression.ts';
import { isCapital, isDash, isGlued, lowerAt, type Tokens } from './tokens.ts';
import { MONTHS, SEASONS, UNITS, type Unit, WEEKDAYS } from './vocabulary.ts';

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
  if (shift === undefined) return undefined;
  const isComing = lead === 'coming' || second === 'coming' || second === 'next';
  return (isComing ? parseComing(tokens, place) : undefined) ?? parseShiftedUnit(tokens, place, shift, lead);
}

function parseComing(tokens: Tokens, place: number): Parsed | undefined {
  const lower = lowerAt(tokens, place);
  if (lower === 'weekend') return parsed({ kind: 'coming', day: lower }, place + 1, 'relative-unit');
  const day = weekdayAt(tokens, place);
  return day === undefined ? undefined : parsed({ kind: 'coming', day }, place + 1, 'relative-weekday');
}

/** A weekday that is written out, with its capital. */
function weekdayAt(tokens: Tokens, place: number): number | undefined {
  const lower = lowerAt(tokens, place);
  return isCapital(tokens, place) && lower.endsWith('day') ? WEEKDAYS.get(lower) : undefined;
}

function parseShiftedUnit(tokens: Tokens, place: number, shift: Shift, lead: string): Parsed | undefined {
  const lower = lowerAt(tokens, place);
  const month = isCapital(tokens, place) ? MONTHS.get(lower) : undefined;
  // "last May–July" is read elsewhere.
  const isWhole = !isGlued(tokens, place + 1) || !isDash(lowerAt(tokens, place + 1));
  if (month !== undefined && isWhole)
    return parsed({ kind: 'month', month, shift }, place + 1, 'relative-month');
  const weekday = weekdayAt(tokens, place);
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
