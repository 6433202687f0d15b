/** How the file of an index is laid out: what {@link writeIndex} and {@link openStored} agree on. */
import { digestWords } from './dataset-digest.ts';

/** "DiSx" and a version, read as numbers: a machine of the other byte order does not take the file for its own. */
export const MAGIC = 0x44695378;
export const VERSION = 2;
export const WORD = Uint32Array.BYTES_PER_ELEMENT;
/** Magic, version, number of facts, dataset digest, size of the dataset's file (two words), digest of all this. */
export const FIXED = 7;
export const COLD = 3;
export const HOT = 18;
export const TRAILER = FIXED + COLD + HOT;
/** Over the section lengths and all sections: a single damaged byte never goes unnoticed. */
export function bodyDigest(trailer: Uint32Array, body: Uint8Array): number {
  const fixed = digestWords(trailer.subarray(0, FIXED - 1)) ^ digestWords(trailer.subarray(FIXED));
  return (fixed ^ digestWords(asNumbers(body))) >>> 0;
}

export function asNumbers(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / WORD);
}

export function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
