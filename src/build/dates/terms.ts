/** Terms of office: "in his first term", "the first 100 days of her presidency", "the 47th president’s first months". */

import { fromSerial, parseDay, toSerial } from '../../dataset/days.ts';
import { countAt } from './amounts.ts';
import { addMonths, writeDay } from './calendar.ts';
import type { Present } from './resolve.ts';
import { isApostrophe, isCapital, isGlued, lowerAt, type Tokens, textAt } from './tokens.ts';
import { UNITS, type Unit } from './vocabulary.ts';
import { ordinalAt } from './years.ts';

/** First and last day in office, as ISO days; null for a term that goes on. */
export interface OfficeTerm {
  readonly from: string;
  readonly to: string | null;
}

/**
 * The so-manieth term (from 1) of a person or of an office given by number, as the text names them: "Trump",
 * "Barack Obama", "47th president".
 */
export type TermsOf = (name: string, ordinal: number) => OfficeTerm | undefined;

export interface TermDate {
  readonly first: number;
  readonly next: number;
  readonly edtf: string;
  readonly rule: string;
  readonly note: string;
}

export interface TermContext {
  readonly termsOf: TermsOf;
  readonly present: Present | null;
  /** Who "his" is, among those that have terms. */
  readonly antecedent: () => string | undefined;
}

const OFFICE =
  /\b(?:terms?|presidency|administration|tenure|office|power|president|white house|first (?:100|one hundred) days)\b/i;
const TENURE = /^(?:presidency|administration|tenure)$/;
const MOST_TERMS = 6;

/** Whether a sentence can speak of a term at all. */
export function mayHoldTerm(text: string): boolean {
  return OFFICE.test(text);
}

/** A term, or the first days of one, at a place. */
export function findTerm(tokens: Tokens, at: number, context: TermContext): TermDate | undefined {
  return findOwned(tokens, at, context) ?? findFirstOf(tokens, at, context);
}

interface Owner {
  /** Null for a pronoun. */
  readonly name: string | null;
  readonly next: number;
}

/** "his", "Trump’s", "President Bush’s", "the 47th president’s", and "the Obama" before "administration". */
function ownerAt(tokens: Tokens, at: number): Owner | undefined {
  if (/^(?:his|her|their)$/.test(lowerAt(tokens, at))) return { name: null, next: at + 1 };
  const the = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  const ordinal = ordinalAt(tokens, the);
  if (ordinal && lowerAt(tokens, ordinal.next) === 'president') {
    const next = possessiveEnd(tokens, ordinal.next + 1);
    return next === undefined
      ? undefined
      : { name: `${ordinal.value}${endingOf(ordinal.value)} president`, next };
  }
  let end = the;
  while (end < the + 4 && isCapital(tokens, end)) end += 1;
  if (end === the || (isCapital(tokens, at - 1) && the === at)) return undefined;
  const name = tokens
    .slice(the, end)
    .map((token) => token.text)
    .join(' ');
  if (the > at && TENURE.test(lowerAt(tokens, end))) return { name, next: end };
  const next = possessiveEnd(tokens, end);
  return next === undefined ? undefined : { name, next };
}

function endingOf(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th';
}

/** Past "’s", or "’" after a plural. */
function possessiveEnd(tokens: Tokens, at: number): number | undefined {
  if (!isApostrophe(textAt(tokens, at)) || !isGlued(tokens, at)) return undefined;
  return lowerAt(tokens, at + 1) === 's' && isGlued(tokens, at + 1) ? at + 2 : at + 1;
}

/** "his first term", "Trump’s presidency", "the 47th president’s first four months". */
function findOwned(tokens: Tokens, at: number, context: TermContext): TermDate | undefined {
  const owner = ownerAt(tokens, at);
  if (!owner) return undefined;
  const ordinal = ordinalAt(tokens, owner.next);
  if (ordinal && lowerAt(tokens, ordinal.next) === 'term') {
    return termDate(owner, at, ordinal.next + 1, context, (terms) => terms[ordinal.value - 1]);
  }
  if (
    TENURE.test(lowerAt(tokens, owner.next)) &&
    /^(?:during|throughout|under|in)$/.test(lowerAt(tokens, at - 1))
  ) {
    return termDate(owner, at, owner.next + 1, context, (terms) => begun(terms, context.present));
  }
  const span = firstSpanAt(tokens, owner.next);
  if (!span) return undefined;
  const next = officeEnd(tokens, span.next);
  const isOffice =
    next > span.next || /president$/.test(owner.name ?? '') || (span.unit === 'day' && span.count === 100);
  return isOffice ? spanDate(owner, at, next, context, span, undefined) : undefined;
}

/** "the first 100 days of his presidency", "the first year of Trump’s second term". */
function findFirstOf(tokens: Tokens, at: number, context: TermContext): TermDate | undefined {
  const span = firstSpanAt(tokens, lowerAt(tokens, at) === 'the' ? at + 1 : at);
  if (!span || !/^(?:of|in|into)$/.test(lowerAt(tokens, span.next))) return undefined;
  const owner = ownerAt(tokens, span.next + 1);
  if (!owner) return undefined;
  const ordinal = ordinalAt(tokens, owner.next);
  if (ordinal && lowerAt(tokens, ordinal.next) === 'term') {
    return spanDate(owner, at, ordinal.next + 1, context, span, ordinal.value);
  }
  return TENURE.test(lowerAt(tokens, owner.next))
    ? spanDate(owner, at, owner.next + 1, context, span, undefined)
    : undefined;
}

