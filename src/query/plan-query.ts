import { isCommonWord, isEnglishWord } from './english-words.ts';
import { isHyphenated, type Token } from './fold.ts';
import { groupWords } from './group-words.ts';
import { MOST_WORDS, type ParsedQuery } from './parse-query.ts';
import { frequency, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { sequenceUnit, type Unit, unitOf, WEIGHT } from './unit.ts';
import {
  type Alternative,
  isFound,
  isName,
  literalMeaning,
  metonymsOf,
  prefixMeaning,
  QUALITY,
  synonymMeaning,
  weaken,
  wordMeaning,
} from './word-meanings.ts';

export interface Plan {
  units: Unit[];
  excluded: Unit[];
  corrections: { word: string; used: string[] }[];
  unknown: string[];
  /** Words that only a corrector can help; empty once one was given. */
  unresolved: string[];
  /** Only facts that match every unit are wanted. */
  strict: boolean;
}

/** Nearest words of the vocabulary, nearest first; empty when none is near enough. */
export type Correct = (index: SearchIndex, word: string) => string[];

export interface PlanOptions {
  /** Only the words as they are written. */
  exact: boolean;
  /** The query is still being typed: its last word may be the beginning of one. */
  typing: boolean;
  correct: Correct | undefined;
  /** What a plan without a corrector left unresolved: it need not be looked up in every other way again. */
  unresolved?: ReadonlySet<string>;
}

interface WordOptions extends PlanOptions {
  /** The last word of the query, which may be unfinished. */
  last: boolean;
}

/**
 * Shorter beginnings mean too many words, unless the user is watching while typing; one of this length only stands
 * for names, or for any word once other words tell which.
 */
export const SHORTEST_PREFIX = 3;
/** Prefixes that are written with a hyphen and say only when or how: "post-world war". */
const PREFIXES: ReadonlySet<string> = new Set(['post', 'pre', 'pro', 'anti', 'non', 'ex', 'mid', 'inter']);

/** Looks up every part of a query: what it means is decided here, how well each fact fits in `match-facts.ts`. */
export function planQuery(index: SearchIndex, query: ParsedQuery, options: PlanOptions): Plan {
  const plan: Plan = {
    units: query.phrases.map((words) => ({ ...sequenceUnit(index, words), required: true })),
    excluded: query.excluded.map((words) => exclusionUnit(index, words, options)),
    corrections: [],
    unknown: [],
    unresolved: [],
    strict: options.exact,
  };
  const words = contentWords(index, query, options, plan);
  const kindOfAnswer = words.length > 1 ? findKindOfAnswer(index, query.tokens) : undefined;
  const distinct = new Map(words.map((token) => [token.word, token]));
  for (const token of [...distinct.values()].slice(0, MOST_WORDS)) {
    const last = token === query.tokens.at(-1);
    const typing = options.typing && last && token.end === query.text.length;
    const wordOptions: WordOptions = { ...options, last, typing };
    addWord(index, token.word, wordOptions, token === kindOfAnswer, plan);
  }
  if (plan.units.length > 1 && !options.exact) {
    for (const unit of plan.units) unit.alternatives.push(...metonymsOf(index, unit.alternatives));
  }
  return plan;
}

/** What facts must not hold: a word with its family, or whom it names; several words only as they stand. */
function exclusionUnit(index: SearchIndex, words: readonly string[], options: PlanOptions): Unit {
  const [only] = words;
  if (words.length > 1 || only === undefined) return sequenceUnit(index, words);
  return unitOf(only, options.exact ? literalMeaning(index, only) : wordMeaning(index, only));
}

/** Takes names and compounds out of the words, then the stop words unless nothing else was said. */
function contentWords(index: SearchIndex, query: ParsedQuery, options: PlanOptions, plan: Plan): Token[] {
  const grouped = options.exact ? undefined : groupWords(index, query);
  plan.units.push(...(grouped?.units ?? []));
  const single = grouped?.rest ?? query.tokens;
  const content = single.filter(
    (token, place) =>
      (!isStopWord(token.word) || isCountry(index, token, single[place - 1])) &&
      !(PREFIXES.has(token.word) && isHyphenated(query.text, token, single[place + 1])),
  );
  if (content.length > 0 || plan.units.length > 0) return content;
  plan.strict = true;
  return single;
}

/** "us" is the country unless it is plainly the pronoun: "tell us". */
function isCountry(index: SearchIndex, token: Token, before: Token | undefined): boolean {
  if (index.aliases.find(token.word) === undefined) return false;
  return token.capitals || !/^(?:tell|give|show|lets?|help)$/.test(before?.word ?? '');
}

/** "which countries", "what year": the noun is what the answer is, not what it says. */
function findKindOfAnswer(index: SearchIndex, tokens: readonly Token[]): Token | undefined {
  const [question, noun] = tokens;
  return /^(?:which|what)$/.test(question?.word ?? '') && isCommon(index, noun?.word ?? '')
    ? noun
    : undefined;
}

/** Of its own words the index knows it: the list of common words is loaded for others alone. */
function isCommon(index: SearchIndex, word: string): boolean {
  const place = index.words.find(word);
  return place === undefined ? isCommonWord(word) : index.common[place] === 1;
}

function addWord(
  index: SearchIndex,
  word: string,
  options: WordOptions,
  optional: boolean,
  plan: Plan,
): void {
  if (options.correct && options.unresolved?.has(word)) {
    addCorrected(index, word, options.correct, plan);
    return;
  }
  const known = options.exact ? literalMeaning(index, word) : wordMeaning(index, word);
  const meaning = options.typing ? [...known, ...prefixMeaning(index, word, 0)] : known;
  const everyday = !meaning.some(({ term }) => isName(index, term)) && isCommon(index, word);
  const weight = WEIGHT[optional ? 'optional' : everyday ? 'everyday' : 'telling'];
  if (isTopicOnly(index, meaning) && addSynonyms(index, word, meaning, plan)) return;
  if (isFound(index, meaning)) plan.units.push({ ...unitOf(word, meaning), weight, optional });
  else if (options.exact || isStopWord(word)) plan.unknown.push(word);
  else if (!addRelated(index, word, options, plan) && !optional)
    addMisspelt(index, word, options.correct, plan);
}

/** A word that no fact has: written as one, meaning the same as another, or the beginning of one. */
function addRelated(index: SearchIndex, word: string, options: WordOptions, plan: Plan): boolean {
  if (addSynonyms(index, word, [], plan)) return true;
  const parts = splitUnit(index, word);
  if (parts !== undefined) {
    plan.units.push(parts);
    plan.corrections.push({ word, used: [parts.text] });
    return true;
  }
  const shortest = options.last && plan.units.length > 0 ? SHORTEST_PREFIX - 1 : SHORTEST_PREFIX;
  const completed = isEnglishWord(word) ? [] : prefixMeaning(index, word, shortest);
  if (!isFound(index, completed)) return false;
  plan.units.push(unitOf(word, completed));
  return true;
}

/** What else says the same; the topic that the word is a term of then only strengthens. */
function addSynonyms(index: SearchIndex, word: string, topics: readonly Alternative[], plan: Plan): boolean {
  const { used, meaning } = synonymMeaning(index, word);
  if (used.length === 0) return false;
  const hints = topics.map((topic) => ({ ...topic, quality: QUALITY.boost, boost: true }));
  plan.units.push(unitOf(word, [...meaning, ...hints]));
  plan.corrections.push({ word, used });
  return true;
}

/** Whether no fact has a word, so that all it means is a topic. */
function isTopicOnly(index: SearchIndex, meaning: readonly Alternative[]): boolean {
  const found = meaning.filter((alternative) => isFound(index, [alternative]));
  return found.length > 0 && found.every(({ term }) => term >= index.words.size && !isName(index, term));
}

/** "photoop": two words that some fact has side by side. */
function splitUnit(index: SearchIndex, word: string): Unit | undefined {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.some((part) => index.words.find(part) === undefined)) continue;
    const unit = sequenceUnit(index, parts);
    if (unit.held.length > 0) return { ...unit, words: 1 };
  }
  return undefined;
}

