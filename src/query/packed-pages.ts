import type { RandomAccess } from '../base/random-file.ts';
import { digestWords } from './dataset-digest.ts';

/** Small enough to be read for one fact, large enough that their digests are few. */
export const PAGE = 8192;
/** So many are kept: 8 MB. */
const MOST_KEPT = 1024;
const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** Thrown when a part of an index is not what was written: the index is left, and made again. */
export class DamagedIndex extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DamagedIndex';
  }
  override name = 'DamagedIndex';
}

/** Reads the first `length` bytes of a file by pages, each held to its digest. */
export class PackedPages {
  readonly #file: RandomAccess;
  readonly #length: number;
  readonly #digests: () => Uint32Array | undefined;
  readonly #kept = new Map<number, Uint8Array>();

  /** @param digests of the pages; gives undefined for a file that is trusted */
  constructor(file: RandomAccess, length: number, digests: () => Uint32Array | undefined) {
    this.#file = file;
    this.#length = length;
    this.#digests = digests;
  }

  /**
   * Bytes that nobody may change. Those of one page come from the pages that are kept; longer ones are read at once.
   * @throws DamagedIndex when they are not what was written
   */
  read(offset: number, length: number): Uint8Array {
    if (length === 0) return new Uint8Array();
    const digests = this.#digests();
    if (digests === undefined) return this.#readFile(offset, length);
    const first = Math.floor(offset / PAGE);
    const last = Math.floor((offset + length - 1) / PAGE);
    const pages = last <= first ? this.#page(first, digests) : this.#pages(first, last, digests);
    const start = offset - first * PAGE;
    if (start + length > pages.length) throw new DamagedIndex();
    return pages.subarray(start, start + length);
  }

  #readFile(offset: number, length: number): Uint8Array {
    const bytes = this.#file.read(offset, length);
    if (bytes.length < length) throw new DamagedIndex();
    return bytes;
  }

  #page(place: number, digests: Uint32Array): Uint8Array {
    const kept = this.#kept.get(place);
    if (kept !== undefined) return kept;
    const page = this.#pages(place, place, digests);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(place, page);
    return page;
  }

  #pages(first: number, last: number, digests: Uint32Array): Uint8Array {
    const start = first * PAGE;
    const end = Math.min((last + 1) * PAGE, this.#length);
    const bytes = this.#readFile(start, Math.max(0, end - start));
    for (let place = first; place <= last; place++) {
      const page = bytes.subarray((place - first) * PAGE, (place - first + 1) * PAGE);
      if (digestPage(page) !== digests[place]) throw new DamagedIndex();
    }
    return bytes;
  }
}

/** @param page a whole number of words, at the start of a word */
export function digestPage(page: Uint8Array): number {
  return digestWords(new Uint32Array(page.buffer, page.byteOffset, page.byteLength / WORD));
}
