import { isCommonWord, isEnglishWord } from './english-words.ts';
import { aliasKey, LONGEST_ALIAS } from './entities.ts';
import { foldWord, isHyphenated, type Token, tokenize } from './fold.ts';
import { MOST_WORDS, type ParsedQuery } from './parse-query.ts';
import { factsWithPhrase } from './phrases.ts';
import { frequency, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import {
  type Alternative,
  asTopics,
  isFound,
  isName,
  literalMeaning,
  nameMeaning,
  prefixMeaning,
  QUALITY,
  synonymMeaning,
  weaken,
  wordMeaning,
} from './word-meanings.ts';

/** A part of the query that is looked for as one: a word, a name, or words that belong together. */
export interface Unit {
  /** As typed, folded. */
  text: string;
  /** How many words of the query it stands for. */
  words: number;
  alternatives: Alternative[];
  /** Words that are sought side by side, and the facts that hold them so. */
  sequence: readonly string[];
  held: ReadonlySet<number>;
  /** Quoted: without it a fact is no hit. */
  required: boolean;
  /** Only helps to order: "countries" in "which countries …" names the kind of answer. */
  optional: boolean;
}

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
}

interface WordOptions extends PlanOptions {
  /** The last word of the query, which may be unfinished. */
  last: boolean;
}

/**
 * Shorter beginnings mean too many words, unless the user is watching while typing; one of this length only stands
 * for names, or for any word once other words tell which.
 */
const SHORTEST_PREFIX = 3;
/** Words joined by hyphens are taken as one up to this many. */
const LONGEST_COMPOUND = 4;

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
  const kindOfAnswer = words.length > 1 ? findKindOfAnswer(query.tokens) : undefined;
  for (const token of words.slice(0, MOST_WORDS)) {
    const last = token === query.tokens.at(-1);
    const typing = options.typing && last && token.end === query.text.length;
    const wordOptions: WordOptions = { ...options, last, typing };
    addWord(index, token.word, wordOptions, token === kindOfAnswer, plan);
  }
  return plan;
}

function unitOf(text: string, alternatives: Alternative[]): Unit {
  return { text, words: 1, alternatives, sequence: [], held: new Set(), required: false, optional: false };
}

function sequenceUnit(index: SearchIndex, words: readonly string[]): Unit {
  return {
    ...unitOf(words.join(' '), []),
    words: words.length,
    sequence: words,
    held: factsWithPhrase(index, words),
  };
}

/** What facts must not hold: a word with its family, or whom it names; several words only as they stand. */
function exclusionUnit(index: SearchIndex, words: readonly string[], options: PlanOptions): Unit {
  const [only] = words;
  if (words.length > 1 || only === undefined) return sequenceUnit(index, words);
  return unitOf(only, options.exact ? literalMeaning(index, only) : wordMeaning(index, only));
}

/** Takes names and compounds out of the words, then the stop words unless nothing else was said. */
function contentWords(index: SearchIndex, query: ParsedQuery, options: PlanOptions, plan: Plan): Token[] {
  const single = options.exact ? query.tokens : takeTogether(index, query, plan);
  const content = single.filter(
    (token, place) => !isStopWord(token.word) || isCountry(index, token, single[place - 1]),
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
function findKindOfAnswer(tokens: readonly Token[]): Token | undefined {
  const [question, noun] = tokens;
  return /^(?:which|what)$/.test(question?.word ?? '') && isCommonWord(noun?.word ?? '') ? noun : undefined;
}

/** Takes out what belongs together, the longest first; the single words are left. */
function takeTogether(index: SearchIndex, query: ParsedQuery, plan: Plan): Token[] {
  const rest: Token[] = [];
  for (let place = 0; place < query.tokens.length; ) {
    const taken = takeName(index, query.tokens, place) ?? takeCompound(index, query, place);
    if (taken === undefined) rest.push(...query.tokens.slice(place, place + 1));
    else plan.units.push(taken.unit);
    place += taken?.length ?? 1;
  }
  return rest;
}

interface Taken {
  unit: Unit;
  length: number;
}

function takeName(index: SearchIndex, tokens: readonly Token[], place: number): Taken | undefined {
  for (let length = Math.min(LONGEST_ALIAS, tokens.length - place); length > 1; length--) {
    const words = wordsOf(tokens.slice(place, place + length));
    const unit = nameUnit(index, words);
    if (unit !== undefined) return { unit, length };
  }
  return undefined;
}

/**
 * A name of several words. A building that stands for a country, and that facts name ("White House"), means these
 * facts first of all; a term of a topic is used only when its words are not all known: they say more than the topic.
 */
function nameUnit(index: SearchIndex, words: readonly string[]): Unit | undefined {
  const key = aliasKey(words);
  const entities = nameMeaning(index, key);
  if (entities.length === 0) return undefined;
  const content = words.filter((word) => !isStopWord(word));
  const topics = entities.filter(({ boost }) => boost);
  const unit = { ...sequenceUnit(index, words), words: Math.max(1, content.length) };
  if (topics.length === entities.length) {
    const known = content.every((word) => isFound(index, wordMeaning(index, word)));
    return known ? undefined : { ...unit, alternatives: asTopics(topics) };
  }
  if (unit.held.size === 0 || !entities.every((name) => isOtherName(index, name, key))) {
    return { ...unit, alternatives: entities };
  }
  const countries = entities.filter(({ boost }) => !boost).map((name) => ({ ...name, boost: true }));
  return { ...unit, alternatives: [...asTopics(topics), ...countries] };
}

/** Whether a name is not a leader's, nor the name under which the entity is known. */
function isOtherName(index: SearchIndex, { term }: Alternative, key: string): boolean {
  const entity = index.entities[term - index.words.size];
  return (
    entity !== undefined && entity.kind !== 'leaders' && aliasKey(wordsOf(tokenize(entity.label))) !== key
  );
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }) => word);
}

