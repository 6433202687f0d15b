import { NumberList } from '../base/number-list.ts';
import type { Fact } from '../dataset/schema.ts';
import type { Token } from './fold.ts';
import { TEXT_END } from './search-index.ts';
import { type Names, weighFact } from './weigh-fact.ts';

/** How soon more occurrences stop to count: half of the highest impact is reached at this weight. */
const SATURATION = 2;
/** Facts between two calls of `tell`: some milliseconds. */
const TELL_EVERY = 500;

/**
 * What the facts hold, one fact after the other. A term is the number of an entity, or, from the number of entities
 * on, a word in the order in which words first came.
 */
export interface GatheredTerms {
  words: readonly string[];
  /** The terms of all facts, each once a fact, with their impacts; where those of each fact end. */
  terms: Uint32Array;
  impacts: Uint8Array;
  ends: Uint32Array;
  /** The words of all texts as they stand, and where those of each fact end. */
  texts: Uint32Array;
  textEnds: Uint32Array;
}

/** @param tell told how far it is */
export function gatherTerms(
  facts: readonly Fact[],
  names: Names,
  tell: (done: number, total: number) => void,
): GatheredTerms {
  const words = new WordNumbers(names.entities.length);
  const terms = new NumberList();
  const impacts = new NumberList();
  const texts = new NumberList();
  const ends = new Uint32Array(facts.length);
  const textEnds = new Uint32Array(facts.length);
  for (const [place, fact] of facts.entries()) {
    if (place % TELL_EVERY === 0) tell(place, facts.length);
    const weighed = weighFact(fact, names);
    for (const [key, weight] of weighed.weights) {
      terms.push(typeof key === 'number' ? key : words.numberOf(key));
      impacts.push(Math.round((255 * weight) / (weight + SATURATION)));
    }
    for (const text of weighed.texts) addText(text, words, texts);
    ends[place] = terms.length;
    textEnds[place] = texts.length;
  }
  // The names of one word too, so that a misspelt "beijng" is put right.
  for (const alias of names.aliases.values())
    if (alias.words.length === 1) words.numberOf(alias.words[0] ?? '');
  return {
    words: words.all(),
    terms: terms.view(),
    impacts: Uint8Array.from(impacts.view()),
    ends,
    texts: texts.view(),
    textEnds,
  };
}

function addText(text: readonly Token[], words: WordNumbers, texts: NumberList): void {
  for (const { word } of text) texts.push(words.numberOf(word));
  texts.push(TEXT_END);
}

/** Numbers words as they come. */
class WordNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#first + this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }
}
