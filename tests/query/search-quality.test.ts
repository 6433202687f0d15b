import { describe, expect, it } from 'vitest';
import { createIndex, search } from '../../src/query/search.ts';
import { loadQueries, loadShipped, scoreEngine } from './scoring.ts';

// The first was written beside the search, the others by readers who had not seen it.
const files = ['queries.json', 'queries-second.json', 'queries-third.json'];
/** Other words for what the documents say: the search knows some, and promises none. */
const UNPROMISED = 'synonym';

describe.each(files)('search on %s', (file) => {
  it('reaches the goals, as means over the kinds of query', async () => {
    const queries = loadQueries(file).filter(({ kind }) => kind !== UNPROMISED);
    const index = createIndex(loadShipped());
    const engine = async (query: string) => (await search(index, query)).hits.map((hit) => hit.fact.id);
    const { mean, emptyKept, misses } = await scoreEngine(engine, queries);
    const report = misses.join('\n');
    expect(mean.firstRight, report).toBeGreaterThanOrEqual(0.97);
    expect(mean.recall, report).toBeGreaterThanOrEqual(0.96);
    expect(mean.precision, report).toBeGreaterThanOrEqual(0.85);
    expect(emptyKept, report).toBeGreaterThanOrEqual(0.97);
  });

  it('labels only facts that exist', () => {
    const ids = new Set(loadShipped().facts.map(({ id }) => id));
    for (const { query, relevant } of loadQueries(file)) {
      expect(
        relevant.filter((id) => !ids.has(id)),
        query,
      ).toEqual([]);
    }
  });
});