function addMisspelt(index: SearchIndex, word: string, correct: Correct | undefined, plan: Plan): void {
  if (isEnglishWord(word)) {
    plan.unknown.push(word);
    return;
  }
  if (correct === undefined) plan.unresolved.push(word);
  else addCorrected(index, word, correct, plan);
}

function addCorrected(index: SearchIndex, word: string, correct: Correct, plan: Plan): void {
  const used = correct(index, word);
  const meaning = used.flatMap((other) => weaken(wordMeaning(index, other), QUALITY.corrected));
  if (!isFound(index, meaning)) {
    plan.unknown.push(word);
    return;
  }
  plan.units.push(unitOf(word, meaning));
  plan.corrections.push({ word, used });
}

/**
 * Whether what is known of a query is worth showing when part of it is not: a quoted phrase, a name, or telling words
 * that are not outnumbered by unknown ones. "Learning" alone says nothing about "machine learning", and what more
 * than half of the facts hold says nothing at all.
 */
export function carriesMeaning(index: SearchIndex, plan: Plan): boolean {
  const unknown = plan.unknown.length + plan.unresolved.length;
  if (unknown === 0) return true;
  if (plan.strict) return false;
  const most = index.facts.size / 2;
  const telling = plan.units.filter(
    ({ alternatives, weight }) =>
      weight === WEIGHT.telling &&
      alternatives.every(({ term, boost }) => boost || frequency(index, term) <= most),
  );
  const named = telling.some(({ alternatives }) => alternatives.some(({ term }) => isName(index, term)));
  return named || telling.length * 2 > unknown;
}
