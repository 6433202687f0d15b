/** The filter of the timeline finds what a full search finds. */
import { expect, test } from 'vitest';
import { loadCorrector } from '../../src/query/correct-words.ts';
import { createIndex } from '../../src/query/create-index.ts';
import { openIndex } from '../../src/query/open-packed.ts';
import { packIndex } from '../../src/query/pack-index.ts';
import { search, searchTyped } from '../../src/query/search.ts';
import { findMatches } from '../../src/timeline/match.ts';
import { createLarge } from '../bench/large-dataset.ts';
import { loadQueries } from '../query/scoring.ts';

const dataset = createLarge(1000);
const places = new Map(dataset.facts.map(({ id }, place) => [id, place]));

test('each labelled query, typed to its end, keeps the facts that a search on a fresh index finds', async () => {
  const fresh = createIndex(dataset);
  const packed = openIndex(packIndex(fresh), dataset);
  const correct = await loadCorrector();
  if (packed === undefined) throw new Error('the index does not open');
  for (const { query } of loadQueries()) {
    const { hits, complete } = await search(fresh, query, { typing: true });
    const wanted = new Set(hits.slice(0, complete || hits.length).map(({ fact }) => places.get(fact.id)));
    const find = (text: string) => searchTyped(packed, correct, text);
    const { places: found, has, rangesOf } = findMatches({ find, places, dataset }, query);
    expect(new Set(found), query).toEqual(wanted);
    expect(found, query).toEqual([...found].sort((a, b) => a - b));
    for (const hit of hits.slice(0, 3)) {
      const place = places.get(hit.fact.id) ?? -1;
      if (!has(place)) continue;
      const ranges = hit.matches.find(({ field }) => field === 'statement')?.ranges ?? [];
      expect(rangesOf(place), query).toEqual(ranges);
    }
  }
});
