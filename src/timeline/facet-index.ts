/**
 * The values that facts have of each facet, as numbers: choosing among a hundred thousand facts, and counting them,
 * takes no text then. Made when facets are first used.
 */
import type { Fact } from '../dataset/schema.ts';
import { documentsOf } from '../query/filters.ts';
import type { Model } from './model.ts';
import { FACETS, type Facet } from './view.ts';

export interface FacetColumn {
  /** By their numbers, in the order in which time brings them up. */
  values: readonly string[];
  numbers: ReadonlyMap<string, number>;
  /** Where in `held` the values of the fact at a place begin; those of the next place follow. */
  starts: Uint32Array;
  held: Uint32Array;
}

export type FacetIndex = Readonly<Record<Facet, FacetColumn>>;

const remembered = new WeakMap<Model, FacetIndex>();

/** The facets of a model. */
export function facetIndexOf(model: Model): FacetIndex {
  const known = remembered.get(model);
  if (known) return known;
  const index = createIndex(model);
  remembered.set(model, index);
  return index;
}

/** A test whether the fact at a place has one of some values. */
export function holdsAny(
  { values, numbers, starts, held }: FacetColumn,
  chosen: readonly string[],
): (place: number) => boolean {
  const isChosen = new Uint8Array(values.length);
  for (const value of chosen) {
    const number = numbers.get(value);
    if (number !== undefined) isChosen[number] = 1;
  }
  return (place) => {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) if (isChosen[held[at] ?? 0] === 1) return true;
    return false;
  };
}

interface Builder {
  facet: Facet;
  numbers: Map<string, number>;
  starts: Uint32Array;
  held: number[];
}

/** In one pass over the facts: each of them is far from the last in memory. */
function createIndex({ entries }: Model): FacetIndex {
  const builders = FACETS.map((facet): Builder => {
    return { facet, numbers: new Map(), starts: new Uint32Array(entries.length + 1), held: [] };
  });
  for (let place = 0; place < entries.length; place++) {
    const fact = entries[place]?.fact;
    if (fact) for (const builder of builders) addFact(builder, fact, place);
  }
  const columns = builders.map(({ facet, numbers, starts, held }): [Facet, FacetColumn] => [
    facet,
    { values: [...numbers.keys()], numbers, starts, held: new Uint32Array(held) },
  ]);
  return Object.fromEntries(columns) as Record<Facet, FacetColumn>;
}

function addFact({ facet, numbers, starts, held }: Builder, fact: Fact, place: number): void {
  for (const value of valuesOf(facet, fact)) {
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(value, number);
    }
    held.push(number);
  }
  starts[place + 1] = held.length;
}

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
      return fact.passages.length < 2 ? documentsOf(fact) : [...new Set(documentsOf(fact))];
    case 'speaker':
      return fact.attribution ? [fact.attribution.source] : [];
  }
}
