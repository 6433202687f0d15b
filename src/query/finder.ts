/** The search at once, for a filter that follows each key. */
import { exists } from '../base/files.ts';
import type { Dataset } from '../dataset/schema.ts';
import { openSearchIndex } from './open-index.ts';
import { createPlainFind, type PlainHit } from './plain-find.ts';
import { type Correct, loadCorrector, openIndex, type SearchIndex, searchLoaded } from './search.ts';

/** Finds facts while their query is being typed; where some match every word, they come first. */
export type Find = (query: string) => { hits: readonly PlainHit[]; complete: number };

export interface Finder {
  find: Find;
  /** Makes everything ready and waits for it. */
  load: () => Promise<void>;
  /**
   * Makes everything ready in the background.
   * @param ready called whenever `find` has become better
   */
  prepare: (ready: () => void) => void;
}

/** Below `dist/` in the folder of the installed program; see `index-worker.ts`. */
export const WORKER_FILE = 'index-worker.cjs';

/** Time enough to show a frame. */
const SOON_MS = 20;

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
  const plainFind =
    dataset.facts.length > LARGE && file !== undefined && file !== '-' && exists(worker)
      ? createPlainFind(dataset)
      : undefined;
  let index: SearchIndex | undefined;
  let correct: Correct | undefined;
  let preparing = false;
  return {
    find(query) {
      if (!index && plainFind) return plainFind(query);
      index ??= openSearchIndex(dataset, prepared);
      return searchLoaded(index, correct, query, { typing: true });
    },
    async load() {
      index ??= openSearchIndex(dataset, prepared);
      correct ??= await loadCorrector();
    },
    prepare(ready) {
      if (preparing) return;
      preparing = true;
      const loadCorrections = async () => {
        correct = await loadCorrector();
        ready();
      };
      if (!plainFind || file === undefined) void loadCorrections();
      else {
        // The first key finds the texts in lower case already; "/" itself is shown before.
        setTimeout(() => plainFind(' '), SOON_MS);
        void indexBeside(worker, file, (bytes) => {
          index = openIndex(bytes, dataset);
          void loadCorrections();
        });
      }
    },
  };
}

/** Indexes a file in a worker; when that fails the plain filter stays, which is no reason to stop. */
async function indexBeside(worker: string, file: string, done: (bytes: Uint8Array) => void): Promise<void> {
  const { Worker } = await import('node:worker_threads');
  const running = new Worker(worker, { workerData: file });
  running.unref();
  running.once('error', () => {});
  running.once('message', done);
}
