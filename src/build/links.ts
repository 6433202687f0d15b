/** Sentences of different documents that say the same in nearly the same words. */
import type { Fact, Link, Reason } from '../dataset/schema.ts';
import { wordsOf } from './words.ts';

/** Share of words that two sentences must have in common, of all the words of both. */
const THRESHOLD = 0.6;
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 5;
/** A sentence that stands in hundreds of documents is linked to the first of them only. */
const MAX_CANDIDATES = 200;
const MAX_LINKS = 8;

interface Item {
  readonly fact: Fact;
  readonly document: string;
  /** Numbers of its words, rarest first. */
  readonly words: Uint32Array;
}

/**
 * Links facts whose statements are near-duplicates as `corroborates`, in place and both ways.
 *
 * Two sets that share so much must share one of the rarest words of each (prefix filtering), so that only few
 * pairs are ever compared, however many facts there are.
 */
export function linkNearDuplicates(facts: readonly Fact[]): void {
  const index = new Map<number, number[]>();
  const items = itemsOf(facts);
  const seen = new Int32Array(items.length).fill(-1);
  items.forEach((item, place) => {
    const length = item.words.length;
    const prefix = item.words.subarray(0, length - Math.ceil(THRESHOLD * length) + 1);
    let candidates = 0;
    for (const word of prefix) {
      const places = index.get(word) ?? [];
      for (const other of places) {
        if (seen[other] === place || candidates >= MAX_CANDIDATES) continue;
        seen[other] = place;
        candidates += 1;
        linkIfAlike(item, items[other]);
      }
      if (places.length < MAX_CANDIDATES) places.push(place);
      index.set(word, places);
    }
  });
}

/** Words as numbers in the order of how rare they are; facts with few words are left out. */
function itemsOf(facts: readonly Fact[]): Item[] {
  const counts = new Map<string, number>();
  const texts = facts.map((fact) => [...new Set(wordsOf(fact.statement).map((word) => word.fold))]);
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const ranks = new Map(order.map(([word], rank) => [word, rank]));
  return facts.flatMap((fact, place): Item[] => {
    const text = texts[place] ?? [];
    const document = fact.passages[0]?.document;
    if (text.length < FEWEST_WORDS || document === undefined) return [];
    return [{ fact, document, words: Uint32Array.from(text, (word) => ranks.get(word) ?? 0).sort() }];
  });
}

function linkIfAlike(item: Item, other: Item | undefined): void {
  if (!other || other.document === item.document) return;
  const [fewer, more] = [item.words.length, other.words.length].sort((a, b) => a - b);
  if ((fewer ?? 0) < THRESHOLD * (more ?? 0)) return;
  const common = countCommon(item.words, other.words);
  const all = item.words.length + other.words.length - common;
  if (common < THRESHOLD * all) return;
  if (item.fact.links.length >= MAX_LINKS || other.fact.links.length >= MAX_LINKS) return;
  const note = `Found by rule: ${common} of ${all} words in common.`;
  addLink(item.fact, other.fact.id, note);
  addLink(other.fact, item.fact.id, note);
}

function addLink(fact: Fact, id: string, note: string): void {
  const link: Link = { type: 'corroborates', fact: id, note };
  fact.links.push(link);
  const { start = 0, end = 0 } = fact.passages[0] ?? {};
  const reason: Reason = { field: 'links', rule: 'near-duplicate', cue: id, start, end };
  fact.reasons?.push(reason);
}

/** Members that two sorted lists share. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}
