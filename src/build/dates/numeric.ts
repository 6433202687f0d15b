/** Dates in figures: 2025-05-05, 2025/05/05, 5/13/2025, 13.5.2025, 7/2008. */
import { type Expression, type Parsed, parsed, point } from './expression.ts';
import { isCapital, isDash, isGlued, lowerAt, numberAt, type Token, type Tokens, textAt } from './tokens.ts';

/** How a document writes 5/6/2025; null where it gives no sign. */
export type Order = 'day-first' | 'month-first' | null;

/** A date in figures at a place. Of "5/6/2025" only the year is sure unless the order is known. */
export function parseNumeric(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const token = tokens[at];
  if (!token || isPartOfName(tokens, at)) return undefined;
  if (token.kind === 'figure') return parseDotted(token, tokens, at);
  if (token.kind !== 'number') return undefined;
  return parseIso(tokens, at) ?? parseSlashes(tokens, at, order) ?? parseMonthSlash(tokens, at);
}

/** The order that the unambiguous dates of a text have in common. */
export function findOrder(text: string): Order {
  let order: Order = null;
  for (const [, first, second] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{4}(?![\d/])/g)) {
    const [a, b] = [Number(first), Number(second)];
    const seen = a > 12 && b <= 12 ? 'day-first' : b > 12 && a <= 12 ? 'month-first' : null;
    if (seen !== null && order !== null && seen !== order) return null;
    order = seen ?? order;
  }
  return order;
}

/** "A-2001-02-03", "/2001/02/03/": identifiers and addresses. */
function isPartOfName(tokens: Tokens, at: number): boolean {
  return isGlued(tokens, at) && !/[([{"'“‘–—,;:*]/.test(lowerAt(tokens, at - 1));
}

function endsHere(tokens: Tokens, next: number): boolean {
  if (!isGlued(tokens, next)) return true;
  const mark = lowerAt(tokens, next);
  if (isDash(mark) || mark === '/' || mark === '.') {
    return !isGlued(tokens, next + 1) || tokens[next + 1]?.kind === 'mark';
  }
  return tokens[next]?.kind === 'mark' && !/[_@#%$€£=]/.test(mark);
}

function parseDotted(token: Token, tokens: Tokens, at: number): Parsed | undefined {
  const match = /^(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{2})\.(\d{2}))$/.exec(token.text);
  if (!match || !endsHere(tokens, at + 1)) return undefined;
  const [, day = match[6], month = match[5], year = match[4]] = match;
  return whole(Number(year), Number(month), Number(day), at + 1, 'dotted-date');
}

function parseIso(tokens: Tokens, at: number): Parsed | undefined {
  const separator = lowerAt(tokens, at + 1);
  if (textAt(tokens, at).length !== 4 || !(isDash(separator) || separator === '/')) return undefined;
  if (!isRun(tokens, at, 3)) return undefined;
  const [year, month] = [numberAt(tokens, at, 4), twoDigits(tokens, at + 2)];
  if (year === undefined || month === undefined) return undefined;
  if (lowerAt(tokens, at + 3) === separator && isRun(tokens, at, 5)) {
    const day = numberAt(tokens, at + 4, 2);
    const end = skipTime(tokens, at + 5);
    if (day !== undefined && endsHere(tokens, end)) return whole(year, month, day, end, 'iso-date');
  }
  // "2010-11" may well be a season of sport, "2001-02" too.
  const isMonth = isDash(separator) && month <= 12 && month > 0 && month !== (year + 1) % 100;
  if (!isMonth || !endsHere(tokens, at + 3) || year % 100 < month) return undefined;
  return parsed(point(year, month), at + 3, 'iso-month');
}

function twoDigits(tokens: Tokens, at: number): number | undefined {
  return textAt(tokens, at).length === 2 ? numberAt(tokens, at, 2) : undefined;
}

/** So many tokens without white space between them. */
function isRun(tokens: Tokens, at: number, count: number): boolean {
  for (let place = at + 1; place < at + count; place += 1) if (!isGlued(tokens, place)) return false;
  return true;
}

/** "T10:00:00Z" and "T10:00:00+02:00": tokens in one run after a date. */
function skipTime(tokens: Tokens, at: number): number {
  if (!(isGlued(tokens, at) && lowerAt(tokens, at) === 't' && isCapital(tokens, at))) return at;
  let next = at + 1;
  while (isGlued(tokens, next) && next < at + 12 && /^(?:[\d.]+|[:+Zz–-])$/.test(textAt(tokens, next)))
    next += 1;
  return next;
}

function parseSlashes(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const separator = lowerAt(tokens, at + 1);
  if (!(separator === '/' || separator === '-') || lowerAt(tokens, at + 3) !== separator) return undefined;
  const [a, b] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)];
  const year = textAt(tokens, at + 4).length === 4 ? numberAt(tokens, at + 4, 4) : undefined;
  if (a === undefined || b === undefined || year === undefined || !isRun(tokens, at, 5)) return undefined;
  if (!endsHere(tokens, at + 5) || Math.min(a, b) === 0 || Math.max(a, b) > 31) return undefined;
  return inOrder(a, b, year, at + 5, order);
}

function inOrder(a: number, b: number, year: number, next: number, order: Order): Parsed | undefined {
  if (a > 12 || a === b) return whole(year, b, a, next, 'day-first-date');
  if (b > 12) return whole(year, a, b, next, 'month-first-date');
  if (order === 'day-first') return whole(year, b, a, next, 'order-of-document');
  if (order === 'month-first') return whole(year, a, b, next, 'order-of-document');
  return isYear(year) ? parsed(point(year), next, 'ambiguous-order') : undefined;
}

/** "7/2008" */
function parseMonthSlash(tokens: Tokens, at: number): Parsed | undefined {
  const [month, year] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 4)];
  if (lowerAt(tokens, at + 1) !== '/' || month === undefined || year === undefined) return undefined;
  if (!isYear(year) || month < 1 || month > 12 || !isRun(tokens, at, 3) || !endsHere(tokens, at + 3))
    return undefined;
  return parsed(point(year, month), at + 3, 'month-slash-year');
}

function whole(year: number, month: number, day: number, next: number, rule: string): Parsed | undefined {
  const isDate = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDate ? parsed({ kind: 'point', year, month, day } satisfies Expression, next, rule) : undefined;
}

function isYear(year: number): boolean {
  return year >= 1000 && year < 3000;
}
