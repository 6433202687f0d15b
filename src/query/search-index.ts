import type { Dataset } from '../dataset/schema.ts';
import type { Entity } from './entities.ts';
import type { StringTable } from './string-table.ts';

/**
 * Lists of numbers, one for each of `offsets.length - 1` keys: list `n` is `values[offsets[n]]` to
 * `values[offsets[n + 1] - 1]`.
 */
export interface Lists {
  offsets: Uint32Array;
  values: Uint32Array;
}

/** Everything that a search reads. All arrays are plain bytes and numbers, so it can be stored and mapped as it is. */
export interface SearchIndex {
  dataset: Dataset;
  entities: readonly Entity[];
  /** Every folded word of statements, names, topics, quotations and sources. */
  words: StringTable;
  /** Term → facts. A term is a word (its place in `words`) or, after them, an entity (`words.size` + its number). */
  postings: Lists;
  /** How much of each posting's fact is about its term, 0 to 255: the part of BM25F that does not depend on the query. */
  impacts: Uint8Array;
  /** Stems, and the words of each. */
  stems: StringTable;
  families: Lists;
  /** Names of entities, their words joined by a space, and the entities of each. */
  aliases: StringTable;
  named: Lists;
  /** Tells this dataset from any other. */
  digest: number;
}

/** Where a list starts and ends. */
export function listRange(lists: Lists, key: number): [from: number, to: number] {
  return [lists.offsets[key] ?? 0, lists.offsets[key + 1] ?? 0];
}

export function listAt(lists: Lists, key: number): Uint32Array {
  const [from, to] = listRange(lists, key);
  return lists.values.subarray(from, to);
}

/** In how many facts a term occurs. */
export function frequency(index: SearchIndex, term: number): number {
  const [from, to] = listRange(index.postings, term);
  return to - from;
}
