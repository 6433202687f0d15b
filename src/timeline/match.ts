/** What the filter, and the search within the view, find: by the same matcher as `diplo search`. */
import type { Find } from '../query/finder.ts';
import type { Range } from '../view/marked.ts';

/** Marked ranges in the statement of each fact that matches, by its place in the model. */
export type Matches = ReadonlyMap<number, readonly Range[]>;

/**
 * The facts that match a query. Where some match every word of it, those that match only a part are left out:
 * a filter narrows with each word.
 */
export function findMatches(find: Find, places: ReadonlyMap<string, number>, query: string): Matches {
  const matches = new Map<number, readonly Range[]>();
  if (query.trim() === '') return matches;
  const { hits, complete } = find(query);
  for (const { fact, matches: marked } of complete > 0 ? hits.slice(0, complete) : hits) {
    const place = places.get(fact.id);
    if (place === undefined) continue;
    matches.set(place, marked.find(({ field }) => field === 'statement')?.ranges ?? []);
  }
  return matches;
}
