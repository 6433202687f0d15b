import { digestPage, PAGE } from './packed-pages.ts';

/** Takes the digests of pages while they are written. */
export class PageDigests {
  readonly #rest = new Uint8Array(PAGE);
  #filled = 0;
  readonly #digests: number[] = [];

  add(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const piece = bytes.subarray(done, done + PAGE - this.#filled);
      this.#rest.set(piece, this.#filled);
      this.#filled += piece.length;
      done += piece.length;
      if (this.#filled === PAGE) this.#end();
    }
  }

  finish(): Uint32Array {
    if (this.#filled > 0) this.#end();
    return Uint32Array.from(this.#digests);
  }

  #end(): void {
    this.#digests.push(digestPage(this.#rest.subarray(0, this.#filled)));
    this.#filled = 0;
  }
}
