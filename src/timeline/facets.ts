/** The facets of a dataset: their values, and how many facts have each of them under the other filters. */
import { createFilter } from '../query/filters.ts';
import { type Axis, columnOf } from './axis.ts';
import { type FacetColumn, facetIndexOf, holdsAny } from './facet-index.ts';
import type { Matches } from './match.ts';
import type { Entry, Model } from './model.ts';
import { FACETS, type Facet, type View } from './view.ts';

/** One line of the facets pane. */
export interface FacetLine {
  facet: Facet;
  value: string;
  count: number;
  chosen: boolean;
  /** How many of them fall into each part of the time that all facts span. */
  spark: readonly number[];
}

type PlaceTest = (place: number) => boolean;

/** A test of a view's filters but its query, of the fact at a place. */
export function testOf(model: Model, view: View): PlaceTest {
  const passes = testOfDates(model, view);
  const tests = facetTests(model, view);
  return (place) => tests.every(({ holds }) => holds(place)) && passes(place);
}

function testOfDates({ dataset, entries }: Model, { from, to, dated }: View): PlaceTest {
  if (from === undefined && to === undefined && !dated) return () => true;
  const passes = createFilter(dataset, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    dated,
  });
  return (place) => {
    const entry = entries[place];
    return entry !== undefined && passes(entry.fact);
  };
}

/** A test for each facet in which something is chosen. */
function facetTests(model: Model, { facets }: View): { facet: Facet; holds: PlaceTest }[] {
  return FACETS.filter((facet) => facets[facet].length > 0).map((facet) => ({
    facet,
    holds: holdsAny(facetIndexOf(model)[facet], facets[facet]),
  }));
}

/** Parts of a sparkline. */
export const SPARK_COLUMNS = 12;

/** The facets with counts: each counts what it would give beside the other filters. Most frequent first. */
export function facetLines(model: Model, view: View, matches: Matches): FacetLine[] {
  const tallies = tallyFacets(model, view, matches);
  return FACETS.flatMap((facet) => linesOf(facet, facetIndexOf(model)[facet], tallies[facet], view));
}

function linesOf(facet: Facet, { values }: FacetColumn, { counts, sparks }: Tally, view: View): FacetLine[] {
  const chosen = new Set(view.facets[facet]);
  const lines = values.map((value, number): FacetLine => {
    const spark = [...sparks.subarray(number * SPARK_COLUMNS, (number + 1) * SPARK_COLUMNS)];
    return { facet, value, count: counts[number] ?? 0, chosen: chosen.has(value), spark };
  });
  return lines.filter((line) => line.count > 0 || line.chosen).sort((a, b) => b.count - a.count);
}

/** By the numbers of the values; of each value the parts of its sparkline follow each other. */
interface Tally {
  counts: Uint32Array;
  sparks: Float64Array;
}

function tallyFacets(model: Model, view: View, matches: Matches): Record<Facet, Tally> {
  const index = facetIndexOf(model);
  const pairs = FACETS.map((facet) => [facet, createTally(index[facet])] as const);
  const tallies = Object.fromEntries(pairs) as Record<Facet, Tally>;
  const passes = testOfDates(model, view);
  const tests = facetTests(model, view);
  for (const place of view.query.trim() === '' ? model.entries.keys() : matches.places) {
    if (!passes(place)) continue;
    const entry = model.entries[place];
    for (const facet of countingFacets(place, tests))
      count(tallies[facet], index[facet], place, entry, model);
  }
  return tallies;
}

function createTally({ values }: FacetColumn): Tally {
  return {
    counts: new Uint32Array(values.length),
    sparks: new Float64Array(values.length * SPARK_COLUMNS),
  };
}

/** A facet leaves its own choice out of account: what fails in one facet alone counts there. */
function countingFacets(place: number, tests: ReturnType<typeof facetTests>): readonly Facet[] {
  let failed: Facet | undefined;
  for (const { facet, holds } of tests) {
    if (holds(place)) continue;
    if (failed) return [];
    failed = facet;
  }
  return failed ? [failed] : FACETS;
}

function count(
  { counts, sparks }: Tally,
  { starts, held }: FacetColumn,
  place: number,
  entry: Entry | undefined,
  { extent }: Model,
): void {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const number = held[at] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
    if (entry && extent) spread(sparks, number * SPARK_COLUMNS, entry, extent);
  }
}

/** Adds an entry to the parts of time it reaches into, in equal shares. */
function spread(sparks: Float64Array, offset: number, { from, to, at }: Entry, extent: Axis): void {
  if (!Number.isFinite(at)) return;
  const first = columnOf(extent, Number.isFinite(from) ? from : at, SPARK_COLUMNS);
  const last = columnOf(extent, Number.isFinite(to) ? to : at, SPARK_COLUMNS);
  const share = 1 / (last - first + 1);
  for (let column = offset + first; column <= offset + last; column++) {
    sparks[column] = (sparks[column] ?? 0) + share;
  }
}
