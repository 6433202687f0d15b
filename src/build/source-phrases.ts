/** The phrase that names a source: the subject before a verb of saying, or the name after it. */
import { FINITE, PRONOUN_SOURCES, SOURCE_NOUNS, SUBJECT_STOPS } from './attribution-words.ts';
import { MONTHS, UNITS, WEEKDAYS } from './dates/vocabulary.ts';
import type { SentenceView } from './views.ts';
import { FUNCTION_WORDS } from './vocabulary.ts';
import { endAt, foldAt } from './words.ts';

/** Words of a phrase, `to` excluded. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 14;
const QUOTE_OR_STOP = /["“”«»;:()\n]|[—–]|[.?!]\s/;
const LINKING = /^(?:['’]?s?[ \u00a0]|[-\u2010\u2011./&]{1,2}|\.?[ \u00a0]|[ \u00a0][-&][ \u00a0])$/;
/** After a name that follows its verb, these are no longer part of it. */
const AFTER_NAME = new Set(
  'in on at during after before when while as who that to from by with about today yesterday this last earlier late monday tuesday wednesday thursday friday saturday sunday adding referring speaking because'.split(
    ' ',
  ),
);

/** What stands between two neighbouring words. */
export function gapAfter({ sentence, words }: SentenceView, at: number): string {
  const end = endAt(words, at);
  return sentence.text.slice(end, words[at + 1]?.start ?? sentence.text.length);
}

/** The noun phrase that ends before a verb; undefined when there is none. */
export function subjectBefore(view: SentenceView, verb: number): Phrase | undefined {
  const last = verb - 1;
  if (last < 0) return undefined;
  if (/^who$|^which$/.test(foldAt(view.words, last))) {
    // "a friend, who had told …": whom "who" means.
    const phrase = runBefore(view, last, true);
    return phrase ? nearestNoun(view, phrase) : { from: last, to: last + 1 };
  }
  const gap = gapAfter(view, last);
  if (/^,\s*$/.test(gap)) return beforeApposition(view, last) ?? runBefore(view, verb, true);
  if (QUOTE_OR_STOP.test(gap)) return undefined;
  return runBefore(view, verb, false);
}

/** "officers met with the head of the firm, who said": only what follows the last preposition but "of". */
function nearestNoun({ words }: SentenceView, { from, to }: Phrase): Phrase {
  const lead = words.slice(from, to).findLastIndex(({ fold }) => BEFORE_OBJECT.test(fold));
  return lead >= 0 && from + lead + 1 < to ? { from: from + lead + 1, to } : { from, to };
}

const BEFORE_OBJECT =
  /^(?:with|to|by|from|about|against|between|under|met|told|saw|asked|called|named|visited)$/;

/**
 * "Steve Whitmore, a representative for the office, told", "Asked in Rome, Ada Miller, the envoy, told": the first
 * name that a comma ends, or what comes nearest to one. "Peru’s president, Ada Miller, told" has none but the last.
 */
function beforeApposition(view: SentenceView, last: number): Phrase | undefined {
  const found = namedBefore(view, last);
  const nearest = runBefore(view, last + 1, true) ?? [];
  return (
    found.at(-1) && ([nearest, found].flat().findLast((phrase) => isPlainName(view, phrase)) ?? found.at(-1))
  );
}

