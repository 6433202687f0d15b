/** What the filter, and the search within the view, find: by the same matcher as `diplo search`. */
import { sanitize } from '../base/text.ts';
import type { Find } from '../query/finder.ts';
import type { PlainHit } from '../query/plain-find.ts';
import type { SearchResult } from '../query/search.ts';
import type { Glyphs } from '../view/glyphs.ts';
import type { Range } from '../view/marked.ts';
import { describeQuery } from '../view/query-notes.ts';

/** The facts that match a query, each by its place in the model. */
export interface Matches {
  /** True where some of them match every word of the query, or nothing matches any. */
  complete: boolean;
  /** How the query was understood, where that is not as typed. */
  understood: Pick<SearchResult, 'corrections' | 'unknown'>;
  /** In time order. */
  places: readonly number[];
  has: (place: number) => boolean;
  /** Where the statement of a fact matches. */
  rangesOf: (place: number) => readonly Range[];
}

const NONE: Matches = {
  complete: true,
  understood: { corrections: [], unknown: [] },
  places: [],
  has: () => false,
  rangesOf: () => [],
};

/** What a reader has to know of matches, in a few words each: how the query was understood, and how well it was met. */
export function notesOf({ complete, understood }: Matches, glyphs: Glyphs): string[] {
  const partly = complete ? [] : ['no fact has every word'];
  return [...partly, ...describeQuery({ ...understood, truncated: false }, glyphs)].map(sanitize);
}

const remembered = new WeakMap<Find, { query: string; matches: Matches }>();

/**
 * Finds the facts that match a query. Where some match every word of it, those that match only a part are left
 * out: a filter narrows with each word. What was found last is remembered: it may be looked for before it is shown.
 */
export function findMatches(find: Find, placeOf: ReadonlyMap<string, number>, query: string): Matches {
  if (query.trim() === '') return NONE;
  const last = remembered.get(find);
  if (last?.query === query) return last.matches;
  const matches = findAnew(find, placeOf, query);
  remembered.set(find, { query, matches });
  return matches;
}

/** What a matcher found before it has become better. */
export function forgetMatches(find: Find): void {
  remembered.delete(find);
}

function findAnew(find: Find, placeOf: ReadonlyMap<string, number>, query: string): Matches {
  const { hits, complete, corrections = [], unknown = [] } = find(query);
  const count = complete > 0 ? complete : hits.length;
  // One more than the rank of the hit at each place: numbers, since a common word makes as many as there are facts.
  const ranks = new Uint32Array(placeOf.size);
  const known = knownPlaces(placeOf);
  for (let rank = 0; rank < count; rank++) {
    const hit = hits[rank];
    const place = hit && known(hit);
    if (place !== undefined) ranks[place] = rank + 1;
  }
  return {
    complete: complete > 0 || count === 0,
    understood: { corrections, unknown },
    places: placesOf(ranks),
    has: (place) => (ranks[place] ?? 0) > 0,
    rangesOf: (place) => {
      const hit: PlainHit | undefined = hits[(ranks[place] ?? 0) - 1];
      return hit?.inStatement ?? [];
    },
  };
}

const placesOfHits = new WeakMap<ReadonlyMap<string, number>, (number | undefined)[]>();

/**
 * The place of a hit in the model. What was asked once is remembered by the fact's place in the dataset: a letter may
 * match all of 100,000 facts, and to look up so many ids takes longer than to find them.
 */
function knownPlaces(placeOf: ReadonlyMap<string, number>): (hit: PlainHit) => number | undefined {
  const places = placesOfHits.get(placeOf) ?? Array.from({ length: placeOf.size }, () => undefined);
  placesOfHits.set(placeOf, places);
  return (hit) => {
    const inDataset = hit.place;
    if (inDataset === undefined || inDataset >= places.length) return placeOf.get(hit.fact.id);
    places[inDataset] ??= placeOf.get(hit.fact.id);
    return places[inDataset];
  };
}

/** The places that hold a rank, ascending. */
function placesOf(ranks: Uint32Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < ranks.length; place++) if (ranks[place] !== 0) places.push(place);
  return places;
}
