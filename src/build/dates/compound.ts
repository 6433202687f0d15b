/** The whole grammar: a date with what qualifies it, parts of periods, and ranges. */
import { type Expression, type Mark, type Parsed, type Part, parsed, point } from './expression.ts';
import { dayAt, parseMonthOrDay, withYear } from './months.ts';
import { parseNamedDay } from './named-days.ts';
import { type Order, parseNumeric } from './numeric.ts';
import { parseRelative } from './relative.ts';
import { isCapital, isDash, isGlued, lowerAt, numberAt, type Tokens, textAt } from './tokens.ts';
import { APPROXIMATE, MONTHS, UNCERTAIN, type Unit } from './vocabulary.ts';
import { isCountedNumber, ordinalAt, parseCentury, parseDecade, parseYear } from './years.ts';

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
    parseDayRange(tokens, inner, links) ??
    parseCenturyRange(tokens, inner, links) ??
    joinRange(tokens, inner, order, links, true);
  return range && { ...range, rule: lead === 'from' ? 'from-to' : 'between-and' };
}

function parseMaybeRange(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const links = /^(?:to|through|thru|until|[-–—/])$/;
  const days = parseDayRange(tokens, at, links) ?? parseCenturyRange(tokens, at, /^(?:to|and|[-–—])$/);
  return days ?? joinRange(tokens, at, order, links, false) ?? parseQualified(tokens, at, order);
}

function skipArticle(tokens: Tokens, at: number): number {
  return lowerAt(tokens, at) === 'the' ? at + 1 : at;
}

/** "3–5 May 2025" */
function parseDayRange(tokens: Tokens, at: number, links: RegExp): Parsed | undefined {
  const first = dayAt(tokens, at);
  if (!first || !links.test(lowerAt(tokens, first.next))) return undefined;
  const second = dayAt(tokens, skipArticle(tokens, first.next + 1));
  if (!second || second.value <= first.value) return undefined;
  const of = lowerAt(tokens, second.next) === 'of' ? second.next + 1 : second.next;
  const month = MONTHS.get(lowerAt(tokens, of));
  if (month === undefined || isGlued(tokens, of)) return undefined;
  const to = withYear(tokens, of + 1, month, second.value);
  return range(atDay(to.expression, first.value), at, first.next, to, second.next - 1);
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
  if (!first || !links.test(lowerAt(tokens, first.next))) return undefined;
  const link = lowerAt(tokens, first.next);
  if (link === '/' && !(isGlued(tokens, first.next) && isGlued(tokens, first.next + 1))) return undefined;
  const place = first.next + 1;
  const open = parsePresent(tokens, place, first, at);
  if (open) return open;
  const second =
    parseShortEnd(tokens, place, first) ?? parseQualified(tokens, skipArticle(tokens, place), order);
  if (!second || !(isPrefixed || (isFixed(first.expression) && isFixed(second.expression)))) return undefined;
  if (!canJoin(first.expression, second.expression)) return undefined;
  return range(inherit(first.expression, second.expression), at, first.next, second, place);
}

/** "2014–present", "from 2014 to the present" */
function parsePresent(tokens: Tokens, at: number, first: Parsed, from: number): Parsed | undefined {
  const place = skipArticle(tokens, at);
  const isPresent =
    /^(?:present|now)$/.test(lowerAt(tokens, place)) &&
    (!isDash(lowerAt(tokens, place + 1)) || !isGlued(tokens, place + 1));
  if (!isPresent || !isFixed(first.expression)) return undefined;
  const extents = {
    fromTokens: { first: from, next: first.next },
    toTokens: { first: place, next: place + 1 },
  };
  return parsed({ kind: 'range', from: first.expression, to: null, ...extents }, place + 1, 'range');
}

