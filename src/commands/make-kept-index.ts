/** Makes the index of a dataset and keeps it; a part of its own, since most searches find one. */
import type { Io } from '../base/io.ts';
import { parseDataset } from '../dataset/load.ts';
import { createIndex } from '../query/create-index.ts';
import { keepIndex } from '../query/index-cache.ts';
import { writeIndex } from '../query/pack-index.ts';
import type { SearchIndex } from '../query/search-index.ts';
import { Progress } from './progress.ts';

/** With a bar on standard error while it is made, where somebody may look. */
export async function makeKeptIndex(io: Io, file: string): Promise<SearchIndex> {
  const progress = new Progress(io, { doing: 'indexing', noun: 'fact' });
  try {
    return await keepIndex(
      file,
      io.env,
      async (text) =>
        createIndex(await parseDataset(text, file), (done, total) => progress.show(done, total)),
      (index, size, write) => writeIndex(index, { withFacts: true, size }, write),
    );
  } finally {
    progress.end();
  }
}
