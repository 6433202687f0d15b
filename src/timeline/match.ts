/** What the filter, and the search within the view, find: by the same matcher as `diplo search`. */
import type { Find } from '../query/finder.ts';
import type { PlainHit } from '../query/plain-find.ts';
import type { Range } from '../view/marked.ts';

/** The facts that match a query, each by its place in the model. */
export interface Matches {
  /** In time order. */
  places: readonly number[];
  has: (place: number) => boolean;
  /** Where the statement of a fact matches. */
  rangesOf: (place: number) => readonly Range[];
}

const NONE: Matches = { places: [], has: () => false, rangesOf: () => [] };

/**
 * Finds the facts that match a query. Where some match every word of it, those that match only a part are left
 * out: a filter narrows with each word.
 */
export function findMatches(find: Find, placeOf: ReadonlyMap<string, number>, query: string): Matches {
  if (query.trim() === '') return NONE;
  const { hits, complete } = find(query);
  const count = complete > 0 ? complete : hits.length;
  const hitAt: (PlainHit | undefined)[] = new Array(placeOf.size);
  for (let rank = 0; rank < count; rank++) {
    const hit = hits[rank];
    const place = hit && placeOf.get(hit.fact.id);
    if (place !== undefined) hitAt[place] = hit;
  }
  return {
    places: [...hitAt.keys()].filter((place) => hitAt[place] !== undefined),
    has: (place) => hitAt[place] !== undefined,
    rangesOf: (place) => hitAt[place]?.matches.find(({ field }) => field === 'statement')?.ranges ?? [],
  };
}
