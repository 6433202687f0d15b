import type { Dataset, Fact } from '../dataset/schema.ts';
import { type Alias, aliasesOf, aliasKey, type Entity, entitiesOf, LONGEST_ALIAS } from './entities.ts';
import { compoundsOf, type Token, tokenize } from './fold.ts';

/** What a word is worth where it stands: the statement says it, the tags only mean it. */
const WEIGHTS = { statement: 6, quotation: 2, leaders: 2, countries: 1, source: 0.5, topics: 1 } as const;
/** What a word at the very beginning of a statement is worth more: a sentence begins with what it is about. */
const BEGINNING = 0.5;
/** Statements longer than this lose by the fourth root, as in the trials, shorter ones gain. */
const TYPICAL_LENGTH = 16;

/** A term of the index before terms are numbered: a folded word, or the number of an entity. */
export type TermKey = string | number;

/** The names that texts may use for the entities of a dataset. */
export interface Names {
  entities: Entity[];
  aliases: Map<string, Alias>;
  /** The first words of all names: most words of a text begin none. */
  starts: Set<string>;
  places: Map<string, number>;
  /** The words of each entity's name. */
  labels: Token[][];
}

/** What the index keeps of a fact. */
export interface WeighedFact {
  /** How much it is about each word and each entity: the sum of its fields, as in BM25F. */
  weights: Map<TermKey, number>;
  /** The words of each text that is shown of it. */
  texts: readonly (readonly Token[])[];
}

export function namesOf(dataset: Dataset): Names {
  const entities = entitiesOf(dataset);
  const aliases = aliasesOf(dataset);
  return {
    entities,
    aliases,
    starts: new Set([...aliases.values()].map((alias) => alias.words[0] ?? '')),
    places: new Map(entities.map(({ kind, id }, place) => [`${kind} ${id}`, place])),
    labels: entities.map(({ label }) => tokenize(label)),
  };
}

export function weighFact(fact: Fact, names: Names): WeighedFact {
  const weights = new Map<TermKey, number>();
  const labels = addTags(fact, names, weights);
  const statement = tokenize(fact.statement);
  addStatement(fact.statement, statement, names, weights);
  const others = [
    addText(fact.quotation?.text, WEIGHTS.quotation, weights),
    addText(fact.quotation?.speaker, WEIGHTS.source, weights),
    addText(fact.attribution?.source, WEIGHTS.source, weights),
  ];
  return { weights, texts: [statement, ...others, ...labels].filter(({ length }) => length > 0) };
}

function add(weights: Map<TermKey, number>, key: TermKey, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}

function addText(text: string | null | undefined, weight: number, weights: Map<TermKey, number>): Token[] {
  if (typeof text !== 'string') return [];
  const tokens = tokenize(text);
  addTokens(text, tokens, weight, weights);
  return tokens;
}

function addTokens(
  text: string,
  tokens: readonly Token[],
  weight: number,
  weights: Map<TermKey, number>,
): void {
  const words = new Set([...tokens, ...compoundsOf(text, tokens)].map((token) => token.word));
  for (const word of words) add(weights, word, weight);
}

/** The entities a fact is tagged with, and the words of its leaders' names, which are given back. */
function addTags(fact: Fact, names: Names, weights: Map<TermKey, number>): Token[][] {
  const shown: Token[][] = [];
  for (const kind of ['leaders', 'countries', 'topics'] as const) {
    for (const id of new Set(fact[kind])) {
      const place = names.places.get(`${kind} ${id}`);
      if (place === undefined) {
        // An id that the dataset does not declare is all the name there is.
        addText(id, WEIGHTS[kind], weights);
        continue;
      }
      add(weights, place, WEIGHTS[kind]);
      if (kind !== 'leaders') continue;
      const label = names.labels[place] ?? [];
      addTokens(names.entities[place]?.label ?? '', label, WEIGHTS[kind], weights);
      shown.push(label);
    }
  }
  return shown;
}

/** The words and names of a statement, each once, where it first stands. */
function addStatement(
  statement: string,
  tokens: readonly Token[],
  names: Names,
  weights: Map<TermKey, number>,
): void {
  const whole = WEIGHTS.statement * (TYPICAL_LENGTH / Math.max(1, tokens.length)) ** 0.25;
  const tagged = new Set(weights.keys());
  const seen = new Set<TermKey>();
  const addOnce = (key: TermKey, place: number) => {
    if (seen.has(key)) return;
    seen.add(key);
    add(weights, key, whole * (1 + BEGINNING * (1 - place / tokens.length)));
  };
  for (const [place, token] of tokens.entries()) {
    addOnce(token.word, place);
    for (const entity of entitiesAt(tokens, place, names, tagged)) addOnce(entity, place);
  }
  for (const joined of compoundsOf(statement, tokens)) {
    addOnce(
      joined.word,
      tokens.findIndex(({ start }) => start === joined.start),
    );
  }
}

/**
 * The entities that a text names at a place. A name that several entities share, and a term of a topic, means those
 * that the fact is tagged with.
 */
function entitiesAt(
  tokens: readonly Token[],
  place: number,
  names: Names,
  tagged: ReadonlySet<TermKey>,
): number[] {
  if (!names.starts.has(tokens[place]?.word ?? '')) return [];
  const found: number[] = [];
  for (let length = 1; length <= LONGEST_ALIAS && place + length <= tokens.length; length++) {
    const span = tokens.slice(place, place + length);
    const alias = names.aliases.get(aliasKey(span.map(({ word }) => word)));
    if (alias === undefined || (alias.capitals && !span.every(({ capitals }) => capitals))) continue;
    const own = alias.entities.length === 1 && names.entities[alias.entities[0] ?? -1]?.kind !== 'topics';
    found.push(...alias.entities.filter((entity) => own || tagged.has(entity)));
  }
  return found;
}
