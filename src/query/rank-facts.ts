import { tokenize } from './fold.ts';
import { findSequence } from './highlight.ts';
import type { Alternative, Plan, Unit } from './plan-query.ts';
import { listRange, type SearchIndex } from './search-index.ts';

/** The facts that a plan finds, not yet in order; arrays run in parallel. */
export interface Matches {
  facts: number[];
  /** How well each fits, 0 to 1. */
  fits: number[];
  /** How much of the query's information each covers, 0 to 1. */
  shares: number[];
  /** How many words of the query each matches. */
  words: number[];
  /** The words of all units. */
  wanted: number;
}

/** Numbers of one search, by fact; kept between searches, since 100,000 facts are 1 MB. */
interface Scratch {
  miss: Float64Array;
  fit: Float64Array;
  share: Float64Array;
  words: Uint8Array;
}

const scratches = new WeakMap<SearchIndex, Scratch>();

function scratchOf(index: SearchIndex): Scratch {
  let scratch = scratches.get(index);
  if (scratch === undefined) {
    const size = index.dataset.facts.length;
    scratch = {
      miss: new Float64Array(size).fill(1),
      fit: new Float64Array(size),
      share: new Float64Array(size),
      words: new Uint8Array(size),
    };
    scratches.set(index, scratch);
  }
  return scratch;
}

/**
 * Scores every fact that matches a unit. A unit's weight is the idf of BM25 over the facts that match any of its
 * alternatives, so a corrected or inflected word weighs what the word meant weighs; a fact's part in it is the
 * saturated field weight of the index for its best alternative, topics added as independent evidence.
 */
export function matchFacts(index: SearchIndex, plan: Plan): Matches {
  const scratch = scratchOf(index);
  const seen: number[] = [];
  let total = 0;
  let wanted = 0;
  for (const unit of plan.units) {
    const touched = touchFacts(index, unit, scratch.miss);
    const weight = inverseFrequency(index.dataset.facts.length, touched.length) * unit.words;
    total += weight;
    wanted += unit.words;
    for (const fact of touched) {
      if (scratch.words[fact] === 0) seen.push(fact);
      scratch.fit[fact] = (scratch.fit[fact] ?? 0) + weight * (1 - (scratch.miss[fact] ?? 1));
      scratch.share[fact] = (scratch.share[fact] ?? 0) + weight;
      scratch.words[fact] = (scratch.words[fact] ?? 0) + unit.words;
      scratch.miss[fact] = 1;
    }
  }
  return collect(scratch, seen, total, wanted);
}

/** The facts that match a unit, as a set: for those to leave out. */
export function matchingFacts(index: SearchIndex, unit: Unit): Set<number> {
  const { miss } = scratchOf(index);
  const touched = touchFacts(index, unit, miss);
  for (const fact of touched) miss[fact] = 1;
  return new Set(touched);
}

function collect(scratch: Scratch, seen: readonly number[], total: number, wanted: number): Matches {
  const matches: Matches = { facts: [], fits: [], shares: [], words: [], wanted };
  for (const fact of seen) {
    matches.facts.push(fact);
    matches.fits.push((scratch.fit[fact] ?? 0) / total);
    matches.shares.push((scratch.share[fact] ?? 0) / total);
    matches.words.push(scratch.words[fact] ?? 0);
    scratch.fit[fact] = 0;
    scratch.share[fact] = 0;
    scratch.words[fact] = 0;
  }
  return matches;
}

function inverseFrequency(facts: number, matching: number): number {
  return Math.log(1 + (facts - matching + 0.5) / (matching + 0.5));
}

/** Lowers `miss` of each fact that a unit matches, from 1 towards 0, and returns these facts. */
function touchFacts(index: SearchIndex, unit: Unit, miss: Float64Array): number[] {
  const touched: number[] = [];
  for (const alternative of unit.alternatives) {
    if (!alternative.boost) touchAlternative(index, alternative, miss, touched);
  }
  for (const alternative of unit.alternatives) {
    if (alternative.boost) touchAlternative(index, alternative, miss, undefined);
  }
  const { phrase } = unit;
  if (phrase === undefined || phrase.length < 2) return touched;
  return touched.filter((fact) => {
    const holds = holdsPhrase(index, fact, phrase);
    if (!holds) miss[fact] = 1;
    return holds;
  });
}

/** Whether a text of the fact that is shown has the words side by side. */
function holdsPhrase(index: SearchIndex, place: number, phrase: readonly string[]): boolean {
  const fact = index.dataset.facts[place];
  if (fact === undefined) return false;
  const names = index.dataset.leaders.filter(({ id }) => fact.leaders.includes(id)).map(({ name }) => name);
  return [fact.statement, fact.quotation?.text ?? '', fact.attribution?.source ?? '', ...names].some(
    (text) => findSequence(tokenize(text), phrase).length > 0,
  );
}

function touchAlternative(
  index: SearchIndex,
  { terms, quality }: Alternative,
  miss: Float64Array,
  touched: number[] | undefined,
): void {
  const [first, ...others] = terms;
  if (first === undefined) return;
  const { postings, impacts } = index;
  const also = others.map((term) => termFacts(index, term));
  const [from, to] = listRange(postings, first);
  for (let place = from; place < to; place++) {
    const fact = postings.values[place] ?? 0;
    const before = miss[fact] ?? 1;
    if ((before === 1 && touched === undefined) || !also.every((facts) => facts.has(fact))) continue;
    if (before === 1) touched?.push(fact);
    const now = 1 - (quality * (impacts[place] ?? 0)) / 256;
    miss[fact] = touched === undefined ? before * now : Math.min(before, now);
  }
}

function termFacts(index: SearchIndex, term: number): Set<number> {
  const [from, to] = listRange(index.postings, term);
  return new Set(index.postings.values.subarray(from, to));
}
