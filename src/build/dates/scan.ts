/** The dates of one sentence after another, with what each leaves behind for the next. */

import { parseDay, toSerial } from '../../dataset/days.ts';
import { type Edtf, parseEdtf } from '../../dataset/edtf.ts';
import type { When } from '../../dataset/schema.ts';
import { parseDate } from './compound.ts';
import { directionAt } from './direction.ts';
import type { Expression, Extent, Parsed } from './expression.ts';
import type { Order } from './numeric.ts';
import { parseQualified } from './qualified.ts';
import { type Context, type Direction, type Origin, type Present, resolve } from './resolve.ts';
import { findTerm, mayHoldTerm, nameWithTerms, type TermDate, type TermsOf } from './terms.ts';
import { isCapital, isDash, lowerAt, type Tokens, tokenise } from './tokens.ts';

/** How a sentence puts itself to a date: "before 1928", "since May". */
export type Relation = 'before' | 'after' | 'since' | 'until' | 'by';

/** A date in a text; UTF-16 offsets in the text that was scanned. */
export interface ScannedDate {
  readonly value: When;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly relation: Relation | null;
  /** It says which one ("the 2014 protests") or when something was said, rather than when it was. */
  readonly aside: boolean;
  /** The two dates of a range, where they stand in the text. */
  readonly ends: readonly ScannedDate[];
}

export interface ScanOptions {
  readonly asOf: When | null;
  readonly order: Order;
  readonly termsOf: TermsOf | undefined;
}

/** Reads the sentences of a document in order. */
export class DateScanner {
  readonly #options: ScanOptions;
  readonly #present: Present | null;
  #before: Edtf | null = null;
  #year: number | null = null;
  /** The year is that of a day or a month, which sentences may go on from. */
  #isExact = false;
  #isYearOfSentence = false;
  /** The last sentences of this paragraph, the nearest first, for "his". */
  #told: string[] = [];

  constructor(options: ScanOptions) {
    this.#options = options;
    this.#present = presentOf(options.asOf);
  }

  /** Forgets what the paragraph before told. */
  startParagraph(): void {
    this.#before = null;
    this.#year = null;
    this.#told = [];
  }

