import type { Matches } from './match-facts.ts';

/** When facts match every word, a partial one must cover this much of the query's information to be shown too. */
const BESIDE_COMPLETE = 0.85;
/** When none does, partial ones must cover this much of what the best covers. */
const BESIDE_BEST = 0.85;

/** Scores are compared to about one in a million; finer differences are noise. */
const SCORE_STEPS = 2 ** 20;
/** Places fit below a score in one number that is still exact. */
const PLACES = 2 ** 32;

const BANDS = 1024;

export interface Order {
  limit?: number | undefined;
  /** As the dataset has them, the complete ones first: for who wants all of them, and has an order of his own. */
  unordered?: boolean | undefined;
}

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
 */
export function orderFacts(
  matches: Matches,
  keep: ((fact: number) => boolean) | undefined,
  strict: boolean,
  { limit = Infinity, unordered = false }: Order = {},
): Ordered {
  const { facts, fits, shares, words, wanted } = matches;
  const kept = new Uint32Array(facts.length);
  let count = 0;
  let complete = 0;
  let best = 0;
  for (let place = 0; place < facts.length; place++) {
    if (words[place] === 0 || keep?.(facts[place] ?? 0) === false) continue;
    kept[count++] = place;
    if (words[place] === wanted) complete++;
    best = Math.max(best, shares[place] ?? 0);
  }
  const least = complete > 0 ? BESIDE_COMPLETE : best * BESIDE_BEST;
  const shown = kept
    .subarray(0, count)
    .filter((place) => words[place] === wanted || (!strict && (shares[place] ?? 0) >= least));
  const scoreOf = (place: number) => ((fits[place] ?? 0) + (words[place] === wanted ? 1 : 0)) / 2;
  const order = unordered
    ? completeFirst(shown, (place) => words[place] === wanted)
    : sortPlaces(shown, scoreOf, limit);
  return {
    facts: order.map((place) => facts[place] ?? 0),
    scores: Float64Array.from(order, scoreOf),
    words: Uint8Array.from(order, (place) => words[place] ?? 0),
    total: shown.length,
    complete,
  };
}

function completeFirst(places: Uint32Array, isComplete: (place: number) => boolean): Uint32Array {
  const order = new Uint32Array(places.length);
  let count = 0;
  for (const wanted of [true, false]) {
    for (const place of places) if (isComplete(place) === wanted) order[count++] = place;
  }
  return order;
}

/**
 * The first places by score, the lower place first among equals. One number holds both, since plain numbers are
 * sorted several times faster; when few are wanted, only those that can be among them are sorted.
 */
function sortPlaces(places: Uint32Array, scoreOf: (place: number) => number, limit: number): Uint32Array {
  const keys = new Float64Array(places.length);
  for (let rank = 0; rank < places.length; rank++) {
    const place = places[rank] ?? 0;
    keys[rank] = Math.round(scoreOf(place) * SCORE_STEPS) * PLACES + (PLACES - 1 - place);
  }
  const best = limit < keys.length ? keys.filter(isAbove(keys, limit)) : keys;
  const sorted = best.sort().reverse().subarray(0, Math.min(limit, best.length));
  return Uint32Array.from(sorted, (key) => PLACES - 1 - (key % PLACES));
}

/** Tells the keys in the highest of 1,024 bands of scores that together hold at least `limit` of them. */
function isAbove(keys: Float64Array, limit: number): (key: number) => boolean {
  const width = (PLACES * SCORE_STEPS) / BANDS;
  const counts = new Uint32Array(BANDS + 1);
  for (const key of keys) {
    const band = Math.floor(key / width);
    counts[band] = (counts[band] ?? 0) + 1;
  }
  let band = BANDS;
  for (let held = counts[band] ?? 0; held < limit && band > 0; held += counts[band] ?? 0) band--;
  return (key) => key >= band * width;
}
