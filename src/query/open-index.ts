/** The index that a search runs on: prepared for the shipped dataset, made on the spot for any other. */
import { openRandom, statFile } from '../base/random-file.ts';
import { SHIPPED_DATASET } from '../dataset/load.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { createIndex } from './create-index.ts';
import { openStored } from './open-packed.ts';
import { getFact, type SearchIndex } from './search-index.ts';

/** Where the program's build leaves the prepared index, below the folder of the installed program. */
export const PREPARED_INDEX = 'dist/diplomacy.index';

/**
 * Opens the prepared index with the facts in it. It is held to be of the shipped dataset when it was made after that
 * last changed, from a file of the same size; one that is missing or of another version is never needed.
 * @param home folder of the installed program
 */
export function openPrepared(home: string): SearchIndex | undefined {
  const dataset = statFile(`${home}/${SHIPPED_DATASET}`);
  const file = openRandom(`${home}/${PREPARED_INDEX}`);
  if (dataset === undefined || file === undefined || file.changed < dataset.changed) return undefined;
  return openStored(file, dataset.size, true);
}

/** @param home folder of the installed program; undefined when the dataset is not the shipped one */
export function openSearchIndex(dataset: Dataset, home: string | undefined): SearchIndex {
  return (home === undefined ? undefined : openPrepared(home)) ?? createIndex(dataset);
}

/** The dataset of an index; its facts are read when they are asked for. */
export function datasetOf({ frame, facts }: SearchIndex): Dataset {
  let all: Fact[] | undefined;
  return {
    ...frame,
    get facts() {
      all ??= Array.from({ length: facts.size }, (_, place) => getFact(facts, place));
      return all;
    },
  };
}