  scan(text: string): ScannedDate[] {
    const tokens = tokenise(text);
    // Without a present there is nothing else to go by.
    if (this.#present && !this.#isExact) this.#year = null;
    this.#isYearOfSentence = false;
    const dates: ScannedDate[] = [];
    const termsOf = mayHoldTerm(text) ? this.#options.termsOf : undefined;
    for (let at = 0; at < tokens.length; ) {
      const found = (termsOf && this.#termAt(tokens, at, text, termsOf)) ?? this.#dateAt(tokens, at);
      if (found?.date) dates.push(found.date);
      at = found ? found.next : at + 1;
    }
    if (this.#options.termsOf) this.#told = [text, ...this.#told.slice(0, FURTHEST - 1)];
    return dates;
  }

  #dateAt(tokens: Tokens, at: number): Found | undefined {
    const { order } = this.#options;
    const parsed = parseDate(tokens, at, order);
    const found = this.#found(tokens, at, parsed);
    // Of "2009 to 2001" each end is a date.
    return found || parsed?.expression.kind !== 'range'
      ? found
      : this.#found(tokens, at, parseQualified(tokens, at, order));
  }

  #found(tokens: Tokens, at: number, parsed: Parsed | undefined): Found | undefined {
    const first = parsed && firstOf(tokens, at, parsed.expression);
    if (!parsed || first === undefined) return undefined;
    const relation = relationAt(tokens, first, parsed.expression);
    const context = this.#contextAt(tokens, { first, next: parsed.next }, relation);
    const resolved = resolve(parsed.expression, context);
    const edtf = resolved && parseEdtf(resolved.edtf);
    // "31 February" is not some day of February.
    if (!edtf) return parsed.expression.kind === 'range' ? undefined : { date: undefined, next: parsed.next };
    const value = toWhen(edtf, ...this.#basisOf(resolved.origin, parsed));
    const date = {
      value,
      rule: parsed.rule,
      ...extentOf(tokens, { first, next: parsed.next }),
      relation,
      aside: isAside(tokens, first, parsed),
      ends: endsOf(tokens, parsed, value),
    };
    this.#remember(edtf, date.aside ? 'present' : resolved.origin);
    return { date, next: parsed.next };
  }

  #contextAt(tokens: Tokens, extent: Extent, relation: Relation | null): Context {
    const direction = relation === 'since' ? 'begun' : directionAt(tokens, extent);
    return {
      present: this.#present,
      direction: this.#present ? (direction ?? this.#directionSoFar()) : null,
      before: presentOf(this.#before),
      year: this.#year,
      isYearOfSentence: this.#isYearOfSentence || !this.#present,
    };
  }

  /** After "in March" of next year, April is that of next year too. */
  #directionSoFar(): Direction {
    const before = presentOf(this.#before);
    return before && this.#present && before.first > this.#present.last ? 'future' : null;
  }

  /** Whether the text says it all, and if not what helped. */
  #basisOf(origin: Origin, { expression, rule }: Parsed): ['stated' | 'inferred', string | null] {
    if (rule === 'order-of-document')
      return ['inferred', 'day and month in the order of the other dates of the document'];
    if (rule === 'ambiguous-order') return ['stated', 'day and month may be meant either way round'];
    if (origin === 'text') return ['stated', null];
    if (origin === 'present')
      return ['inferred', `counted from the document’s own date, ${this.#options.asOf?.edtf}`];
    if (origin === 'before') return ['inferred', `counted from the date before it, ${this.#before?.text}`];
    if (origin === 'year')
      return ['inferred', `the year is that of the date before it, ${this.#before?.text}`];
    return ['inferred', expression.kind === 'named' ? expression.note : 'general knowledge'];
  }

  /** A year that only names something ("the 2015 deal") is not that of the days after it. */
  #remember(edtf: Edtf, origin: Origin): void {
    this.#before = edtf;
    const isStory = origin === 'text' || origin === 'year';
    const year = isStory && edtf.earliest && edtf.latest ? parseDay(edtf.earliest).year : null;
    if (!isStory) this.#isExact = false;
    if (year === null || edtf.latest === null || parseDay(edtf.latest).year !== year) return;
    this.#year = year;
    this.#isExact = edtf.precision === 'day' || edtf.precision === 'month';
    this.#isYearOfSentence = true;
  }

