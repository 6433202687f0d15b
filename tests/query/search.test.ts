import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { createIndex, openIndex, packIndex, search } from '../../src/query/search.ts';

const dataset: Dataset = JSON.parse(readFileSync('data/diplomacy.json', 'utf8'));
const index = createIndex(dataset);
const statements = async (query: string) =>
  (await search(index, query)).hits.map((hit) => hit.fact.statement);

describe('search', () => {
  it('finds facts by a misspelt word and says what it took it for', async () => {
    const result = await search(index, 'tarrifs', { limit: 2 });
    expect(result.corrections).toEqual([{ word: 'tarrifs', used: ['tariffs'] }]);
    expect(result.hits).toHaveLength(2);
    expect(result.total).toBeGreaterThan(2);
  });

  it('keeps only facts that hold a quoted phrase', async () => {
    const found = await statements('"america first"');
    expect(found.length).toBeGreaterThan(0);
    for (const statement of found) expect(statement).toMatch(/America First/);
  });

  it('finds nothing for what no fact mentions', async () => {
    for (const query of ['football', 'taxi', 'mining', '🙂', '"', 'constructor', '']) {
      expect(await statements(query), query).toEqual([]);
    }
  });

  it('answers the same from a packed index', async () => {
    const opened = openIndex(packIndex(index), dataset);
    expect(opened).toBeDefined();
    if (opened !== undefined)
      expect(await search(opened, 'kremlin unity')).toEqual(await search(index, 'kremlin unity'));
  });
});
