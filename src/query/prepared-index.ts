/** The index that is prepared when the program is built: the shipped dataset, ready to be searched and read. */
import { openRandom, statFile } from '../base/random-file.ts';
import { loadShipped, SHIPPED_DATASET } from '../dataset/load.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { PREPARED_INDEX } from './index-layout.ts';
import { openStored } from './open-packed.ts';
import type { SearchIndex } from './search-index.ts';

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

/**
 * The shipped dataset, out of its prepared index: that is read in half the time.
 * @param home folder of the installed program
 * @throws DiploError when it cannot be read
 */
export function openShipped(home: string): Dataset {
  const prepared = openPrepared(home);
  return prepared ? datasetOf(prepared) : loadShipped(home);
}

/** The dataset of an index; its facts are read when they are asked for. */
export function datasetOf({ frame, facts }: SearchIndex): Dataset {
  let all: Fact[] | undefined;
  return {
    ...frame,
    get facts() {
      all ??= facts.all();
      return all;
    },
  };
}
