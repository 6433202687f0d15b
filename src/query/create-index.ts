import type { Dataset, Fact } from '../dataset/schema.ts';
import { digestDataset } from './dataset-digest.ts';
import { type Alias, aliasesOf, aliasKey, type Entity, entitiesOf, LONGEST_ALIAS } from './entities.ts';
import { joinHyphenated, type Token, tokenize } from './fold.ts';
import type { Lists, SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { StringTable } from './string-table.ts';
import { familyStems } from './word-family.ts';

/** What a word is worth where it stands: the statement says it, the tags only mean it. */
const WEIGHTS = { statement: 6, quotation: 2, leaders: 2, countries: 1, topics: 1, source: 0.5 } as const;
/** How soon more occurrences stop to count: half of the highest impact is reached at this weight. */
const SATURATION = 2;
/** A statement of this many words keeps its full weight; longer ones lose by the fourth root. */
const TYPICAL_LENGTH = 16;

/** A term of the index before terms are numbered: a folded word, or the number of an entity. */
type TermKey = string | number;

interface Names {
  entities: Entity[];
  aliases: Map<string, Alias>;
  /** The first words of all names: most tokens of a text begin none. */
  starts: Set<string>;
  places: Map<string, number>;
}

/** The index of a dataset in memory, a few milliseconds for a hundred facts. */
export function createIndex(dataset: Dataset): SearchIndex {
  const names = namesOf(dataset);
  const weights = dataset.facts.map((fact) => factWeights(fact, names));
  const words = StringTable.from(vocabulary(weights, names));
  const places = new Map(words.texts().map((word, place) => [word, place]));
  const termOf = (key: TermKey) => (typeof key === 'number' ? words.size + key : (places.get(key) ?? 0));
  const aliases = StringTable.from(names.aliases.keys());
  return {
    dataset,
    entities: names.entities,
    words,
    ...postingsOf(weights, termOf, words.size + names.entities.length),
    ...familiesOf(words),
    aliases,
    named: listsOf(aliases.texts().map((key) => names.aliases.get(key)?.entities ?? [])),
    digest: digestDataset(dataset),
  };
}

function namesOf(dataset: Dataset): Names {
  const entities = entitiesOf(dataset);
  const aliases = aliasesOf(dataset);
  return {
    entities,
    aliases,
    starts: new Set([...aliases.values()].map((alias) => alias.words[0] ?? '')),
    places: new Map(entities.map(({ kind, id }, place) => [`${kind} ${id}`, place])),
  };
}

function textWords(text: string): string[] {
  const tokens = tokenize(text);
  return [...tokens, ...joinHyphenated(text, tokens)].map((token) => token.word);
}

function factWeights(fact: Fact, names: Names): Map<TermKey, number> {
  const weights = new Map<TermKey, number>();
  const add = (key: TermKey, weight: number) => weights.set(key, (weights.get(key) ?? 0) + weight);
  const addWords = (words: Iterable<string>, weight: number) => {
    for (const word of new Set(words)) add(word, weight);
  };
  const tagged = addTags(fact, names, add, addWords);
  const tokens = tokenize(fact.statement);
  const statement = WEIGHTS.statement * Math.min(1, (TYPICAL_LENGTH / tokens.length) ** 0.25);
  addWords(textWords(fact.statement), statement);
  for (const entity of mentioned(tokens, names, tagged)) add(entity, statement);
  addWords(textWords(fact.quotation?.text ?? ''), WEIGHTS.quotation);
  addWords(
    [...textWords(fact.attribution?.source ?? ''), ...textWords(fact.quotation?.speaker ?? '')],
    WEIGHTS.source,
  );
  return weights;
}

/** Counts the entities a fact is tagged with, and the words of its leaders' names; returns the entities. */
function addTags(
  fact: Fact,
  names: Names,
  add: (key: TermKey, weight: number) => void,
  addWords: (words: Iterable<string>, weight: number) => void,
): Set<number> {
  const tagged = new Set<number>();
  for (const kind of ['leaders', 'countries', 'topics'] as const) {
    for (const id of new Set(fact[kind])) {
      const entity = names.places.get(`${kind} ${id}`);
      if (entity !== undefined) {
        tagged.add(entity);
        add(entity, WEIGHTS[kind]);
      }
      // An id that the dataset does not declare is all the name there is.
      if (entity === undefined || kind === 'leaders')
        addWords(textWords(labelOf(names, entity) ?? id), WEIGHTS[kind]);
    }
  }
  return tagged;
}

function labelOf(names: Names, entity: number | undefined): string | undefined {
  return entity === undefined ? undefined : names.entities[entity]?.label;
}

/** The entities that a text names. A name that several entities share means those that the fact is tagged with. */
function mentioned(tokens: readonly Token[], names: Names, tagged: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const alias of namesIn(tokens, names)) {
    for (const entity of alias.entities) {
      const own = alias.entities.length === 1 && names.entities[entity]?.kind !== 'topics';
      if (own || tagged.has(entity)) found.add(entity);
    }
  }
  return found;
}

function namesIn(tokens: readonly Token[], names: Names): Alias[] {
  const found: Alias[] = [];
  for (const [place, token] of tokens.entries()) {
    if (!names.starts.has(token.word)) continue;
    for (let length = 1; length <= LONGEST_ALIAS && place + length <= tokens.length; length++) {
      const span = tokens.slice(place, place + length);
      const alias = names.aliases.get(aliasKey(span.map(({ word }) => word)));
      if (alias !== undefined && (!alias.capitals || span.every(({ capitals }) => capitals)))
        found.push(alias);
    }
  }
  return found;
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

function postingsOf(
  weights: ReadonlyArray<ReadonlyMap<TermKey, number>>,
  termOf: (key: TermKey) => number,
  terms: number,
): { postings: Lists; impacts: Uint8Array } {
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
  return { postings: { offsets, values }, impacts };
}

function familiesOf(words: StringTable): { stems: StringTable; families: Lists } {
  const families = new Map<string, number[]>();
  for (const [place, word] of words.texts().entries()) {
    if (isStopWord(word)) continue; // "use" is no kin of "us"
    for (const stem of familyStems(word)) {
      const family = families.get(stem);
      if (family === undefined) families.set(stem, [place]);
      else family.push(place);
    }
  }
  const stems = StringTable.from(families.keys());
  return { stems, families: listsOf(stems.texts().map((stem) => families.get(stem) ?? [])) };
}

function listsOf(lists: ReadonlyArray<readonly number[]>): Lists {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [key, list] of lists.entries()) offsets[key + 1] = (offsets[key] ?? 0) + list.length;
  return { offsets, values: Uint32Array.from(lists.flat()) };
}
