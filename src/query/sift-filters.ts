import { compareDays } from '../dataset/edtf.ts';
import type { Leader } from '../dataset/schema.ts';
import { type FilterOptions, type ResolvedFilters, resolveFilters } from './filters.ts';
import type { SearchIndex, Spans } from './search-index.ts';
import type { Sieve } from './sieve.ts';
import { numberTags, type TagKey } from './tags.ts';

/**
 * Lets through what `createFilter` accepts, by the lists of an index alone: no fact is read.
 * @throws as `resolveFilters`
 */
export function siftFilters(index: SearchIndex, options: FilterOptions, sieve: Sieve): void {
  const { fields, dated, span } = resolveFilters(index.frame, options);
  const numbers = numberTags(index.frame);
  for (const { field, values } of fields) {
    sieve.demand([...values].map((value) => index.tags.at(numbers.get(`${field} ${value}`) ?? -1)));
  }
  if (dated || span) sieve.demand([index.tags.at(numbers.get('dated') ?? -1)]);
  if (span) sieve.demand([factsWithin(index.spans, span)]);
}

/** Lets through what a leader's profile is made of: facts that name the leader or the country, and events of the leader. */
export function siftProfile(index: SearchIndex, { id, country }: Leader, sieve: Sieve): void {
  const numbers = numberTags(index.frame);
  const tags: TagKey[] = [`leaders ${id}`, `countries ${country}`, `party ${id}`];
  sieve.demand(tags.map((tag) => index.tags.at(numbers.get(tag) ?? -1)));
}

/** The facts whose possible days overlap a span: neither over before it nor begun after it. */
function factsWithin(
  { days, earliest, latest }: Spans,
  { start, end }: NonNullable<ResolvedFilters['span']>,
): Uint32Array {
  // Places in `days` count from 1, and 0 is an open end.
  const first = start === null ? 0 : 1 + countDays(days, (day) => compareDays(day, start) < 0);
  const last = end === null ? Infinity : countDays(days, (day) => compareDays(day, end) <= 0);
  const facts = new Uint32Array(earliest.length);
  let count = 0;
  for (let fact = 0; fact < facts.length; fact++) {
    const over = latest[fact] ?? 0;
    if ((over === 0 || over >= first) && (earliest[fact] ?? 0) <= last) facts[count++] = fact;
  }
  return facts.subarray(0, count);
}

/** How many of the days, which are in order, are early enough. */
function countDays(days: readonly string[], isEarly: (day: string) => boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isEarly(days[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}
