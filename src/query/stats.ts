/** Counts of facts by leader, topic, kind, year and document. */
import type { Dataset, Fact } from '../dataset/schema.ts';
import { documentsOf } from './filters.ts';
import { type Tally, tally } from './tally.ts';

export interface Stats {
  facts: number;
  dated: number;
  undated: number;
  leaders: Tally[];
  countries: Tally[];
  topics: Tally[];
  kinds: Tally[];
  /** How the dates are known: stated, inferred, record. */
  bases: Tally[];
  /** Years in time order; a range counts in the year it begins. */
  years: Tally[];
  documents: Tally[];
}

/** Counts the facts that are given; keys are ids. */
export function countFacts(dataset: Dataset, facts: readonly Fact[]): Stats {
  const dates = facts.flatMap(({ date }) => date ?? []);
  return {
    facts: facts.length,
    dated: dates.length,
    undated: facts.length - dates.length,
    leaders: tally(facts.flatMap((fact) => fact.leaders)),
    countries: tally(facts.flatMap((fact) => fact.countries)),
    topics: tally(facts.flatMap((fact) => fact.topics)),
    kinds: tally(facts.flatMap((fact) => fact.kind ?? [])),
    bases: tally(dates.map(({ basis }) => basis)),
    years: tally(facts.flatMap((fact) => yearOf(fact) ?? [])).sort((a, b) => Number(a.key) - Number(b.key)),
    documents: inOrder(tally(facts.flatMap((fact) => [...new Set(documentsOf(fact))])), dataset),
  };
}

/** The year in which a fact's range begins (or ends, where it has no beginning), such as `2014`. */
export function yearOf(fact: Fact): string | undefined {
  const day = fact.date?.earliest ?? fact.date?.latest;
  return day?.match(/^-?\d+/)?.[0];
}

function inOrder(counts: Tally[], { documents }: Dataset): Tally[] {
  const place = new Map(documents.map(({ id }, index) => [id, index]));
  return counts.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
}