  #termAt(tokens: Tokens, at: number, text: string, termsOf: TermsOf): Found | undefined {
    const { start } = extentOf(tokens, { first: at, next: at + 1 });
    const antecedent = () => findAntecedent(text.slice(0, start), text.slice(start), this.#told, termsOf);
    const term = findTerm(tokens, at, { termsOf, present: this.#present, antecedent });
    const edtf = term && parseEdtf(term.edtf);
    return edtf ? { date: termDate(tokens, term, edtf), next: term.next } : undefined;
  }
}

interface Found {
  /** None when what was read has no place in the calendar. */
  readonly date: ScannedDate | undefined;
  readonly next: number;
}

function termDate(tokens: Tokens, term: TermDate, edtf: Edtf): ScannedDate {
  const value = toWhen(edtf, 'inferred', term.note);
  const relation = relationAt(tokens, term.first, undefined);
  return { value, rule: term.rule, ...extentOf(tokens, term), relation, aside: false, ends: [] };
}

const NAME = /\p{Lu}[\p{L}\p{M}.]*(?:[ -]\p{Lu}[\p{L}\p{M}.]*){0,3}/gu;
const FURTHEST = 6;

/** The last name with terms before "his", in this sentence or those before; else the first one after it. */
function findAntecedent(
  before: string,
  after: string,
  told: readonly string[],
  termsOf: TermsOf,
): string | undefined {
  const here = lastName(before, termsOf);
  if (here !== undefined) return here;
  for (const [name] of after.matchAll(NAME)) {
    const known = nameWithTerms(name, termsOf);
    if (known !== undefined) return known;
  }
  for (const text of told) {
    const name = lastName(text, termsOf);
    if (name !== undefined) return name;
  }
  return undefined;
}

function lastName(text: string, termsOf: TermsOf): string | undefined {
  let last: string | undefined;
  for (const [name] of text.matchAll(NAME)) last = nameWithTerms(name, termsOf) ?? last;
  return last;
}

/** The days that a date may be; null when one of its ends is open. */
function presentOf(date: { earliest: string | null; latest: string | null } | null): Present | null {
  if (!date?.earliest || !date.latest) return null;
  return { first: toSerial(parseDay(date.earliest)), last: toSerial(parseDay(date.latest)) };
}

/** A date of the dataset, with its bounds. */
export function toWhen({ text, earliest, latest }: Edtf, basis: When['basis'], note: string | null): When {
  return { edtf: text, earliest, latest, basis, note };
}

/** "from" and "between" lead a range but do not belong to the cue when they are not all of it. */
function firstOf(tokens: Tokens, at: number, expression: Expression): number {
  const isLead = expression.kind === 'range' && /^(?:from|between)$/.test(lowerAt(tokens, at));
  return isLead ? expression.fromTokens.first : at;
}

function extentOf(tokens: Tokens, { first, next }: Extent): { start: number; end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

function endsOf(tokens: Tokens, { expression, rule }: Parsed, value: When): ScannedDate[] {
  if (expression.kind !== 'range') return [];
  const { fromTokens, toTokens } = expression;
  const [from = '', to = ''] = value.edtf.split('/');
  return [from, to].flatMap((text, index) => {
    const edtf = parseEdtf(text);
    if (!edtf) return [];
    const place = extentOf(tokens, index === 0 ? fromTokens : toTokens);
    return [
      {
        value: toWhen(edtf, value.basis, value.note),
        rule,
        ...place,
        relation: null,
        aside: false,
        ends: [],
      },
    ];
  });
}

const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ['before', 'before'],
  ['pre', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['post', 'after'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'by'],
]);

function relationAt(tokens: Tokens, first: number, expression: Expression | undefined): Relation | null {
  let at = first - 1;
  while (/^(?:the|about|around|on|in|of|,|-)$/.test(lowerAt(tokens, at)) && at > first - 3) at -= 1;
  const word = lowerAt(tokens, at);
  // "Through 2016" ends with it, "through the 1980s" is all along them.
  if (word === 'through' && /^(?:decade|century)$/.test(`${expression?.kind}`)) return null;
  const relation = RELATIONS.get(word);
  if (relation !== undefined) return relation;
  const two = `${lowerAt(tokens, at - 1)} ${word}`;
  if (two === 'earlier than' || two === 'prior to') return 'before';
  return two === 'later than' ? 'after' : null;
}

/** "said on Monday", "told reporters late Monday": when it was said, not when it was. */
function isWhenSaid(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    if (tokens[at]?.kind === 'mark') return false;
    if (/^(?:said|says|told|tweeted|wrote|posted)$/.test(lowerAt(tokens, at))) return true;
  }
  return false;
}

/** "the 2014 protests", "his 2020 win", "the Thursday opening". */
function isAside(tokens: Tokens, first: number, { expression, next }: Parsed): boolean {
  if (isWhenSaid(tokens, first)) return true;
  const isShort =
    (expression.kind === 'point' && expression.day === null && expression.month === null) ||
    expression.kind === 'weekday' ||
    (expression.kind === 'coming' && expression.day !== 'weekend');
  if (!isShort || tokens[next]?.kind !== 'word') return false;
  const before = lowerAt(tokens, first - 1);
  return (
    /^(?:the|a|an|his|her|its|their|our|my|this|that|s|of)$/.test(before) ||
    isCapital(tokens, next) ||
    isDash(before)
  );
}
