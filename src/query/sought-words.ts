import type { Sought } from './highlight.ts';
import type { Plan } from './plan-query.ts';
import type { SearchIndex } from './search-index.ts';

/** What to mark in the hits of a plan: every word and name that any part of it stands for. */
export function soughtWords(index: SearchIndex, plan: Plan): Sought {
  const meant = plan.units.flatMap(({ alternatives }) => alternatives.filter(({ boost }) => !boost));
  const terms = [...new Set(meant.map(({ term }) => term))];
  const places = terms.filter((term) => term >= index.words.size).map((term) => term - index.words.size);
  const sequences = [
    ...plan.units.map(({ sequence }) => sequence),
    ...places.flatMap((place) => namesOf(index, place)),
  ];
  return {
    words: new Set(terms.filter((term) => term < index.words.size).map((term) => index.words.at(term))),
    sequences: byFirstWord(sequences),
    entities: new Set(places.map((place) => `${index.entities[place]?.kind} ${index.entities[place]?.id}`)),
  };
}

function byFirstWord(sequences: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>();
  for (const sequence of sequences) {
    const [first] = sequence;
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), sequence]);
  }
  return map;
}

/** The names of each entity, looked up once. */
const names = new WeakMap<SearchIndex, Map<number, string[][]>>();

function namesOf(index: SearchIndex, entity: number): string[][] {
  const known = names.get(index) ?? new Map<number, string[][]>();
  names.set(index, known);
  const found = known.get(entity);
  if (found !== undefined) return found;
  const sequences: string[][] = [];
  for (let alias = 0; alias < index.aliases.size; alias++) {
    if (index.named.at(alias).includes(entity)) sequences.push(index.aliases.at(alias).split(' '));
  }
  known.set(entity, sequences);
  return sequences;
}
