/** The whole grammar: dates, alone or as ranges. */
import { type Expression, isFixed, type Parsed, parsed, point } from './expression.ts';
import { dayAt, withYear } from './months.ts';
import type { Order } from './numeric.ts';
import { parseQualified } from './qualified.ts';
import { isDash, isGlued, lowerAt, numberAt, skipArticle, type Tokens, textAt } from './tokens.ts';
import { MONTHS } from './vocabulary.ts';
import { isCountedNumber, ordinalAt, parseCentury } from './years.ts';

/** The longest date that begins at a place. */
export function parseDate(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  return (
    parsePrefixedRange(tokens, at, order) ??
    parseSomeUnit(tokens, at, order) ??
    parseMaybeRange(tokens, at, order)
  );
}

/** "from 2001 to 2009", "between 3 and 5 May". */
function parsePrefixedRange(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const lead = lowerAt(tokens, at);
  if (lead !== 'from' && lead !== 'between') return undefined;
  const links = lead === 'from' ? /^(?:to|through|thru|until|till|[-–—])$/ : /^(?:and|[-–—])$/;
  const inner = skipArticle(tokens, at + 1);
  const range =
    parseDayRange(tokens, inner, links, true) ??
    parseCenturyRange(tokens, inner, links) ??
    joinRange(tokens, inner, order, links, true);
  return range && { ...range, rule: lead === 'from' ? 'from-to' : 'between-and' };
}

function parseMaybeRange(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const links = /^(?:to|through|thru|until|and|[-–—/])$/;
  const days =
    parseDayRange(tokens, at, /^(?:to|through|and|[-–—])$/, false) ??
    parseCenturyRange(tokens, at, /^(?:to|and|[-–—])$/);
  return days ?? joinRange(tokens, at, order, links, false) ?? parseQualified(tokens, at, order);
}

/** "3–5 May 2025" */
function parseDayRange(tokens: Tokens, at: number, links: RegExp, isPrefixed: boolean): Parsed | undefined {
  const first = dayAt(tokens, at);
  if (!first || !links.test(lowerAt(tokens, first.next))) return undefined;
  const second = dayAt(tokens, skipArticle(tokens, first.next + 1));
  if (!second || !canFollow(lowerAt(tokens, first.next), first.value, second.value, isPrefixed))
    return undefined;
  const of = lowerAt(tokens, second.next) === 'of' ? second.next + 1 : second.next;
  const month = MONTHS.get(lowerAt(tokens, of));
  if (month === undefined || isGlued(tokens, of)) return undefined;
  const to = withYear(tokens, of + 1, month, second.value);
  return range(atDay(to.expression, first.value), at, first.next, to, second.next - 1);
}

/** "5 and 6 May" are two days in a row, "5 and 9 May" are not. */
function canFollow(link: string, first: number, second: number, isPrefixed: boolean): boolean {
  return link === 'and' && !isPrefixed ? second === first + 1 : second > first;
}

/** "17th-19th centuries" */
function parseCenturyRange(tokens: Tokens, at: number, links: RegExp): Parsed | undefined {
  const first = ordinalAt(tokens, at) ?? dayAt(tokens, at); // "17-19th centuries"
  if (!first || !links.test(lowerAt(tokens, first.next))) return undefined;
  const to = parseCentury(tokens, skipArticle(tokens, first.next + 1));
  if (to?.expression.kind !== 'century') return undefined;
  const from: Expression = {
    kind: 'century',
    number: to.expression.number < 1 ? 1 - first.value : first.value,
  };
  return range(from, at, first.next, to, first.next + 1);
}

function atDay(expression: Expression, day: number): Expression {
  return expression.kind === 'point' ? { ...expression, day } : expression;
}

function range(from: Expression, first: number, next: number, to: Parsed, toFirst: number): Parsed {
  const fromTokens = { first, next };
  const toTokens = { first: toFirst, next: to.next };
  return parsed({ kind: 'range', from, to: to.expression, fromTokens, toTokens }, to.next, 'range');
}

/** Two dates and a link; relative ones only after "from" or "between". */
function joinRange(
  tokens: Tokens,
  at: number,
  order: Order,
  links: RegExp,
  isPrefixed: boolean,
): Parsed | undefined {
  const first = parseQualified(tokens, at, order);
  // "from Jan. 20, 2021, to Jan. 20, 2025"
  const linkAt = first && isPrefixed && lowerAt(tokens, first.next) === ',' ? first.next + 1 : first?.next;
  if (!first || linkAt === undefined || !links.test(lowerAt(tokens, linkAt))) return undefined;
  const link = lowerAt(tokens, linkAt);
  const isTight = isGlued(tokens, linkAt) && isGlued(tokens, linkAt + 1);
  if (link === '/' && !isTight) return undefined;
  const place = linkAt + 1;
  const open = canBegin(first.expression, isPrefixed) ? parsePresent(tokens, place, first, at) : undefined;
  if (open) return open;
  const second = parseEnd(tokens, place, first, order, link === 'and' && !isPrefixed);
  if (!second || !canJoin(first.expression, second.expression, isPrefixed, isTight)) return undefined;
  return range(inherit(first.expression, second.expression), at, first.next, second, place);
}

