/** The index that a search runs on: prepared for the shipped dataset, made on the spot for any other. */
import { exists, readBytes } from '../base/files.ts';
import type { Dataset } from '../dataset/schema.ts';
import { createIndex } from './create-index.ts';
import { openIndex } from './pack-index.ts';
import type { SearchIndex } from './search-index.ts';

/** Where the program's build leaves the prepared index, below the folder of the installed program. */
export const PREPARED_INDEX = 'dist/diplomacy.index';

/**
 * Opens the prepared index; one that is missing, damaged or of another dataset is never needed.
 * @param home folder of the installed program; undefined when the dataset is not the shipped one
 */
export function openSearchIndex(dataset: Dataset, home: string | undefined): SearchIndex {
  const file = home === undefined ? undefined : `${home}/${PREPARED_INDEX}`;
  const prepared = file !== undefined && exists(file) ? openIndex(readBytes(file), dataset) : undefined;
  return prepared ?? createIndex(dataset);
}
