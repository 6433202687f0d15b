/** The texts of passages, from the reader's own copies of the documents. */
import { CodePoints } from '../dataset/code-points.ts';
import { checkPassages, readSpan } from '../dataset/passages.ts';
import type { Dataset, Fact, Passage } from '../dataset/schema.ts';
import type { TextOf } from './verification.ts';

/** A passage in the reader's own copy, its digest checked. */
export interface Quote {
  exact: string;
  /** Up to 32 code points before and after it. */
  prefix: string;
  suffix: string;
}

const AROUND = 32;

/**
 * Reads the passages of facts, each document once.
 * @returns those whose digest fits; a text that is merely in its place is not quoted
 */
export function readQuotes(
  { documents }: Dataset,
  facts: readonly Fact[],
  folder: string,
  textOf: TextOf,
): Map<Passage, Quote> {
  const passages = new Map<string, Passage[]>(documents.map(({ id }) => [id, []]));
  for (const fact of facts)
    for (const passage of fact.passages) passages.get(passage.document)?.push(passage);
  const quotes = documents.flatMap((document) => {
    const own = passages.get(document.id) ?? [];
    const text = own.length > 0 ? textOf(folder, document) : undefined;
    return text === undefined ? [] : quotePassages(text, own);
  });
  return new Map(quotes);
}

function quotePassages(text: string, passages: readonly Passage[]): (readonly [Passage, Quote])[] {
  const points = new CodePoints(text);
  return checkPassages(text, passages).flatMap(({ passage, state }) => {
    const exact = state === 'ok' ? readSpan(points, passage) : undefined;
    if (exact === undefined) return [];
    const prefix = points.slice(Math.max(0, passage.start - AROUND), passage.start);
    const suffix = points.slice(passage.end, Math.min(points.length, passage.end + AROUND));
    return [[passage, { exact, prefix, suffix }] as const];
  });
}
