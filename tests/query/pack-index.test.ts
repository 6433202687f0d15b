import { describe, expect, it } from 'vitest';
import { createIndex, openIndex, packIndex, searchLoaded } from '../../src/query/search.ts';
import { loadQueries, loadShipped } from './scoring.ts';

const dataset = loadShipped();
const index = createIndex(dataset);
const bytes = packIndex(index);

describe('packIndex', () => {
  it('answers every labelled query as the index in memory does', () => {
    const opened = openIndex(packIndex(createIndex(dataset)), dataset);
    expect(opened).toBeDefined();
    if (opened === undefined) return;
    for (const { query } of loadQueries()) {
      const [fresh, stored] = [index, opened].map((from) => searchLoaded(from, undefined, query));
      const shown = (result: typeof fresh) => ({
        ...result,
        hits: result?.hits.map(({ fact, score, words, matches }) => ({ fact, score, words, matches })),
      });
      expect(shown(stored), query).toEqual(shown(fresh));
    }
  });

  it('opens at any offset of a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openIndex(shifted.subarray(1), dataset)).toBeDefined();
  });

  it('is of one dataset only', () => {
    const [first, ...others] = dataset.facts;
    if (first === undefined) throw new Error('the dataset is empty');
    const changed = { ...dataset, facts: [{ ...first, statement: `${first.statement} ` }, ...others] };
    expect(openIndex(bytes, changed)).toBeUndefined();
    expect(openIndex(bytes, { ...dataset, facts: others })).toBeUndefined();
    expect(openIndex(bytes, { ...dataset, countries: [] })).toBeUndefined();
  });

  it('rejects what is cut, or something else', () => {
    expect(openIndex(new Uint8Array(bytes.length), dataset)).toBeUndefined();
    for (const length of [0, 3, 4, 40, bytes.length - 4, bytes.length - 1]) {
      expect(openIndex(bytes.slice(0, length), dataset), `${length} bytes`).toBeUndefined();
    }
  });
});
