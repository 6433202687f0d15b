import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { datasetSchema } from '../../src/dataset/schema.ts';
import { createIndex, type SearchOptions, search } from '../../src/query/search.ts';
import { loadShipped } from './scoring.ts';

const shipped = createIndex(loadShipped());
const ids = async (query: string, options: SearchOptions = {}) =>
  (await search(shipped, query, options)).hits.map((hit) => hit.fact.id);
const statements = async (query: string, options: SearchOptions = {}) =>
  (await search(shipped, query, options)).hits.map((hit) => hit.fact.statement);

describe('search', () => {
  it('finds facts by a misspelt word and says what it took it for', async () => {
    const result = await search(shipped, 'tarrifs', { limit: 2 });
    expect(result.corrections).toEqual([{ word: 'tarrifs', used: ['tariffs'] }]);
    expect(result.hits).toHaveLength(2);
    expect(result.total).toBeGreaterThan(2);
  });

  it('keeps only facts that hold a quoted phrase', async () => {
    const found = await statements('"america first"');
    expect(found.length).toBeGreaterThan(0);
    for (const statement of found) expect(statement).toMatch(/America First/);
    expect(await ids('"first america"')).toEqual([]);
    expect(await ids('tariffs "america first"')).toEqual(await ids('"america first" tariffs'));
  });

  it('leaves out facts with an excluded word or name', async () => {
    const found = await statements('tariffs -china');
    expect(found.length).toBeGreaterThan(0);
    for (const statement of found) expect(statement).not.toMatch(/China/);
    expect(await ids('-china')).toEqual([]);
  });

  it('takes words literally when asked to', async () => {
    expect((await ids('annexing')).length).toBeGreaterThan(0);
    expect(await ids('annexing', { exact: true })).toEqual([]);
    expect(await ids('tarrifs', { exact: true })).toEqual([]);
    expect((await ids('annexed', { exact: true })).length).toBe(1);
  });

  it('finds nothing for what no fact mentions', async () => {
    for (const query of [
      'football',
      'taxi',
      'mining',
      '🙂',
      '"',
      'constructor',
      '',
      'uk',
      'machine learning',
    ]) {
      expect(await ids(query), query).toEqual([]);
    }
  });

  it('shows the rest of a query with an unknown word, unless the rest says nothing', async () => {
    const result = await search(shipped, 'tariffs football');
    expect(result.unknown).toEqual(['football']);
    expect(result.hits.map((hit) => hit.fact.id)).toEqual(await ids('tariffs'));
    expect(await ids('trump football')).toEqual([]);
  });

  it('takes one person by any name', async () => {
    const named = new Set(await ids('netanyahu'));
    expect(named.size).toBeGreaterThan(0);
    for (const query of [
      'bibi',
      'Benjamin Netanyahu',
      'israeli prime minister',
      'netanyahu’s',
      'netanyaho',
    ]) {
      expect(new Set(await ids(query)), query).toEqual(named);
    }
  });

  it('takes "us" for the country, in any spelling, unless it is plainly the pronoun', async () => {
    const named = new Set(await ids('united states'));
    for (const query of ['us', 'US', 'U.S.', 'usa', 'america']) {
      expect(new Set(await ids(query)), query).toEqual(named);
    }
    expect(await ids('tell us about putin')).toEqual(await ids('putin'));
  });

  it('puts facts that say a name before facts that only mean it', async () => {
    const [first] = await statements('kremlin');
    expect(first).toMatch(/Kremlin/);
  });

  it('finds compounds with and without hyphen and accent', async () => {
    const found = await ids('photo op');
    expect(found.length).toBe(1);
    for (const query of ['photo-op', 'photoop', 'détente', 'detente'])
      expect(await ids(query), query).toEqual(found);
    expect((await ids('post-world war')).length).toBe(1);
  });

  it('completes the last word while the user is typing, however short', async () => {
    expect(await ids('t')).toEqual([]);
    expect((await ids('t', { typing: true })).length).toBeGreaterThan(0);
    expect(new Set(await ids('tarif'))).toEqual(new Set(await ids('tariffs')));
  });

  it('marks why a fact was found', async () => {
    const { hits } = await search(shipped, 'bibi', { limit: 1 });
    expect(hits[0]?.matches).toContainEqual({
      field: 'leaders',
      text: 'Benjamin Netanyahu',
      ranges: [[0, 18]],
    });
    const [hit] = (await search(shipped, 'putin crimea annex')).hits;
    const statement = hit?.matches.find(({ field }) => field === 'statement');
    expect(hit?.inStatement).toEqual(statement?.ranges);
    const marked = statement?.ranges.map(([start, end]) => statement.text.slice(start, end));
    expect(marked?.sort()).toEqual(['Crimea', 'Putin', 'annexed']);
  });

  it('says when a query was cut', async () => {
    expect((await search(shipped, 'tariffs '.repeat(99))).truncated).toBe(true);
  });
});

const foreign = createIndex(
  v.parse(datasetSchema, {
    schema: 'diplo-dataset/1',
    facts: [
      { id: 'a', statement: '习近平会见普京。', leaders: ['xi'] },
      { id: 'b', statement: 'Путин встретился с Зеленским.' },
      { id: 'c', statement: 'Erdoğan met the WHO at the Élysée.' },
      { id: 'd', statement: 'They told us who would come.' },
    ],
  }),
);

describe('search of a dataset without leaders, countries and topics', () => {
  it.each([
    ['习近平', 'a'],
    ['普京', 'a'],
    ['xi', 'a'],
    ['путин', 'b'],
    ['Зеленск', 'b'],
    ['erdogan', 'c'],
    ['elysee', 'c'],
    ['told', 'd'],
  ])('finds %s', async (query, id) => {
    expect((await search(foreign, query)).hits.map((hit) => hit.fact.id)).toEqual([id]);
  });
});
