/**
 * Offsets in Unicode code points, as passages hold them, and in UTF-16 units, as strings hold them.
 *
 * In a text without astral characters (most are) both are the same and nothing is kept; otherwise one number
 * for each astral character. A lone surrogate counts as one, as in string iteration.
 */
export class CodePoints {
  readonly text: string;
  /** Length of the text in code points. */
  readonly length: number;
  /** UTF-16 offset of each astral character, in order. */
  readonly #astral: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#astral = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index);
    this.length = text.length - this.#astral.length;
  }

  /** UTF-16 offset of a code point. */
  toUnit(point: number): number {
    return point + this.#countBefore((index) => (this.#astral[index] ?? 0) - index < point);
  }

  /** Code point at a UTF-16 offset, which must not lie inside an astral character. */
  toPoint(unit: number): number {
    return unit - this.#countBefore((index) => (this.#astral[index] ?? 0) < unit);
  }

  /** The text from one code point up to another; empty outside the text. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnit(start), this.toUnit(end));
  }

  /** How many astral characters are before a place; `isBefore` is true for all of them and for no later one. */
  #countBefore(isBefore: (index: number) => boolean): number {
    let low = 0;
    let high = this.#astral.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
