/** The facts of a large dataset that a command is about, read from its kept index where there is one. */
import type { Dataset } from '../dataset/schema.ts';
import type { FilterOptions } from '../query/filters.ts';
import { openCached } from '../query/index-cache.ts';
import { getNamed, namedLeaders } from '../query/names.ts';
import { DamagedIndex } from '../query/packed-pages.ts';
import { getFact, type SearchIndex } from '../query/search-index.ts';
import { Sieve } from '../query/sieve.ts';
import { siftFilters, siftProfile } from '../query/sift-filters.ts';
import type { Invocation } from './invocation.ts';

type Source = Pick<Invocation, 'io' | 'options' | 'dataFile' | 'openDataset'>;

/**
 * The dataset in use with the facts that are chosen, in its order; with all of them where no index is kept, or none
 * are chosen. A search keeps an index: to make one only for this would take longer than it saves.
 * @param choose gives the places of the facts, ascending; undefined when the index cannot tell
 * @throws whatever `choose` throws
 */
export async function openPart(
  { io, options, dataFile, openDataset }: Source,
  choose: (index: SearchIndex) => Uint32Array | undefined,
): Promise<Dataset> {
  if (dataFile === undefined || dataFile === '-' || options.cache === false) return openDataset();
  const kept = openCached(dataFile, io.env);
  if (kept === undefined) return openDataset();
  const { index } = kept;
  try {
    const places = choose(index);
    if (places === undefined) return await openDataset();
    return { ...index.frame, facts: Array.from(places, (place) => getFact(index.facts, place)) };
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    kept.drop();
    return openDataset();
  }
}

/** The dataset in use, for its leaders, countries, topics and documents: without facts where an index is kept. */
export function openNames(source: Source): Promise<Dataset> {
  return openPart(source, () => new Uint32Array());
}

/**
 * The dataset in use with the facts that a leader's profile is made of.
 * @param name as it was typed
 * @throws NothingFound for a name that the dataset does not hold
 */
export function openProfile(invocation: Invocation, name: string): Promise<Dataset> {
  return openPart(invocation, (index) => {
    const sieve = new Sieve(index.facts.size);
    siftProfile(index, getNamed(namedLeaders(index.frame), name, 'leader'), sieve);
    return sieve.passing();
  });
}

/**
 * The dataset in use with the facts that pass some filters.
 * @throws as `createFilter` does
 */
export function openFiltered(invocation: Invocation, filters: FilterOptions): Promise<Dataset> {
  return openPart(invocation, (index) => {
    const sieve = new Sieve(index.facts.size);
    siftFilters(index, filters, sieve);
    return sieve.passing();
  });
}
