/** Makes the index of a dataset beside the program: a bundle of its own, run as a worker. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadDataset } from '../dataset/load.ts';
import { createIndex } from './create-index.ts';
import { packIndex } from './pack-index.ts';

const dataset = loadDataset(String(workerData));
void dataset.then((loaded) => {
  // Handed over rather than copied there: no key of the other thread waits for it.
  const bytes = new Uint8Array(packIndex(createIndex(loaded)));
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
