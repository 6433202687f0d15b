/**
 * The search as it is defined, over every fact and without an index: slow, plain, and what the index is held to. Only
 * the plan of a query, which is about words, is taken from the program.
 */
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { createFilter, type FilterOptions } from '../../src/query/filters.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { type Correct, carriesMeaning, planQuery } from '../../src/query/plan-query.ts';
import type { SearchIndex } from '../../src/query/search-index.ts';
import type { Unit } from '../../src/query/unit.ts';
import { namesOf, weighFact } from '../../src/query/weigh-fact.ts';

export interface FullOptions {
  filters?: FilterOptions;
  exact?: boolean;
  typing?: boolean;
}

interface Row {
  fact: Fact;
  /** By term, from 0 to 255. */
  impacts: Map<number, number>;
  texts: string[][];
}

interface Scored {
  fact: Fact;
  fit: number;
  share: number;
  words: number;
}

const STEPS = 2 ** 16 - 1;
const FIT_STEPS = 2 ** 19;

/** Makes a search that gives the ids of all facts worth showing, best first. */
export function createFullSearch(
  dataset: Dataset,
  index: SearchIndex,
  correct: Correct,
): (query: string, options?: FullOptions) => string[] {
  const rows = readRows(dataset, index);
  return (query, { filters = {}, exact = false, typing = false } = {}) => {
    const plan = planQuery(index, parseQuery(query), { exact, typing, correct });
    if (!carriesMeaning(index, plan)) return [];
    const scored = scoreRows(rows, plan.units);
    const accept = createFilter(dataset, filters);
    const wanted = plan.units.filter(({ optional }) => !optional).reduce((sum, { words }) => sum + words, 0);
    const passing = scored.rows.filter(
      ({ fact, words }, place) =>
        words > 0 &&
        accept(fact) &&
        plan.units.every((unit) => !unit.required || holdsPhrase(rows[place], unit)) &&
        !plan.excluded.some((unit) => fitOf(rows[place], unit) > 0),
    );
    const complete = passing.filter(({ words }) => words === wanted);
    const best = Math.max(0, ...passing.map(({ share }) => share));
    const least = 0.85 * (complete.length > 0 ? scored.total : best);
    const beside = passing.filter(({ words, share }) => words < wanted && !plan.strict && share >= least);
    return [...inOrder(complete), ...inOrder(beside)].map(({ fact }) => fact.id);
  };
}

function readRows(dataset: Dataset, { words }: SearchIndex): Row[] {
  const names = namesOf(dataset);
  const termOf = (key: string | number) =>
    typeof key === 'number' ? words.size + key : (words.find(key) ?? -1);
  return dataset.facts.map((fact) => {
    const { weights, texts } = weighFact(fact, names);
    const impacts = new Map<number, number>();
    for (const [key, weight] of weights) impacts.set(termOf(key), Math.round((255 * weight) / (weight + 2)));
    return { fact, impacts, texts: texts.map((text) => text.map(({ word }) => word)) };
  });
}

function scoreRows(rows: readonly Row[], units: readonly Unit[]): { rows: Scored[]; total: number } {
  const scored = rows.map(({ fact }): Scored => ({ fact, fit: 0, share: 0, words: 0 }));
  const weighed = units.map((unit) => {
    const fits = rows.map((row) => fitOf(row, unit));
    const matching = fits.filter((fit) => fit > 0).length;
    const rarity = Math.log(1 + (rows.length - matching + 0.5) / (matching + 0.5));
    return { unit, fits, weight: rarity * unit.weight * unit.words };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  for (const { unit, fits, weight } of weighed) {
    for (const [place, row] of scored.entries()) {
      const fit = fits[place] ?? 0;
      if (fit === 0) continue;
      row.fit += (weight / total / STEPS) * fit;
      row.share += weight;
      row.words += unit.optional ? 0 : unit.words;
    }
  }
  return { rows: scored, total };
}

/** How well a fact fits a unit, in steps; 0 when it does not match. */
function fitOf(row: Row | undefined, unit: Unit): number {
  let fit = holdsPhrase(row, unit) ? Math.round(0.75 * STEPS) : 0;
  for (const { term, quality, boost } of unit.alternatives) {
    if (!boost) fit = Math.max(fit, Math.round((STEPS * quality * (row?.impacts.get(term) ?? 0)) / 256));
  }
  for (const { term, quality, boost } of unit.alternatives) {
    if (boost && fit > 0) fit += Math.round(((STEPS - fit) * quality * (row?.impacts.get(term) ?? 0)) / 256);
  }
  return fit;
}

function holdsPhrase(row: Row | undefined, { sequence }: Unit): boolean {
  if (sequence.length === 0) return false;
  return (row?.texts ?? []).some((text) =>
    text.some((_word, from) => sequence.every((word, offset) => text[from + offset] === word)),
  );
}

function inOrder(rows: readonly Scored[]): Scored[] {
  const step = ({ fit }: Scored) => Math.round(fit * FIT_STEPS);
  return [...rows].sort((a, b) => step(b) - step(a));
}
