/** The search at once, for a filter that follows each key. */
import type { Dataset } from '../dataset/schema.ts';
import { openSearchIndex } from './open-index.ts';
import { type Correct, loadCorrector, type SearchIndex, type SearchResult, searchLoaded } from './search.ts';

/** Finds facts while their query is being typed. */
export type Find = (query: string) => Pick<SearchResult, 'hits' | 'complete'>;

export interface Finder {
  find: Find;
  /** Loads what finds misspelt words; until then they find nothing. */
  load: () => Promise<void>;
}

/**
 * A finder over a dataset. Its index is opened at the first query.
 * @param home folder of the installed program; undefined when the dataset is not the shipped one
 */
export function createFinder(dataset: Dataset, home: string | undefined): Finder {
  let index: SearchIndex | undefined;
  let correct: Correct | undefined;
  return {
    find(query) {
      index ??= openSearchIndex(dataset, home);
      return searchLoaded(index, correct, query, { typing: true });
    },
    async load() {
      correct = await loadCorrector();
    },
  };
}
