/** A list of whole numbers (0 to 2³² − 1) that grows: millions of them, in four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** Beyond the end 0. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? 0) : 0;
  }

  increment(index: number): void {
    this.#numbers[index] = this.at(index) + 1;
  }

  /** The numbers themselves, not a copy: until the next `push`. */
  view(from = 0, to = this.#length): Uint32Array {
    return this.#numbers.subarray(from, Math.min(to, this.#length));
  }
}
