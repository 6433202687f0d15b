/**
 * Finding a leader, country, topic or document by what people type: any unambiguous spelling finds it, a near
 * miss is suggested but never taken.
 */
import { NothingFound } from '../base/errors.ts';
import type { Country, Dataset, Leader, SourceDocument, Topic } from '../dataset/schema.ts';
import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

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
 * Looks a name up: the id, then any spelling in full, then the start of a word of exactly one item's names.
 * Case, accents, spaces, hyphens and dots make no difference.
 */
export function lookUp<T>(items: readonly Named<T>[], name: string): Lookup<T> {
  const wanted = key(name);
  if (wanted === '') return { found: undefined, near: [] };
  const exact =
    items.find(({ id }) => id === name) ??
    only(items.filter(({ names }) => names.some((each) => key(each) === wanted)));
  if (exact) return { found: exact.item, near: [] };
  const starting = items.filter(({ names }) => names.some((each) => startsAtWord(each, wanted)));
  const single = only(starting);
  if (single) return { found: single.item, near: [] };
  const near = starting.length > 0 ? starting.map(({ id }) => id) : nearest(items, wanted);
  return { found: undefined, near: near.slice(0, NEAR_LIMIT) };
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
          : undefined;
  throw new NothingFound(`no ${sort} is called "${name}"`, hint);
}

/** Leaders with every spelling: id, name, sort name, aliases. */
export function namedLeaders(dataset: Dataset): Named<Leader>[] {
  return dataset.leaders.map((leader) => ({
    item: leader,
    id: leader.id,
    names: [leader.id, leader.name, ...(leader.sortName ? [leader.sortName] : []), ...leader.aliases],
  }));
}

/** Countries with every spelling: code, name, capital, demonym, seat of government. */
export function namedCountries(dataset: Dataset): Named<Country>[] {
  return dataset.countries.map((country) => ({
    item: country,
    id: country.id,
    names: [country.id, country.name, ...country.aliases],
  }));
}

/** Topics by id, label and term. */
export function namedTopics(dataset: Dataset): Named<Topic>[] {
  return dataset.topics.map((topic) => ({
    item: topic,
    id: topic.id,
    names: [topic.id, topic.label, ...topic.terms],
  }));
}

/** Documents by id, file name and title. */
export function namedDocuments(dataset: Dataset): Named<SourceDocument>[] {
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

function key(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

function startsAtWord(name: string, wanted: string): boolean {
  if (wanted.length < 2) return false;
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return words.some((_, index) => words.slice(index).join('').startsWith(wanted));
}

function nearest<T>(items: readonly Named<T>[], wanted: string): string[] {
  const limit = wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3;
  return items
    .map(({ id, names }) => ({
      id,
      distance: Math.min(...names.map((name) => editDistance(key(name), wanted))),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id);
}
