/** Numbers of 0 to 2³² − 1, added one by one: millions of them, in four bytes each. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The numbers so far, until the next `push`. */
  taken(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