/** "1851-52", "2014/15", "May 3–5, 2025" */
function parseShortEnd(tokens: Tokens, at: number, first: Parsed): Parsed | undefined {
  const from = first.expression;
  if (from.kind !== 'point') return undefined;
  if (from.month === null && from.year !== null) return parseShortYear(tokens, at, from.year);
  if (from.day === null || from.month === null || from.year !== null) return undefined;
  const day = dayAt(tokens, skipArticle(tokens, at));
  if (
    !day ||
    day.value <= from.day ||
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

function isFixed(expression: Expression): boolean {
  if (expression.kind === 'marked' || expression.kind === 'part') return isFixed(expression.of);
  return expression.kind === 'point' || expression.kind === 'decade' || expression.kind === 'century';
}

/** "2014 to May" is none, "May to 2014" neither. */
function canJoin(from: Expression, to: Expression): boolean {
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

/** With "about", "circa", "possibly" before it, or "?", "approx" after it. */
function parseQualified(tokens: Tokens, at: number, order: Order, depth = 0): Parsed | undefined {
  // "uncertain: approx 1862" has two; more of them are noise, and each would cost a call.
  const mark = depth < 2 ? prefixMark(tokens, at) : undefined;
  if (!mark) return withSuffix(tokens, parsePart(tokens, at, order) ?? parseSimple(tokens, at, order));
  const place = skipArticle(tokens, mark.next);
  const of = parseQualified(tokens, place, order, depth + 1);
  if (!of || !canBeMarked(of.expression, lowerAt(tokens, at))) return undefined;
  return parsed(marked(mark.mark, of.expression), of.next, of.rule);
}

function prefixMark(tokens: Tokens, at: number): { mark: Mark; next: number } | undefined {
  const lower = lowerAt(tokens, at);
  if (lower === '~') return { mark: '~', next: at + 1 };
  const mark = APPROXIMATE.has(lower) ? '~' : UNCERTAIN.has(lower) ? '?' : undefined;
  if (mark === undefined || (lower === 'c' && textAt(tokens, at) === 'C')) return undefined;
  return { mark, next: /^[.:]$/.test(lowerAt(tokens, at + 1)) && isGlued(tokens, at + 1) ? at + 2 : at + 1 };
}

/** "about 1860" and "about two years ago", but not "about Tuesday" or "some 1860". */
function canBeMarked(expression: Expression, word: string): boolean {
  if (expression.kind === 'away') return expression.count !== null && expression.count > 1;
  if (word === 'some') return false;
  if (expression.kind === 'marked' || expression.kind === 'part') return canBeMarked(expression.of, word);
  if (expression.kind === 'point') return expression.year !== null;
  return expression.kind === 'decade' || expression.kind === 'century';
}

function marked(mark: Mark, of: Expression): Expression {
  if (of.kind !== 'marked') return { kind: 'marked', mark, of };
  return { kind: 'marked', mark: of.mark === mark ? mark : '%', of: of.of };
}

function withSuffix(tokens: Tokens, date: Parsed | undefined): Parsed | undefined {
  if (!date || !isFixed(date.expression)) return date;
  const { next } = date;
  if (lowerAt(tokens, next) === '?' && isGlued(tokens, next) && isAside(tokens, next)) {
    return parsed(marked('?', date.expression), next + 1, date.rule);
  }
  const bracket = lowerAt(tokens, next) === '(' ? next + 1 : next;
  const word = lowerAt(tokens, bracket);
  const end = bracket + 1;
  const isClosed =
    bracket > next
      ? lowerAt(tokens, end) === ')'
      : end >= tokens.length || /^[,;.)]$/.test(lowerAt(tokens, end));
  if (!isClosed || !/^(?:approx|approximately|maybe|guess|uncertain)$/.test(word)) return date;
  return parsed(
    marked(word.startsWith('approx') ? '~' : '?', date.expression),
    bracket > next ? end + 1 : end,
    date.rule,
  );
}

/** "1860?" in brackets or as a phrase of its own; at the end of a sentence the mark belongs to the sentence. */
function isAside(tokens: Tokens, at: number): boolean {
  if (at + 1 < tokens.length) return /^[),;–-]$/.test(lowerAt(tokens, at + 1));
  return tokens.length <= 6;
}

const PARTS: Readonly<Record<string, Part>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  middle: 'mid',
  start: 'start',
  beginning: 'start',
  end: 'end',
};