function parseEnd(
  tokens: Tokens,
  at: number,
  first: Parsed,
  order: Order,
  isPlainAnd: boolean,
): Parsed | undefined {
  const short = parseShortEnd(tokens, at, first, isPlainAnd);
  return short ?? (isPlainAnd ? undefined : parseQualified(tokens, skipArticle(tokens, at), order));
}

/** "2014–present", "from 2014 to the present" */
function parsePresent(tokens: Tokens, at: number, first: Parsed, from: number): Parsed | undefined {
  const place = skipArticle(tokens, at);
  const isPresent =
    /^(?:present|now)$/.test(lowerAt(tokens, place)) &&
    (!isDash(lowerAt(tokens, place + 1)) || !isGlued(tokens, place + 1));
  if (!isPresent) return undefined;
  const extents = {
    fromTokens: { first: from, next: first.next },
    toTokens: { first: place, next: place + 1 },
  };
  return parsed({ kind: 'range', from: first.expression, to: null, ...extents }, place + 1, 'range');
}

/** What is counted from the document's own day only after "from": "from Monday to the present". */
function canBegin(from: Expression, isPrefixed: boolean): boolean {
  return isFixed(from) || (isPrefixed && (from.kind === 'weekday' || from.kind === 'month'));
}

/** "1851-52", "2014/15", "May 3–5, 2025" */
function parseShortEnd(tokens: Tokens, at: number, first: Parsed, isPlainAnd: boolean): Parsed | undefined {
  const from = first.expression;
  if (from.kind !== 'point') return undefined;
  if (from.month === null && from.year !== null) return parseShortYear(tokens, at, from.year);
  if (from.day === null || from.month === null || from.year !== null) return undefined;
  const day = dayAt(tokens, skipArticle(tokens, at));
  if (
    !day ||
    !canFollow(isPlainAnd ? 'and' : '', from.day, day.value, false) ||
    MONTHS.has(lowerAt(tokens, day.next)) ||
    isCountedNumber(tokens, day.next - 1)
  )
    return undefined;
  return withYear(tokens, day.next, from.month, day.value);
}

function parseShortYear(tokens: Tokens, at: number, year: number): Parsed | undefined {
  const two = textAt(tokens, at).length === 2 && isGlued(tokens, at) ? numberAt(tokens, at, 2) : undefined;
  if (two === undefined || (isGlued(tokens, at + 1) && !/^[.,;:)\]"”’'?!]$/.test(lowerAt(tokens, at + 1))))
    return undefined;
  const century = year - (year % 100) + (two === 0 && year % 100 === 99 ? 100 : 0);
  return century + two > year ? parsed(point(century + two), at + 1, 'bare-year') : undefined;
}

/** "2014 to May" is no range, "May to 2014" neither; relative dates only after "from", or as "Tuesday-Thursday". */
function canJoin(from: Expression, to: Expression, isPrefixed: boolean, isTight: boolean): boolean {
  const areWeekdays = isTight && from.kind === 'weekday' && to.kind === 'weekday';
  if (!(isPrefixed || areWeekdays || (isFixed(from) && isFixed(to)))) return false;
  if (from.kind !== 'point' || to.kind !== 'point') return from.kind !== 'range' && to.kind !== 'range';
  if (from.day !== null && to.day === null && to.year === null) return false;
  return (from.month === null) === (to.month === null) || (from.year !== null && to.year !== null);
}

/** "May–July 2020": the year belongs to both. */
function inherit(from: Expression, to: Expression): Expression {
  if (from.kind !== 'point' || to.kind !== 'point' || from.year !== null || to.year === null) return from;
  const isLater = from.month !== null && to.month !== null && from.month > to.month;
  return { ...from, year: isLater ? to.year - 1 : to.year };
}

/** "a day in January 1872", "month in 1872" */
function parseSomeUnit(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const unit = lowerAt(tokens, at);
  if (!/^(?:day|month|year|decade)$/.test(unit)) return undefined;
  const link = lowerAt(tokens, at + 1) === 'somewhere' ? at + 2 : at + 1;
  if (!/^(?:in|during|of)$/.test(lowerAt(tokens, link)) || lowerAt(tokens, link) === 'of') return undefined;
  const of = parseQualified(tokens, skipArticle(tokens, link + 1), order);
  if (!of || !isFixed(of.expression)) return undefined;
  if (unit !== 'day' && unit !== 'month') return of;
  return parsed({ kind: 'some', unit, of: of.expression }, of.next, 'some-day-in');
}