/** What holds a name and ends at a comma, the nearest first, as far as one follows another. */
function namedBefore(view: SentenceView, last: number): Phrase[] {
  const found: Phrase[] = [];
  for (let at = last - 1; at >= 0 && last - at <= 2 * LONGEST; at--) {
    const gap = gapAfter(view, at);
    if (QUOTE_OR_STOP.test(gap)) break;
    if (!/^['’]?,\s*$/.test(gap)) continue;
    const phrase = runBefore(view, at + 1, true);
    if (phrase && isNamed(view, phrase)) found.push(phrase);
    else if (found.length > 0) break;
  }
  return found;
}

/** Nothing but words with a capital: "Steve Whitmore", not "Peru’s president" or "In Lima". */
function isPlainName({ words }: SentenceView, { from, to }: Phrase): boolean {
  return words
    .slice(from, to)
    .every(({ capital, possessive, fold }) => capital && !possessive && !FUNCTION_WORDS.has(fold));
}

/** Words that run together up to a place, back to where no subject goes on. */
export function runBefore(view: SentenceView, to: number, isAcrossComma: boolean): Phrase | undefined {
  const { words } = view;
  let from = to;
  for (let at = to - 1; at >= 0 && to - at <= LONGEST; at--) {
    const word = words[at];
    if (!word) break;
    const gap = gapAfter(view, at);
    const isLinked = LINKING.test(gap) || (at === to - 1 && isAcrossComma);
    if (!isLinked || isStop(view, at)) break;
    from = at;
  }
  while (from < to && isLeadIn(view, from)) from += 1;
  from = timeEnd(view, from, to);
  // "the concessions it once agreed to": a pronoun before the verb is the whole subject.
  if (from < to - 1 && PRONOUN_SOURCES.has(foldAt(words, to - 1))) from = to - 1;
  return from < to ? { from, to } : undefined;
}

const TIME_LEAD = /^(?:on|in|late|early|last|this)$/;
const TIME_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** "On Tuesday", "Last week", "In March 2020": when it was said is no part of who said it. */
function timeEnd({ words }: SentenceView, from: number, to: number): number {
  if (!TIME_LEAD.test(foldAt(words, from))) return from;
  let at = from;
  while (at < to && TIME_LEAD.test(foldAt(words, at))) at += 1;
  const begin = at;
  while (at < to && isTime(foldAt(words, at))) at += 1;
  return at > begin && at < to ? at : from;
}

function isTime(fold: string): boolean {
  const isNamed = MONTHS.has(fold) || WEEKDAYS.has(fold) || UNITS.has(fold);
  return isNamed || TIME_OF_DAY.test(fold) || /^\d/.test(fold);
}

/** "and" goes on between two names and inside names of institutions, and stops elsewhere. */
function isStop(view: SentenceView, at: number): boolean {
  const { words } = view;
  const word = words[at];
  if (!word) return true;
  // Theresa May is no auxiliary.
  if (
    (FINITE.has(word.fold) && !isPerson(view, at)) ||
    /^(?:said|says|told|tells|claimed|stated|argued)$/.test(word.fold)
  )
    return true;
  if (!SUBJECT_STOPS.has(word.fold)) return false;
  return word.fold !== 'and' || at === 0 || !(words[at - 1]?.capital && words[at + 1]?.capital);
}

/** Whether a name of somebody ends with a word. */
function isPerson({ entities }: SentenceView, at: number): boolean {
  return entities.some(({ sort, to }) => sort !== 'country' && to === at + 1);
}

/** Words at the start of a sentence that belong to no name: "Still", "But", "In". */
function isLeadIn({ words }: SentenceView, at: number): boolean {
  const fold = foldAt(words, at);
  if (PRONOUN_SOURCES.has(fold) || SOURCE_NOUNS.has(fold)) return false;
  return /^(?:but|and|still|yet|so|also|now|then|even|thus|with|although|while|earlier|later|meanwhile|however|today|yesterday|according|for|like)$/.test(
    fold,
  );
}

/**
 * The name or phrase right after a verb: “…,” said X.
 * @param isLong after "according to" the phrase may go on with "by" and "from"
 */
export function phraseAfter(view: SentenceView, verb: number, isLong = false): Phrase | undefined {
  const { words } = view;
  if (!/^[ \u00a0]$/.test(gapAfter(view, verb))) return undefined;
  let to = verb + 1;
  while (to < words.length && to - verb <= LONGEST) {
    const word = words[to];
    if (!word || (to > verb + 1 && !LINKING.test(gapAfter(view, to - 1)))) break;
    const isGoingOn = isLong && /^(?:by|from)$/.test(word.fold);
    if ((AFTER_NAME.has(word.fold) && !isGoingOn) || (SUBJECT_STOPS.has(word.fold) && word.fold !== 'and'))
      break;
    to += 1;
  }
  return to > verb + 1 ? { from: verb + 1, to } : undefined;
}

/** Whether a phrase can be a source: a pronoun, a name, or a noun such as "officials". */
export function isSource(view: SentenceView, phrase: Phrase): boolean {
  const words = view.words.slice(phrase.from, phrase.to);
  const [first] = words;
  if (words.length === 1 && PRONOUN_SOURCES.has(first?.fold ?? '')) return true;
  return (
    isNamed(view, phrase) ||
    isPerson(view, phrase.to - 1) ||
    words.some((word) => SOURCE_NOUNS.has(word.fold))
  );
}

/** A subject that ends in a name, a pronoun or a noun such as "officials". */
export function endsAsSource(view: SentenceView, { to }: Phrase): boolean {
  const last = view.words[to - 1];
  return (
    last !== undefined && (last.capital || PRONOUN_SOURCES.has(last.fold) || SOURCE_NOUNS.has(last.fold))
  );
}

/** Holds a capital that is not just the start of the sentence. */
export function isNamed(view: SentenceView, { from, to }: Phrase): boolean {
  return view.words
    .slice(from, to)
    .some(
      (word, place) => word.capital && !(place === 0 && FUNCTION_WORDS.has(word.fold)) && word.text !== 'I',
    );
}
