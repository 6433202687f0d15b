import type { Dataset } from '../dataset/schema.ts';
import { digestDataset } from './dataset-digest.ts';
import { isCommonWord } from './english-words.ts';
import { type GatheredTerms, gatherTerms } from './gather-terms.ts';
import { letterMask } from './letter-mask.ts';
import {
  factsOf,
  listsOf,
  once,
  type Postings,
  packLists,
  type SearchIndex,
  TEXT_END,
  type Texts,
} from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { StringTable } from './string-table.ts';
import { collectSpans, collectTags } from './tags.ts';
import { namesOf } from './weigh-fact.ts';
import { familyStems } from './word-family.ts';

/**
 * The index of a dataset in memory, a few milliseconds for a hundred facts.
 * @param tell told how far it is
 */
export function createIndex(
  dataset: Dataset,
  tell: (done: number, total: number) => void = () => {},
): SearchIndex {
  const { facts, ...frame } = dataset;
  const names = namesOf(dataset);
  const gathered = gatherTerms(facts, names, tell);
  const words = StringTable.from(gathered.words);
  const terms = numberTerms(gathered.words, words, names.entities.length);
  const aliases = StringTable.from(names.aliases.keys());
  // What only a filter, or an index that is stored, asks for.
  const tags = once(() => collectTags(facts, frame));
  const spans = once(() => collectSpans(facts));
  const ids = once(() => StringTable.from(facts.map(({ id }) => id)));
  const idPlaces = once(() => placesOf(ids(), dataset));
  return {
    frame,
    facts: factsOf(facts),
    entities: names.entities,
    leaders: dataset.leaders.length,
    countries: dataset.countries.length,
    words,
    postings: collectPostings(gathered, terms),
    texts: collectTexts(gathered, terms),
    ...familiesOf(words),
    letters: Uint32Array.from(words.texts(), letterMask),
    common: Uint8Array.from(words.texts(), (word) => (isCommonWord(word) ? 1 : 0)),
    aliases,
    named: packLists(aliases.texts().map((key) => names.aliases.get(key)?.entities ?? [])),
    digest: digestDataset(dataset),
    get tags() {
      return tags();
    },
    get spans() {
      return spans();
    },
    get ids() {
      return ids();
    },
    get idPlaces() {
      return idPlaces();
    },
  };
}

/** Where each id stands among the facts. */
function placesOf(ids: StringTable, { facts }: Dataset): Uint32Array {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  return Uint32Array.from(ids.texts(), (id) => places.get(id) ?? 0);
}

/** The numbers that terms have in the index, by those under which they were gathered: words first, as they sort. */
function numberTerms(gathered: readonly string[], words: StringTable, entities: number): Uint32Array {
  const places = new Map(words.texts().map((word, place) => [word, place]));
  const numbers = new Uint32Array(entities + gathered.length);
  for (let entity = 0; entity < entities; entity++) numbers[entity] = words.size + entity;
  for (const [number, word] of gathered.entries()) numbers[entities + number] = places.get(word) ?? 0;
  return numbers;
}

function collectPostings({ terms, impacts, ends }: GatheredTerms, numbers: Uint32Array): Postings {
  const offsets = new Uint32Array(numbers.length + 1);
  for (const key of terms) {
    const term = numbers[key] ?? 0;
    offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < numbers.length; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice();
  const values = new Uint32Array(terms.length);
  const sorted = new Uint8Array(terms.length);
  let from = 0;
  for (const [fact, end] of ends.entries()) {
    for (; from < end; from++) {
      const term = numbers[terms[from] ?? 0] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      values[place] = fact;
      sorted[place] = impacts[from] ?? 0;
    }
  }
  return {
    ...listsOf(offsets, values),
    impacts: (term) => sorted.subarray(offsets[term] ?? 0, offsets[term + 1] ?? 0),
  };
}

function collectTexts({ texts, textEnds }: GatheredTerms, numbers: Uint32Array): Texts {
  const offsets = new Uint32Array(textEnds.length + 1);
  offsets.set(textEnds, 1);
  const values = texts.map((word) => (word === TEXT_END ? TEXT_END : (numbers[word] ?? 0)));
  return { offsets, read: (from, to) => values.subarray(offsets[from], offsets[to]) };
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
    families: packLists(stems.texts().map((stem) => families.get(stem) ?? [])),
    wordStems: packLists(stemsOf.map((own) => own.map((stem) => numbers.get(stem) ?? 0))),
  };
}
