import type Fuse from 'fuse.js';
import { LEAST_CHANGE, typoCost } from './edit-distance.ts';
import { letterMask } from './letter-mask.ts';
import type { Correct } from './plan-query.ts';
import { frequency, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';

type Vocabulary = Fuse<string>;

/** A wide net: fuse.js counts a swap as two errors, and {@link typoCost} decides. Options of the trials otherwise. */
const FUSE_OPTIONS = { threshold: 0.6, location: 0, distance: 100, ignoreFieldNorm: true } as const;
const SHORTEST = 4;
const MOST = 3;

/**
 * Loads fuse.js, the one place that does, and gives the function that finds the words of the vocabulary nearest to
 * an unknown one. Fuse gets only the words whose length and letters leave a chance.
 */
export async function loadCorrector(): Promise<Correct> {
  const { default: FuseClass } = await import('fuse.js');
  const fuse: Vocabulary = new FuseClass(['x'], FUSE_OPTIONS);
  return (index, word) => {
    if (word.length < SHORTEST || !isLetters(word)) return [];
    return nearest(index, word, fuseMatches(fuse, index, word));
  };
}

/** The classes of Unicode take a millisecond to make, and most words do without. */
function isLetters(word: string): boolean {
  return /^[a-z]+$/.test(word) || /^[\p{L}\p{M}]+$/u.test(word);
}

/** How much may be wrong: a likely slip in four letters, any one in six, two in more (see COST in edit-distance.ts). */
function costLimit(length: number): number {
  if (length <= 4) return 1.05;
  if (length <= 6) return 1.45;
  return length <= 8 ? 2.05 : 2.25;
}

/** How many letters two words may differ in, that one has and the other has not: two for each letter changed. */
function mostDifferent(length: number): number {
  return 2 * Math.floor(costLimit(length) / LEAST_CHANGE);
}

/** Whether at most so many bits are set. */
function hasFewBits(bits: number, most: number): boolean {
  let rest = bits;
  for (let count = 0; count < most; count++) rest &= rest - 1;
  return rest === 0;
}

/** A letter takes at most so many bytes of UTF-8. */
const BYTES_A_LETTER = 3;

function fuseMatches(fuse: Vocabulary, { words, letters }: SearchIndex, word: string): number[] {
  const mask = letterMask(word);
  const records: { i: number; v: string; n: number }[] = [];
  const most = mostDifferent(word.length + 2);
  for (let place = 0; place < letters.length; place++) {
    // Most words are told apart without being decoded.
    const different = mask ^ (letters[place] ?? 0);
    if (!hasFewBits(different, most)) continue;
    const bytes = words.lengthAt(place);
    if (bytes < SHORTEST || bytes < word.length - 2 || bytes > (word.length + 2) * BYTES_A_LETTER) continue;
    if (!hasFewBits(different, mostDifferent(Math.max(word.length, bytes)))) continue;
    const text = words.at(place);
    if (Math.abs(text.length - word.length) > 2 || text.length < SHORTEST || isStopWord(text)) continue;
    records.push({ i: place, v: text, n: 1 });
  }
  fuse.getIndex().setIndexRecords(records);
  return fuse.search(word).map((result) => result.refIndex);
}

/** The words at the least cost, the most frequent first. */
function nearest(index: SearchIndex, word: string, places: readonly number[]): string[] {
  const ranked = places
    .map((place) => {
      const text = index.words.at(place);
      const limit = costLimit(Math.max(word.length, text.length));
      return { text, cost: typoCost(word, text, limit), limit, frequency: frequency(index, place) };
    })
    .filter(({ cost, limit }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
  const least = ranked[0]?.cost ?? 0;
  return ranked
    .filter(({ cost }) => cost <= least + 0.1)
    .slice(0, MOST)
    .map(({ text }) => text);
}
