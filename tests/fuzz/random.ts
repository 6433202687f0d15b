/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

export class Random {
  #state: number;

  /** @param parts what tells one stream of numbers from another: a seed, a name, a number */
  constructor(...parts: readonly (number | string)[]) {
    // FNV-1a over the parts.
    let hash = 0x811c9dc5;
    for (const character of parts.join('\u0000')) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    this.#state = hash >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('there is nothing to pick from');
    return values[this.below(values.length)] as T;
  }

  /** So many picks, the same more than once. */
  picks<T>(values: readonly T[], count: number): T[] {
    return Array.from({ length: count }, () => this.pick(values));
  }
}
