import type { Dataset, Fact } from '../dataset/schema.ts';
import type { Entity } from './entities.ts';
import type { StringTable } from './string-table.ts';

/** Lists of numbers; stored ones are read when they are asked for. */
export interface Lists {
  /** How many lists there are. */
  readonly size: number;
  /** A list; empty for one that is not there. */
  at(list: number): Uint32Array;
  lengthAt(list: number): number;
}

/** A dataset without its facts. */
export type Frame = Omit<Dataset, 'facts'>;

/** The facts of a dataset by their places; stored ones are read when they are asked for. */
export interface Facts {
  readonly size: number;
  at(place: number): Fact | undefined;
  all(): Fact[];
  /**
   * Makes sure that the facts at these places can be read: for who writes an answer while reading it.
   * @throws DamagedIndex
   */
  check(places: Uint32Array): void;
}

/** Term → the places of its facts, ascending. */
export interface Postings extends Lists {
  /** How much of each of these facts is about the term, 0 to 255: the part of BM25F that no query changes. */
  impacts(term: number): Uint8Array;
}

/** The words of the facts as they stand; stored ones are read when they are asked for. */
export interface Texts {
  /** Where those of each fact start; one more than there are facts. */
  readonly offsets: Uint32Array;
  /** The words of all texts of the facts from one place up to another, as terms; each text ends with {@link TEXT_END}. */
  read(from: number, to: number): Uint32Array;
}

/** No term. */
export const TEXT_END = 0xffffffff;

/** When each fact was: its first and last possible day by their places in `days`, counted from 1; 0 for an open end. */
export interface Spans {
  /** Distinct, in order. */
  days: readonly string[];
  earliest: Uint32Array;
  latest: Uint32Array;
}

/** Everything that a search reads. All arrays are plain bytes and numbers, so it can be stored and read as it is. */
export interface SearchIndex {
  frame: Frame;
  facts: Facts;
  entities: readonly Entity[];
  /** How many leaders and countries there are; all other entities are topics. */
  leaders: number;
  countries: number;
  /** Every folded word of statements, names, topics, quotations and sources. */
  words: StringTable;
  /** A term is a word (its place in `words`) or, after them, an entity (`words.size` + its number). */
  postings: Postings;
  /** What phrases are looked for in. */
  texts: Texts;
  /** What filters ask for: see tags.ts. */
  tags: Lists;
  spans: Spans;
  /** The ids of all facts, and the place of each. */
  ids: StringTable;
  idPlaces: Uint32Array;
  /** Stems, and the words of each. */
  stems: StringTable;
  families: Lists;
  /** The stems of each word, as {@link familyStems} orders them; none for a stop word. */
  wordStems: Lists;
  /** One bit a letter of each word: a quick look whether two words can be near. */
  letters: Uint32Array;
  /** For each word whether it is so common that it says little: 1 or 0. */
  common: Uint8Array;
  /** Names of entities, their words joined by a space, and the entities of each. */
  aliases: StringTable;
  named: Lists;
  /** Tells this dataset from any other. */
  digest: number;
}

/** What an entity is, without looking at it; undefined for a word. */
export function kindOf({ leaders, countries }: SearchIndex, entity: number): Entity['kind'] | undefined {
  if (entity < 0) return undefined;
  if (entity < leaders) return 'leaders';
  return entity < leaders + countries ? 'countries' : 'topics';
}

/** In how many facts a term occurs. */
export function frequency(index: SearchIndex, term: number): number {
  return index.postings.lengthAt(term);
}

/**
 * The fact at a place.
 * @throws Error when there is none, which is a bug
 */
export function getFact(facts: Facts, place: number): Fact {
  const fact = facts.at(place);
  if (fact === undefined) throw new Error(`no fact at place ${place}`);
  return fact;
}

/** Facts that are in memory. */
export function factsOf(facts: readonly Fact[]): Facts {
  return { size: facts.length, at: (place) => facts[place], all: () => [...facts], check: () => {} };
}

/** Lists that are in memory, one after the other, and where each starts; one more than there are lists. */
export function listsOf(offsets: Uint32Array, values: Uint32Array): Lists {
  return {
    size: offsets.length - 1,
    at: (list) => values.subarray(offsets[list] ?? 0, offsets[list + 1] ?? 0),
    lengthAt: (list) => (offsets[list + 1] ?? 0) - (offsets[list] ?? 0),
  };
}

/** The same of plain lists. */
export function packLists(lists: ReadonlyArray<readonly number[]>): Lists {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) offsets[place + 1] = (offsets[place] ?? 0) + list.length;
  const values = new Uint32Array(offsets[lists.length] ?? 0);
  for (const [place, list] of lists.entries()) values.set(list, offsets[place]);
  return listsOf(offsets, values);
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
