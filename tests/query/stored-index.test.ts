/** An index that was stored is the index that was made, part by part. */
import { describe, expect, it } from 'vitest';
import { type RandomAccess, randomBytes } from '../../src/base/random-file.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { createIndex } from '../../src/query/create-index.ts';
import { FIXED, TRAILER, WORD } from '../../src/query/index-layout.ts';
import { openIndex, openStored } from '../../src/query/open-packed.ts';
import { packIndex, writeIndex } from '../../src/query/pack-index.ts';
import { DamagedIndex } from '../../src/query/packed-pages.ts';
import type { Lists, SearchIndex } from '../../src/query/search-index.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic, makeWhen } from '../support/datasets.ts';

const DATASET = makeDataset({
  title: 'Salt',
  leaders: [
    makeLeader({ id: 'ada', name: 'Ada Paz', aliases: ['Iron Lady'], country: 'NOR' }),
    makeLeader({ id: 'bo', name: 'Bo Lund' }),
    makeLeader({ id: 'cy', name: 'Cy Young' }),
  ],
  countries: [makeCountry({ id: 'NOR', name: 'Norway' }), makeCountry({ id: 'CHN', name: '中国' })],
  topics: [makeTopic({ id: 'trade', label: 'Trade', terms: ['salt'] })],
  facts: [
    makeFact({
      id: 'F3',
      statement: 'Ada Paz sold “salt” to Norway.',
      leaders: ['ada'],
      countries: ['NOR'],
      date: makeWhen('2014-03'),
    }),
    makeFact({ id: 'F1', statement: 'Annexing is what annexed means; they annex.', topics: ['trade'] }),
    makeFact({ id: 'F2', statement: '习近平会见普京。', date: makeWhen('2020/..'), countries: ['CHN'] }),
  ],
});
const many = (size: number) =>
  makeDataset({
    facts: Array.from({ length: size }, (_, place) =>
      makeFact({ id: `F${place}`, statement: `Salt number ${place} ${place % 7}` }),
    ),
  });

const listsOf = (lists: Lists) =>
  Array.from({ length: lists.size }, (_, list) => {
    expect(lists.lengthAt(list)).toBe(lists.at(list).length);
    return [...lists.at(list)];
  });

/** Everything in an index as plain values. */
function contentOf(index: SearchIndex) {
  const size = index.facts.size;
  const { postings, texts, words, stems, ids, aliases } = index;
  return {
    frame: index.frame,
    entities: index.entities,
    counts: [size, index.leaders, index.countries, index.digest],
    facts: Array.from({ length: size }, (_, place) => index.facts.at(place)),
    tables: [words, stems, ids, aliases].map((table) => table.texts()),
    postings: listsOf(postings),
    impacts: Array.from({ length: postings.size }, (_, term) => [...postings.impacts(term)]),
    texts: [...texts.read(0, size)],
    textsOfEach: Array.from({ length: size }, (_, place) => [...texts.read(place, place + 1)]),
    lists: [index.tags, index.families, index.wordStems, index.named].map(listsOf),
    spans: {
      days: index.spans.days,
      earliest: [...index.spans.earliest],
      latest: [...index.spans.latest],
    },
    numbers: [index.idPlaces, index.letters, index.common, texts.offsets].map((numbers) => [...numbers]),
  };
}

const pack = (dataset: Dataset, size = 77) => packIndex(createIndex(dataset), { withFacts: true, size });

