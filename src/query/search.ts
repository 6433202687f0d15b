import type { Fact } from '../dataset/schema.ts';
import { loadCorrector } from './correct-words.ts';
import { createIndex } from './create-index.ts';
import type { FilterOptions } from './filters.ts';
import { highlightFact, highlightStatement, type Match, type Sought } from './highlight.ts';
import { type Matches, matchFacts, matchingFacts, NO_MATCHES } from './match-facts.ts';
import { openIndex } from './open-packed.ts';
import { type Ordered, orderFacts, pickFacts } from './order-facts.ts';
import { packIndex } from './pack-index.ts';
import { parseQuery } from './parse-query.ts';
import { type Correct, carriesMeaning, type Plan, planQuery, SHORTEST_PREFIX } from './plan-query.ts';
import { getFact, once, type SearchIndex } from './search-index.ts';
import { Sieve } from './sieve.ts';
import { siftFilters } from './sift-filters.ts';
import { soughtWords } from './sought-words.ts';

export type { Correct, Match, SearchIndex };
export { createIndex, loadCorrector, openIndex, packIndex };

/** A fact that a search found. */
export interface Hit {
  readonly fact: Fact;
  /** Where it stands in the dataset. */
  readonly place: number;
  /** From 0 to 1, higher is better. */
  readonly score: number;
  readonly matches: Match[];
  /** Those in its statement: found sooner than all. */
  readonly inStatement: Match['ranges'];
  /** How many of the query's words it matches. */
  readonly words: number;
}

export interface SearchResult {
  /** Best first, filtered and limited. */
  hits: Hit[];
  /** All hits, before the limit. */
  total: number;
  /** How many of the total match every word of the query. */
  complete: number;
  /** Words that were put right: "tarrifs" became "tariffs". */
  corrections: { word: string; used: string[] }[];
  /** Words of the query that nothing mentions; they were left out. */
  unknown: string[];
  /** The query was longer than 256 characters, and cut. */
  truncated: boolean;
}

export interface SearchOptions {
  limit?: number;
  /** Only the words as they are written, all of them. */
  exact?: boolean;
  /** What they leave out is not counted. */
  filters?: FilterOptions;
  /** The query is still being typed: its last word may be the beginning of one, however short. */
  typing?: boolean;
}

/**
 * Finds the facts that a query means, best first. fuse.js is loaded only when a word is in no fact, no name and no
 * family of words; most searches never need it.
 */
export async function search(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const parsed = parseQuery(query);
  const first = planQuery(index, parsed, planOptions(options, undefined));
  if (first.unresolved.length === 0) return resultOf(index, first, parsed.truncated, options);
  const correct = await loadCorrector();
  // Shorter words may begin another one, now that the words before them mean something.
  const unresolved = new Set(first.unresolved.filter(({ length }) => length > SHORTEST_PREFIX));
  const plan = planQuery(index, parsed, { ...planOptions(options, correct), unresolved });
  return resultOf(index, plan, parsed.truncated, options);
}

/**
 * The same at once: `correct` comes from `loadCorrector`; without it misspelt words count as unknown.
 */
export function searchLoaded(
  index: SearchIndex,
  correct: Correct | undefined,
  query: string,
  options: SearchOptions = {},
): SearchResult {
  const parsed = parseQuery(query);
  return resultOf(index, planQuery(index, parsed, planOptions(options, correct)), parsed.truncated, options);
}

/** What was found while its query is being typed: all of it, in no order. */
export interface Finding extends Pick<SearchResult, 'corrections' | 'unknown'> {
  /** By their places in the dataset: those that match every word, and only where none does the others. */
  facts: Uint32Array;
  /** True where they match every word, or where there are none. */
  complete: boolean;
  /** Where the statement matches of the fact at a place of the list. */
  inStatement: (rank: number) => Match['ranges'];
}

/**
 * Finds facts at once, for a filter that follows each key: the last word may be the beginning of one, however short.
 * @param correct comes from `loadCorrector`; without it misspelt words count as unknown
 */
