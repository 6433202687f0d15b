/** One date with what qualifies it: "about", "circa", "?", and parts of periods. */
import { type Expression, isFixed, type Mark, type Parsed, type Part, parsed } from './expression.ts';
import { parseMonthOrDay } from './months.ts';
import { parseNamedDay } from './named-days.ts';
import { type Order, parseNumeric } from './numeric.ts';
import { parseRelative } from './relative.ts';
import { isCapital, isDash, isGlued, lowerAt, skipArticle, type Tokens, textAt } from './tokens.ts';
import { APPROXIMATE, UNCERTAIN, type Unit } from './vocabulary.ts';
import { ordinalAt, parseCentury, parseDecade, parseYear } from './years.ts';

/** With "about", "circa", "possibly" before it, or "?", "approx" after it. */
export function parseQualified(tokens: Tokens, at: number, order: Order, depth = 0): Parsed | undefined {
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
