/** Opening what pack-index.ts wrote. */
import { type RandomAccess, randomBytes } from '../base/random-file.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { digestDataset, digestWords } from './dataset-digest.ts';
import { entitiesOf } from './entities.ts';
import {
  asNumbers,
  DIGESTS,
  LENGTHS,
  MAGIC,
  PAGED,
  type Paged,
  padded,
  TRAILER,
  trailerDigest,
  VERSION,
  WHOLE,
  type Whole,
  WORD,
} from './index-layout.ts';
import { DamagedIndex, PackedPages } from './packed-pages.ts';
import {
  type Facts,
  type Frame,
  factsOf,
  type Lists,
  once,
  type SearchIndex,
  type Spans,
  type Texts,
} from './search-index.ts';
import { fromStoredJson } from './stored-json.ts';
import { StringTable } from './string-table.ts';

/** Enough for all of a small index, and for the trailer of any. */
const FIRST_READ = 256 * 1024;

/**
 * The index in `bytes`, of a dataset that is in memory; undefined when they are no index, of another version or
 * machine, damaged, or the index of another dataset. The digests are not meant to stop a forger.
 */
export function openIndex(bytes: Uint8Array, dataset: Dataset): SearchIndex | undefined {
  const packed = openPacked(randomBytes(bytes), true);
  if (packed === undefined || packed.facts !== dataset.facts.length) return undefined;
  if (packed.digest !== digestDataset(dataset) || !isWhole(packed)) return undefined;
  const { facts, ...frame } = dataset;
  return new StoredIndex(packed, () => frame, factsOf(facts));
}

/** Whether all of it is as it was written: a damaged one is found now. */
function isWhole({ pages, pagedLength, bytes }: Packed): boolean {
  try {
    pages.check(0, pagedLength);
    for (const name of WHOLE) bytes(name);
    return true;
  } catch (error) {
    if (error instanceof DamagedIndex) return false;
    throw error;
  }
}

/**
 * The index in a file, with its own facts. What of it is damaged is found when it is read: every part of the index
 * throws `DamagedIndex` then.
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
  const { pages, bytes } = packed;
  const start = packed.startOf('lines');
  const frame = once(() => fromStoredJson(bytes('frame')) as Frame);
  const lineOf = (place: number): Uint8Array => {
    const { from, to } = rangeOf(packed, 'addresses', place);
    return pages.read(start + from, to - from);
  };
  // A hit is asked for its fact several times in a row.
  let last: { place: number; fact: Fact } | undefined;
  const at = (place: number): Fact | undefined => {
    if (place < 0 || place >= packed.facts) return undefined;
    if (last?.place !== place) last = { place, fact: fromStoredJson(lineOf(place)) as Fact };
    return last.fact;
  };
  const check = (places: Uint32Array) => {
    for (const place of places) lineOf(place);
  };
  return new StoredIndex(packed, frame, { size: packed.facts, at, check });
}

/** Every part is opened when it is first asked for. A class: V8 keeps its getters ready-made. */
class StoredIndex implements SearchIndex {
  readonly facts: Facts;
  readonly digest: number;
  readonly leaders: number;
  readonly countries: number;
  readonly #packed: Packed;
  readonly #frame: () => Frame;
  /** What was opened so far. */
  readonly #open: Partial<SearchIndex> = {};

  constructor(packed: Packed, frame: () => Frame, facts: Facts) {
    this.facts = facts;
    this.digest = packed.digest;
    this.leaders = packed.leaders;
    this.countries = packed.countries;
    this.#packed = packed;
    this.#frame = frame;
  }

  get frame() {
    return this.#frame();
  }
  get entities() {
    this.#open.entities ??= entitiesOf(this.frame);
    return this.#open.entities;
  }
  get words() {
    this.#open.words ??= this.#table('wordBytes', 'wordOffsets');
    return this.#open.words;
  }
  get postings() {
    this.#open.postings ??= postingsOf(this.#packed);
    return this.#open.postings;
  }
  get texts() {
    this.#open.texts ??= textsOf(this.#packed);
    return this.#open.texts;
  }
  get tags() {
    this.#open.tags ??= listsOf(this.#packed, 'tags', 'tagOffsets');
    return this.#open.tags;
  }
  get spans() {
    this.#open.spans ??= spansOf(this.#packed);
    return this.#open.spans;
  }
  get ids() {
    this.#open.ids ??= this.#table('idBytes', 'idOffsets');
    return this.#open.ids;
  }
  get idPlaces() {
    this.#open.idPlaces ??= this.#packed.numbers('idPlaces');
    return this.#open.idPlaces;
  }
  get stems() {
    this.#open.stems ??= this.#table('stemBytes', 'stemOffsets');
    return this.#open.stems;
  }
  get families() {
    this.#open.families ??= listsOf(this.#packed, 'families', 'familyOffsets');
    return this.#open.families;
  }
  get wordStems() {
    this.#open.wordStems ??= listsOf(this.#packed, 'wordStems', 'wordStemOffsets');
    return this.#open.wordStems;
  }
  get letters() {
    this.#open.letters ??= this.#packed.numbers('letters');
    return this.#open.letters;
  }
  get common() {
    this.#open.common ??= this.#packed.bytes('common');
    return this.#open.common;
  }
  get aliases() {
    this.#open.aliases ??= this.#table('aliasBytes', 'aliasOffsets');
    return this.#open.aliases;
  }
  get named() {
    this.#open.named ??= listsOf(this.#packed, 'named', 'namedOffsets');
    return this.#open.named;
  }