/** "early May", "mid-1990s", "late in 2014", "the end of the year", "the first half of 2020". */
function parsePart(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const share = parseShare(tokens, at, order);
  if (share) return share;
  const lower = lowerAt(tokens, at);
  if (lower === 'year' && /^end$/.test(lowerAt(tokens, isDash(lowerAt(tokens, at + 1)) ? at + 2 : at + 1)))
    return yearEnd(tokens, at);
  const part = Object.hasOwn(PARTS, lower) ? PARTS[lower] : undefined;
  if (part === undefined) return undefined;
  const isOf = /^(?:middle|start|beginning|end)$/.test(lower);
  const link = lowerAt(tokens, at + 1);
  if (isOf && link !== 'of') return undefined;
  const inner = isOf || link === 'in' || isDash(link) || link === 'to' ? at + 2 : at + 1;
  return partOf(tokens, inner, part, order, 'part');
}

/** "by year end", "year-end" */
function yearEnd(tokens: Tokens, at: number): Parsed {
  const next = isDash(lowerAt(tokens, at + 1)) ? at + 3 : at + 2;
  return parsed(
    { kind: 'part', part: 'end', of: { kind: 'away', unit: 'year', count: 0, sign: 1 } },
    next,
    'part',
  );
}

/** "the first half of 2020", "the third quarter of 2014" */
function parseShare(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  const short = SHARES[`${{ q: 'quarter', h: 'half' }[lowerAt(tokens, at)]}-${lowerAt(tokens, at + 1)}`];
  if (short && isCapital(tokens, at) && isGlued(tokens, at + 1)) {
    return partOf(tokens, lowerAt(tokens, at + 2) === 'of' ? at + 3 : at + 2, short, order, 'share');
  }
  const ordinal = ordinalAt(tokens, at);
  if (!ordinal || ordinal.value > 4 || lowerAt(tokens, ordinal.next + 1) !== 'of') return undefined;
  const unit = lowerAt(tokens, ordinal.next);
  const part = SHARES[`${unit}-${ordinal.value}`];
  return part && partOf(tokens, ordinal.next + 2, part, order, 'share');
}

const SHARES: Readonly<Record<string, Part>> = {
  'half-1': 'half-1',
  'half-2': 'half-2',
  'quarter-1': 'quarter-1',
  'quarter-2': 'quarter-2',
  'quarter-3': 'quarter-3',
  'quarter-4': 'quarter-4',
};

function partOf(tokens: Tokens, at: number, part: Part, order: Order, rule: string): Parsed | undefined {
  const place = skipArticle(tokens, at);
  const of = parseSimple(tokens, place, order) ?? (place > at ? parseThePeriod(tokens, place) : undefined);
  // "the start of the 2014 Winter Games" is not the start of 2014.
  const isName =
    place > at &&
    of?.expression.kind === 'point' &&
    of.expression.month === null &&
    tokens[of.next]?.kind === 'word';
  return of && !isName && canHaveParts(of.expression)
    ? parsed({ kind: 'part', part, of: of.expression }, of.next, rule)
    : undefined;
}

/** "the end of the year" */
function parseThePeriod(tokens: Tokens, at: number): Parsed | undefined {
  const unit = lowerAt(tokens, at);
  if (
    !/^(?:month|year|decade|century)$/.test(unit) ||
    (isGlued(tokens, at + 1) && isDash(lowerAt(tokens, at + 1)))
  )
    return undefined;
  return parsed({ kind: 'away', unit: unit as Unit, count: 0, sign: 1 }, at + 1, 'this-period');
}

function canHaveParts(expression: Expression): boolean {
  if (expression.kind === 'point') return expression.day === null && (expression.month ?? 0) <= 12;
  if (expression.kind === 'away')
    return (
      expression.count !== null &&
      expression.count <= 1 &&
      /^(?:month|year|decade|century)$/.test(expression.unit)
    );
  return (
    expression.kind === 'decade' ||
    expression.kind === 'century' ||
    (expression.kind === 'month' && expression.month <= 12)
  );
}

function parseSimple(tokens: Tokens, at: number, order: Order): Parsed | undefined {
  return (
    parseNamedDay(tokens, at) ??
    parseNumeric(tokens, at, order) ??
    parseDecade(tokens, at) ??
    parseCentury(tokens, at) ??
    parseMonthOrDay(tokens, at) ??
    parseRelative(tokens, at) ??
    parseYear(tokens, at)
  );
}
