/** The file that pack-index.ts writes: where its parts are, and their bytes when they are asked for. */
import type { RandomAccess } from '../base/random-file.ts';
import { digestWords } from './dataset-digest.ts';
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
import { once } from './search-index.ts';

/** Enough for all of a small index, and for the trailer of any. */
const FIRST_READ = 256 * 1024;

export interface Packed {
  facts: number;
  leaders: number;
  countries: number;
  digest: number;
  size: number;
  pages: PackedPages;
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

export function openPacked(file: RandomAccess, verify: boolean): Packed | undefined {
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
  const places = new Map(PAGED.map((name, place) => [name, place]));
  const digests = once(() => (verify ? numbers('pageDigests') : undefined));
  return {
    facts,
    leaders,
    countries,
    digest,
    size: low + high * 2 ** 32,
    pages: new PackedPages(source, starts[PAGED.length] ?? 0, digests),
    startOf: (part) => starts[places.get(part) ?? 0] ?? 0,
    lengthOf: (part) => trailer[LENGTHS + (places.get(part) ?? 0)] ?? 0,
    bytes,
    numbers,
  };
}

/** Where a list starts and ends. */
export function rangeOf(packed: Packed, offsets: Paged, list: number): { from: number; to: number } {
  const [from = 0, to = 0] = readNumbers(packed, offsets, list, list + 2);
  return { from, to };
}

/** The numbers of a part from one place up to another. */
export function readNumbers({ pages, startOf }: Packed, part: Paged, from: number, to: number): Uint32Array {
  return asNumbers(pages.read(startOf(part) + from * WORD, (to - from) * WORD));
}
