/** The facets of a dataset: their values, and how many facts have each of them under the other filters. */
import type { Fact } from '../dataset/schema.ts';
import { createFilter, documentsOf, type FactTest } from '../query/filters.ts';
import { type Axis, columnOf } from './axis.ts';
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

/** The values that a fact has of a facet. */
export function valuesOf(facet: Facet, fact: Fact): readonly string[] {
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

/** A test of a view's filters but its query, leaving one facet out if wanted. */
export function testOf({ dataset }: Model, view: View, without?: Facet): FactTest {
  const { speaker, ...shared } = { ...view.facets, ...(without ? { [without]: [] } : {}) };
  const mutable = Object.fromEntries(Object.entries(shared).map(([facet, ids]) => [facet, [...ids]]));
  const passes = createFilter(dataset, {
    ...mutable,
    ...(view.from === undefined ? {} : { from: view.from }),
    ...(view.to === undefined ? {} : { to: view.to }),
    dated: view.dated,
  });
  if (speaker.length === 0) return passes;
  return (fact) => valuesOf('speaker', fact).some((name) => speaker.includes(name)) && passes(fact);
}

/** The facets with counts: each counts what it would give beside the other filters. Most frequent first. */
export function facetLines(model: Model, view: View, matches: Matches): FacetLine[] {
  return FACETS.flatMap((facet) => linesOf(facet, model, view, matches));
}

/** Parts of a sparkline. */
export const SPARK_COLUMNS = 12;

function linesOf(facet: Facet, model: Model, view: View, matches: Matches): FacetLine[] {
  const passes = testOf(model, view, facet);
  const sparks = new Map<string, { count: number; spark: number[] }>();
  const filtering = view.query.trim() !== '';
  const add = (value: string, entry: Entry | undefined) => {
    const known = sparks.get(value) ?? { count: 0, spark: new Array<number>(SPARK_COLUMNS).fill(0) };
    sparks.set(value, known);
    if (!entry) return;
    known.count++;
    if (model.extent) spread(known.spark, entry, model.extent);
  };
  for (const value of view.facets[facet]) add(value, undefined);
  for (const [place, entry] of model.entries.entries()) {
    if ((filtering && !matches.has(place)) || !passes(entry.fact)) continue;
    for (const value of valuesOf(facet, entry.fact)) add(value, entry);
  }
  return [...sparks]
    .map(([value, tally]) => ({ facet, value, chosen: view.facets[facet].includes(value), ...tally }))
    .sort((a, b) => b.count - a.count);
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
