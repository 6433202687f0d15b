const SURROGATE = /[\ud800-\udfff]/;

/**
 * Sorted, distinct strings as one block of UTF-8 bytes with offsets. It is searched where it lies, so a prepared
 * index opens without parsing a word; byte order is code point order, so everything with one prefix is a range.
 */
export class StringTable {
  readonly bytes: Uint8Array;
  /** Where string `n` starts; one more than there are strings. */
  readonly offsets: Uint32Array;
  #texts: string[] | undefined;

  constructor(bytes: Uint8Array, offsets: Uint32Array) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** A table of the given strings, sorted here; duplicates are dropped. */
  static from(texts: Iterable<string>): StringTable {
    const distinct = [...new Set(texts)];
    // JavaScript sorts by code units, far quicker; the two orders differ only beyond the first plane.
    const plain = !distinct.some((text) => SURROGATE.test(text));
    const encoded = (plain ? distinct.sort() : distinct).map((text) => Buffer.from(text));
    if (!plain) encoded.sort(compareBytes);
    const offsets = new Uint32Array(encoded.length + 1);
    let length = 0;
    for (const [place, piece] of encoded.entries()) {
      offsets[place] = length;
      length += piece.length;
    }
    offsets[encoded.length] = length;
    const bytes = new Uint8Array(length);
    for (const [place, piece] of encoded.entries()) bytes.set(piece, offsets[place] ?? 0);
    return new StringTable(bytes, offsets);
  }

  get size(): number {
    return this.offsets.length - 1;
  }

  at(place: number): string {
    return textOf(this.bytes.subarray(this.offsets[place], this.offsets[place + 1]));
  }

  /** How long a string is, in bytes of UTF-8. */
  lengthAt(place: number): number {
    return (this.offsets[place + 1] ?? 0) - (this.offsets[place] ?? 0);
  }

  /** Every string, decoded once. */
  texts(): readonly string[] {
    this.#texts ??= Array.from({ length: this.size }, (_, place) => this.at(place));
    return this.#texts;
  }

  /** The place of a string, or undefined. */
  find(text: string): number | undefined {
    const wanted = Buffer.from(text);
    const place = this.#lowerBound(wanted);
    return place < this.size && this.#compare(place, wanted) === 0 ? place : undefined;
  }

  /** The places [from, to) of the strings that begin with `prefix`. */
  prefixRange(prefix: string): [from: number, to: number] {
    const from = Buffer.from(prefix);
    const beyond = new Uint8Array(from.length + 1);
    beyond.set(from);
    beyond[from.length] = 0xff; // no UTF-8 text holds this byte
    return [this.#lowerBound(from), this.#lowerBound(beyond)];
  }

  #lowerBound(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(place: number, wanted: Uint8Array): number {
    const start = this.offsets[place] ?? 0;
    const length = (this.offsets[place + 1] ?? start) - start;
    const shared = Math.min(length, wanted.length);
    for (let index = 0; index < shared; index++) {
      const difference = (this.bytes[start + index] ?? 0) - (wanted[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** What `toString('utf8')` of a buffer calls once it has looked up the encoding; not in the documentation. */
const decodeUtf8: unknown = Reflect.get(Buffer.prototype, 'utf8Slice');

/** A short text from its UTF-8 bytes: quicker than a TextDecoder, which is slow to begin as well. */
function textOf(bytes: Uint8Array): string {
  if (typeof decodeUtf8 === 'function') return decodeUtf8.call(bytes, 0, bytes.length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
