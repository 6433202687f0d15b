import type { RandomAccess } from '../base/random-file.ts';
import { digestWords } from './dataset-digest.ts';

/** Small enough to be read for one fact, large enough that their digests are few. */
export const PAGE = 8192;
/** So many are kept: 8 MB. */
const MOST_KEPT = 1024;
const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** Thrown when a page is not what was written: the index is left, and made again. */
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
  readonly #digests: Uint32Array | undefined;
  readonly #kept = new Map<number, Uint8Array>();

  /** @param digests of the pages; undefined for a file that is trusted */
  constructor(file: RandomAccess, length: number, digests: Uint32Array | undefined) {
    this.#file = file;
    this.#length = length;
    this.#digests = digests;
  }

  /**
   * Bytes in a buffer of their own.
   * @throws DamagedIndex when they are not what was written
   */
  read(offset: number, length: number): Uint8Array {
    if (this.#digests === undefined) return this.#whole(offset, length);
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const place = Math.floor((offset + done) / PAGE);
      const start = offset + done - place * PAGE;
      const piece = this.#page(place).subarray(start, start + length - done);
      if (piece.length === 0) throw new DamagedIndex();
      bytes.set(piece, done);
      done += piece.length;
    }
    return bytes;
  }

  #whole(offset: number, length: number): Uint8Array {
    const bytes = this.#file.read(offset, length);
    if (bytes.length < length) throw new DamagedIndex();
    return bytes;
  }

  #page(place: number): Uint8Array {
    const kept = this.#kept.get(place);
    if (kept !== undefined) return kept;
    const page = this.#whole(place * PAGE, Math.min(PAGE, this.#length - place * PAGE));
    if (digestPage(page) !== this.#digests?.[place]) throw new DamagedIndex();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(place, page);
    return page;
  }
}

/** @param page a whole number of words, at the start of a word */
export function digestPage(page: Uint8Array): number {
  return digestWords(new Uint32Array(page.buffer, page.byteOffset, page.byteLength / WORD));
}
