import type { Matches } from './match-facts.ts';

/** When facts match every word, a partial one must cover this much of the query's information to be shown too. */
const BESIDE_COMPLETE = 0.85;
/** When none does, partial ones must cover this much of what the best covers. */
const BESIDE_BEST = 0.85;

/** Facts in the order in which they are shown; arrays run in parallel. */
export interface Ordered {
  facts: number[];
  scores: number[];
  words: number[];
  complete: number;
}

/**
 * Decides which of the matching facts are shown, and orders them: those that match every word first, then by how
 * well they fit, then as the dataset has them. Complete ones score from one half up, partial ones below.
 */
export function orderFacts(matches: Matches, keep: (fact: number) => boolean, strict: boolean): Ordered {
  const { facts, fits, shares, words, wanted } = matches;
  const kept = facts
    .map((_, place) => place)
    .filter((place) => (words[place] ?? 0) > 0 && keep(facts[place] ?? 0));
  const isComplete = (place: number) => words[place] === wanted;
  const complete = kept.filter(isComplete).length;
  const best = kept.reduce((most, place) => Math.max(most, shares[place] ?? 0), 0);
  const least = complete > 0 ? BESIDE_COMPLETE : best * BESIDE_BEST;
  const scoreOf = (place: number) => ((fits[place] ?? 0) + (isComplete(place) ? 1 : 0)) / 2;
  const order = kept
    .filter((place) => isComplete(place) || (!strict && (shares[place] ?? 0) >= least))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || (facts[a] ?? 0) - (facts[b] ?? 0));
  return {
    facts: order.map((place) => facts[place] ?? 0),
    scores: order.map(scoreOf),
    words: order.map((place) => words[place] ?? 0),
    complete,
  };
}
