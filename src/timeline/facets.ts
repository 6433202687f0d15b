/** The facets of a dataset: their values, and how many facts have each of them under the other filters. */
import type { Fact } from '../dataset/schema.ts';
import { createFilter, documentsOf, type FactTest } from '../query/filters.ts';
import { type Axis, columnOf } from './axis.ts';
import type { Matches } from './match.ts';
import type { Entry, Model } from './model.ts';
import { FACETS, type Facet, type View, WHOLE_VIEW } from './view.ts';

/** One line of the facets pane. */
export interface FacetLine {
  facet: Facet;
  value: string;
  count: number;
  chosen: boolean;
  /** How many of them fall into each part of the time that all facts span. */
  spark: readonly number[];
}

/** The values that a fact has of a facet. */
function valuesOf(facet: Facet, fact: Fact): readonly string[] {
  switch (facet) {
    case 'leader':
      return fact.leaders;
    case 'country':
      return fact.countries;
    case 'topic':
      return fact.topics;
    case 'kind':
      return fact.kind ? [fact.kind] : [];
    case 'source':
      return [...new Set(documentsOf(fact))];
    case 'speaker':
      return fact.attribution ? [fact.attribution.source] : [];
  }
}

/** A test of a view's filters but its query. */
export function testOf({ dataset }: Model, view: View): FactTest {
  const passes = createFilter(dataset, {
    ...(view.from === undefined ? {} : { from: view.from }),
    ...(view.to === undefined ? {} : { to: view.to }),
    dated: view.dated,
  });
  const tests = facetTests(view);
  return (fact) => tests.every(({ holds }) => holds(fact)) && passes(fact);
}

/** A test for each facet in which something is chosen. */
function facetTests({ facets }: View): { facet: Facet; holds: FactTest }[] {
  return FACETS.filter((facet) => facets[facet].length > 0).map((facet) => {
    const chosen = new Set(facets[facet]);
    return { facet, holds: (fact) => valuesOf(facet, fact).some((value) => chosen.has(value)) };
  });
}

/** Parts of a sparkline. */
export const SPARK_COLUMNS = 12;

type Tally = Pick<FacetLine, 'count'> & { spark: number[] };

/** The facets with counts: each counts what it would give beside the other filters. Most frequent first. */
export function facetLines(model: Model, view: View, matches: Matches): FacetLine[] {
  const tallies = tallyFacets(model, view, matches);
  return FACETS.flatMap((facet) =>
    [...(tallies.get(facet) ?? [])]
      .map(([value, tally]) => ({ facet, value, chosen: view.facets[facet].includes(value), ...tally }))
      .sort((a, b) => b.count - a.count),
  );
}

type Tallies = ReadonlyMap<Facet, Map<string, Tally>>;

function tallyFacets(model: Model, view: View, matches: Matches): Tallies {
  const tallies: Tallies = new Map(FACETS.map((facet) => [facet, new Map<string, Tally>()]));
  for (const facet of FACETS) for (const value of view.facets[facet]) tallyOf(tallies.get(facet), value);
  const passes = testOf(model, { ...view, facets: WHOLE_VIEW.facets });
  const tests = facetTests(view);
  for (const place of view.query.trim() === '' ? model.entries.keys() : matches.places) {
    const entry = model.entries[place];
    if (!entry || !passes(entry.fact)) continue;
    for (const facet of countingFacets(entry.fact, tests)) count(tallies.get(facet), facet, entry, model);
  }
  return tallies;
}

/** A facet leaves its own choice out of account: what fails in one facet alone counts there. */
function countingFacets(fact: Fact, tests: ReturnType<typeof facetTests>): readonly Facet[] {
  const failed = tests.filter(({ holds }) => !holds(fact));
  const [first, second] = failed;
  if (!first) return FACETS;
  return second ? [] : [first.facet];
}

function count(tallies: Map<string, Tally> | undefined, facet: Facet, entry: Entry, model: Model): void {
  for (const value of valuesOf(facet, entry.fact)) {
    const tally = tallyOf(tallies, value);
    tally.count++;
    if (model.extent) spread(tally.spark, entry, model.extent);
  }
}

function tallyOf(tallies: Map<string, Tally> | undefined, value: string): Tally {
  const tally = tallies?.get(value) ?? { count: 0, spark: new Array<number>(SPARK_COLUMNS).fill(0) };
  tallies?.set(value, tally);
  return tally;
}

/** Adds an entry to the parts of time it reaches into, in equal shares. */
function spread(spark: number[], { from, to, at }: Entry, extent: Axis): void {
  if (!Number.isFinite(at)) return;
  const first = columnOf(extent, Number.isFinite(from) ? from : at, SPARK_COLUMNS);
  const last = columnOf(extent, Number.isFinite(to) ? to : at, SPARK_COLUMNS);
  for (let column = first; column <= last; column++) {
    spark[column] = (spark[column] ?? 0) + 1 / (last - first + 1);
  }
}