describe('a stored index', () => {
  it.each([
    ['of some facts', DATASET],
    ['without facts', makeDataset()],
    ['with a long description', { ...DATASET, description: 'Salt. '.repeat(50_000) }],
    ['of many facts', many(300)],
  ])('%s holds all that it was made of', (_, dataset) => {
    const made = contentOf(createIndex(dataset));
    const bytes = pack(dataset);
    expect(made.facts).toEqual(dataset.facts);
    for (const trusted of [false, true]) {
      const stored = openStored(randomBytes(bytes), 77, trusted);
      expect(stored && contentOf(stored)).toEqual(made);
    }
    const opened = openIndex(packIndex(createIndex(dataset)), dataset);
    expect(opened && contentOf(opened)).toEqual(made);
  });

  it('holds the texts of more facts than are written in one piece', () => {
    const made = createIndex(many(4100));
    const stored = openStored(randomBytes(packIndex(made)), 0, false);
    expect(Buffer.from(stored?.texts.read(0, 4100) ?? []).equals(Buffer.from(made.texts.read(0, 4100)))).toBe(
      true,
    );
    expect(stored?.texts.read(4095, 4097)).toEqual(made.texts.read(4095, 4097).slice());
  });

  it('is written in pieces that are the bytes in order, a multiple of four each part', () => {
    const pieces: Uint8Array[] = [];
    writeIndex(createIndex(DATASET), { withFacts: true, size: 77 }, (piece) => pieces.push(piece.slice()));
    expect(Buffer.concat(pieces).equals(pack(DATASET))).toBe(true);
    expect(pack(DATASET).length % 4).toBe(0);
  });

  it('holds no facts unless they are asked for', () => {
    const [without, unasked, within] = [
      packIndex(createIndex(DATASET), { withFacts: false, size: 0 }),
      packIndex(createIndex(DATASET)),
      packIndex(createIndex(DATASET), { withFacts: true, size: 0 }),
    ].map((bytes) => Buffer.from(bytes));
    expect(without?.includes('Annexing')).toBe(false);
    expect(unasked?.equals(without ?? Buffer.of())).toBe(true);
    expect(within?.includes('Annexing')).toBe(true);
  });

  it('is of a file of one size, be it larger than four gigabytes', () => {
    for (const size of [0, 1, 2 ** 32 - 1, 2 ** 32, 5 * 2 ** 32 + 7]) {
      const bytes = pack(DATASET, size);
      expect(openStored(randomBytes(bytes), size, false), `${size}`).toBeDefined();
      expect(openStored(randomBytes(bytes), undefined, false), `${size}`).toBeDefined();
      for (const other of [size + 1, size + 2 ** 32, size % 2 ** 32])
        if (other !== size) expect(openStored(randomBytes(bytes), other, false), `${size}`).toBeUndefined();
    }
  });
});

describe('what is not there', () => {
  const open = () => openStored(randomBytes(pack(DATASET)), 77, false);

  it('is no fact, and an empty list', () => {
    const index = open();
    expect([-1, 3, 99].map((place) => index?.facts.at(place))).toEqual([undefined, undefined, undefined]);
    for (const lists of [index?.postings, index?.families, index?.named, index?.tags]) {
      for (const place of [-1, lists?.size ?? 0, 9999]) {
        expect([lists?.at(place).length, lists?.lengthAt(place)]).toEqual([0, 0]);
      }
    }
  });

  it('is read once for a fact that is asked for several times', () => {
    const index = open();
    expect(index?.facts.at(1)).toBe(index?.facts.at(1));
    expect(index?.facts.at(0)).not.toEqual(index?.facts.at(1));
    expect(index?.words).toBe(index?.words);
  });
});

/** The bytes with a word of the trailer changed. */
function withTrailer(
  bytes: Uint8Array,
  name: (typeof FIXED)[number],
  change: (word: number) => number,
): Uint8Array {
  const changed = bytes.slice();
  const words = new Uint32Array(changed.buffer);
  const place = words.length - TRAILER + FIXED.indexOf(name);
  words[place] = change(words[place] ?? 0);
  return changed;
}

describe('a file that is trusted', () => {
  it('is an index of this version, and complete, all the same', () => {
    const bytes = pack(DATASET);
    const open = (file: Uint8Array) => openStored(randomBytes(file), undefined, true);
    expect(open(bytes)).toBeDefined();
    expect(open(withTrailer(bytes, 'magic', (word) => word + 1))).toBeUndefined();
    expect(open(withTrailer(bytes, 'version', (word) => word + 1))).toBeUndefined();
    expect(open(withTrailer(bytes, 'version', (word) => word - 1))).toBeUndefined();
    expect(open(bytes.subarray(4))).toBeUndefined();
    expect(open(Buffer.concat([new Uint8Array(4), bytes]))).toBeUndefined();
    expect(open(Buffer.concat([new Uint8Array(1), bytes]))).toBeUndefined();
    expect(open(bytes.subarray(-TRAILER * WORD))).toBeUndefined();
    expect(open(bytes.subarray(1 - TRAILER * WORD))).toBeUndefined();
    expect(open(new Uint8Array())).toBeUndefined();
  });

  it('is not held to its digests', () => {
    const changed = withTrailer(pack(DATASET), 'own', (word) => word + 1);
    expect(openStored(randomBytes(changed), 77, true)).toBeDefined();
    expect(openStored(randomBytes(changed), 77, false)).toBeUndefined();
  });
});

