/** What the grammar of dates reads, before the document's own present gives it a place in the calendar. */
import type { Unit } from './vocabulary.ts';

export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'start'
  | 'end'
  | 'half-1'
  | 'half-2'
  | `quarter-${1 | 2 | 3 | 4}`;
export type Mark = '?' | '~' | '%';
/** last, this or next. */
export type Shift = -1 | 0 | 1;

/** A date as it was read, before it has a place in the calendar. */
export type Expression =
  /** Year, month and day as far as given; a month of 21 to 24 is a season. `yearShift`: "in May last year". */
  | { kind: 'point'; year: number | null; month: number | null; day: number | null; yearShift?: Shift }
  /** Within a month or a year, not said when: "a day in January 1872". */
  | { kind: 'some'; unit: 'month' | 'day'; of: Expression }
  /** 1990 for the 1990s. */
  | { kind: 'decade'; year: number }
  /** 20 for the twentieth; below 1 before Christ, 0 for the first of those. */
  | { kind: 'century'; number: number }
  | { kind: 'weekday'; weekday: number; shift: Shift | null }
  /** "this coming Friday", "the coming weekend": the nearest that is still ahead. */
  | { kind: 'coming'; day: number | 'weekend' }
  /** "last May", "next spring": a month, or a season of 21 to 24. */
  | { kind: 'month'; month: number; shift: Shift }
  /** So many units away from the document's day ("last week", "two years ago"); null when nobody can count them. `to`: "two weeks ago today". */
  | { kind: 'away'; unit: Unit; count: number | null; sign: -1 | 1; to?: 'day' | 'week' | 'month' }
  /** From or up to the document's day: "the past three months". */
  | { kind: 'span'; unit: Unit; count: number | null; sign: -1 | 1 }
  /** So many units away from the date before: "the next day". */
  | { kind: 'after-that'; unit: Unit; count: number }
  /** "the next Tuesday", after the date before */
  | { kind: 'weekday-after'; weekday: number }
  | { kind: 'part'; part: Part; of: Expression }
  | { kind: 'marked'; mark: Mark; of: Expression }
  /** Up to the present and beyond when `to` is null: "2014–present". */
  | { kind: 'range'; from: Expression; to: Expression | null; fromTokens: Extent; toTokens: Extent }
  | { kind: 'named'; edtf: string; note: string };

/** Places of tokens, end-exclusive. */
export interface Extent {
  readonly first: number;
  readonly next: number;
}

/** What was read at a place, and by which rule. */
export interface Parsed {
  readonly expression: Expression;
  /** The first token after it. */
  readonly next: number;
  readonly rule: string;
}

export function point(
  year: number | null,
  month: number | null = null,
  day: number | null = null,
): Expression {
  return { kind: 'point', year, month, day };
}

export function parsed(expression: Expression, next: number, rule: string): Parsed {
  return { expression, next, rule };
}

/** Of the calendar, whatever the document's date is, but for a year that may be missing. */
export function isFixed(expression: Expression): boolean {
  if (expression.kind === 'marked' || expression.kind === 'part') return isFixed(expression.of);
  return expression.kind === 'point' || expression.kind === 'decade' || expression.kind === 'century';
}
