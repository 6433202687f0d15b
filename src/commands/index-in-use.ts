/** The index that a search runs on: prepared for the shipped dataset, kept for a large one, else made on the spot. */
import { DiploError, type ExitCode } from '../base/errors.ts';
import { type CachedIndex, openCached } from '../query/index-cache.ts';
import { DamagedIndex } from '../query/packed-pages.ts';
import { openPrepared } from '../query/prepared-index.ts';
import { createIndex, type SearchIndex } from '../query/search.ts';
import type { Invocation } from './invocation.ts';
import { makeKeptIndex } from './make-kept-index.ts';

/** An answer in two steps, so that one that turns out to be built on damage leaves nothing behind. */
export interface IndexedAnswer<Found> {
  /** Finds everything, and reads what will be written; writes nothing. */
  find: (index: SearchIndex) => Promise<Found>;
  write: (index: SearchIndex, found: Found) => Promise<ExitCode>;
}

/** Runs an answer on the index of the dataset in use; a kept one that is damaged is made again before it is written. */
export async function withIndex<Found>(
  invocation: Invocation,
  answer: IndexedAnswer<Found>,
): Promise<ExitCode> {
  const { io, options, dataFile, openDataset } = invocation;
  const shipped = dataFile === undefined ? openPrepared(io.home) : undefined;
  if (shipped !== undefined) return run(shipped, answer);
  if (dataFile === undefined || dataFile === '-' || options.cache === false) {
    return run(createIndex(await openDataset()), answer);
  }
  const kept = openCached(dataFile, io.env);
  if (kept !== undefined) {
    const code = await runKept(kept, answer);
    if (code !== undefined) return code;
  }
  return run(await makeKeptIndex(io, dataFile), answer);
}

async function run<Found>(index: SearchIndex, { find, write }: IndexedAnswer<Found>): Promise<ExitCode> {
  return write(index, await find(index));
}

/** Undefined where the index turned out to be damaged: it is gone then, and nothing was written. */
async function runKept<Found>(
  { index, drop }: CachedIndex,
  { find, write }: IndexedAnswer<Found>,
): Promise<ExitCode | undefined> {
  let found: Found;
  try {
    found = await find(index);
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    drop();
    return undefined;
  }
  try {
    return await write(index, found);
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    drop();
    throw new DiploError(
      'the kept index was damaged while the answer was being written, which is not whole',
      'Ask again: the index is made anew.',
    );
  }
}
