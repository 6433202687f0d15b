/** How the file of an index is laid out: what {@link writeIndex} and {@link openStored} agree on. */
import { digestWords } from './dataset-digest.ts';

/** "DiSx" and a version, read as numbers: a machine of the other byte order does not take the file for its own. */
export const MAGIC = 0x44695378;
export const VERSION = 8;
export const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** Of these a query reads parts, in pages with digests of their own. */
export const PAGED = [
  'postings',
  'postingOffsets',
  'impacts',
  'texts',
  'tags',
  'tagOffsets',
  'families',
  'familyOffsets',
  'wordStems',
  'wordStemOffsets',
  'named',
  'namedOffsets',
  'lines',
  'addresses',
] as const;
/** Each of these is read whole, and held to its digest, when something first asks for it. */
export const WHOLE = [
  'textOffsets',
  'idBytes',
  'idOffsets',
  'idPlaces',
  'days',
  'earliest',
  'latest',
  'letters',
  'stemBytes',
  'stemOffsets',
  'pageDigests',
  'common',
  'aliasBytes',
  'aliasOffsets',
  'wordBytes',
  'wordOffsets',
  'frame',
] as const;

export type Paged = (typeof PAGED)[number];
export type Whole = (typeof WHOLE)[number];

/** Places in the trailer: at the end come the digests of what is read whole, before them the lengths of everything. */
export const FIXED = [
  'magic',
  'version',
  'facts',
  'leaders',
  'countries',
  'digest',
  'sizeLow',
  'sizeHigh',
  'own',
] as const;
export const LENGTHS = FIXED.length;
export const DIGESTS = LENGTHS + PAGED.length + WHOLE.length;
export const TRAILER = DIGESTS + WHOLE.length;

/** Of the trailer without the place of this digest itself: a single damaged byte never goes unnoticed. */
export function trailerDigest(trailer: Uint32Array): number {
  const own = FIXED.indexOf('own');
  return digestWords(trailer.map((word, place) => (place === own ? 0 : word)));
}

export function asNumbers(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / WORD);
}

export function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}
