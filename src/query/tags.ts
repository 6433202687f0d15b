/** What filters ask for, as lists of facts: so that a filter reads no fact. */
import { compareDays } from '../dataset/edtf.ts';
import type { Fact } from '../dataset/schema.ts';
import { KINDS } from '../dataset/terms.ts';
import { type FilteredField, valuesOf } from './filters.ts';
import { type Frame, type Lists, packLists, type Spans } from './search-index.ts';

/** The field of a fact that a tag is of, and its value; who acts or is acted upon; that there is a date. */
export type TagKey = `${FilteredField} ${string}` | `party ${string}` | 'dated';

const FIELDS: readonly FilteredField[] = ['leaders', 'countries', 'topics', 'kind', 'documents'];

/** The number of each tag that facts of a dataset can have, by its name. */
export function numberTags({ leaders, countries, topics, documents }: Frame): Map<TagKey, number> {
  const keys: TagKey[] = [
    ...leaders.map(({ id }): TagKey => `leaders ${id}`),
    ...countries.map(({ id }): TagKey => `countries ${id}`),
    ...topics.map(({ id }): TagKey => `topics ${id}`),
    ...KINDS.map((kind): TagKey => `kind ${kind}`),
    ...documents.map(({ id }): TagKey => `documents ${id}`),
    ...[...leaders, ...countries].map(({ id }): TagKey => `party ${id}`),
    'dated',
  ];
  return new Map(keys.map((key, number) => [key, number]));
}

/** The facts of each tag. */
export function collectTags(facts: readonly Fact[], frame: Frame): Lists {
  const numbers = numberTags(frame);
  const lists = Array.from(numbers, (): number[] => []);
  for (const [place, fact] of facts.entries()) {
    for (const key of new Set(tagsOf(fact))) lists[numbers.get(key) ?? -1]?.push(place);
  }
  return packLists(lists);
}

function tagsOf(fact: Fact): TagKey[] {
  const tags = FIELDS.flatMap((field) => valuesOf(fact, field).map((value): TagKey => `${field} ${value}`));
  const parties = [fact.event?.actor ?? [], fact.event?.recipient ?? []].flat();
  tags.push(...parties.map((id): TagKey => `party ${id}`));
  return fact.date ? [...tags, 'dated'] : tags;
}

/** The days of all facts. */
export function collectSpans(facts: readonly Fact[]): Spans {
  const distinct = new Set(facts.flatMap(({ date }) => [date?.earliest ?? [], date?.latest ?? []].flat()));
  const days = [...distinct].sort(compareDays);
  const places = new Map(days.map((day, place) => [day, place + 1]));
  const columnOf = (end: 'earliest' | 'latest') =>
    Uint32Array.from(facts, ({ date }) => places.get(date?.[end] ?? '') ?? 0);
  return { days, earliest: columnOf('earliest'), latest: columnOf('latest') };
}
