import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { foldWord, tokenize } from '../../src/query/fold.ts';
import { parseQuery } from '../../src/query/parse-query.ts';
import { planQuery } from '../../src/query/plan-query.ts';
import { loadCorrector, type SearchIndex, searchLoaded } from '../../src/query/search.ts';
import { frequency } from '../../src/query/search-index.ts';
import { isStopWord } from '../../src/query/stop-words.ts';
import { familyStems } from '../../src/query/word-family.ts';
import type { Engine } from '../query/scoring.ts';

/** What fuse.js sees of a fact, with the weights that won the trials. */
const KEYS: { name: Exclude<keyof Record, 'id'>; weight: number }[] = [
  { name: 'statement', weight: 6 },
  { name: 'leaders', weight: 2 },
  { name: 'aliases', weight: 1 },
  { name: 'countries', weight: 0.5 },
  { name: 'topics', weight: 1 },
];

interface Record {
  id: string;
  statement: string;
  leaders: string[];
  aliases: string[];
  countries: string[];
  topics: string[];
}

function recordsOf(dataset: Dataset, mark: (text: string) => string): Record[] {
  const tagged = (fact: Fact) => ({
    leaders: dataset.leaders.filter(({ id }) => fact.leaders.includes(id)),
    countries: dataset.countries.filter(({ id }) => fact.countries.includes(id)),
    topics: dataset.topics.filter(({ id }) => fact.topics.includes(id)),
  });
  return dataset.facts.map((fact) => {
    const { leaders, countries, topics } = tagged(fact);
    return {
      id: fact.id,
      statement: mark(fact.statement),
      leaders: leaders.map(({ name }) => mark(name)),
      aliases: [...leaders, ...countries].flatMap(({ aliases }) => aliases.map(mark)),
      countries: countries.map(({ name }) => mark(name)),
      topics: topics.flatMap(({ label, terms }) => [label, ...terms].map(mark)),
    };
  });
}

/** fuse.js as its front page shows it. */
export function plainFuse(dataset: Dataset): Engine {
  const fuse = new Fuse(recordsOf(dataset, String), { keys: KEYS.map(({ name }) => name) });
  return async (query) => fuse.search(query).map(({ item }) => item.id);
}

/** The best that fuse.js did alone in the trials: token search, a low threshold, stop words, stems. */
export function tokenFuse(dataset: Dataset): Engine {
  const words = (text: string) =>
    tokenize(text)
      .map(({ word }) => word)
      .filter((word) => !isStopWord(word));
  const stems = (text: string) => words(text).map((word) => familyStems(word)[0] ?? word);
  const options: IFuseOptions<Record> = {
    keys: KEYS,
    useTokenSearch: true,
    threshold: 0.25,
    includeScore: true,
    tokenize: stems,
  };
  const fuse = new Fuse(recordsOf(dataset, String), options);
  return async (query) => {
    const wanted = words(query.slice(0, 256)).join(' ');
    return wanted === '' ? [] : fuse.search(wanted).map(({ item }) => item.id);
  };
}

/** Words between marks, so that a match starts and ends with a word. */
function mark(text: string): string {
  return `·${tokenize(text)
    .map(({ word }) => foldWord(word))
    .join('·')}·`;
}

type Field = { v: string; n: number };

/** A record as fuse.js keeps it, with the field norm of the trials: the fourth root of the number of words. */
function indexRecord(record: Record, place: number) {
  const field = (v: string): Field => ({ v, n: Math.max(1, v.split('·').length - 2) ** -0.25 });
  const fields = KEYS.map(({ name }) => {
    const value = record[name];
    return typeof value === 'string' ? field(value) : value.map((v, i) => ({ ...field(v), i }));
  });
  return { i: place, $: Object.fromEntries(fields.entries()) };
}

/**
 * The candidates of diplo, ranked as the trials did: fuse.js token search at threshold 0 on marked text, document
 * frequencies of the whole dataset, more words of the query first.
 */
export async function rankedByFuse(dataset: Dataset, index: SearchIndex): Promise<Engine> {
  const correct = await loadCorrector();
  const records = recordsOf(dataset, mark);
  const options: IFuseOptions<Record> = {
    keys: KEYS,
    useTokenSearch: true,
    threshold: 0,
    includeScore: true,
    ignoreLocation: true,
    tokenize: (text) => text.split(' '),
  };
  const fuse = new Fuse<Record>(records, options);
  fuse.getIndex().setIndexRecords(records.map(indexRecord));
  const df = (token: string) => {
    const term = index.words.find(token.replaceAll('·', ''));
    return term === undefined ? 0 : frequency(index, term);
  };
  Object.assign(fuse, { _invertedIndex: { fieldCount: records.length, df: { get: df } } });
  return async (query) => {
    const plan = planQuery(index, parseQuery(query), { exact: false, typing: false, correct });
    const words = plan.units.flatMap((unit) =>
      [...unit.sequence, ...unit.alternatives.flatMap(({ term }) => textOf(index, term))].map(
        (word) => `·${word}·`,
      ),
    );
    const { hits } = searchLoaded(index, correct, query);
    if (words.length === 0) return hits.map(({ fact }) => fact.id);
    const scores = new Map(
      fuse.search([...new Set(words)].join(' ')).map(({ item, score }) => [item.id, score ?? 1]),
    );
    return hits
      .map((hit, place) => ({
        id: hit.fact.id,
        words: hit.words,
        score: scores.get(hit.fact.id) ?? 1,
        place,
      }))
      .sort((a, b) => b.words - a.words || a.score - b.score || a.place - b.place)
      .map(({ id }) => id);
  };
}

/** The word of a term, or the name of an entity as it is marked. */
function textOf(index: SearchIndex, term: number): string[] {
  if (term < index.words.size) return [index.words.at(term)];
  const label = index.entities[term - index.words.size]?.label ?? '';
  return [mark(label).slice(1, -1)];
}
