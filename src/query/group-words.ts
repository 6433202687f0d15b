import { aliasKey, LONGEST_ALIAS } from './entities.ts';
import { foldWord, isHyphenated, type Token, tokenize } from './fold.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { sequenceUnit, type Unit, unitOf } from './unit.ts';
import {
  type Alternative,
  asTopics,
  isFound,
  literalMeaning,
  nameMeaning,
  QUALITY,
  weaken,
  wordMeaning,
} from './word-meanings.ts';

/** Words joined by hyphens are taken as one up to this many. */
const LONGEST_COMPOUND = 4;

/** Takes what belongs together out of a query, the longest first, as units; the single words are left. */
export function groupWords(index: SearchIndex, query: ParsedQuery): { units: Unit[]; rest: Token[] } {
  const units: Unit[] = [];
  const rest: Token[] = [];
  for (let place = 0; place < query.tokens.length; ) {
    const taken = takeName(index, query.tokens, place) ?? takeCompound(index, query, place);
    if (taken === undefined) rest.push(...query.tokens.slice(place, place + 1));
    else units.push(taken.unit);
    place += taken?.length ?? 1;
  }
  return { units, rest };
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
    const joined = literalMeaning(index, foldWord(words.join('')));
    if (isFound(index, joined)) return { ...unit, alternatives: [...joined, ...topics] };
    const meanings = content.map((word) => wordMeaning(index, word));
    if (meanings.every((meaning) => isFound(index, meaning))) return undefined;
    const partly = weaken(meanings.flat(), QUALITY.synonym).filter(({ term }) => term < index.words.size);
    return { ...unit, alternatives: [...asTopics(topics), ...partly] };
  }
  if (unit.held.length === 0 || !entities.every((name) => isOtherName(index, name, key))) {
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
    if (unit.held.length > 0) return { unit, length };
  }
  const [first, second] = wordsOf(tokens.slice(place, place + 2));
  if (first === undefined || second === undefined) return undefined;
  if (index.words.find(first) !== undefined && index.words.find(second) !== undefined) return undefined;
  const joined = literalMeaning(index, foldWord(first + second));
  return isFound(index, joined)
    ? { unit: { ...unitOf(first + second, joined), words: 2 }, length: 2 }
    : undefined;
}