  #table(texts: Whole, offsets: Whole): StringTable {
    return new StringTable(this.#packed.bytes(texts), this.#packed.numbers(offsets));
  }
}

function textsOf(packed: Packed): Texts {
  const offsets = packed.numbers('textOffsets');
  const read = (from: number, to: number) =>
    readNumbers(packed, 'texts', offsets[from] ?? 0, offsets[to] ?? 0);
  return { offsets, read };
}

function spansOf({ bytes, numbers }: Packed): Spans {
  return {
    days: fromStoredJson(bytes('days')) as string[],
    earliest: numbers('earliest'),
    latest: numbers('latest'),
  };
}

function postingsOf(packed: Packed): SearchIndex['postings'] {
  const start = packed.startOf('impacts');
  return {
    ...listsOf(packed, 'postings', 'postingOffsets'),
    impacts(term) {
      const { from, to } = rangeOf(packed, 'postingOffsets', term);
      return packed.pages.read(start + from, to - from);
    },
  };
}

/** Lists of which only those that are asked for are read, and where they are. */
function listsOf(packed: Packed, values: Paged, offsets: Paged): Lists {
  const size = packed.lengthOf(offsets) / WORD - 1;
  const holds = (list: number) => list >= 0 && list < size;
  return {
    size,
    at(list) {
      if (!holds(list)) return new Uint32Array();
      const { from, to } = rangeOf(packed, offsets, list);
      return readNumbers(packed, values, from, to);
    },
    lengthAt(list) {
      if (!holds(list)) return 0;
      const { from, to } = rangeOf(packed, offsets, list);
      return to - from;
    },
  };
}

/** Where a list starts and ends. */
function rangeOf(packed: Packed, offsets: Paged, list: number): { from: number; to: number } {
  const [from = 0, to = 0] = readNumbers(packed, offsets, list, list + 2);
  return { from, to };
}

/** The numbers of a part from one place up to another. */
function readNumbers({ pages, startOf }: Packed, part: Paged, from: number, to: number): Uint32Array {
  return asNumbers(pages.read(startOf(part) + from * WORD, (to - from) * WORD));
}

interface Packed {
  facts: number;
  leaders: number;
  countries: number;
  digest: number;
  size: number;
  pages: PackedPages;
  pagedLength: number;
  /** Where a part starts, and how long it is, in bytes. */
  startOf: (part: Paged) => number;
  lengthOf: (part: Paged) => number;
  /** @throws DamagedIndex when they are not what was written */
  bytes: (part: Whole) => Uint8Array;
  numbers: (part: Whole) => Uint32Array;
}

/** A whole file that was read, of which nobody changes a byte. */
function viewOf(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

function openPacked(file: RandomAccess, verify: boolean): Packed | undefined {
  const length = Math.min(file.size, FIRST_READ);
  if (file.size % WORD !== 0 || length < TRAILER * WORD) return undefined;
  const end = file.read(file.size - length, length);
  if (end.length < length) return undefined;
  const trailer = asNumbers(end.subarray(-TRAILER * WORD));
  const [magic, version, facts = 0, leaders = 0, countries = 0, digest = 0, low = 0, high = 0, own] = trailer;
  if (magic !== MAGIC || version !== VERSION) return undefined;
  if (verify && own !== trailerDigest(trailer)) return undefined;
  const starts = [0];
  for (const length of trailer.subarray(LENGTHS, DIGESTS)) starts.push((starts.at(-1) ?? 0) + padded(length));
  if ((starts.at(-1) ?? 0) + TRAILER * WORD !== file.size) return undefined;
  const source = end.length === file.size ? viewOf(end) : file;
  const bytes = (name: Whole): Uint8Array => {
    const place = WHOLE.indexOf(name);
    const part = PAGED.length + place;
    const [from = 0, to = 0] = starts.slice(part, part + 2);
    const held = from - (file.size - end.length);
    const whole = held >= 0 ? end.subarray(held, held + to - from) : file.read(from, to - from);
    if (whole.length < to - from) throw new DamagedIndex();
    if (verify && digestWords(asNumbers(whole)) !== trailer[DIGESTS + place]) throw new DamagedIndex();
    return whole.subarray(0, trailer[LENGTHS + part]);
  };
  const numbers = (name: Whole) => asNumbers(bytes(name));
  const pagedLength = starts[PAGED.length] ?? 0;
  const places = new Map(PAGED.map((name, place) => [name, place]));
  const digests = once(() => (verify ? numbers('pageDigests') : undefined));
  return {
    facts,
    leaders,
    countries,
    digest,
    size: low + high * 2 ** 32,
    pages: new PackedPages(source, pagedLength, digests),
    pagedLength,
    startOf: (part) => starts[places.get(part) ?? 0] ?? 0,
    lengthOf: (part) => trailer[LENGTHS + (places.get(part) ?? 0)] ?? 0,
    bytes,
    numbers,
  };
}
