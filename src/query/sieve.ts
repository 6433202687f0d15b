/** Tells which facts are wanted: a list of them at a time, in one byte a fact. */
export class Sieve {
  /** How many of the demands a fact meets; one that is barred meets none any more. */
  readonly #met: Uint8Array;
  #demands = 0;

  constructor(size: number) {
    this.#met = new Uint8Array(size);
  }

  /** Lets through only what is in one of the lists. */
  demand(lists: Iterable<Uint32Array>): void {
    const met = this.#met;
    const before = this.#demands++;
    for (const facts of lists) {
      for (let place = 0; place < facts.length; place++) {
        const fact = facts[place] ?? 0;
        if (met[fact] === before) met[fact] = before + 1;
      }
    }
  }

  /** Lets nothing of a list through. */
  bar(facts: Uint32Array): void {
    for (let place = 0; place < facts.length; place++) this.#met[facts[place] ?? 0] = BARRED;
  }

  passes(fact: number): boolean {
    return this.#met[fact] === this.#demands;
  }

  /** All facts that are let through, ascending. */
  passing(): Uint32Array {
    const facts = new Uint32Array(this.#met.length);
    let count = 0;
    for (let fact = 0; fact < facts.length; fact++) if (this.passes(fact)) facts[count++] = fact;
    return facts.subarray(0, count);
  }
}

/** There are not as many demands. */
const BARRED = 255;