export function searchTyped(index: SearchIndex, correct: Correct | undefined, query: string): Finding {
  const plan = planQuery(index, parseQuery(query), planOptions({ typing: true }, correct));
  const { facts, complete } = pickFacts(
    findMatches(index, plan),
    sieveOf(index, plan, undefined),
    plan.strict,
  );
  const soughtOf = once(() => soughtWords(index, plan));
  return {
    facts,
    complete: complete || facts.length === 0,
    inStatement: (rank) => highlightStatement(getFact(index.facts, facts[rank] ?? -1), soughtOf()),
    corrections: plan.corrections,
    unknown: unknownOf(plan),
  };
}

function findMatches(index: SearchIndex, plan: Plan): Matches {
  return carriesMeaning(index, plan) ? matchFacts(index, plan) : NO_MATCHES;
}

function unknownOf({ unknown, unresolved }: Plan): string[] {
  return [...unknown, ...unresolved];
}

function planOptions(options: SearchOptions, correct: Correct | undefined) {
  return { exact: options.exact ?? false, typing: options.typing ?? false, correct };
}

function resultOf(index: SearchIndex, plan: Plan, truncated: boolean, options: SearchOptions): SearchResult {
  const sieve = sieveOf(index, plan, options.filters);
  const ordered = orderFacts(findMatches(index, plan), sieve, plan.strict, options.limit);
  const found: Found = { index, ordered, soughtOf: once(() => soughtWords(index, plan)) };
  const hits = Array.from(ordered.facts, (_, rank) => new FoundFact(found, rank));
  const { total, complete } = ordered;
  return { hits, total, complete, corrections: plan.corrections, unknown: unknownOf(plan), truncated };
}

/** What a search leaves out of its matches; undefined for nothing. */
function sieveOf(
  index: SearchIndex,
  { units, excluded }: Plan,
  filters: FilterOptions | undefined,
): Sieve | undefined {
  const required = units.filter((unit) => unit.required);
  if (filters === undefined && required.length === 0 && excluded.length === 0) return undefined;
  const sieve = new Sieve(index.facts.size);
  if (filters) siftFilters(index, filters, sieve);
  for (const { held } of required) sieve.demand([held]);
  for (const unit of excluded) for (const facts of matchingFacts(index, unit)) sieve.bar(facts);
  return sieve;
}

/** What all hits of one search share. */
interface Found {
  index: SearchIndex;
  ordered: Ordered;
  /** What to mark in them. */
  soughtOf: () => Sought;
}

/**
 * A hit that reads its fact, and looks for its matches, when they are asked for: a filter over 100,000 facts shows a
 * screenful of them.
 */
class FoundFact implements Hit {
  readonly #found: Found;
  readonly #rank: number;

  constructor(found: Found, rank: number) {
    this.#found = found;
    this.#rank = rank;
  }

  get score(): number {
    return this.#found.ordered.scores[this.#rank] ?? 0;
  }

  get words(): number {
    return this.#found.ordered.words[this.#rank] ?? 0;
  }

  get place(): number {
    return this.#found.ordered.facts[this.#rank] ?? -1;
  }

  get fact(): Fact {
    return getFact(this.#found.index.facts, this.place);
  }

  get matches(): Match[] {
    const { index, soughtOf } = this.#found;
    return highlightFact(this.fact, soughtOf(), labelsOf(index));
  }

  get inStatement(): Match['ranges'] {
    return highlightStatement(this.fact, this.#found.soughtOf());
  }
}

const labels = new WeakMap<SearchIndex, Map<string, string>>();

function labelsOf(index: SearchIndex): (key: string) => string | undefined {
  let map = labels.get(index);
  if (map === undefined) {
    map = new Map(index.entities.map(({ kind, id, label }) => [`${kind} ${id}`, label]));
    labels.set(index, map);
  }
  const known = map;
  return (key) => known.get(key);
}
