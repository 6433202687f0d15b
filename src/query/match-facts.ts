import type { Plan } from './plan-query.ts';
import type { SearchIndex } from './search-index.ts';
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
  const seen: number[] = [];
  let total = 0;
  let wanted = 0;
  for (const unit of plan.units) {
    const touched = touchFacts(index, unit, scratch.miss);
    const words = unit.optional ? 0 : unit.words;
    const weight = inverseFrequency(index, touched.length) * unit.weight * unit.words;
    total += weight;
    wanted += words;
    for (const fact of touched) {
      if (scratch.share[fact] === 0) seen.push(fact);
      scratch.fit[fact] = (scratch.fit[fact] ?? 0) + weight * (1 - (scratch.miss[fact] ?? 1));
      scratch.share[fact] = (scratch.share[fact] ?? 0) + weight;
      scratch.words[fact] = (scratch.words[fact] ?? 0) + words;
      scratch.miss[fact] = 1;
    }
  }
  return collect(scratch, seen, total, wanted);
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
  const { miss } = scratchOf(index);
  const touched = touchFacts(index, unit, miss);
  for (const fact of touched) miss[fact] = 1;
  return new Set(touched);
}

/** Takes the numbers of the facts seen out of the scratch, which is left clean. */
function collect(scratch: Scratch, seen: readonly number[], total: number, wanted: number): Matches {
  const facts = Uint32Array.from(seen).sort();
  const fits = new Float64Array(facts.length);
  const shares = new Float64Array(facts.length);
  const words = new Uint8Array(facts.length);
  for (const [place, fact] of facts.entries()) {
    fits[place] = (scratch.fit[fact] ?? 0) / total;
    shares[place] = (scratch.share[fact] ?? 0) / total;
    words[place] = scratch.words[fact] ?? 0;
    scratch.fit[fact] = 0;
    scratch.share[fact] = 0;
    scratch.words[fact] = 0;
  }
  return { facts, fits, shares, words, wanted };
}

function inverseFrequency(index: SearchIndex, matching: number): number {
  return Math.log(1 + (index.facts.size - matching + 0.5) / (matching + 0.5));
}

/** Lowers `miss` of each fact that a unit matches, from 1 towards 0, and returns these facts. */
function touchFacts(index: SearchIndex, { alternatives, held }: Unit, miss: Float64Array): number[] {
  const touched = [...held];
  for (const fact of held) miss[fact] = 1 - PHRASE_IMPACT;
  for (const { term, quality, boost } of alternatives) {
    if (boost) continue;
    forEachPosting(index, term, quality, (fact, evidence) => {
      const before = miss[fact] ?? 1;
      if (before === 1) touched.push(fact);
      miss[fact] = Math.min(before, 1 - evidence);
    });
  }
  for (const { term, quality, boost } of alternatives) {
    if (!boost) continue;
    forEachPosting(index, term, quality, (fact, evidence) => {
      const before = miss[fact] ?? 1;
      if (before < 1) miss[fact] = before * (1 - evidence);
    });
  }
  return touched;
}

function forEachPosting(
  { postings }: SearchIndex,
  term: number,
  quality: number,
  visit: (fact: number, evidence: number) => void,
): void {
  const facts = postings.facts(term);
  const impacts = postings.impacts(term);
  for (let place = 0; place < facts.length; place++) {
    visit(facts[place] ?? 0, (quality * (impacts[place] ?? 0)) / 256);
  }
}
