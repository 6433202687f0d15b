/** Words of a text with their places, folded for comparing. */
import { foldLetters } from '../base/fold-letters.ts';

/** A word; offsets in UTF-16 units of the text it was taken from, a possessive 's left out. */
export interface Word {
  readonly text: string;
  /** Lower case, no accents, no apostrophes or dots. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly possessive: boolean;
}

// Initials ("U.S.", "H.W."), or letters and digits with apostrophes inside; a hyphen parts words.
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*['’ʼ]?/gu;
const POSSESSIVE = /['’ʼ](?:[sS])?$/;
const CAPITAL = /^\p{Lu}/u;
const ASCII_LETTERS = /^[a-z0-9]*$/;
const NEIGHBOUR = /^(?:[ \u00a0]|\.?[ \u00a0]|[-\u2010\u2011\u2012])$/;
/** Words whose folded form is kept: a text has few different ones. */
const CACHE_SIZE = 50_000;
const cache = new Map<string, string>();

/** The form in which words are compared. */
export function foldWord(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const lower = text.toLowerCase();
  const folded = ASCII_LETTERS.test(lower) ? lower : foldLetters(lower);
  if (cache.size >= CACHE_SIZE) cache.clear();
  const kept = cutLoose(folded);
  cache.set(cutLoose(text), kept);
  return kept;
}

/** A copy of a short text: one that is cut out of a document may hold all of the document in memory. */
export function cutLoose(text: string): string {
  return text.split('').join('');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index: start } of text.matchAll(WORD)) {
    const bare = raw.replace(POSSESSIVE, '');
    const fold = foldWord(bare);
    if (fold === '') continue;
    words.push({
      text: bare,
      fold,
      start,
      end: start + bare.length,
      capital: CAPITAL.test(bare),
      possessive: bare.length < raw.length,
    });
  }
  return words;
}

/** The folded form of the word at a place; empty where there is none. */
export function foldAt(words: readonly Word[], at: number): string {
  return words[at]?.fold ?? '';
}

/** Where the word at a place begins; 0 where there is none. */
export function startAt(words: readonly Word[], at: number): number {
  return words[at]?.start ?? 0;
}

/** Where the word at a place ends; 0 where there is none, as before the first. */
export function endAt(words: readonly Word[], at: number): number {
  return words[at]?.end ?? 0;
}

/** Whether two words stand together, parted by a space, a hyphen or the dot of an initial. */
export function areNeighbours(text: string, first: Word | undefined, second: Word | undefined): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    !first.possessive &&
    second.start - first.end <= 2 &&
    NEIGHBOUR.test(text.slice(first.end, second.start))
  );
}
