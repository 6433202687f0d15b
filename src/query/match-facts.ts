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
  /** The units that each matches, a bit for each. */
  units: Uint32Array;
  /** For each unit how well each slot fits it, in steps. */
  fits: Uint16Array[];
  /** What each unit is worth, out of `total`, and how many words of the query it stands for. */
  worth: { weight: number; words: number }[];
  /** The units that a complete match has, and that count as words at all. */
  wanted: number;
  total: number;
  /** The slot of a fact that was found. */
  slotOf: (fact: number) => number;
}

/** Numbers of one search; kept between searches, since they are 1 MB and more for 100,000 facts. */
interface Scratch extends Matches {
  /** The slot of each fact and 1; 0 for facts that were not found. */
  slots: Uint32Array;
}

/** The unit at hand: how well it fits each slot, its bit, and how many facts match it so far. */
interface Matching {
  fit: Uint16Array;
  bit: number;
  found: number;
}

/** What a phrase is worth where it stands: as much as a word of a statement. */
const PHRASE_FIT = 0.75;
const IMPACTS = 256;
/** The best fit. Whole numbers, since until a loop is compiled each other number that it reads is an object. */
export const FIT_STEPS = 2 ** 16 - 1;
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
    units: new Uint32Array(size),
    fits: [],
    worth: [],
    wanted: 0,
    total: 0,
    slotOf: (fact: number) => (slots[fact] ?? 0) - 1,
    slots,
  };
  scratches.set(index, scratch);
  return scratch;
}

function cleared(scratch: Scratch): Scratch {
  const { count, facts, slots } = scratch;
  for (let slot = 0; slot < count; slot++) slots[facts[slot] ?? 0] = 0;
  for (const numbers of [scratch.units, ...scratch.fits]) numbers.fill(0, 0, count);
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
    const fit = scratch.fits[number] ?? new Uint16Array(index.facts.size);
    scratch.fits[number] = fit;
    const matching: Matching = { fit, bit: 1 << number, found: 0 };
    matchUnit(index.postings, unit, scratch, matching);
    const words = unit.optional ? 0 : unit.words;
    const weight = inverseFrequency(index, matching.found) * unit.weight * unit.words;
    scratch.worth.push({ weight, words });
    scratch.total += weight;
    if (words > 0) scratch.wanted |= matching.bit;
  }
  return scratch;
}

/** How well a slot fits the whole query, from 0 to 1. */
export function measureFits({ fits, worth, total }: Matches): (slot: number) => number {
  const weights = worth.map(({ weight }) => weight / total / FIT_STEPS);
  const [first = new Uint16Array(), ...others] = fits.slice(0, worth.length);
  const [firstWeight = 0, ...otherWeights] = weights;
  if (others.length === 0) return (slot) => firstWeight * (first[slot] ?? 0);
  return (slot) => {
    let fit = firstWeight * (first[slot] ?? 0);
    for (let unit = 0; unit < others.length; unit++)
      fit += (otherWeights[unit] ?? 0) * (others[unit]?.[slot] ?? 0);
    return fit;
  };
}

/** What no query finds. */
export const NO_MATCHES: Matches = {
  count: 0,
  facts: new Uint32Array(),
  units: new Uint32Array(),
  fits: [],
  worth: [],
  wanted: 0,
  total: 0,
  slotOf: () => -1,
};

/** The facts that match a unit, in lists: for those to leave out. */
export function matchingFacts({ postings }: SearchIndex, { alternatives, held }: Unit): Uint32Array[] {
  return [held, ...alternatives.filter(({ boost }) => !boost).map(({ term }) => postings.at(term))];
}

function inverseFrequency(index: SearchIndex, matching: number): number {
  return Math.log(1 + (index.facts.size - matching + 0.5) / (matching + 0.5));
}

/** Raises the fit of each fact that a unit matches, from 0 towards the best. */
function matchUnit(
  postings: Postings,
  { alternatives, held }: Unit,
  scratch: Scratch,
  matching: Matching,
): void {
  if (held.length > 0) {
    // Any impact is worth the fit of a phrase.
    findFacts(held, new Uint8Array(held.length), fitsOf(0, PHRASE_FIT), scratch, matching);
  }
  for (const { term, quality, boost } of alternatives) {
    if (!boost) findFacts(postings.at(term), postings.impacts(term), fitsOf(quality, 0), scratch, matching);
  }
  for (const alternative of alternatives) {
    if (alternative.boost) boostFacts(postings, alternative, scratch, matching);
  }
}

/** How well each impact fits, in steps: `least`, and what its share of `quality` adds. */
function fitsOf(quality: number, least: number): Uint16Array {
  const fits = new Uint16Array(IMPACTS);
  for (let impact = 0; impact < IMPACTS; impact++) {
    fits[impact] = Math.round(FIT_STEPS * (least + (quality * impact) / IMPACTS));
  }
  return fits;
}

/** Gives slots to the facts of one list and raises their fit. What comes first is all new, and half of the work. */
function findFacts(
  list: Uint32Array,
  impacts: Uint8Array,
  fitOf: Uint16Array,
  scratch: Scratch,
  matching: Matching,
): void {
  if (scratch.count === 0) findFirst(list, impacts, fitOf, scratch, matching);
  else findMore(list, impacts, fitOf, scratch, matching);
}

function findFirst(
  list: Uint32Array,
  impacts: Uint8Array,
  fitOf: Uint16Array,
  scratch: Scratch,
  matching: Matching,
): void {
  const { slots, facts, units } = scratch;
  const { fit, bit } = matching;
  facts.set(list);
  units.fill(bit, 0, list.length);
  for (let place = 0; place < list.length; place++) {
    slots[list[place] ?? 0] = place + 1;
    fit[place] = fitOf[impacts[place] ?? 0] ?? 0;
  }
  scratch.count = list.length;
  matching.found = list.length;
}

function findMore(
  list: Uint32Array,
  impacts: Uint8Array,
  fitOf: Uint16Array,
  scratch: Scratch,
  matching: Matching,
): void {
  const { slots, facts, units } = scratch;
  const { fit, bit } = matching;
  let { count } = scratch;
  let { found } = matching;
  for (let place = 0; place < list.length; place++) {
    const fact = list[place] ?? 0;
    let slot = (slots[fact] ?? 0) - 1;
    if (slot < 0) {
      slot = count++;
      facts[slot] = fact;
      slots[fact] = count;
    }
    const matched = units[slot] ?? 0;
    if ((matched & bit) === 0) {
      units[slot] = matched | bit;
      found++;
    }
    const after = fitOf[impacts[place] ?? 0] ?? 0;
    if (after > (fit[slot] ?? 0)) fit[slot] = after;
  }
  scratch.count = count;
  matching.found = found;
}

/** Strengthens the facts that were found already. */
function boostFacts(
  postings: Postings,
  { term, quality }: Alternative,
  { slots }: Scratch,
  { fit }: Matching,
): void {
  const list = postings.at(term);
  const impacts = postings.impacts(term);
  for (let place = 0; place < list.length; place++) {
    const known = slots[list[place] ?? 0] ?? 0;
    if (known === 0) continue;
    const before = fit[known - 1] ?? 0;
    if (before > 0) {
      fit[known - 1] =
        before + Math.round(((FIT_STEPS - before) * quality * (impacts[place] ?? 0)) / IMPACTS);
    }
  }
}
