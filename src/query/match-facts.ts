import type { Plan } from './plan-query.ts';
import type { Postings, SearchIndex } from './search-index.ts';
import type { Unit } from './unit.ts';
import type { Alternative } from './word-meanings.ts';

/**
 * The facts that a plan finds. Each has a slot: the arrays run in parallel, by slots in the order in which the facts
 * came. They are used again by the next search.
 */
export interface Matches {
  /** How many there are. */
  count: number;
  facts: Uint32Array;
  /** How well each fits, out of `total`. */
  fits: Float64Array;
  /** The units that each matches, a bit for each. */
  units: Uint32Array;
  /** What each unit is worth, out of `total`, and how many words of the query it stands for. */
  worth: { weight: number; words: number }[];
  /** The units that a complete match has, and that count as words at all. */
  wanted: number;
  total: number;
  /** The slot of a fact that was found. */
  slotOf: (fact: number) => number;
}

/**
 * Numbers of one search; kept between searches, since they are 2 MB for 100,000 facts. What most loops read are whole
 * numbers: until a loop is compiled, each other number that it reads is an object of its own.
 */
interface Scratch extends Matches {
  /** The slot of each fact and 1; 0 for facts that were not found. */
  slots: Uint32Array;
  /** How well the unit at hand fits each slot, in steps, and the slots that it fits. */
  fit: Uint32Array;
  touched: Uint32Array;
}

/** What a phrase is worth where it stands: as much as a word of a statement. */
const PHRASE_FIT = 0.75;
const IMPACTS = 256;
/** The best fit. */
const STEPS = 2 ** 16;
/** Each has a bit, and each set of them a sum; nobody types as many. */
const MOST_UNITS = 16;

const scratches = new WeakMap<SearchIndex, Scratch>();

function scratchOf(index: SearchIndex): Scratch {
  const known = scratches.get(index);
  if (known !== undefined) return cleared(known);
  const { size } = index.facts;
  const slots = new Uint32Array(size);
  const scratch = {
    count: 0,
    facts: new Uint32Array(size),
    fits: new Float64Array(size),
    units: new Uint32Array(size),
    worth: [],
    wanted: 0,
    total: 0,
    slotOf: (fact: number) => (slots[fact] ?? 0) - 1,
    slots,
    fit: new Uint32Array(size),
    touched: new Uint32Array(size),
  };
  scratches.set(index, scratch);
  return scratch;
}

function cleared(scratch: Scratch): Scratch {
  const { count, facts, slots } = scratch;
  for (let slot = 0; slot < count; slot++) slots[facts[slot] ?? 0] = 0;
  for (const numbers of [scratch.fits, scratch.units]) numbers.fill(0, 0, count);
  return Object.assign(scratch, { count: 0, worth: [], wanted: 0, total: 0 });
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
  for (const [number, unit] of plan.units.slice(0, MOST_UNITS).entries()) {
    const matching = touchFacts(index.postings, unit, scratch);
    const words = unit.optional ? 0 : unit.words;
    const weight = inverseFrequency(index, matching) * unit.weight * unit.words;
    scratch.worth.push({ weight, words });
    scratch.total += weight;
    if (words > 0) scratch.wanted |= 1 << number;
    addUnit(scratch, matching, weight / STEPS, 1 << number);
  }
  return scratch;
}

/** Adds what a unit is worth to the slots that it touched. */
function addUnit(
  { fits, units, fit, touched }: Scratch,
  matching: number,
  weight: number,
  bit: number,
): void {
  for (let place = 0; place < matching; place++) {
    const slot = touched[place] ?? 0;
    fits[slot] = (fits[slot] ?? 0) + weight * (fit[slot] ?? 0);
    units[slot] = (units[slot] ?? 0) | bit;
    fit[slot] = 0;
  }
}

/** What no query finds. */
export const NO_MATCHES: Matches = {
  count: 0,
  facts: new Uint32Array(),
  fits: new Float64Array(),
  units: new Uint32Array(),
  worth: [],
  wanted: 0,
  total: 0,
  slotOf: () => -1,
};