interface FirstSpan {
  readonly count: number | null;
  readonly unit: Unit;
  readonly next: number;
}

/** "first four months", "first months", "first year". */
function firstSpanAt(tokens: Tokens, at: number): FirstSpan | undefined {
  if (lowerAt(tokens, at) !== 'first') return undefined;
  const counted = countAt(tokens, at + 1) ?? { count: null, next: at + 1 };
  const lower = lowerAt(tokens, counted.next);
  const unit = UNITS.get(lower);
  if (!unit || !/^(?:day|week|month|year)$/.test(unit)) return undefined;
  const count = counted.next === at + 1 && !lower.endsWith('s') ? 1 : counted.count;
  return { count, unit, next: counted.next + 1 };
}

/** Past "in office", "back in office", "as president", "in power", "in the White House"; the same place without. */
function officeEnd(tokens: Tokens, at: number): number {
  const words = [0, 1, 2, 3].map((place) => lowerAt(tokens, at + place));
  const back = words[0] === 'back' ? 1 : 0;
  const [link, noun, second, third] = words.slice(back);
  if (link === 'in' && /^(?:office|power)$/.test(noun ?? '')) return at + back + 2;
  if (link === 'as' && noun === 'president') return at + back + 2;
  return link === 'in' && noun === 'the' && second === 'white' && (third ?? 'house') === 'house'
    ? at + back + 4
    : at;
}

/** The known name in "US President Barack Obama": the longest end of it that has terms. */
export function nameWithTerms(name: string, termsOf: TermsOf): string | undefined {
  const words = name.split(' ');
  for (let first = 0; first < words.length; first += 1) {
    const part = words.slice(first).join(' ');
    if (termsOf(part, 1)) return part;
  }
  return undefined;
}

function termsIn(owner: Owner, context: TermContext): { name: string; terms: OfficeTerm[] } | undefined {
  const name = owner.name === null ? context.antecedent() : nameWithTerms(owner.name, context.termsOf);
  if (name === undefined) return undefined;
  const terms: OfficeTerm[] = [];
  for (let ordinal = 1; ordinal <= MOST_TERMS; ordinal += 1) {
    const term = context.termsOf(name, ordinal);
    if (!term) break;
    terms.push(term);
  }
  return { name, terms };
}

/** The time in office that had begun by then; undefined when there were two with a break between. */
function begun(terms: readonly OfficeTerm[], present: Present | null): OfficeTerm | undefined {
  const started = terms.filter(({ from }) => !present || toSerial(parseDay(from)) <= present.last);
  const [first, last] = [started[0], started.at(-1)];
  const isWhole = started.every((term, index) => index === 0 || started[index - 1]?.to === term.from);
  return first && last && isWhole ? { from: first.from, to: last.to } : undefined;
}

/** The last term that had begun; without a present only when there is no other. */
function latest(terms: readonly OfficeTerm[], present: Present | null): OfficeTerm | undefined {
  if (!present) return terms.length === 1 ? terms[0] : undefined;
  return terms.findLast(({ from }) => toSerial(parseDay(from)) <= present.last);
}

function termDate(
  owner: Owner,
  first: number,
  next: number,
  context: TermContext,
  choose: (terms: readonly OfficeTerm[]) => OfficeTerm | undefined,
): TermDate | undefined {
  const known = termsIn(owner, context);
  const term = known && choose(known.terms);
  if (!term) return undefined;
  const note = `${known.name} was in office from ${term.from} to ${term.to ?? 'now'}`;
  return { first, next, edtf: `${term.from}/${term.to ?? '..'}`, rule: 'term-of-office', note };
}

function spanDate(
  owner: Owner,
  first: number,
  next: number,
  context: TermContext,
  span: FirstSpan,
  ordinal: number | undefined,
): TermDate | undefined {
  const known = termsIn(owner, context);
  const term =
    known && (ordinal === undefined ? latest(known.terms, context.present) : known.terms[ordinal - 1]);
  if (!term) return undefined;
  const edtf = `${term.from}/${spanEnd(term.from, span, context.present)}`;
  return {
    first,
    next,
    edtf,
    rule: 'first-of-term',
    note: `the term of ${known.name} began on ${term.from}`,
  };
}

/** The last day of the first so many; "first months" last until the present, if that is within the first year. */
function spanEnd(from: string, { count, unit }: FirstSpan, present: Present | null): string {
  const start = toSerial(parseDay(from));
  if (count === null) {
    const isNear = present !== null && present.last >= start && present.last - start < 366;
    return isNear ? writeDay(fromSerial(present.last)) : '';
  }
  if (unit === 'day' || unit === 'week')
    return writeDay(fromSerial(start + count * (unit === 'week' ? 7 : 1) - 1));
  const end = addMonths(parseDay(from), count * (unit === 'year' ? 12 : 1));
  return writeDay(fromSerial(toSerial(end) - 1));
}
