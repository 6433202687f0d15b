/** What differs between two datasets, fact by fact. */
import type { Dataset, Fact, Passage } from '../dataset/schema.ts';

/** Fields in which two versions of a fact are compared; where it stands in a document is looked at apart. */
export const COMPARED = [
  'statement',
  'kind',
  'date',
  'leaders',
  'countries',
  'topics',
  'event',
  'attribution',
  'quotation',
  'links',
  'notes',
] as const;
export type ComparedField = (typeof COMPARED)[number] | 'passages';

export interface FieldChange {
  field: ComparedField;
  before: unknown;
  after: unknown;
}

export interface Change {
  /** Its id in the new dataset, and in the old one. */
  id: string;
  was: string;
  fields: FieldChange[];
}

/** A passage with the same text at another place. */
export interface Move {
  id: string;
  was: string;
  from: Passage;
  to: Passage;
}

export interface Comparison {
  added: Fact[];
  removed: Fact[];
  changed: Change[];
  moved: Move[];
  /** How many facts say the same in both, wherever they stand. */
  same: number;
}

/**
 * Compares two datasets. A fact is known again by its id together with its statement, by its statement in the
 * same document, by its id, by its place in a document; the last two only where the statements have words in
 * common, since the ids of a built dataset count on when a document is added.
 */
export function compareDatasets(before: Dataset, after: Dataset): Comparison {
  const pairs = pairFacts(before.facts, after.facts);
  const newIds = new Map(Array.from(pairs, ([fact, old]) => [old.id, fact.id]));
  const known = new Set(pairs.values());
  const changed: Change[] = [];
  const moved: Move[] = [];
  for (const [fact, old] of pairs) {
    const { moves, fields } = comparePassages(old, fact);
    for (const move of moves) moved.push(move);
    const all = [...compareFields(old, fact, newIds), ...fields];
    if (all.length > 0) changed.push({ id: fact.id, was: old.id, fields: all });
  }
  return {
    added: after.facts.filter((fact) => !pairs.has(fact)),
    removed: before.facts.filter((fact) => !known.has(fact)),
    changed,
    moved,
    same: pairs.size - changed.length,
  };
}

/** Each fact of the new dataset with what it was, in the order of the new one. */
function pairFacts(before: readonly Fact[], after: readonly Fact[]): Map<Fact, Fact> {
  const found = new Map<Fact, Fact>();
  const free = new Set(before);
  const pairBy = (keyOf: (fact: Fact) => string | undefined, accept: (a: Fact, b: Fact) => boolean): void => {
    const waiting = groupBy(free, keyOf);
    for (const fact of after) {
      if (found.has(fact)) continue;
      const group = waiting.get(keyOf(fact) ?? '') ?? [];
      const index = group.findIndex((old) => accept(old, fact));
      if (index === -1) continue;
      for (const old of group.splice(index, 1)) {
        found.set(fact, old);
        free.delete(old);
      }
    }
  };
  const always = (): boolean => true;
  pairBy(({ id, statement }) => `${id}\n${statement}`, always);
  pairBy((fact) => `${fact.passages[0]?.document ?? ''}\n${fact.statement}`, always);
  pairBy(({ id }) => id, areAlike);
  pairBy(placeOf, areAlike);
  return new Map(after.flatMap((fact) => pairOf(fact, found.get(fact))));
}

function pairOf(fact: Fact, old: Fact | undefined): [Fact, Fact][] {
  return old ? [[fact, old]] : [];
}

function groupBy(facts: Iterable<Fact>, keyOf: (fact: Fact) => string | undefined): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

function placeOf({ passages: [first] }: Fact): string | undefined {
  return first && `${first.document}\n${first.paragraph ?? first.start}\n${first.sentence ?? first.end}`;
}

/** Whether two statements share at least half of the words of the shorter one. */
function areAlike(a: Fact, b: Fact): boolean {
  const [left, right] = [wordsIn(a.statement), wordsIn(b.statement)];
  const shared = Array.from(left).filter((word) => right.has(word)).length;
  return shared * 2 >= Math.max(1, Math.min(left.size, right.size));
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function compareFields(old: Fact, fact: Fact, newIds: ReadonlyMap<string, string>): FieldChange[] {
  const links = old.links.map((link) => ({ ...link, fact: newIds.get(link.fact) ?? link.fact }));
  const renamed = { ...old, links };
  return COMPARED.filter((field) => !isEqual(renamed[field], fact[field])).map((field) => ({
    field,
    before: old[field],
    after: fact[field],
  }));
}

/** Passages with the same digest have moved when their places differ; others have changed. */
function comparePassages(old: Fact, fact: Fact): { moves: Move[]; fields: FieldChange[] } {
  const [gone, come] = [[...old.passages], [...fact.passages]];
  // Those that stayed go first: of two with one text the one that moved is told.
  takePairs(gone, come, isEqual);
  const moves = takePairs(gone, come, haveSameText).map(
    ([from, to]): Move => ({ id: fact.id, was: old.id, from, to }),
  );
  const differs = gone.length > 0 || come.length > 0;
  return {
    moves,
    fields: differs ? [{ field: 'passages', before: old.passages, after: fact.passages }] : [],
  };
}

/** Takes out of both lists what fits together. */
function takePairs(
  gone: Passage[],
  come: Passage[],
  fits: (from: Passage, to: Passage) => boolean,
): [from: Passage, to: Passage][] {
  return [...come].flatMap((to): [Passage, Passage][] => {
    const index = gone.findIndex((from) => fits(from, to));
    const [from] = index === -1 ? [] : gone.splice(index, 1);
    if (!from) return [];
    come.splice(come.indexOf(to), 1);
    return [[from, to]];
  });
}

function haveSameText(a: Passage, b: Passage): boolean {
  return a.sha256 !== null && a.sha256 === b.sha256 && a.document === b.document;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
