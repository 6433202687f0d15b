/** Opening what pack-index.ts wrote. */
import { type RandomAccess, randomBytes } from '../base/random-file.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { digestDataset } from './dataset-digest.ts';
import { entitiesOf } from './entities.ts';
import {
  asNumbers,
  bodyDigest,
  COLD,
  FIXED,
  MAGIC,
  padded,
  sum,
  TRAILER,
  VERSION,
  WORD,
} from './index-layout.ts';
import { DamagedIndex, PackedPages } from './packed-pages.ts';
import { type Facts, type Frame, factsOf, listRange, type SearchIndex } from './search-index.ts';
import { StringTable, textOf } from './string-table.ts';

/** Enough for all of a small index, and for the trailer of any. */
const FIRST_READ = 256 * 1024;

/**
 * The index in `bytes`, of a dataset that is in memory; undefined when they are no index, of another version or
 * machine, damaged, or the index of another dataset. The digests are not meant to stop a forger.
 */
export function openIndex(bytes: Uint8Array, dataset: Dataset): SearchIndex | undefined {
  const packed = openPacked(randomBytes(bytes), true);
  if (packed === undefined || packed.facts !== dataset.facts.length) return undefined;
  const { facts, ...frame } = dataset;
  if (packed.digest !== digestDataset(dataset)) return undefined;
  const digests = packed.numbers(PAGE_DIGESTS);
  const pages = new PackedPages(randomBytes(bytes), packed.coldLength, digests);
  if (!isWhole(pages, packed.coldLength)) return undefined; // a damaged one is found now
  return indexOf(packed, pages, frame, factsOf(facts));
}

function isWhole(pages: PackedPages, length: number): boolean {
  try {
    pages.read(0, length);
    return true;
  } catch (error) {
    if (error instanceof DamagedIndex) return false;
    throw error;
  }
}

/**
 * The index in a file, with its own facts.
 * @param size of the dataset's file; undefined where the index is known to be of it
 * @param trusted not held to its digests: the program's own, which nothing checks
 */
export function openStored(
  file: RandomAccess,
  size: number | undefined,
  trusted: boolean,
): SearchIndex | undefined {
  const packed = openPacked(file, !trusted);
  if (packed === undefined || (size !== undefined && packed.size !== size)) return undefined;
  const digests = trusted ? undefined : packed.numbers(PAGE_DIGESTS);
  const pages = new PackedPages(packed.source, packed.coldLength, digests);
  const addresses = packed.numbers(ADDRESSES);
  if (addresses.length !== packed.facts + 1) return undefined;
  const start = packed.coldStart(2);
  const frame: Frame = JSON.parse(textOf(packed.bytes(FRAME)));
  // A hit is asked for its fact several times in a row.
  let last: { place: number; fact: Fact } | undefined;
  const at = (place: number): Fact | undefined => {
    if (last?.place === place) return last.fact;
    const [from, to] = listRange({ offsets: addresses }, place);
    if (from >= to) return undefined;
    const fact: Fact = JSON.parse(textOf(pages.read(start + from, to - from)));
    last = { place, fact };
    return fact;
  };
  return indexOf(packed, pages, frame, { size: packed.facts, at });
}

/** Places among the hot sections of those that are read by themselves. */
const ADDRESSES = 15;
const PAGE_DIGESTS = 16;
const FRAME = 17;

function indexOf(packed: Packed, pages: PackedPages, frame: Frame, facts: Facts): SearchIndex {
  const { bytes, numbers } = packed;
  const offsets = numbers(2);
  const [values, impacts] = [packed.coldStart(0), packed.coldStart(1)];
  const range = (term: number) => listRange({ offsets }, term);
  return {
    frame,
    facts,
    entities: entitiesOf(frame),
    words: new StringTable(bytes(0), numbers(1)),
    postings: {
      offsets,
      facts(term) {
        const [from, to] = range(term);
        return asNumbers(pages.read(values + from * WORD, (to - from) * WORD));
      },
      impacts(term) {
        const [from, to] = range(term);
        return pages.read(impacts + from, to - from);
      },
    },
    stems: new StringTable(bytes(3), numbers(4)),
    families: { offsets: numbers(5), values: numbers(6) },
    wordStems: { offsets: numbers(7), values: numbers(8) },
    letters: numbers(9),
    common: bytes(14),
    aliases: new StringTable(bytes(10), numbers(11)),
    named: { offsets: numbers(12), values: numbers(13) },
    digest: packed.digest,
  };
}

interface Packed {
  /** The file, or its bytes where it was read whole. */
  source: RandomAccess;
  facts: number;
  digest: number;
  size: number;
  coldLength: number;
  coldStart: (section: number) => number;
  bytes: (section: number) => Uint8Array;
  numbers: (section: number) => Uint32Array;
}

function openPacked(file: RandomAccess, verify: boolean): Packed | undefined {
  const length = Math.min(file.size, FIRST_READ);
  if (file.size % WORD !== 0 || length < TRAILER * WORD) return undefined;
  const end = file.read(file.size - length, length);
  if (end.length < length) return undefined;
  const trailer = asNumbers(end.subarray(-TRAILER * WORD));
  const [magic, version, facts = 0, digest = 0, low = 0, high = 0, body] = trailer;
  if (magic !== MAGIC || version !== VERSION) return undefined;
  const cold = [...trailer.subarray(FIXED, FIXED + COLD)];
  const hot = [...trailer.subarray(FIXED + COLD)];
  const coldLength = sum(cold.map(padded));
  const hotLength = sum(hot.map(padded));
  const room = hotLength + TRAILER * WORD;
  if (coldLength + room !== file.size) return undefined;
  const bytes = room <= length ? end.subarray(length - room) : file.read(file.size - room, room);
  if (bytes.length < room) return undefined;
  if (verify && body !== bodyDigest(trailer, bytes.subarray(0, hotLength))) return undefined;
  const starts = hot.map((_, section) => sum(hot.slice(0, section).map(padded)));
  const section = (place: number) =>
    bytes.subarray(starts[place] ?? 0, (starts[place] ?? 0) + (hot[place] ?? 0));
  return {
    source: end.length === file.size ? randomBytes(end) : file,
    facts,
    digest,
    size: low + high * 2 ** 32,
    coldLength,
    coldStart: (place) => sum(cold.slice(0, place).map(padded)),
    bytes: section,
    numbers: (place) => asNumbers(section(place)),
  };
}