/** Words joined by hyphens that stand so in some fact, and words apart that the facts write as one. */
function takeCompound(index: SearchIndex, query: ParsedQuery, place: number): Taken | undefined {
  const { text, tokens } = query;
  let length = 1;
  while (length < LONGEST_COMPOUND && isHyphenated(text, tokens[place + length - 1], tokens[place + length]))
    length++;
  const words = wordsOf(tokens.slice(place, place + length));
  if (length > 1) {
    const unit = sequenceUnit(index, words);
    if (unit.held.size > 0) return { unit, length };
  }
  const [first, second] = wordsOf(tokens.slice(place, place + 2));
  if (first === undefined || second === undefined) return undefined;
  if (index.words.find(first) !== undefined && index.words.find(second) !== undefined) return undefined;
  const joined = literalMeaning(index, foldWord(first + second));
  return isFound(index, joined)
    ? { unit: { ...unitOf(first + second, joined), words: 2 }, length: 2 }
    : undefined;
}

function addWord(
  index: SearchIndex,
  word: string,
  options: WordOptions,
  optional: boolean,
  plan: Plan,
): void {
  const known = options.exact ? literalMeaning(index, word) : wordMeaning(index, word);
  const meaning = options.typing ? [...known, ...prefixMeaning(index, word, 0)] : known;
  if (isFound(index, meaning)) plan.units.push({ ...unitOf(word, meaning), optional });
  else if (options.exact || isStopWord(word)) plan.unknown.push(word);
  else if (!addRelated(index, word, options, plan) && !optional)
    addMisspelt(index, word, options.correct, plan);
}

/** A word that no fact has: written as one, meaning the same as another, or the beginning of one. */
function addRelated(index: SearchIndex, word: string, options: WordOptions, plan: Plan): boolean {
  const { used, meaning } = synonymMeaning(index, word);
  if (used.length > 0) {
    plan.units.push(unitOf(word, meaning));
    plan.corrections.push({ word, used });
    return true;
  }
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

/** "photoop": two words that some fact has side by side. */
function splitUnit(index: SearchIndex, word: string): Unit | undefined {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.some((part) => index.words.find(part) === undefined)) continue;
    const unit = sequenceUnit(index, parts);
    if (unit.held.size > 0) return { ...unit, words: 1 };
  }
  return undefined;
}

function addMisspelt(index: SearchIndex, word: string, correct: Correct | undefined, plan: Plan): void {
  if (isEnglishWord(word)) {
    plan.unknown.push(word);
    return;
  }
  if (correct === undefined) {
    plan.unresolved.push(word);
    return;
  }
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
 * Whether what is known of a query is worth showing when part of it is not: a quoted phrase, a name, or a telling
 * word that is not outnumbered by unknown ones. "Learning" alone says nothing about "machine learning", and what more
 * than half of the facts hold says nothing at all.
 */
export function carriesMeaning(index: SearchIndex, plan: Plan): boolean {
  const unknown = plan.unknown.length + plan.unresolved.length;
  if (unknown === 0) return true;
  if (plan.strict) return false;
  const most = index.dataset.facts.length / 2;
  const telling = plan.units.filter(({ alternatives }) =>
    alternatives.every(({ term, boost }) => boost || frequency(index, term) <= most),
  );
  const named = telling.some(({ alternatives }) => alternatives.some(({ term }) => isName(index, term)));
  const words = telling.filter(({ text, sequence }) => sequence.length > 1 || !isCommonWord(text));
  return named || words.length * 2 > unknown;
}