/** The facts that match a unit, in lists: for those to leave out. */
export function matchingFacts({ postings }: SearchIndex, { alternatives, held }: Unit): Uint32Array[] {
  return [held, ...alternatives.filter(({ boost }) => !boost).map(({ term }) => postings.facts(term))];
}

function inverseFrequency(index: SearchIndex, matching: number): number {
  return Math.log(1 + (index.facts.size - matching + 0.5) / (matching + 0.5));
}

/** Raises `fit` of each fact that a unit matches, from 0 towards the best; gives how many slots `touched` now begins with. */
function touchFacts(postings: Postings, { alternatives, held }: Unit, scratch: Scratch): number {
  let count = 0;
  if (held.length > 0) {
    // All impacts are the highest, and worth the fit of a phrase.
    count = findFacts(held, new Uint8Array(held.length), fitsOf(0, PHRASE_FIT), scratch, count);
  }
  for (const alternative of alternatives) {
    if (alternative.boost) continue;
    const { term, quality } = alternative;
    count = findFacts(postings.facts(term), postings.impacts(term), fitsOf(quality, 0), scratch, count);
  }
  for (const alternative of alternatives) if (alternative.boost) boostFacts(postings, alternative, scratch);
  return count;
}

/** How well each impact fits, in steps: `least`, and what its share of `quality` adds. */
function fitsOf(quality: number, least: number): Uint32Array {
  const fits = new Uint32Array(IMPACTS);
  for (let impact = 0; impact < IMPACTS; impact++) {
    fits[impact] = Math.round(STEPS * (least + (quality * impact) / IMPACTS));
  }
  return fits;
}

/**
 * Gives slots to the facts of one list, and touches those that are not among the `count` before; gives how many are
 * touched then. What comes first is all new, and half of the work.
 */
function findFacts(
  list: Uint32Array,
  impacts: Uint8Array,
  fitOf: Uint32Array,
  scratch: Scratch,
  count: number,
): number {
  return scratch.count === 0
    ? findFirst(list, impacts, fitOf, scratch)
    : findMore(list, impacts, fitOf, scratch, count);
}

function findFirst(list: Uint32Array, impacts: Uint8Array, fitOf: Uint32Array, scratch: Scratch): number {
  const { slots, facts, fit, touched } = scratch;
  facts.set(list);
  for (let place = 0; place < list.length; place++) {
    slots[list[place] ?? 0] = place + 1;
    fit[place] = fitOf[impacts[place] ?? 0] ?? 0;
    touched[place] = place;
  }
  scratch.count = list.length;
  return list.length;
}

function findMore(
  list: Uint32Array,
  impacts: Uint8Array,
  fitOf: Uint32Array,
  scratch: Scratch,
  count: number,
): number {
  const { slots, facts, fit, touched } = scratch;
  let used = scratch.count;
  let found = count;
  for (let place = 0; place < list.length; place++) {
    const fact = list[place] ?? 0;
    const known = slots[fact] ?? 0;
    const slot = known === 0 ? used : known - 1;
    if (known === 0) {
      facts[used++] = fact;
      slots[fact] = used;
    }
    const before = fit[slot] ?? 0;
    const after = fitOf[impacts[place] ?? 0] ?? 0;
    if (before === 0) touched[found++] = slot;
    if (after > before) fit[slot] = after;
  }
  scratch.count = used;
  return found;
}

/** Strengthens the facts that were found already. */
function boostFacts(postings: Postings, { term, quality }: Alternative, { slots, fit }: Scratch): void {
  const list = postings.facts(term);
  const impacts = postings.impacts(term);
  for (let place = 0; place < list.length; place++) {
    const known = slots[list[place] ?? 0] ?? 0;
    if (known === 0) continue;
    const slot = known - 1;
    const before = fit[slot] ?? 0;
    if (before > 0) {
      fit[slot] = before + Math.round(((STEPS - before) * quality * (impacts[place] ?? 0)) / IMPACTS);
    }
  }
}
