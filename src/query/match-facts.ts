import type { Plan } from './plan-query.ts';
import type { Postings, SearchIndex } from './search-index.ts';
import type { Unit } from './unit.ts';

/** The facts that a plan finds, as the dataset has them; arrays run in parallel. */
export interface Matches {
  facts: Uint32Array;
  /** How well each fits, 0 to 1. */
  fits: Float64Array;
  /** How much of the query's information each covers, 0 to 1. */
  shares: Float64Array;
  /** How many words of the query each matches. */
  words: Uint8Array;
  /** How many words a complete match has. */
  wanted: number;
}

/** Numbers of one search, by fact; kept between searches, since they are 2.5 MB for 100,000 facts. */
interface Scratch {
  miss: Float64Array;
  fit: Float64Array;
  share: Float64Array;
  words: Uint8Array;
  /** The facts of one unit, and of all units so far. */
  touched: Uint32Array;
  seen: Uint32Array;
}

/** What a phrase is worth where it stands: as much as a word of a statement. */
const PHRASE_IMPACT = 0.75;

const scratches = new WeakMap<SearchIndex, Scratch>();

function scratchOf(index: SearchIndex): Scratch {
  const known = scratches.get(index);
  if (known !== undefined) return known;
  const size = index.facts.size;
  const scratch = {
    miss: new Float64Array(size).fill(1),
    fit: new Float64Array(size),
    share: new Float64Array(size),
    words: new Uint8Array(size),
    touched: new Uint32Array(size),
    seen: new Uint32Array(size),
  };
  scratches.set(index, scratch);
  return scratch;
}

/**
 * Scores every fact that matches a unit. A unit's weight is the idf of BM25 over the facts that match any of its
 * alternatives, so a corrected or inflected word weighs what the word meant weighs; a fact's part in it is the
 * saturated field weight of the index for its best alternative, hints added as independent evidence. Ranking by
 * fuse.js (token search over marked text, as in the trials) was no better on the labelled queries, and costs its
 * loading at every search: `npm run bench:search` compares the two.
 */
export function matchFacts(index: SearchIndex, plan: Plan): Matches {
  const scratch = scratchOf(index);
  const { miss, fit, share, words, touched, seen } = scratch;
  let count = 0;
  let total = 0;
  let wanted = 0;
  for (const unit of plan.units) {
    const matching = touchFacts(index, unit, scratch);
    const unitWords = unit.optional ? 0 : unit.words;
    const weight = inverseFrequency(index, matching) * unit.weight * unit.words;
    total += weight;
    wanted += unitWords;
    for (let place = 0; place < matching; place++) {
      const fact = touched[place] ?? 0;
      if (share[fact] === 0) seen[count++] = fact;
      fit[fact] = (fit[fact] ?? 0) + weight * (1 - (miss[fact] ?? 1));
      share[fact] = (share[fact] ?? 0) + weight;
      words[fact] = (words[fact] ?? 0) + unitWords;
      miss[fact] = 1;
    }
  }
  return collect(scratch, count, total, wanted);
}

/** What no query finds. */
export const NO_MATCHES: Matches = {
  facts: new Uint32Array(),
  fits: new Float64Array(),
  shares: new Float64Array(),
  words: new Uint8Array(),
  wanted: 0,
};

/** The facts that match a unit, as a set: for those to leave out. */
export function matchingFacts(index: SearchIndex, unit: Unit): Set<number> {
  const scratch = scratchOf(index);
  const matching = scratch.touched.slice(0, touchFacts(index, unit, scratch));
  for (const fact of matching) scratch.miss[fact] = 1;
  return new Set(matching);
}

/** Takes the numbers of the facts seen out of the scratch, which is left clean. */
function collect(
  { fit, share, words, seen }: Scratch,
  count: number,
  total: number,
  wanted: number,
): Matches {
  const facts = seen.slice(0, count).sort();
  const fits = new Float64Array(count);
  const shares = new Float64Array(count);
  const held = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const fact = facts[place] ?? 0;
    fits[place] = (fit[fact] ?? 0) / total;
    shares[place] = (share[fact] ?? 0) / total;
    held[place] = words[fact] ?? 0;
    fit[fact] = 0;
    share[fact] = 0;
    words[fact] = 0;
  }
  return { facts, fits, shares, words: held, wanted };
}

function inverseFrequency(index: SearchIndex, matching: number): number {
  return Math.log(1 + (index.facts.size - matching + 0.5) / (matching + 0.5));
}

/** Lowers `miss` of each fact that a unit matches, from 1 towards 0; gives how many facts `touched` now begins with. */
function touchFacts({ postings }: SearchIndex, { alternatives, held }: Unit, scratch: Scratch): number {
  const { miss, touched } = scratch;
  let count = 0;
  for (const fact of held) {
    miss[fact] = 1 - PHRASE_IMPACT;
    touched[count++] = fact;
  }
  for (const { term, quality, boost } of alternatives) {
    if (!boost) count = findFacts(postings, term, quality, scratch, count);
  }
  for (const { term, quality, boost } of alternatives) {
    if (boost) boostFacts(postings, term, quality, miss);
  }
  return count;
}

/** Adds the facts of one term to the `count` that were found before; gives how many they are together. */
function findFacts(
  postings: Postings,
  term: number,
  quality: number,
  { miss, touched }: Scratch,
  count: number,
): number {
  const facts = postings.facts(term);
  const impacts = postings.impacts(term);
  let found = count;
  for (let place = 0; place < facts.length; place++) {
    const fact = facts[place] ?? 0;
    const before = miss[fact] ?? 1;
    const after = 1 - (quality * (impacts[place] ?? 0)) / 256;
    if (before === 1) touched[found++] = fact;
    if (after < before) miss[fact] = after;
  }
  return found;
}

/** Strengthens the facts that were found already. */
function boostFacts(postings: Postings, term: number, quality: number, miss: Float64Array): void {
  const facts = postings.facts(term);
  const impacts = postings.impacts(term);
  for (let place = 0; place < facts.length; place++) {
    const fact = facts[place] ?? 0;
    const before = miss[fact] ?? 1;
    if (before < 1) miss[fact] = before * (1 - (quality * (impacts[place] ?? 0)) / 256);
  }
}
