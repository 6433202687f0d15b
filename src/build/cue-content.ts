/** What a cue introduces: the clause or quotation after a verb of saying, or what stands before its source. */
import {
  CLAUSE_OPENERS,
  CLAUSE_SUBJECTS,
  type CueVerb,
  FINITE,
  NOUN_MARKERS,
  SOURCE_NOUNS,
} from './attribution-words.ts';
import type { Quote } from './quotes.ts';
import { gapAfter, type Phrase } from './source-phrases.ts';
import type { SentenceView } from './views.ts';
import { endAt, foldAt, startAt } from './words.ts';

const BE = /^(?:is|are|was|were|been|being|be)$/;
const STOP = /[;:]|[.?!]\s/;
const OPENS_QUOTE = /^[,:]?\s*["“„‘«']/;
const REACH = 14;

export interface Content {
  readonly content: readonly [number, number];
  /** A clause or a quotation follows, not just something. */
  readonly isSure: boolean;
}

/** What follows a verb as its content. */
export function contentAfter(
  view: SentenceView,
  at: number,
  verb: CueVerb,
  quotes: readonly Quote[],
): Content | undefined {
  const end = endAt(view.words, at);
  const content: [number, number] = [end, view.sentence.text.length];
  if (verb.sort === 'calling') return hasView(view, at, verb, quotes) ? { content, isSure: true } : undefined;
  const rest = view.sentence.text.slice(end, end + 8);
  if (OPENS_QUOTE.test(rest) || /^:/.test(rest)) return { content, isSure: true };
  const next = foldAt(view.words, at + 1);
  if (verb.sort === 'plain') return next === 'that' ? { content, isSure: true } : undefined;
  if (CLAUSE_OPENERS.has(next) || isClauseSubject(view, at + 1)) return { content, isSure: true };
  if (hasClause(view, at, quotes)) return { content, isSure: true };
  return next !== '' && /^\s\S/.test(rest) && isPlainSaying(verb) ? { content, isSure: false } : undefined;
}

/** "said goodbye" still says who speaks. */
function isPlainSaying({ sort, form, base }: CueVerb): boolean {
  return sort === 'saying' && form !== 'base' && /^(?:say|tell|state|add)$/.test(base);
}

/** Whether a clause follows right after a word: "that …", "they …", "the war is …". */
export function clauseAfter(view: SentenceView, at: number): readonly [number, number] | undefined {
  const next = foldAt(view.words, at + 1);
  const isClause = /^ $/.test(gapAfter(view, at)) && (next === 'that' || isClauseSubject(view, at + 1));
  const isLater = /^(?:the|a|his|her|their|its)$/.test(next) && hasClause(view, at, []);
  return isClause || isLater ? [endAt(view.words, at), view.sentence.text.length] : undefined;
}

function isClauseSubject({ words }: SentenceView, at: number): boolean {
  return CLAUSE_SUBJECTS.has(foldAt(words, at)) && words[at + 1] !== undefined;
}

/** Within reach there is "that", a quotation, or a finite verb that no relative pronoun brings. */
function hasClause(view: SentenceView, at: number, quotes: readonly Quote[]): boolean {
  const { words } = view;
  const starts = new Set(quotes.map((quote) => quote.start));
  for (let next = at + 1; next < words.length && next - at <= REACH; next++) {
    const [fold, start] = [foldAt(words, next), startAt(words, next)];
    const gap = gapAfter(view, next - 1);
    // "proposed a plan, but the others would not hear of it": another clause, not what was proposed.
    const isOther = gap.startsWith(',') && /^(?:but|and|so|yet|while|because|although)$/.test(fold);
    if (isOther || STOP.test(gap) || /^(?:who|which)$/.test(fold)) return false;
    if (starts.has(start) || /^(?:that|how|why|whether|if)$/.test(fold)) return true;
    if (next > at + 1 && isVerb(view, at, next)) return true;
  }
  return false;
}

function isVerb(view: SentenceView, at: number, next: number): boolean {
  return FINITE.has(foldAt(view.words, next)) || (next > at + 2 && isPastVerb(view, at, next));
}

/** "a poll found only a quarter favoured …": a past form after a noun, where the subject is a source. */
function isPastVerb({ words }: SentenceView, at: number, next: number): boolean {
  const word = words[next];
  if (!word || word.capital || !/[^e]ed$/.test(word.fold) || !SOURCE_NOUNS.has(foldAt(words, at - 1)))
    return false;
  const before = foldAt(words, next - 1);
  return !NOUN_MARKERS.has(before) && !BE.test(before);
}

/** "called it a good sign", and not "called him on Monday". */
function isNamed({ words }: SentenceView, at: number, { base }: CueVerb): boolean {
  return (
    /^(?:call|brand|label|dub)$/.test(base) &&
    /^(?:it|him|her|them|this|that|these|those)$/.test(foldAt(words, at + 1)) &&
    /^(?:a|an|the)$/.test(foldAt(words, at + 2))
  );
}

/** "called him a “great friend”", "portray Trump as a loudmouth". */
function hasView(view: SentenceView, at: number, verb: CueVerb, quotes: readonly Quote[]): boolean {
  if (isNamed(view, at, verb)) return true;
  const { words, sentence } = view;
  const end = endAt(words, at);
  // Only quotations that begin after the verb; one that the verb stands in is another matter.
  const quote = quotes.find(({ start }) => start > end);
  for (let next = at + 1; next < words.length && next - at <= REACH; next++) {
    const word = words[next];
    if (!word || /[;:,]|[.?!]\s/.test(sentence.text.slice(words[next - 1]?.end, word.start))) return false;
    if (quote && quote.start <= word.start) return true;
    if (word.fold === 'as' && words[next + 1]) return true;
  }
  return false;
}

/** “…,” X said.: what stands before the source, when nothing but a circumstance follows the verb. */
export function contentBefore(
  view: SentenceView,
  at: number,
  { from }: Phrase,
): readonly [number, number] | undefined {
  const start = startAt(view.words, from);
  const before = view.sentence.text.slice(Math.max(0, start - 4), start);
  if (from === 0 || !/[,?!.”"'’—]["”’]?\s*$/.test(before)) return undefined;
  const after = gapAfter(view, at);
  const next = foldAt(view.words, at + 1);
  const isEnd = view.words[at + 1] === undefined || /[.,;:?!—]/.test(after);
  return isEnd || /^(?:in|on|at|to|during|after|before|yesterday|today|when|last|of)$/.test(next)
    ? [0, start]
    : undefined;
}
