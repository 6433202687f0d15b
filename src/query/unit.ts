import { factsWithPhrase } from './phrases.ts';
import type { SearchIndex } from './search-index.ts';
import type { Alternative } from './word-meanings.ts';

/** A part of the query that is looked for as one: a word, a name, or words that belong together. */
export interface Unit {
  /** As typed, folded. */
  text: string;
  /** How many words of the query it stands for. */
  words: number;
  alternatives: Alternative[];
  /** Words that are sought side by side, and the facts that hold them so. */
  sequence: readonly string[];
  held: Uint32Array;
  /** Quoted: without it a fact is no hit. */
  required: boolean;
  /** How telling it is beside others of the same frequency: 1, and less for everyday words. */
  weight: number;
  /** Only helps to order: "countries" in "which countries …" names the kind of answer. */
  optional: boolean;
}

/** How telling a unit is: everyday words say less than others that are as rare, the kind of answer hardly anything. */
export const WEIGHT = { telling: 1, everyday: 0.5, optional: 0.25 } as const;

export function unitOf(text: string, alternatives: Alternative[]): Unit {
  return {
    text,
    words: 1,
    alternatives,
    sequence: [],
    held: new Uint32Array(),
    required: false,
    weight: 1,
    optional: false,
  };
}

/** Words that are sought side by side. */
export function sequenceUnit(index: SearchIndex, words: readonly string[]): Unit {
  return {
    ...unitOf(words.join(' '), []),
    words: words.length,
    sequence: words,
    held: factsWithPhrase(index, words),
  };
}
