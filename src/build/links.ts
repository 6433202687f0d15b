/** Sentences of different documents that say the same in nearly the same words. */

import { NumberList } from '../base/number-list.ts';
import type { Fact, Link, Reason } from '../dataset/schema.ts';
import { wordsOf } from './words.ts';

/** Share of words that two sentences must have in common, of all the words of both. */
const THRESHOLD = 0.6;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 5;
/** A sentence that stands in hundreds of documents is linked to the first of them only. */
const MAX_CANDIDATES = 200;
const MAX_LINKS = 8;

/** Numbers that a pair takes in the list of pairs: two facts, the words that they share, the words of both. */
const PAIR = 4;

/**
 * Remembers of each fact only the numbers of its words, and finds the facts that are nearly the same.
 *
 * Two sets that share so much must share one of the rarest words of each (prefix filtering), so that only few
 * pairs are ever compared, however many facts there are.
 */
export class NearDuplicates {
  readonly #ids: string[] = [];
  #document = 0;
  /** Number of each fact's document. */
  readonly #documents = new NumberList();
  /** Where in `#words` those of each fact begin; few words leave no trace. */
  readonly #starts = new NumberList();
  readonly #words = new NumberList();
  readonly #vocabulary = new Map<string, number>();
  readonly #counts = new NumberList();

  /** The facts that follow are of another document. */
  startDocument(): void {
    this.#document += 1;
  }

  add({ id, statement }: Fact): void {
    const words = new Set(wordsOf(statement).map((word) => word.fold));
    this.#ids.push(id);
    this.#documents.push(this.#document);
    this.#starts.push(this.#words.length);
    for (const word of words) {
      const number = this.#numberOf(word);
      this.#counts.increment(number);
      if (words.size >= FEWEST_WORDS) this.#words.push(number);
    }
  }

  /** Gives the facts their links, `corroborates` and both ways; the facts come in the order of `add`. */
  *link(facts: Iterable<Fact>): Generator<Fact> {
    const pairs = this.#findPairs();
    const { starts, order } = groupByFact(pairs, this.#ids.length);
    let place = 0;
    for (const fact of facts) {
      for (const at of order.subarray(starts[place], starts[place + 1])) {
        const [one = 0, other = 0, common, all] = pairs.view(at, at + PAIR);
        const note = `Found by rule: ${common} of ${all} words in common.`;
        addLink(fact, this.#ids[one === place ? other : one] ?? '', note);
      }
      place += 1;
      yield fact;
    }
  }

  #numberOf(word: string): number {
    const known = this.#vocabulary.get(word);
    if (known !== undefined) return known;
    const number = this.#vocabulary.size;
    this.#vocabulary.set(word, number);
    this.#counts.push(0);
    return number;
  }

  #findPairs(): NumberList {
    this.#sortWords();
    const index = new Map<number, number[]>();
    const seen = new Int32Array(this.#ids.length).fill(-1);
    const links = new Uint8Array(this.#ids.length);
    const pairs = new NumberList();
    for (let place = 0; place < this.#ids.length; place++) {
      const words = this.#wordsAt(place);
      let candidates = 0;
      for (const word of words.subarray(0, words.length - Math.ceil(THRESHOLD * words.length) + 1)) {
        const places = index.get(word) ?? [];
        for (const other of places) {
          if (seen[other] === place || candidates >= MAX_CANDIDATES) continue;
          seen[other] = place;
          candidates += 1;
          this.#pair(place, other, links, pairs);
        }
        if (places.length < MAX_CANDIDATES) places.push(place);
        index.set(word, places);
      }
    }
    return pairs;
  }

  /** Numbers words anew by how rare they are, and sorts those of each fact. */
  #sortWords(): void {
    const counts = this.#counts;
    const order = [...this.#vocabulary].sort(
      ([a, m], [b, n]) => counts.at(m) - counts.at(n) || (a < b ? -1 : 1),
    );
    const ranks = new Uint32Array(order.length);
    for (const [rank, [, number]] of order.entries()) ranks[number] = rank;
    const words = this.#words.view(0, this.#words.length);
    for (let at = 0; at < words.length; at++) words[at] = ranks[words[at] ?? 0] ?? 0;
    for (let place = 0; place < this.#ids.length; place++) this.#wordsAt(place).sort();
  }

  #wordsAt(place: number): Uint32Array {
    const isLast = place + 1 >= this.#starts.length;
    return this.#words.view(this.#starts.at(place), isLast ? this.#words.length : this.#starts.at(place + 1));
  }

  /** Notes two facts of different documents that have enough words in common, and not too many links yet. */
  #pair(place: number, other: number, links: Uint8Array, pairs: NumberList): void {
    if (this.#documents.at(place) === this.#documents.at(other)) return;
    const [a, b] = [this.#wordsAt(place), this.#wordsAt(other)];
    if (Math.min(a.length, b.length) < THRESHOLD * Math.max(a.length, b.length)) return;
    const common = countCommon(a, b);
    const all = a.length + b.length - common;
    const isFull = [place, other].some((each) => (links[each] ?? 0) >= MAX_LINKS);
    if (isFull || common < THRESHOLD * all) return;
    for (const each of [place, other]) links[each] = (links[each] ?? 0) + 1;
    for (const number of [place, other, common, all]) pairs.push(number);
  }
}

/** Where the pairs of each fact are: `order` from `starts[place]` on, in the order in which they were found. */
function groupByFact(pairs: NumberList, facts: number): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(facts + 1);
  const places = function* (): Generator<[place: number, pair: number]> {
    for (let at = 0; at < pairs.length; at += PAIR) {
      yield [pairs.at(at), at];
      yield [pairs.at(at + 1), at];
    }
  };
  for (const [place] of places()) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < facts; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const order = new Uint32Array(pairs.length / (PAIR / 2));
  const next = starts.slice();
  for (const [place, at] of places()) {
    order[next[place] ?? 0] = at;
    next[place] = (next[place] ?? 0) + 1;
  }
  return { starts, order };
}

function addLink(fact: Fact, id: string, note: string): void {
  const link: Link = { type: 'corroborates', fact: id, note };
  fact.links.push(link);
  const { start = 0, end = 0 } = fact.passages[0] ?? {};
  const reason: Reason = { field: 'links', rule: 'near-duplicate', cue: id, start, end };
  fact.reasons?.push(reason);
}

/** Members that two sorted lists share. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}
