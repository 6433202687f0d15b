import { readFileSync } from 'node:fs';
import type { Dataset } from '../../src/dataset/schema.ts';

/** A query with every fact that somebody who types it would want, judged by reading the facts. */
export interface LabelledQuery {
  query: string;
  kind: string;
  relevant: string[];
}

/** What one engine makes of the queries of one kind, each figure a mean from 0 to 1. */
export interface Figures {
  queries: number;
  firstRight: number;
  recall: number;
  precision: number;
}

export interface Report {
  kinds: Map<string, Figures>;
  /** Mean over the kinds, so that a kind with many queries does not drown the others. */
  mean: Figures;
  /** How many of the queries about nothing in the dataset stay without a hit. */
  emptyKept: number;
  misses: string[];
}

/** Ids of the facts found, best first. */
export type Engine = (query: string) => Promise<string[]>;

const TOP = 5;

export function loadShipped(): Dataset {
  return JSON.parse(readFileSync(new URL('../../data/diplomacy.json', import.meta.url), 'utf8'));
}

export function loadQueries(file = 'queries.json'): LabelledQuery[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

export async function scoreEngine(engine: Engine, queries: readonly LabelledQuery[]): Promise<Report> {
  const kinds = new Map<string, Figures>();
  const misses: string[] = [];
  let empty = 0;
  let emptyKept = 0;
  for (const { query, kind, relevant } of queries) {
    const found = (await engine(query)).slice(0, TOP);
    if (relevant.length === 0) {
      empty++;
      if (found.length === 0) emptyKept++;
      else misses.push(`${kind}: ${query} → ${found.join(' ')}, expected nothing`);
      continue;
    }
    const figures = kinds.get(kind) ?? { queries: 0, firstRight: 0, recall: 0, precision: 0 };
    kinds.set(kind, figures);
    addQuery(figures, found, relevant, (what) => misses.push(`${kind}: ${query} → ${what}`));
  }
  for (const figures of kinds.values()) divide(figures);
  return { kinds, mean: meanOf([...kinds.values()]), emptyKept: empty === 0 ? 1 : emptyKept / empty, misses };
}

function addQuery(figures: Figures, found: string[], relevant: string[], miss: (what: string) => void): void {
  const right = found.filter((id) => relevant.includes(id)).length;
  const recall = right / Math.min(TOP, relevant.length);
  const precision = found.length === 0 ? 0 : right / found.length;
  const first = relevant.includes(found[0] ?? '') ? 1 : 0;
  figures.queries++;
  figures.firstRight += first;
  figures.recall += recall;
  figures.precision += precision;
  if (first < 1 || recall < 1 || precision < 1) {
    const marked = found.map((id) => (relevant.includes(id) ? id : `(${id})`)).join(' ');
    const missing = recall < 1 ? `, missing ${relevant.filter((id) => !found.includes(id)).join(' ')}` : '';
    miss(`${marked || 'nothing'}${missing}`);
  }
}

function divide(figures: Figures): void {
  figures.firstRight /= figures.queries;
  figures.recall /= figures.queries;
  figures.precision /= figures.queries;
}

function meanOf(kinds: readonly Figures[]): Figures {
  const mean = { queries: 0, firstRight: 0, recall: 0, precision: 0 };
  for (const figures of kinds) {
    mean.queries += figures.queries;
    mean.firstRight += figures.firstRight / kinds.length;
    mean.recall += figures.recall / kinds.length;
    mean.precision += figures.precision / kinds.length;
  }
  return mean;
}
