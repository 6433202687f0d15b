/** What `npm run fuzz` runs, and how many inputs of each. */
import { createBuilt } from './built.ts';
import { createDatasets } from './datasets.ts';
import { createDocuments } from './documents.ts';
import { createQueries } from './queries.ts';
import type { Target } from './target.ts';
import { createTexts } from './texts.ts';
import { createTimelines } from './timelines.ts';

export const TARGETS: Readonly<Record<string, { inputs: number; create: () => Target }>> = {
  texts: { inputs: 1_000_000, create: createTexts },
  datasets: { inputs: 100_000, create: createDatasets },
  documents: { inputs: 100_000, create: createDocuments },
  queries: { inputs: 20_000, create: createQueries },
  timelines: { inputs: 10_000, create: createTimelines },
  built: { inputs: 500, create: createBuilt },
};
