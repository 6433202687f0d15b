/** So many units before or after the document's date: "two years ago", "three weeks from now". */
import { countAt } from './amounts.ts';
import { type Expression, type Parsed, parsed } from './expression.ts';
import { isApostrophe, lowerAt, type Tokens } from './tokens.ts';
import { UNITS, type Unit } from './vocabulary.ts';

type Away = Extract<Expression, { kind: 'away' }>;
type Sign = -1 | 1;

/** A whole number of units before (negative) or after the document's date. */
export function away(unit: Unit, count: number): Away {
  return { kind: 'away', unit, count: Math.abs(count), sign: count < 0 ? -1 : 1 };
}

/** "two years ago", "half a century ago", "two and a half years ago", "a few years back", "in three weeks’ time". */
export function parseAgo(tokens: Tokens, at: number): Parsed | undefined {
  // "half a month ago", where half of it is none that can be counted
  if (lowerAt(tokens, at - 1) === 'half') return undefined;
  const counted = amountAt(tokens, at);
  const lower = lowerAt(tokens, counted.next);
  const unit = UNITS.get(lower);
  const half = isHalf(tokens, counted.next + 1) ? 0.5 : 0;
  const turn = turnAfter(tokens, counted.next + (half > 0 ? 4 : 1));
  if (!turn) return undefined;
  if (/^hours?$/.test(lower)) return turn.sign < 0 ? hoursAgo(counted.count, turn.next) : undefined;
  const isBare = counted.next === at && (!lower.endsWith('s') || lowerAt(tokens, at - 1) === 'of');
  if (!unit || unit === 'weekend' || isBare) return undefined;
  return agoDate(tokens, unit, counted.count === null ? null : counted.count + half, turn.sign, turn.next);
}

/** "two", "half a", "two and a half"; nothing counts as an amount that nobody can count ("years ago"). */
function amountAt(tokens: Tokens, at: number): { count: number | null; next: number } {
  if (lowerAt(tokens, at) === 'half' && lowerAt(tokens, at + 1) === 'a') return { count: 0.5, next: at + 2 };
  const counted = countAt(tokens, at);
  if (!counted) return { count: null, next: at };
  const isMore = counted.count !== null && isHalf(tokens, counted.next);
  return isMore ? { count: (counted.count ?? 0) + 0.5, next: counted.next + 3 } : counted;
}

function isHalf(tokens: Tokens, at: number): boolean {
  return (
    lowerAt(tokens, at) === 'and' && lowerAt(tokens, at + 1) === 'a' && lowerAt(tokens, at + 2) === 'half'
  );
}

function agoDate(
  tokens: Tokens,
  unit: Unit,
  count: number | null,
  sign: Sign,
  next: number,
): Parsed | undefined {
  const rule = sign < 0 ? 'ago' : 'from-now';
  const years = { year: 1, decade: 10, century: 100 }[unit as string];
  if (count === null) return parsed({ kind: 'away', unit: years ? 'year' : unit, count, sign }, next, rule);
  const of = wholeUnits(years ? 'year' : unit, count * (years ?? 1), sign);
  const exact = exactAfter(tokens, next);
  if (!of || exact) return of && exact && parsed({ ...of, to: exact.to }, exact.next, rule);
  // "A decade ago" is about ten years ago, and never a decade of the calendar.
  const isRough = of.unit !== unit;
  return parsed(isRough ? { kind: 'marked', mark: '~', of } : of, next, rule);
}

/** Two years and a half are thirty months; nobody counts half months and half weeks. */
function wholeUnits(unit: Unit, count: number, sign: Sign): Away | undefined {
  if (Number.isInteger(count)) return { kind: 'away', unit, count, sign };
  return unit === 'year' ? { kind: 'away', unit: 'month', count: count * 12, sign } : undefined;
}

/** "two weeks ago today", "three years ago this month" */
function exactAfter(tokens: Tokens, at: number): { to: 'day' | 'week' | 'month'; next: number } | undefined {
  if (lowerAt(tokens, at) === 'today') return { to: 'day', next: at + 1 };
  const unit = lowerAt(tokens, at) === 'this' ? lowerAt(tokens, at + 1) : '';
  return unit === 'week' || unit === 'month' ? { to: unit, next: at + 2 } : undefined;
}

/** "24 hours ago" is a day; fewer are a time of day. */
function hoursAgo(count: number | null, next: number): Parsed | undefined {
  if (!count || count % 24 !== 0) return undefined;
  return parsed(away('day', -count / 24), next, 'ago');
}

function turnAfter(tokens: Tokens, at: number): { sign: Sign; next: number } | undefined {
  const lower = lowerAt(tokens, at);
  if (lower === 'ago') return { sign: -1, next: at + 1 };
  if (lower === 'back' && !/^(?:to|in|into|on|from|at|home|and)$/.test(lowerAt(tokens, at + 1)))
    return { sign: -1, next: at + 1 };
  if (isApostrophe(lower)) {
    const time = lowerAt(tokens, at + 1) === 's' ? at + 2 : at + 1;
    return lowerAt(tokens, time) === 'time' ? { sign: 1, next: time + 1 } : undefined;
  }
  return lower === 'from' && lowerAt(tokens, at + 1) === 'now' ? { sign: 1, next: at + 2 } : undefined;
}
