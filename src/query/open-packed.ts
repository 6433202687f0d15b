/** Opening what pack-index.ts wrote. */
import { type RandomAccess, randomBytes } from '../base/random-file.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { digestDataset } from './dataset-digest.ts';
import { AFTER_FACT } from './index-layout.ts';
import { openPacked, rangeOf } from './packed-file.ts';
import { type Frame, factsOf, once, type SearchIndex } from './search-index.ts';
import { StoredIndex } from './stored-index.ts';
import { fromStoredJson } from './stored-json.ts';

/**
 * The index in bytes that another thread has just made, of a dataset that is in memory; undefined when they are none, or
 * the index of another dataset, which the file of this one may have become meanwhile.
 * @param digest of the dataset
 */
export function openIndex(
  bytes: Uint8Array,
  dataset: Dataset,
  digest = digestDataset(dataset),
): SearchIndex | undefined {
  const packed = openPacked(randomBytes(bytes), false);
  if (packed?.facts !== dataset.facts.length || packed.digest !== digest) return undefined;
  const { facts, ...frame } = dataset;
  return new StoredIndex(packed, () => frame, factsOf(facts));
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
    return pages.read(start + from, to - from - AFTER_FACT);
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
  const all = () => fromStoredJson(pages.read(start, packed.lengthOf('lines'))) as Fact[];
  return new StoredIndex(packed, frame, { size: packed.facts, at, all, check });
}
