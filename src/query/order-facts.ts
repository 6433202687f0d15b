import { type Matches, measureFits } from './match-facts.ts';
import type { Sieve } from './sieve.ts';

/** When facts match every word, a partial one must cover this much of the query's information to be shown too. */
const BESIDE_COMPLETE = 0.85;
/** When none does, partial ones must cover this much of what the best covers. */
const BESIDE_BEST = 0.85;

/** Fits are compared to about one in half a million; finer differences are noise. */
const SCORE_STEPS = 2 ** 19;
/** Places fit below a score in one number that is still exact. */
const PLACES = 2 ** 32;

/** More than this are sorted together, fewer put in their places one by one. */
const FEW = 1000;

/** Facts in the order in which they are shown, at most as many as asked for; arrays run in parallel. */
export interface Ordered {
  facts: Uint32Array;
  scores: Float64Array;
  words: Uint8Array;
  /** How many are worth showing, and how many of these match every word. */
  total: number;
  complete: number;
}

/**
 * Decides which of the matching facts are shown, and orders them: those that match every word first, then by how
 * well they fit, then as the dataset has them. Complete ones score from one half up, partial ones below.
 * @param limit most facts to be ordered
 */
export function orderFacts(
  matches: Matches,
  sieve: Sieve | undefined,
  strict: boolean,
  limit = Infinity,
): Ordered {
  const { facts, units } = matches;
  const { whole, partial } = splitMatches(matches, sieve);
  const complete = whole.length;
  const beside = strict ? new Uint32Array() : worthShowing(matches, partial, complete);
  const [first, then] = [bestFirst(matches, whole, limit), bestFirst(matches, beside, limit - complete)];
  const order = new Uint32Array(first.length + then.length);
  order.set(first);
  order.set(then, first.length);
  const words = sumWorths(matches.worth.map((unit) => unit.words));
  return {
    facts: order.map((slot) => facts[slot] ?? 0),
    scores: scoresOf(matches, order, first.length),
    words: Uint8Array.from(order, (slot) => words[units[slot] ?? 0] ?? 0),
    total: complete + beside.length,
    complete,
  };
}

/**
 * The facts that are shown in any order, for who has one of his own: those that match every word, and only where none
 * does the others that are worth showing.
 */
export function pickFacts(
  matches: Matches,
  sieve: Sieve | undefined,
  strict: boolean,
): { facts: Uint32Array; complete: boolean } {
  const { whole, partial } = splitMatches(matches, sieve);
  const complete = whole.length > 0;
  const slots = complete ? whole : strict ? new Uint32Array() : worthShowing(matches, partial, 0);
  const facts = new Uint32Array(slots.length);
  for (let rank = 0; rank < slots.length; rank++) facts[rank] = matches.facts[slots[rank] ?? 0] ?? 0;
  return { facts, complete };
}

function scoresOf(matches: Matches, order: Uint32Array, complete: number): Float64Array {
  const fitOf = measureFits(matches);
  return Float64Array.from(order, (slot, rank) => (fitOf(slot) + Number(rank < complete)) / 2);
}

/** The slots of what the sieve lets through: of complete matches, and of those that match a word at least. */
function splitMatches(
  { count, facts, units, wanted }: Matches,
  sieve: Sieve | undefined,
): { whole: Uint32Array; partial: Uint32Array } {
  const whole = new Uint32Array(count);
  const partial = new Uint32Array(count);
  let wholes = 0;
  let partials = 0;
  for (let slot = 0; slot < count; slot++) {
    const matched = (units[slot] ?? 0) & wanted;
    if (matched === 0 || sieve?.passes(facts[slot] ?? 0) === false) continue;
    if (matched === wanted) whole[wholes++] = slot;
    else partial[partials++] = slot;
  }
  return { whole: whole.subarray(0, wholes), partial: partial.subarray(0, partials) };
}

/** Such partial matches as are worth showing beside so many complete ones. */
function worthShowing({ units, worth, total }: Matches, partial: Uint32Array, complete: number): Uint32Array {
  const shares = sumWorths(worth.map(({ weight }) => weight));
  let least = BESIDE_COMPLETE * total;
  if (complete === 0) {
    let best = 0;
    for (const slot of partial) best = Math.max(best, shares[units[slot] ?? 0] ?? 0);
    least = best * BESIDE_BEST;
  }
  return partial.filter((slot) => (shares[units[slot] ?? 0] ?? 0) >= least);
}

/** What the units of a set are worth together, by the set's bits. */
function sumWorths(worths: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << worths.length);
  for (const [unit, worth] of worths.entries()) {
    const first = 1 << unit;
    for (let others = 0; others < first; others++) sums[first + others] = (sums[others] ?? 0) + worth;
  }
  return sums;
}

/**
 * The slots that fit best, the lower fact first among equals. One number holds both, since plain numbers are sorted
 * several times faster.
 */
function bestFirst(matches: Matches, slots: Uint32Array, limit: number): Uint32Array {
  if (limit <= 0) return new Uint32Array();
  const fitOf = measureFits(matches);
  const keyOf = (slot: number, fit: number) =>
    Math.round(fit * SCORE_STEPS) * PLACES + (PLACES - 1 - (matches.facts[slot] ?? 0));
  const keys =
    limit <= FEW
      ? highest(slots, limit, fitOf, keyOf)
      : Float64Array.from(slots, (slot) => keyOf(slot, fitOf(slot))).sort();
  return Uint32Array.from(keys.reverse().subarray(0, limit), (key) =>
    matches.slotOf(PLACES - 1 - (key % PLACES)),
  );
}

/** The highest keys, ascending. */
function highest(
  slots: Uint32Array,
  limit: number,
  fitOf: (slot: number) => number,
  keyOf: (slot: number, fit: number) => number,
): Float64Array {
  const keys = new Float64Array(Math.min(limit, slots.length));
  let held = 0;
  let floor = 0;
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place] ?? 0;
    const fit = fitOf(slot);
    // Most are too low by far, whatever their key is.
    if (fit < floor) continue;
    const key = keyOf(slot, fit);
    if (held < keys.length) insert(keys, held++, key);
    else if (key > (keys[0] ?? Infinity)) replaceLeast(keys, key);
    if (held === keys.length) floor = (Math.floor((keys[0] ?? 0) / PLACES) - 1) / SCORE_STEPS;
  }
  return keys;
}

/** Puts a key in its place among the `count` ascending ones before it. */
function insert(keys: Float64Array, count: number, key: number): void {
  let place = count;
  for (; place > 0 && (keys[place - 1] ?? 0) > key; place--) keys[place] = keys[place - 1] ?? 0;
  keys[place] = key;
}

/** Drops the first of the ascending keys for a higher one. */
function replaceLeast(keys: Float64Array, key: number): void {
  let place = 0;
  for (; place + 1 < keys.length && (keys[place + 1] ?? 0) < key; place++) keys[place] = keys[place + 1] ?? 0;
  keys[place] = key;
}
