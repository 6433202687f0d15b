/** Makes the index of a dataset beside the program: a bundle of its own, run as a worker. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadDataset } from '../dataset/load.ts';
import { createIndex } from './create-index.ts';
import { packIndex } from './pack-index.ts';

const dataset = loadDataset(String(workerData));
void dataset.then((loaded) => parentPort?.postMessage(packIndex(createIndex(loaded))));
