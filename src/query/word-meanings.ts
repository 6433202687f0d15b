import { metonymOf } from './entities.ts';
import { nearSynonyms } from './near-synonyms.ts';
import { frequency, kindOf, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { familyStems } from './word-family.ts';

/** One way in which a fact can match a part of the query: it holds this term. */
export interface Alternative {
  /** A word, or an entity, as the index numbers them. */
  term: number;
  /** How surely this is what was meant, 0 to 1. */
  quality: number;
  /** Only strengthens a fact that another alternative has found. */
  boost: boolean;
}

export const QUALITY = {
  literal: 1,
  kin: 0.85,
  name: 0.8,
  prefix: 0.8,
  corrected: 0.8,
  synonym: 0.6,
  topic: 0.5,
  boost: 0.25,
  /** A country's only leader stands for it, and it for the leader, beside other words of the query. */
  metonym: 0.35,
} as const;

/** The most frequent words of a beginning are enough. */
const MOST_COMPLETIONS = 32;
/** One character of a script without spaces is a word; these begin with Thai. */
const UNSPACED_FROM = 0x0e00;

/** Whether some fact matches one of the alternatives. */
export function isFound(index: SearchIndex, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ term, boost }) => !boost && frequency(index, term) > 0);
}

export function literalMeaning(index: SearchIndex, word: string): Alternative[] {
  const term = index.words.find(word);
  return term === undefined ? [] : [{ term, quality: QUALITY.literal, boost: false }];
}

/**
 * What a word of the vocabulary stands for: itself, its family, and whom it names. A stop word that is a name ("US")
 * is only the name. A topic's term counts by itself when no statement has the word, and else as a hint.
 */
export function wordMeaning(index: SearchIndex, word: string): Alternative[] {
  const stop = isStopWord(word);
  const literal = stop ? [] : literalMeaning(index, word);
  const kin = stop ? [] : familyMeaning(index, word, literal[0]?.term);
  const names = new Map<number, Alternative>();
  for (const text of new Set([word, ...kin.map(({ term }) => index.words.at(term))])) {
    for (const name of nameMeaning(index, text)) {
      if (!name.boost || isInflected(index, word, text)) names.set(name.term, name);
    }
  }
  if (stop && names.size === 0) return literalMeaning(index, word);
  const meaning = [...literal, ...kin, ...names.values()];
  return isFound(index, meaning) ? meaning : [...literal, ...kin, ...asTopics([...names.values()])];
}

/** Whether two words are forms of one word, rather than made from one: a topic's "vote" and "votes", not "voter". */
function isInflected(index: SearchIndex, word: string, other: string): boolean {
  return word === other || stemsOf(index, word)[0] === stemsOf(index, other)[0];
}

/** The stems of a word by their numbers: kept in the index for its own words, since finding them takes longer. */
function stemsOf(index: SearchIndex, word: string): readonly number[] {
  const known = index.words.find(word);
  const stems = known === undefined ? [] : [...index.wordStems.at(known)];
  return stems.length > 0 ? stems : familyStems(word).map((stem) => index.stems.find(stem) ?? -1);
}

/** The entities of a name. A topic only strengthens: its terms are words that a statement may use otherwise. */
export function nameMeaning(index: SearchIndex, key: string): Alternative[] {
  const alias = index.aliases.find(key);
  if (alias === undefined) return [];
  return [...index.named.at(alias)].map((entity) => {
    const boost = kindOf(index, entity) === 'topics';
    return { term: index.words.size + entity, quality: boost ? QUALITY.boost : QUALITY.name, boost };
  });
}

/** Whether a term is a leader or a country. */
export function isName(index: SearchIndex, term: number): boolean {
  const kind = kindOf(index, term - index.words.size);
  return kind === 'leaders' || kind === 'countries';
}

/**
 * The country of a leader and the leader of a country, where the dataset knows only this one leader of it: "Russia
 * annexed …" is Putin's deed too. Too loose to be found by alone.
 */
export function metonymsOf(index: SearchIndex, alternatives: readonly Alternative[]): Alternative[] {
  return alternatives
    .filter(({ boost }) => !boost)
    .flatMap(({ term }) => metonymOf(index.frame, term - index.words.size) ?? [])
    .map((entity) => ({ term: index.words.size + entity, quality: QUALITY.metonym, boost: false }))
    .filter(({ term }) => !alternatives.some((known) => known.term === term));
}

/** Topics that count by themselves. */
export function asTopics(names: readonly Alternative[]): Alternative[] {
  return names.map(({ term }) => ({ term, quality: QUALITY.topic, boost: false }));
}

function familyMeaning(index: SearchIndex, word: string, literal: number | undefined): Alternative[] {
  const family = new Set<number>();
  for (const stem of stemsOf(index, word)) {
    if (stem >= 0) for (const kin of index.families.at(stem)) family.add(kin);
  }
  if (literal !== undefined) family.delete(literal);
  return [...family].map((term) => ({ term, quality: QUALITY.kin, boost: false }));
}

/** The words that begin with `prefix`, and whom they name; of a beginning of only `shortest` letters just the names. */
export function prefixMeaning(index: SearchIndex, prefix: string, shortest: number): Alternative[] {
  const length = prefix.charCodeAt(0) < UNSPACED_FROM ? prefix.length : Infinity;
  if (length < shortest) return [];
  const [from, to] = index.words.prefixRange(prefix);
  // Looked up once for each word, not at each comparison: a single letter begins thousands.
  const completed = Array.from({ length: to - from }, (_, place) => from + place)
    .map((term) => ({ term, facts: frequency(index, term) }))
    .sort((a, b) => b.facts - a.facts || a.term - b.term)
    .slice(0, MOST_COMPLETIONS)
    .flatMap(({ term }) => weaken(wordMeaning(index, index.words.at(term)), QUALITY.prefix));
  return length > shortest ? completed : completed.filter(({ term }) => isName(index, term));
}

/** Other words for one that no fact has, with those of them that facts have. */
export function synonymMeaning(index: SearchIndex, word: string): { used: string[]; meaning: Alternative[] } {
  const meanings = nearSynonyms(word).map((other) => ({ other, meaning: synonym(index, other) }));
  const found = meanings.filter(({ meaning }) => isFound(index, meaning));
  return { used: found.map(({ other }) => other), meaning: found.flatMap(({ meaning }) => meaning) };
}

function synonym(index: SearchIndex, word: string): Alternative[] {
  const literal = literalMeaning(index, word);
  const meaning = [...literal, ...familyMeaning(index, word, literal[0]?.term)];
  return weaken(meaning, QUALITY.synonym);
}

export function weaken(alternatives: readonly Alternative[], factor: number): Alternative[] {
  return alternatives.map((alternative) => ({ ...alternative, quality: alternative.quality * factor }));
}
