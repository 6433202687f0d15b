/** Opening what pack-index.ts wrote. */
import { type RandomAccess, randomBytes } from '../base/random-file.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { digestDataset } from './dataset-digest.ts';
import { WHOLE } from './index-layout.ts';
import { openPacked, type Packed, rangeOf } from './packed-file.ts';
import { DamagedIndex } from './packed-pages.ts';
import { type Frame, factsOf, once, type SearchIndex } from './search-index.ts';
import { StoredIndex } from './stored-index.ts';
import { fromStoredJson } from './stored-json.ts';

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
