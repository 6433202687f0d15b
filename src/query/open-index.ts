/** The index that a search runs on: prepared for the shipped dataset, made on the spot for any other. */
import type { Dataset } from '../dataset/schema.ts';
import { createIndex } from './create-index.ts';
import { openPrepared } from './prepared-index.ts';
import type { SearchIndex } from './search-index.ts';

/** @param home folder of the installed program; undefined when the dataset is not the shipped one */
export function openSearchIndex(dataset: Dataset, home: string | undefined): SearchIndex {
  return (home === undefined ? undefined : openPrepared(home)) ?? createIndex(dataset);
}
