/** Finds the names of leaders and countries in the words of a text: a hash of first words, longest name first. */
import { areNeighbours, foldAt, type Word, wordsOf } from '../words.ts';

/** What a name can be: `other` is a phrase that only holds a name ("Washington Post"). */
export type AliasSort =
  | 'full'
  | 'surname'
  | 'country'
  | 'demonym'
  | 'seat'
  | 'weak-place'
  | 'other'
  | 'topic';

export interface Alias {
  readonly sort: AliasSort;
  /** Id of the leader, country or topic; empty for `other`. */
  readonly id: string;
}

/** Names that begin at one word, all over the same words. */
export interface AliasMatch {
  /** How many words. */
  readonly length: number;
  readonly aliases: readonly Alias[];
}

interface Entry {
  readonly folds: readonly string[];
  /** Per word: must the text have a capital there, or capitals only. */
  readonly shapes: readonly ('any' | 'capital' | 'capitals')[];
  /** Per word: has the name itself a possessive there, "People's Republic". */
  readonly owners: readonly boolean[];
  readonly aliases: Alias[];
}

const SHORT_CAPITALS = /^(?:\p{Lu}\.?){2,5}$/u;
const CAPITALS = /^(?:\p{Lu}\.?)+$/u;

export class AliasIndex {
  readonly #entries = new Map<string, Entry[]>();

  /** Adds a name; one with no letters is left out. */
  add(name: string, alias: Alias): void {
    const words = wordsOf(name);
    const first = words[0];
    if (!first) return;
    const folds = words.map((word) => word.fold);
    const shapes = words.map(shapeOf);
    const entries = this.#entries.get(first.fold) ?? [];
    const same = entries.find((entry) => isEqual(entry.folds, folds) && isEqual(entry.shapes, shapes));
    if (same) {
      if (!same.aliases.some(({ id, sort }) => id === alias.id && sort === alias.sort))
        same.aliases.push(alias);
      return;
    }
    entries.push({ folds, shapes, owners: words.map(({ possessive }) => possessive), aliases: [alias] });
    entries.sort((a, b) => b.folds.length - a.folds.length);
    this.#entries.set(first.fold, entries);
  }

  /** The longest names that begin at a word; undefined when none does. */
  match(text: string, words: readonly Word[], at: number): AliasMatch | undefined {
    const entries = this.#entries.get(foldAt(words, at));
    if (entries === undefined) return undefined;
    const found = entries.find((entry) => fits(entry, text, words, at));
    if (found === undefined) return undefined;
    const aliases = entries
      .filter((entry) => entry.folds.length === found.folds.length && fits(entry, text, words, at))
      .flatMap((entry) => entry.aliases);
    return { length: found.folds.length, aliases };
  }
}

function isLinked(
  { owners }: Entry,
  place: number,
  text: string,
  before: Word | undefined,
  word: Word,
): boolean {
  if (!owners[place - 1] || !before?.possessive) return areNeighbours(text, before, word);
  return /^['’]s?[ \u00a0]$/.test(text.slice(before.end, word.start));
}

function fits(entry: Entry, text: string, words: readonly Word[], at: number): boolean {
  return entry.folds.every((fold, place) => {
    const word = words[at + place];
    if (word?.fold !== fold) return false;
    if (place > 0 && !isLinked(entry, place, text, words[at + place - 1], word)) return false;
    const shape = entry.shapes[place];
    return shape === 'any' || (shape === 'capital' ? word.capital : CAPITALS.test(word.text));
  });
}

/** "US" must stand in capitals, "Trump" with one, "president" as it likes. */
function shapeOf(word: Word): 'any' | 'capital' | 'capitals' {
  if (SHORT_CAPITALS.test(word.text)) return 'capitals';
  return word.capital ? 'capital' : 'any';
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
