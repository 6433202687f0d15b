/** Makes the index of a dataset and keeps it; a part of its own, since most searches find one. */
import type { Io } from '../base/io.ts';
import type { Dataset } from '../dataset/schema.ts';
import { createIndex } from '../query/create-index.ts';
import { keepIndex } from '../query/index-cache.ts';
import { writeIndex } from '../query/pack-index.ts';
import type { SearchIndex } from '../query/search-index.ts';
import { Progress } from './progress.ts';

/** With a bar on standard error while it is made, where somebody may look. */
export async function makeKeptIndex(
  io: Io,
  file: string,
  openDataset: () => Promise<Dataset>,
): Promise<SearchIndex> {
  const progress = new Progress(io);
  try {
    return await keepIndex(
      file,
      io.env,
      async () => createIndex(await openDataset(), (done, total) => progress.show(done, total)),
      (index, size, write) => writeIndex(index, { withFacts: true, size }, write),
    );
  } finally {
    progress.end();
  }
}
