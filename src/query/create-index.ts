import type { Dataset } from '../dataset/schema.ts';
import { digestDataset } from './dataset-digest.ts';
import { isCommonWord } from './english-words.ts';
import { letterMask } from './letter-mask.ts';
import { factsOf, type Lists, type Postings, postingsOf, type SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { StringTable } from './string-table.ts';
import { type Names, namesOf, type TermKey, weighFact } from './weigh-fact.ts';
import { familyStems } from './word-family.ts';

/** How soon more occurrences stop to count: half of the highest impact is reached at this weight. */
const SATURATION = 2;
/** Facts between two calls of `tell`: some milliseconds. */
const TELL_EVERY = 500;

/**
 * The index of a dataset in memory, a few milliseconds for a hundred facts.
 * @param tell told how far it is
 */
export function createIndex(
  dataset: Dataset,
  tell: (done: number, total: number) => void = () => {},
): SearchIndex {
  const names = namesOf(dataset);
  const weights = dataset.facts.map((fact, place) => {
    if (place % TELL_EVERY === 0) tell(place, dataset.facts.length);
    return weighFact(fact, names);
  });
  const words = StringTable.from(vocabulary(weights, names));
  const places = new Map(words.texts().map((word, place) => [word, place]));
  const termOf = (key: TermKey) => (typeof key === 'number' ? words.size + key : (places.get(key) ?? 0));
  const aliases = StringTable.from(names.aliases.keys());
  const { facts, ...frame } = dataset;
  return {
    frame,
    facts: factsOf(facts),
    entities: names.entities,
    words,
    postings: collectPostings(weights, termOf, words.size + names.entities.length),
    ...familiesOf(words),
    letters: Uint32Array.from(words.texts(), letterMask),
    common: Uint8Array.from(words.texts(), (word) => (isCommonWord(word) ? 1 : 0)),
    aliases,
    named: listsOf(aliases.texts().map((key) => names.aliases.get(key)?.entities ?? [])),
    digest: digestDataset(dataset),
  };
}

/** All words of all facts, and the names of one word, so that a misspelt "beijng" is put right. */
function vocabulary(weights: ReadonlyArray<ReadonlyMap<TermKey, number>>, names: Names): Set<string> {
  const words = new Set<string>();
  for (const fact of weights) {
    for (const key of fact.keys()) if (typeof key === 'string') words.add(key);
  }
  for (const alias of names.aliases.values()) {
    if (alias.words.length === 1) words.add(alias.words[0] ?? '');
  }
  return words;
}

function collectPostings(
  weights: ReadonlyArray<ReadonlyMap<TermKey, number>>,
  termOf: (key: TermKey) => number,
  terms: number,
): Postings {
  const offsets = new Uint32Array(terms + 1);
  for (const fact of weights) {
    for (const key of fact.keys()) offsets[termOf(key) + 1] = (offsets[termOf(key) + 1] ?? 0) + 1;
  }
  for (let term = 0; term < terms; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice();
  const values = new Uint32Array(offsets[terms] ?? 0);
  const impacts = new Uint8Array(values.length);
  for (const [fact, terms] of weights.entries()) {
    for (const [key, weight] of terms) {
      const term = termOf(key);
      const place = next[term] ?? 0;
      next[term] = place + 1;
      values[place] = fact;
      impacts[place] = Math.round((255 * weight) / (weight + SATURATION));
    }
  }
  return postingsOf(offsets, values, impacts);
}

type Kinship = Pick<SearchIndex, 'stems' | 'families' | 'wordStems'>;

function familiesOf(words: StringTable): Kinship {
  const families = new Map<string, number[]>();
  const stemsOf = words.texts().map((word) => (isStopWord(word) ? [] : familyStems(word))); // "use" is no kin of "us"
  for (const [place, wordStems] of stemsOf.entries()) {
    for (const stem of wordStems) {
      const family = families.get(stem);
      if (family === undefined) families.set(stem, [place]);
      else family.push(place);
    }
  }
  const stems = StringTable.from(families.keys());
  const numbers = new Map(stems.texts().map((stem, number) => [stem, number]));
  return {
    stems,
    families: listsOf(stems.texts().map((stem) => families.get(stem) ?? [])),
    wordStems: listsOf(stemsOf.map((own) => own.map((stem) => numbers.get(stem) ?? 0))),
  };
}

function listsOf(lists: ReadonlyArray<readonly number[]>): Lists {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [key, list] of lists.entries()) offsets[key + 1] = (offsets[key] ?? 0) + list.length;
  return { offsets, values: Uint32Array.from(lists.flat()) };
}
