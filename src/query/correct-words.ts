import type Fuse from 'fuse.js';
import { LEAST_CHANGE, LEAST_NEW, LEAST_OTHERWISE, typoCost } from './edit-distance.ts';
import { letterMask } from './letter-mask.ts';
import type { Correct } from './plan-query.ts';
import { frequency, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';

type Vocabulary = Fuse<string>;

/** A wide net: fuse.js counts a swap as two errors, and {@link typoCost} decides. Options of the trials otherwise. */
const FUSE_OPTIONS = { threshold: 0.6, location: 0, distance: 100, ignoreFieldNorm: true } as const;
const SHORTEST = 4;
const MOST = 3;
/** Words at nearly the same cost may all be meant. */
const NEARLY = 0.1;

/**
 * Loads fuse.js, the one place that does (without its searches by operators and tokens), and gives the function that
 * finds the words of the vocabulary nearest to an unknown one. Fuse gets only the words that a person's slips can have
 * made: looking through more of them takes it longer than everything else. What begins otherwise is looked at only where
 * nothing that begins alike is so near that it cannot count.
 */
export async function loadCorrector(): Promise<Correct> {
  const { default: FuseClass } = await import('fuse.js/basic');
  const fuse: Vocabulary = new FuseClass(['x'], FUSE_OPTIONS);
  return (index, word) => {
    if (word.length < SHORTEST || !isLetters(word)) return [];
    const find = (ranges: readonly Range[]) =>
      fuseMatches(
        fuse,
        word,
        ranges.flatMap((range) => withinReach(index, word, range)),
      );
    const alike = find(beginningsAlike(index, word));
    const decided = alike.some(({ cost }) => cost + NEARLY < LEAST_OTHERWISE);
    return nearest(index, decided ? alike : find([[0, index.words.size]]));
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

/**
 * What it costs at least to turn one word into another, by the letters of each that the other has not: a change makes
 * up for one of each, everything else for one alone.
 */
function leastCost(mask: number, other: number): number {
  const [a, b] = [countBits(mask & ~other), countBits(other & ~mask)];
  return LEAST_CHANGE * Math.min(a, b) + LEAST_NEW * Math.abs(a - b);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Up to here a letter is one byte of UTF-8, and the same number. */
const LAST_ASCII = 0x7f;
/** A letter takes at most so many bytes of UTF-8. */
const BYTES_A_LETTER = 3;

/** Places of the vocabulary, from one up to another. */
type Range = readonly [from: number, to: number];

/** A word of the vocabulary, and how unlikely it is that it was meant. */
interface Candidate {
  place: number;
  text: string;
  cost: number;
}

/** Where words that begin as one was typed are in the vocabulary, and those with the first two letters swapped. */
function beginningsAlike({ words }: SearchIndex, word: string): Range[] {
  const [first, second] = [word.charAt(0), word.charAt(1)];
  const alike = words.prefixRange(first);
  return first === second ? [alike] : [alike, words.prefixRange(second + first)];
}

/** The words of a range that were not too unlikely meant. */
function withinReach({ words, letters }: SearchIndex, word: string, range: Range): Candidate[] {
  return placesInReach(words, letters, word, range).flatMap((place) => {
    const text = words.at(place);
    if (Math.abs(text.length - word.length) > 2 || text.length < SHORTEST || isStopWord(text)) return [];
    const limit = costLimit(Math.max(word.length, text.length));
    const cost = typoCost(word, text, limit);
    return cost <= limit ? [{ place, text, cost }] : [];
  });
}

/**
 * Most words are told apart by their letters and their length, without being decoded. Letters are counted in the loop
 * itself: a small function that is called so often is compiled at once, which takes longer than the loop.
 */
function placesInReach(
  words: SearchIndex['words'],
  letters: Uint32Array,
  word: string,
  [from, to]: Range,
): number[] {
  const mask = letterMask(word);
  const highest = costLimit(word.length + 2);
  // Each change makes up for two letters that only one of the words has.
  const most = 2 * Math.floor(highest / LEAST_CHANGE);
  const places: number[] = [];
  for (let place = from; place < to; place++) {
    const other = letters[place] ?? 0;
    let rest = mask ^ other;
    for (let bits = 0; bits < most; bits++) rest &= rest - 1;
    if (rest !== 0) continue;
    const bytes = words.lengthAt(place);
    if (bytes < SHORTEST || bytes < word.length - 2 || bytes > (word.length + 2) * BYTES_A_LETTER) continue;
    const least = leastCost(mask, other);
    // Who gets the first letter wrong gets little else wrong; with the first two swapped, this would cost too much.
    if (least > LEAST_NEW && beginsOtherwise(words, place, word)) continue;
    // In bytes a word is at least as long as in letters, and may cost as much.
    if (least <= costLimit(Math.max(word.length, bytes))) places.push(place);
  }
  return places;
}

/** Whether a word of the vocabulary has another first letter; of letters beyond ASCII that is not known. */
function beginsOtherwise({ bytes, offsets }: SearchIndex['words'], place: number, word: string): boolean {
  const typed = word.charCodeAt(0);
  return typed <= LAST_ASCII && bytes[offsets[place] ?? 0] !== typed;
}

/** Those of the candidates that fuse.js finds too. */
function fuseMatches(fuse: Vocabulary, word: string, candidates: readonly Candidate[]): Candidate[] {
  fuse.getIndex().setIndexRecords(candidates.map(({ text }, i) => ({ i, v: text, n: 1 })));
  return fuse.search(word).flatMap(({ refIndex }) => candidates[refIndex] ?? []);
}

/** The words at the least cost, the most frequent first. */
function nearest(index: SearchIndex, candidates: readonly Candidate[]): string[] {
  const ranked = candidates
    .map(({ place, text, cost }) => ({ text, cost, frequency: frequency(index, place) }))
    .sort((a, b) => a.cost - b.cost || b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
  const least = ranked[0]?.cost ?? 0;
  return ranked
    .filter(({ cost }) => cost <= least + NEARLY)
    .slice(0, MOST)
    .map(({ text }) => text);
}
