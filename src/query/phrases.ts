import { type SearchIndex, TEXT_END, type Texts } from './search-index.ts';

/** Texts of so many facts are read at once where several of them are wanted. */
const SOME_FACTS = 512;

/** A query is planned again for its typos, and grows while it is typed: its phrases are the same. */
const remembered = new WeakMap<SearchIndex, Map<string, Uint32Array>>();
const MOST_REMEMBERED = 16;

/** The facts that hold these words side by side in a text that is shown, ascending. */
export function factsWithPhrase(index: SearchIndex, phrase: readonly string[]): Uint32Array {
  const phrases = remembered.get(index) ?? new Map<string, Uint32Array>();
  remembered.set(index, phrases);
  const key = phrase.join(' ');
  const known = phrases.get(key);
  if (known !== undefined) return known;
  const found = findPhrase(index, phrase);
  if (phrases.size === MOST_REMEMBERED) phrases.clear();
  phrases.set(key, found);
  return found;
}

function findPhrase(index: SearchIndex, phrase: readonly string[]): Uint32Array {
  const terms = phrase.map((word) => index.words.find(word) ?? TEXT_END);
  if (terms.length === 0 || terms.includes(TEXT_END)) return new Uint32Array();
  const lists = [...new Set(terms)].map((term) => index.postings.at(term));
  const facts = lists.sort((a, b) => a.length - b.length).reduce(inBoth);
  return withSequence(index.texts, facts, terms);
}

/** What is in both of two ascending lists, of which the first is the shorter one. */
function inBoth(short: Uint32Array, long: Uint32Array): Uint32Array {
  const both = new Uint32Array(short.length);
  let count = 0;
  let place = 0;
  for (let which = 0; which < short.length; which++) {
    const fact = short[which] ?? 0;
    while (place < long.length && (long[place] ?? 0) < fact) place++;
    if (long[place] === fact) both[count++] = fact;
  }
  return both.subarray(0, count);
}

/** Those of the facts, which ascend, that hold the terms side by side. */
function withSequence(texts: Texts, facts: Uint32Array, terms: readonly number[]): Uint32Array {
  const { offsets } = texts;
  let words: Uint32Array = new Uint32Array();
  let start = 0;
  let beyond = 0;
  return facts.filter((fact, place) => {
    if (fact >= beyond) {
      beyond = endOfRun(facts, place);
      words = texts.read(fact, beyond);
      start = offsets[fact] ?? 0;
    }
    return holdsSequence(words, (offsets[fact] ?? 0) - start, (offsets[fact + 1] ?? 0) - start, terms);
  });
}

/** The fact after the last one that is near the one at a place. */
function endOfRun(facts: Uint32Array, place: number): number {
  const limit = (facts[place] ?? 0) + SOME_FACTS;
  let last = place;
  while (last + 1 < facts.length && (facts[last + 1] ?? 0) < limit) last++;
  return (facts[last] ?? 0) + 1;
}

/** Whether the terms stand side by side among the words from one place up to another. */
function holdsSequence(words: Uint32Array, from: number, to: number, terms: readonly number[]): boolean {
  for (let place = from; place + terms.length <= to; place++) {
    let same = 0;
    while (same < terms.length && words[place + same] === terms[same]) same++;
    if (same === terms.length) return true;
  }
  return false;
}
