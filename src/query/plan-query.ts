import { aliasKey, LONGEST_ALIAS } from './entities.ts';
import type { Token } from './fold.ts';
import { MOST_WORDS, type ParsedQuery } from './parse-query.ts';
import { frequency, listAt, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { familyStems } from './word-family.ts';

/** One way in which a fact can match a part of the query: it holds all these terms. */
export interface Alternative {
  terms: number[];
  /** How surely this is what was meant, 0 to 1. */
  quality: number;
  /** Only strengthens a fact that another alternative has found. */
  boost: boolean;
}

/** A part of the query that is looked for as one: a word, or a name of several words. */
export interface Unit {
  /** As typed. */
  text: string;
  /** How many words of the query it stands for. */
  words: number;
  alternatives: Alternative[];
  /** Quoted: facts must hold these words in this order, side by side. */
  phrase?: readonly string[];
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

const QUALITY = {
  literal: 1,
  kin: 0.85,
  name: 0.8,
  prefix: 0.8,
  corrected: 0.8,
  topic: 0.5,
  boost: 0.25,
} as const;
/** Shorter beginnings mean too many words, unless the user is watching while typing. */
const SHORTEST_PREFIX = 3;
/** The most frequent words of a beginning are enough. */
const MOST_COMPLETIONS = 32;

/** Looks up every part of a query; what it means is decided here, how well each fact fits in `rank-facts.ts`. */
export function planQuery(index: SearchIndex, query: ParsedQuery, options: PlanOptions): Plan {
  const plan: Plan = {
    units: [],
    excluded: [],
    corrections: [],
    unknown: [],
    unresolved: [],
    strict: options.exact,
  };
  for (const words of query.excluded) plan.excluded.push(exclusionUnit(index, words, options));
  for (const words of query.phrases) plan.units.push(phraseUnit(index, words));
  const tokens = contentTokens(index, query, options, plan);
  const last = query.tokens.at(-1);
  for (const token of tokens.slice(0, MOST_WORDS)) {
    const typing = options.typing && token === last && token.end === query.text.length;
    addWord(index, token, { ...options, typing }, plan);
  }
  return plan;
}

/** Takes the names of several words out of the tokens, and the stop words unless nothing else was said. */
function contentTokens(index: SearchIndex, query: ParsedQuery, options: PlanOptions, plan: Plan): Token[] {
  const rest = options.exact ? query.tokens : takeNames(index, query, plan);
  const content = rest.filter(
    (token, place) => !isStopWord(token.word) || isCountry(index, token, rest[place - 1]),
  );
  if (content.length > 0 || plan.units.length > 0 || query.phrases.length > 0) return content;
  plan.strict = true;
  return rest;
}

/** "us" is the country unless it is plainly the pronoun: "tell us". */
function isCountry(index: SearchIndex, token: Token, before: Token | undefined): boolean {
  if (index.aliases.find(token.word) === undefined) return false;
  return token.capitals || !/^(?:tell|give|show|let|help|of|for|to)$/.test(before?.word ?? '');
}

function takeNames(index: SearchIndex, query: ParsedQuery, plan: Plan): Token[] {
  const rest: Token[] = [];
  for (let place = 0; place < query.tokens.length; ) {
    const length = nameLength(index, query.tokens, place);
    const span = query.tokens.slice(place, place + Math.max(1, length));
    const unit = length > 1 ? nameUnit(index, query.text, span) : undefined;
    if (unit === undefined) rest.push(...span.slice(0, 1));
    else plan.units.push(unit);
    place += unit === undefined ? 1 : length;
  }
  return rest;
}

/** The length in words of the longest name that starts here; 0 when none does. */
function nameLength(index: SearchIndex, tokens: readonly Token[], place: number): number {
  for (let length = Math.min(LONGEST_ALIAS, tokens.length - place); length > 1; length--) {
    const key = aliasKey(tokens.slice(place, place + length).map((token) => token.word));
    if (index.aliases.find(key) !== undefined) return length;
  }
  return 0;
}

/**
 * A name of several words as one unit. A term of a topic is one only when no fact holds all its words: the words
 * say more than the topic does.
 */
function nameUnit(index: SearchIndex, text: string, span: readonly Token[]): Unit | undefined {
  const words = span.map((token) => token.word);
  const literal = words.map((word) => index.words.find(word));
  const terms = literal.filter((term) => term !== undefined);
  const alternatives = nameAlternatives(index, aliasKey(words));
  const named = alternatives.some((alternative) => !alternative.boost);
  const together = terms.length === words.length && isTogether(index, terms);
  if (!named && together) return undefined;
  if (together) alternatives.unshift({ terms, quality: QUALITY.literal, boost: false });
  if (!named)
    for (const alternative of alternatives)
      Object.assign(alternative, { boost: false, quality: QUALITY.topic });
  const content = words.filter((word) => !isStopWord(word)).length;
  return { text: text.slice(span[0]?.start, span.at(-1)?.end), words: Math.max(1, content), alternatives };
}

function isTogether(index: SearchIndex, terms: readonly number[]): boolean {
  const [first, ...others] = terms.map((term) => new Set(listAt(index.postings, term)));
  return first !== undefined && [...first].some((fact) => others.every((facts) => facts.has(fact)));
}

/** The entities of a name. A topic only strengthens: its terms are words that a statement may use otherwise. */
function nameAlternatives(index: SearchIndex, key: string): Alternative[] {
  const alias = index.aliases.find(key);
  if (alias === undefined) return [];
  return [...listAt(index.named, alias)].map((entity) => {
    const boost = index.entities[entity]?.kind === 'topics';
    return { terms: [index.words.size + entity], quality: boost ? QUALITY.boost : QUALITY.name, boost };
  });
}

function addWord(index: SearchIndex, token: Token, options: PlanOptions, plan: Plan): void {
  const text = token.word;
  const known = options.exact ? literalAlternatives(index, text) : wordAlternatives(index, text);
  const found = options.typing ? [...known, ...completions(index, text, 1)] : known;
  if (addUnit(index, { text, words: 1, alternatives: found }, plan) || isStopWord(text)) return;
  if (options.exact) plan.unknown.push(text);
  else addUnknown(index, text, options.correct, plan);
}

/** Adds the unit when some fact matches it. */
function addUnit(index: SearchIndex, unit: Unit, plan: Plan): boolean {
  const found = unit.alternatives.some(
    ({ terms, boost }) => !boost && terms.every((term) => frequency(index, term) > 0),
  );
  if (found) plan.units.push(unit);
  return found;
}

function addUnknown(index: SearchIndex, text: string, correct: Correct | undefined, plan: Plan): void {
  const completed = completions(index, text, SHORTEST_PREFIX);
  if (addUnit(index, { text, words: 1, alternatives: completed }, plan)) return;
  if (correct === undefined) {
    plan.unresolved.push(text);
    return;
  }
  const used = correct(index, text);
  const alternatives = used.flatMap((word) => weaken(wordAlternatives(index, word), QUALITY.corrected));
  if (addUnit(index, { text, words: 1, alternatives }, plan)) plan.corrections.push({ word: text, used });
  else plan.unknown.push(text);
}

function literalAlternatives(index: SearchIndex, word: string): Alternative[] {
  const term = index.words.find(word);
  return term === undefined ? [] : [{ terms: [term], quality: QUALITY.literal, boost: false }];
}

/** What a word of the vocabulary stands for: itself, its family, whom it names, and its topic when nothing else. */
function wordAlternatives(index: SearchIndex, word: string): Alternative[] {
  const alternatives = isStopWord(word) ? [] : literalAlternatives(index, word);
  const literal = alternatives[0]?.terms[0];
  for (const kin of familyOf(index, word)) {
    if (kin !== literal) alternatives.push({ terms: [kin], quality: QUALITY.kin, boost: false });
  }
  const names = new Map<number, Alternative>();
  for (const text of new Set([word, ...alternatives.map(({ terms }) => index.words.at(terms[0] ?? 0))])) {
    for (const name of nameAlternatives(index, text)) names.set(name.terms[0] ?? 0, name);
  }
  if (isStopWord(word) && names.size === 0) return literalAlternatives(index, word);
  alternatives.push(...names.values());
  const found = alternatives.some(({ terms, boost }) => !boost && frequency(index, terms[0] ?? 0) > 0);
  if (!found) {
    for (const name of names.values()) Object.assign(name, { boost: false, quality: QUALITY.topic });
  }
  return alternatives;
}

function familyOf(index: SearchIndex, word: string): Set<number> {
  const family = new Set<number>();
  if (isStopWord(word)) return family;
  for (const stem of familyStems(word)) {
    const place = index.stems.find(stem);
    if (place !== undefined) for (const kin of listAt(index.families, place)) family.add(kin);
  }
  return family;
}

/** The words that begin with `prefix`, and whom they name. */
function completions(index: SearchIndex, prefix: string, shortest: number): Alternative[] {
  const unspaced = prefix.charCodeAt(0) >= 0x0e00; // one character of such a script is a word
  if (prefix.length < shortest && !unspaced) return [];
  const [from, to] = index.words.prefixRange(prefix);
  return Array.from({ length: to - from }, (_, place) => from + place)
    .sort((a, b) => frequency(index, b) - frequency(index, a) || a - b)
    .slice(0, MOST_COMPLETIONS)
    .flatMap((term) => weaken(wordAlternatives(index, index.words.at(term)), QUALITY.prefix));
}

function weaken(alternatives: readonly Alternative[], factor: number): Alternative[] {
  return alternatives.map((alternative) => ({ ...alternative, quality: alternative.quality * factor }));
}

function phraseUnit(index: SearchIndex, phrase: readonly string[]): Unit {
  const terms = phrase.map((word) => index.words.find(word)).filter((term) => term !== undefined);
  const alternatives =
    terms.length < phrase.length ? [] : [{ terms, quality: QUALITY.literal, boost: false }];
  return { text: phrase.join(' '), words: phrase.length, alternatives, phrase };
}

/** What facts must not hold: a word with its family, or whom it names; a phrase as it stands. */
function exclusionUnit(index: SearchIndex, words: readonly string[], options: PlanOptions): Unit {
  const [only] = words;
  if (words.length > 1 || only === undefined) return phraseUnit(index, words);
  const alternatives = options.exact ? literalAlternatives(index, only) : wordAlternatives(index, only);
  return { text: only, words: 1, alternatives };
}
