/**
 * The library: `import { loadDataset, search } from 'diplo'`. Its functions take and give plain objects; an error
 * that is the caller's or the data's is named `DiploError`, a name that a dataset does not hold `NothingFound`, both
 * with what to do next as `hint`.
 */
import path from 'node:path';
import { CodePoints } from './dataset/code-points.ts';
import { parseEdtf as parse } from './dataset/edtf.ts';
import { loadDataset as load, loadShipped, parseDataset as parseText } from './dataset/load.ts';
import { checkPassages as check, readSpan } from './dataset/passages.ts';
import type {
  Country,
  Dataset,
  Disagreements,
  Edtf,
  Fact,
  Filters,
  Leader,
  Passage,
  PassageCheck,
  Problem,
  SearchOptions,
  SearchResult,
  SourceDocument,
  Topic,
} from './library-types.ts';
import { findDisagreements as findPairs, type Pair } from './query/disagreements.ts';
import { createFilter } from './query/filters.ts';
import {
  lookUp,
  type Named,
  namedCountries,
  namedDocuments,
  namedLeaders,
  namedTopics,
} from './query/names.ts';
import { sortByTime as sort } from './query/order.ts';
import { createIndex, type SearchIndex, search as searchIndex } from './query/search.ts';

export type * from './library-types.ts';

const indexes = new WeakMap<Dataset, SearchIndex>();

/**
 * The dataset of a file, checked and with its defaults filled in; without a file the one that ships.
 * @throws DiploError (as a rejection) with the place in the file and what was expected there
 */
export async function loadDataset(file?: string): Promise<Dataset> {
  return file === undefined ? loadShipped(path.dirname(import.meta.dirname)) : load(file);
}

/**
 * The dataset of a JSON text.
 * @param name stands for the file in messages
 * @throws DiploError (as a rejection) as `loadDataset`
 */
export async function parseDataset(text: string, name = 'dataset'): Promise<Dataset> {
  return parseText(text, name);
}

/**
 * What is wrong with a value as a dataset: shape, references, dates, links. Never throws.
 * @param limit how many problems are described; `total` counts all
 */
export async function validateDataset(
  value: unknown,
  limit = 20,
): Promise<{ problems: readonly Problem[]; total: number }> {
  const { validateDataset: validate } = await import('./dataset/validate.ts');
  const { problems, total } = validate(value, limit);
  return { problems, total };
}

/**
 * The facts that a query means, best first: typos, names, word forms, phrases in quotes and `-word` are understood.
 * The index of a dataset is made at its first search and kept as long as the dataset: do not change it in between.
 * @throws DiploError or NothingFound (as a rejection) for filters that cannot be met
 */
export async function search(
  dataset: Dataset,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const { limit, exact = false, ...filters } = options;
  const index = indexes.get(dataset) ?? createIndex(dataset);
  indexes.set(dataset, index);
  const found = await searchIndex(index, query, {
    exact,
    filters,
    ...(limit === undefined ? {} : { limit }),
  });
  const { total, complete, corrections, unknown } = found;
  const results = found.hits.map(({ score, matches, fact }) => ({ score, matches, fact }));
  return { query, total, complete, corrections, unknown, results };
}

/**
 * The facts that pass all filters, in the order of the dataset.
 * @throws DiploError for a date or kind that is none, NothingFound for a name that the dataset does not hold
 */
export function filterFacts(dataset: Dataset, filters: Filters): Fact[] {
  return dataset.facts.filter(createFilter(dataset, filters));
}

/** Facts by their earliest day, narrower ranges first, undated ones last; a new list. */
export function sortByTime(facts: readonly Fact[]): Fact[] {
  return sort(facts);
}

/** The leader that a name means, in any usual spelling; undefined when it means none or several. */
export function findLeader(dataset: Dataset, name: string): Leader | undefined {
  return find(namedLeaders(dataset), name);
}

/** As `findLeader`: by code, name, capital, demonym or seat of government. */
export function findCountry(dataset: Dataset, name: string): Country | undefined {
  return find(namedCountries(dataset), name);
}

/** As `findLeader`: by id, label or term. */
export function findTopic(dataset: Dataset, name: string): Topic | undefined {
  return find(namedTopics(dataset), name);
}

/** As `findLeader`: by id, file name or title. */
export function findDocument(dataset: Dataset, name: string): SourceDocument | undefined {
  return find(namedDocuments(dataset), name);
}

/**
 * Where documents agree, where they differ, and where one departs from the public record.
 * @param filters a pair counts when either of its facts passes
 */
export function findDisagreements(dataset: Dataset, filters: Filters = {}): Disagreements {
  const { agree, differ, record } = findPairs(dataset, createFilter(dataset, filters));
  return { agree: agree.map(toPair), differ: differ.map(toPair), record };
}

/** A date in EDTF (levels 0 and 1); undefined when the text is none. */
export function parseEdtf(text: string): Edtf | undefined {
  return parse(text);
}

/** The words of a passage in its document's text; undefined when its span is not inside it. */
export function readPassage(text: string, passage: Passage): string | undefined {
  return readSpan(new CodePoints(text), passage);
}

/** Whether passages of one document still stand in its text, in their order. */
export function checkPassages(text: string, passages: readonly Passage[]): PassageCheck[] {
  return check(text, passages);
}

function find<T>(items: readonly Named<T>[], name: string): T | undefined {
  return lookUp(items, name).found;
}

function toPair({ type, note, acrossDocuments, a, b }: Pair): Disagreements['agree'][number] {
  return { type, note, acrossDocuments, facts: [a, b] };
}
