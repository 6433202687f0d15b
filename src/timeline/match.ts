/** What the filter, and the search within the view, find: by the same matcher as `diplo search`. */
import { sanitize } from '../base/text.ts';
import type { Find } from '../query/finder.ts';
import type { SearchResult } from '../query/search.ts';
import type { Glyphs } from '../view/glyphs.ts';
import type { Range } from '../view/marked.ts';
import { describeQuery } from '../view/query-notes.ts';
import type { Model } from './model.ts';

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

/** What is needed of the model. */
type Searched = Pick<Model, 'find' | 'places' | 'dataset'>;

/**
 * Finds the facts that match a query. Where some match every word of it, those that match only a part are left
 * out: a filter narrows with each word. What was found last is remembered: it may be looked for before it is shown.
 */
export function findMatches(model: Searched, query: string): Matches {
  if (query.trim() === '') return NONE;
  const last = remembered.get(model.find);
  if (last?.query === query) return last.matches;
  const matches = findAnew(model, query);
  remembered.set(model.find, { query, matches });
  return matches;
}

/** What a matcher found before it has become better. */
export function forgetMatches(find: Find): void {
  remembered.delete(find);
}

function findAnew(model: Searched, query: string): Matches {
  const { facts, complete, inStatement, corrections = [], unknown = [] } = model.find(query);
  const places = placesInModel(model);
  // One more than the rank of the fact at each place: numbers, since a letter may match as many as there are.
  const ranks = new Uint32Array(model.places.size);
  let count = 0;
  for (let rank = 0; rank < facts.length; rank++) {
    const place = (places[facts[rank] ?? 0] ?? 0) - 1;
    if (place < 0) continue;
    ranks[place] = rank + 1;
    count++;
  }
  return {
    complete,
    understood: { corrections, unknown },
    places: heldPlaces(ranks, count),
    has: (place) => (ranks[place] ?? 0) > 0,
    rangesOf: (place) => {
      const rank = ranks[place] ?? 0;
      return rank > 0 ? inStatement(rank - 1) : [];
    },
  };
}

const ordersOfModels = new WeakMap<Searched['places'], Uint32Array>();

/** One more than the place in the model of each fact of the dataset; 0 for those that it has not. */
function placesInModel({ places, dataset }: Searched): Uint32Array {
  const known = ordersOfModels.get(places);
  if (known) return known;
  const order = Uint32Array.from(dataset.facts, ({ id }) => (places.get(id) ?? -1) + 1);
  ordersOfModels.set(places, order);
  return order;
}

/** The places that hold a rank, ascending. */
function heldPlaces(ranks: Uint32Array, count: number): number[] {
  const held = new Array<number>(count);
  let next = 0;
  for (let place = 0; place < ranks.length; place++) if (ranks[place] !== 0) held[next++] = place;
  return held;
}
