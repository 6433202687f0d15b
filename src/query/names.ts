/**
 * Finding a leader, country, topic or document by what people type: any unambiguous spelling finds it, a near
 * miss is suggested but never taken.
 */
import { NothingFound } from '../base/errors.ts';
import type { Country, Dataset, Leader, SourceDocument, Topic } from '../dataset/schema.ts';
import { typoCost } from './edit-distance.ts';
import { foldWord, tokenize } from './fold.ts';

/** Something that can be named: its id, and every spelling that means it. */
export interface Named<T> {
  item: T;
  id: string;
  names: string[];
}

export interface Lookup<T> {
  /** What the name means; undefined when it means nothing or several things. */
  found: T | undefined;
  /** Ids that the name could mean, or that are spelt like it, nearest first. */
  near: string[];
}

const NEAR_LIMIT = 3;

/**
 * Looks a name up: the id, then any spelling in full, then whole words of exactly one item's names. A name that is
 * only begun, or misspelt, finds nothing but is answered with what is near.
 * Case, accents, spaces, hyphens and dots make no difference.
 */
export function lookUp<T>(items: readonly Named<T>[], name: string): Lookup<T> {
  const wanted = foldWord(name);
  if (wanted === '') return { found: undefined, near: [] };
  const exact =
    items.find(({ id }) => id === name) ??
    only(items.filter(({ names }) => names.some((each) => foldWord(each) === wanted)));
  if (exact) return { found: exact.item, near: [] };
  const within = items.filter(({ names }) => names.some((each) => hasWords(each, wanted)));
  const single = only(within);
  if (single) return { found: single.item, near: [] };
  const near = [...within.map(({ id }) => id), ...nearest(items, wanted), ...starting(items, wanted)];
  return { found: undefined, near: [...new Set(near)].slice(0, NEAR_LIMIT) };
}

/**
 * Like `lookUp`, for a name that must be there.
 * @param sort what is looked for, in the words of the message: `leader`, `topic`, …
 * @throws NothingFound with the nearest names
 */
export function getNamed<T>(items: readonly Named<T>[], name: string, sort: string): T {
  const { found, near } = lookUp(items, name);
  if (found !== undefined) return found;
  const known = items.map(({ id }) => id);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : known.length === 0
        ? `This dataset names no ${sort}.`
        : known.length <= 24
          ? `Known: ${known.join(', ')}.`
          : `Known: ${known.slice(0, NEAR_LIMIT).join(', ')} and ${known.length - NEAR_LIMIT} more.`;
  throw new NothingFound(`no ${sort} is called "${name}"`, hint);
}

/** Leaders with every spelling: id, name, sort name, aliases. */
export function namedLeaders(dataset: Pick<Dataset, 'leaders'>): Named<Leader>[] {
  return dataset.leaders.map((leader) => ({
    item: leader,
    id: leader.id,
    names: [leader.id, leader.name, ...(leader.sortName ? [leader.sortName] : []), ...leader.aliases],
  }));
}

/** Countries with every spelling: code, name, capital, demonym, seat of government. */
export function namedCountries(dataset: Pick<Dataset, 'countries'>): Named<Country>[] {
  return dataset.countries.map((country) => ({
    item: country,
    id: country.id,
    names: [country.id, country.name, ...country.aliases],
  }));
}

/** Topics by id, label and term. */
export function namedTopics(dataset: Pick<Dataset, 'topics'>): Named<Topic>[] {
  return dataset.topics.map((topic) => ({
    item: topic,
    id: topic.id,
    names: [topic.id, topic.label, ...topic.terms],
  }));
}

/** Documents by id, file name and title. */
export function namedDocuments(dataset: Pick<Dataset, 'documents'>): Named<SourceDocument>[] {
  return dataset.documents.map((document) => ({
    item: document,
    id: document.id,
    names: [document.id, document.file, document.title].filter((name) => name !== ''),
  }));
}

/** Leaders and countries together, a leader first where one name means both. */
export function namedActors(dataset: Dataset): Named<Leader | Country>[] {
  return [...namedLeaders(dataset), ...namedCountries(dataset)];
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Whether some words of a name, in their order, are what is wanted: "jinping", "south africa". */
function hasWords(name: string, wanted: string): boolean {
  const words = tokenize(name).map(({ word }) => word);
  return words.some((_word, from) => {
    let matched = 0;
    for (let at = from; matched < wanted.length; at++) {
      const word = words[at];
      if (word === undefined || !wanted.startsWith(word, matched)) return false;
      matched += word.length;
    }
    return true;
  });
}

function starting<T>(items: readonly Named<T>[], wanted: string): string[] {
  const starts = (name: string) => tokenize(name).some(({ word }) => word.startsWith(wanted));
  return items.filter(({ names }) => names.some(starts)).map(({ id }) => id);
}

function nearest<T>(items: readonly Named<T>[], wanted: string): string[] {
  const limit = wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3;
  return items
    .map(({ id, names }) => ({
      id,
      cost: names.reduce((least, name) => Math.min(least, typoCost(wanted, foldWord(name), limit)), Infinity),
    }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost)
    .map(({ id }) => id);
}