describe('a large index', () => {
  /** Notes what is read of a file, and may lose its end once it is open. */
  const watch = (bytes: Uint8Array) => {
    const reads: [offset: number, length: number][] = [];
    const state = { end: bytes.length };
    const file: RandomAccess = {
      size: bytes.length,
      read: (offset, length) => {
        reads.push([offset, length]);
        return bytes.slice(offset, Math.min(state.end, offset + length));
      },
    };
    return { file, reads, state };
  };
  const FIRST = 256 * 1024;

  it('is opened by its last quarter of a megabyte, and a small one by all of it', () => {
    const [small, large] = [watch(pack(DATASET)), watch(pack(many(2000)))];
    expect(large.file.size).toBeGreaterThan(2 * FIRST);
    for (const { file, reads } of [small, large]) {
      expect(openStored(file, 77, false)).toBeDefined();
      const length = Math.min(FIRST, file.size);
      expect(reads).toEqual([[file.size - length, length]]);
    }
    const index = openStored(small.file, 77, false);
    small.reads.length = 0;
    expect(index && contentOf(index).facts).toEqual(DATASET.facts);
    expect(small.reads).toEqual([]);
  });

  it('is damaged when its file has lost a part since', () => {
    for (const trusted of [false, true]) {
      const { file, state } = watch(pack(many(2000)));
      const index = openStored(file, 77, trusted);
      expect(index?.facts.at(0)?.id).toBe('F0');
      state.end = 1000;
      expect(() => index?.facts.at(1900)).toThrow(DamagedIndex);
      expect(() => index?.facts.check(Uint32Array.of(1900))).toThrow(DamagedIndex);
      expect(() => index?.texts.read(1900, 1901)).toThrow(DamagedIndex);
      expect(openStored(file, 77, trusted)).toBeUndefined();
    }
  });

  it('is damaged when it has lost what is read whole', () => {
    for (const trusted of [false, true]) {
      const { file, state } = watch(pack({ ...DATASET, description: 'Salt. '.repeat(50_000) }));
      const index = openStored(file, 77, trusted);
      expect(index?.words.size).toBeGreaterThan(10);
      state.end = 100;
      expect(() => index?.aliases).toThrow(DamagedIndex);
    }
  });

  it('is held to the digests of what is read whole, when that is asked for', () => {
    const bytes = pack(DATASET);
    const place = Buffer.from(bytes).lastIndexOf('"title":"Salt"');
    bytes[place + 9] = 'M'.charCodeAt(0);
    const [held, trusted] = [false, true].map((isTrusted) => openStored(randomBytes(bytes), 77, isTrusted));
    expect(() => held?.frame).toThrow(DamagedIndex);
    expect(held?.facts.at(0)?.id).toBe('F3');
    expect(trusted?.frame.title).toBe('Malt');
  });
});

describe('a damaged fact', () => {
  it('is noticed where it is asked for or checked, and nowhere else', () => {
    const dataset = many(300);
    const bytes = pack(dataset);
    const place = Buffer.from(bytes).indexOf('"F150"');
    bytes[place + 2] = '7'.charCodeAt(0);
    const index = openStored(randomBytes(bytes), 77, false);
    expect(index?.facts.at(0)).toEqual(dataset.facts[0]);
    expect(index?.facts.check(Uint32Array.of(0, 1))).toBeUndefined();
    expect(() => index?.facts.check(Uint32Array.of(0, 150))).toThrow(DamagedIndex);
    expect(() => index?.facts.at(150)).toThrow(DamagedIndex);
  });
});
