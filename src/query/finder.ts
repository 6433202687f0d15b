/** The search at once, for a filter that follows each key. */
import { exists } from '../base/files.ts';
import { inSlices } from '../base/slices.ts';
import type { Dataset } from '../dataset/schema.ts';
import { digestSteps } from './dataset-digest.ts';
import { openSearchIndex } from './open-index.ts';
import { createPlainFind, type PlainFinding } from './plain-find.ts';
import {
  type Correct,
  type Finding,
  loadCorrector,
  openIndex,
  type SearchIndex,
  searchTyped,
} from './search.ts';
import { WORKER_FILE } from './worker-file.ts';

/** Finds facts while their query is being typed. */
export type Find = (query: string) => PlainFinding & Partial<Finding>;

export interface Finder {
  find: Find;
  /** Makes everything ready and waits for it. */
  load: () => Promise<void>;
  /** Waits until `find` takes no longer than a frame; keys that are typed meanwhile are taken. */
  warm: () => Promise<void>;
  /**
   * Makes everything ready in the background.
   * @param ready called whenever `find` has become better
   */
  prepare: (ready: () => void) => Promise<void>;
}

/** Indexing more facts than this takes long enough to be felt. */
const LARGE = 5000;

/**
 * A finder over a dataset.
 * @param home folder of the installed program
 * @param file where the dataset comes from: a path, `-`, or undefined for the shipped one
 */
export function createFinder(dataset: Dataset, home: string, file: string | undefined): Finder {
  const prepared = file === undefined ? home : undefined;
  const worker = `${home}/dist/${WORKER_FILE}`;
  const plain =
    dataset.facts.length > LARGE && file !== undefined && file !== '-' && exists(worker)
      ? createPlainFind(dataset)
      : undefined;
  let index: SearchIndex | undefined;
  let correct: Correct | undefined;
  let preparing = false;
  return {
    find(query) {
      if (!index && plain) return plain.find(query);
      index ??= openSearchIndex(dataset, prepared);
      return searchTyped(index, correct, query);
    },
    async warm() {
      if (!index) await plain?.warm();
    },
    async load() {
      index ??= openSearchIndex(dataset, prepared);
      correct ??= await loadCorrector();
    },
    async prepare(ready) {
      if (preparing) return;
      preparing = true;
      if (plain && file !== undefined) {
        const bytes = await indexBeside(worker, file);
        index = bytes && openIndex(bytes, dataset, await inSlices(digestSteps(dataset)));
        if (!index) return;
      }
      correct = await loadCorrector();
      ready();
    },
  };
}

/** The index of a file, made in a worker; undefined when that fails: the plain filter stays then. */
async function indexBeside(worker: string, file: string): Promise<Uint8Array | undefined> {
  const { Worker } = await import('node:worker_threads');
  const running = new Worker(worker, { workerData: file });
  // Leaving the timeline need not wait for it.
  running.unref();
  return new Promise((resolve) => {
    running.once('message', resolve);
    running.once('error', () => resolve(undefined));
  });
}
