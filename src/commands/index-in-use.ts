/** The index that a search runs on: prepared for the shipped dataset, kept for a large one, else made on the spot. */
import type { Io } from '../base/io.ts';
import { openCached } from '../query/index-cache.ts';
import { openPrepared } from '../query/open-index.ts';
import { DamagedIndex } from '../query/packed-pages.ts';
import { createIndex, type SearchIndex } from '../query/search.ts';
import type { Invocation } from './invocation.ts';
import { makeKeptIndex } from './make-kept-index.ts';

/** Runs an answer on the index of the dataset in use; a kept one that is damaged is made again. */
export async function withIndex<T>(
  invocation: Invocation,
  run: (index: SearchIndex) => Promise<T>,
): Promise<T> {
  const { io, options, dataFile, openDataset } = invocation;
  const shipped = dataFile === undefined ? openPrepared(io.home) : undefined;
  if (shipped !== undefined) return run(shipped);
  if (dataFile === undefined || dataFile === '-' || options.cache === false) {
    return run(createIndex(await openDataset()));
  }
  return withKept(io, dataFile, openDataset, run);
}

async function withKept<T>(
  io: Io,
  file: string,
  openDataset: Invocation['openDataset'],
  run: (index: SearchIndex) => Promise<T>,
): Promise<T> {
  const kept = openCached(file, io.env);
  if (kept === undefined) return run(await makeKeptIndex(io, file, openDataset));
  try {
    return await run(kept.index);
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    kept.drop();
    return run(await makeKeptIndex(io, file, openDataset));
  }
}
