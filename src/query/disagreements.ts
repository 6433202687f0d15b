/** Where the documents agree, where they differ, and where one departs from the public record. */
import type { Dataset, Fact, LinkType, Note } from '../dataset/schema.ts';
import { LINK_TYPES } from '../dataset/terms.ts';

/** Two facts side by side. */
export interface Pair {
  type: LinkType;
  a: Fact;
  b: Fact;
  note: string | null;
  /** True when the two stand in different documents. */
  acrossDocuments: boolean;
}

/** A fact, and what the public record says where its document departs from it. */
export interface Departure {
  fact: Fact;
  note: Note;
}

export interface Disagreements {
  agree: Pair[];
  /** `contradicts` first, then `changed`. */
  differ: Pair[];
  record: Departure[];
}

/**
 * Gathers the pairs and departures; each symmetric link once, pairs across documents first.
 * @param accept a pair is kept when either of its facts is accepted
 */
export function findDisagreements(dataset: Dataset, accept: (fact: Fact) => boolean): Disagreements {
  const pairs = findPairs(dataset).filter(({ a, b }) => accept(a) || accept(b));
  return {
    agree: pairs.filter(({ type }) => type === 'corroborates'),
    differ: pairs.filter(({ type }) => type === 'contradicts' || type === 'changed'),
    record: dataset.facts
      .filter(accept)
      .flatMap((fact) => fact.notes.filter(({ type }) => type === 'record').map((note) => ({ fact, note }))),
  };
}

function findPairs(dataset: Dataset): Pair[] {
  const byId = new Map(dataset.facts.map((fact) => [fact.id, fact]));
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const fact of dataset.facts) {
    for (const { type, fact: id, note } of fact.links) {
      const other = byId.get(id);
      const key = [type, ...[fact.id, id].sort()].join(' ');
      if (!other || type === 'elaborates' || seen.has(key)) continue;
      seen.add(key);
      pairs.push({ type, a: fact, b: other, note, acrossDocuments: isAcross(fact, other) });
    }
  }
  return pairs.sort((x, y) => rank(x) - rank(y) || Number(y.acrossDocuments) - Number(x.acrossDocuments));
}

function rank({ type }: Pair): number {
  return ['contradicts', 'changed', 'corroborates', ...LINK_TYPES].indexOf(type);
}

function isAcross(a: Fact, b: Fact): boolean {
  const documents = new Set(a.passages.map(({ document }) => document));
  if (documents.size === 0 || b.passages.length === 0) return false;
  return !b.passages.some(({ document }) => documents.has(document));
}
