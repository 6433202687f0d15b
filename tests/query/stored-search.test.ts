/** A search through the index, in memory or stored, is the search over all facts; a damaged index never lies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../src/base/random-file.ts';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { KINDS } from '../../src/dataset/terms.ts';
import type { FilterOptions } from '../../src/query/filters.ts';
import { tokenize } from '../../src/query/fold.ts';
import { openStored } from '../../src/query/open-packed.ts';
import { DamagedIndex } from '../../src/query/packed-pages.ts';
import {
  createIndex,
  loadCorrector,
  packIndex,
  type SearchIndex,
  searchLoaded,
} from '../../src/query/search.ts';
import { createLarge } from '../bench/large-dataset.ts';
import { makeWhen } from '../support/datasets.ts';
import { createFullSearch, type FullOptions } from '../support/full-search.ts';

const SIZE = 12_345;
const DATES = [null, '2014', '2022-02-24/..', '../2019-05', '-0044-03-15', 'Y170000002', '201X', '2025-05'];

const dataset = datedDataset();
const index = createIndex(dataset);
const packed = packIndex(index, { withFacts: true, size: SIZE });
const correct = await loadCorrector();
const fullSearch = createFullSearch(dataset, index, correct);

/** Facts of all sorts of dates, since the made ones have years only. */
function datedDataset(): Dataset {
  const large = createLarge(400);
  const facts = large.facts.map((fact, place): Fact => {
    const edtf = DATES[place % (DATES.length + 4)];
    return edtf === undefined ? fact : { ...fact, date: edtf === null ? null : makeWhen(edtf) };
  });
  return { ...large, facts };
}

const word = fc.constantFrom(
  ...new Set(
    dataset.facts.slice(0, 200).flatMap(({ statement }) => tokenize(statement).map((token) => token.word)),
  ),
);
const misspelt = word.map((text) => `${text.slice(0, 2)}${text.slice(3)}`);
const phrase = fc
  .tuple(fc.constantFrom(...dataset.facts), fc.nat(20), fc.integer({ min: 1, max: 3 }))
  .map(([{ statement }, from, length]) =>
    statement
      .split(' ')
      .slice(from, from + length)
      .join(' '),
  );
const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  misspelt,
  phrase,
  phrase.map((text) => `"${text}"`),
  word.map((text) => `-${text}`),
  fc.constantFrom(...dataset.leaders.map(({ name }) => name), 'white house', 'us', 'kremlin'),
);
const queries = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '));
const someOf = (names: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }), { nil: undefined });
const day = fc.option(fc.constantFrom('2014', '2025-03', '-0044', '201X', '1990-01-01', '2030'), {
  nil: undefined,
});

const filters = fc
  .record({
    leader: someOf(dataset.leaders.map(({ id }) => id)),
    country: someOf(dataset.countries.map(({ id }) => id)),
    topic: someOf(dataset.topics.map(({ id }) => id)),
    kind: someOf(KINDS),
    source: someOf(dataset.documents.map(({ id }) => id)),
    from: day,
    to: day,
    dated: fc.constantFrom(undefined, true),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to)
  .map(
    (all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as FilterOptions,
  );
const options = fc.record({ filters, exact: fc.boolean(), typing: fc.boolean() });
const few = fc
  .tuple(fc.nat(7), options)
  .map(
    ([many, { filters, ...rest }]): FullOptions =>
      many === 0 ? { filters, ...rest } : { filters: oneOf(filters, many), ...rest },
  );

/** Most combinations of eight filters let nothing through. */
function oneOf(filters: FilterOptions, which: number): FilterOptions {
  const names = Object.entries(filters);
  const chosen = names[which % Math.max(1, names.length)];
  return chosen ? Object.fromEntries([chosen]) : {};
}

function idsOf(from: SearchIndex, query: string, given: FullOptions, limit?: number): string[] {
  const { hits } = searchLoaded(from, correct, query, {
    ...given,
    ...(limit === undefined ? {} : { limit }),
  });
  return hits.map(({ fact }) => fact.id);
}

function open(bytes: Uint8Array): SearchIndex {
  const stored = openStored(randomBytes(bytes), SIZE, false);
  if (stored === undefined) throw new DamagedIndex();
  return stored;
}

describe('a search through the index', () => {
  const stored = open(packed);

  it('is the search over all facts, in memory and stored', () => {
    let [tried, found] = [0, 0];
    fc.assert(
      fc.property(queries, few, fc.nat(12), (query, given, limit) => {
        tried++;
        const wanted = fullSearch(query, given);
        if (wanted.length > 0) found++;
        for (const from of [index, stored]) {
          expect(idsOf(from, query, given)).toEqual(wanted);
          expect(idsOf(from, query, given, limit)).toEqual(wanted.slice(0, limit));
        }
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(0.3 * tried);
  });

  it('gives all facts of the dataset back as they are', () => {
    expect(Array.from({ length: stored.facts.size }, (_, place) => stored.facts.at(place))).toEqual(
      dataset.facts,
    );
    expect(stored.frame).toEqual(index.frame);
  });

  it('finds every fact by its id', () => {
    for (const [place, { id }] of dataset.facts.entries()) {
      expect(stored.idPlaces[stored.ids.find(id) ?? -1], id).toBe(place);
    }
  });
});

describe('a damaged index', () => {
  it('is noticed, or makes no difference, wherever bytes are changed', () => {
    let [tried, noticed] = [0, 0];
    const change = fc.tuple(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(
        queries,
        few,
        fc.array(change, { minLength: 1, maxLength: 40 }),
        (query, given, changes) => {
          tried++;
          const bytes = packed.slice();
          for (const [place, mask] of changes) bytes[place] = (bytes[place] ?? 0) ^ mask;
          try {
            expect(idsOf(open(bytes), query, given)).toEqual(idsOf(index, query, given));
          } catch (error) {
            if (!(error instanceof DamagedIndex)) throw error;
            noticed++;
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(noticed).toBeGreaterThan(0.5 * tried);
  });

  it('is noticed when it is cut, filled with nothing, or of another dataset', () => {
    for (const length of [0, 3, 4, 400, packed.length / 2, packed.length - 4, packed.length - 1]) {
      expect(() => open(packed.subarray(0, length)), `${length} bytes`).toThrow();
    }
    expect(() => open(new Uint8Array(packed.length))).toThrow();
    expect(openStored(randomBytes(packed), SIZE + 1, false)).toBeUndefined();
  });
});
