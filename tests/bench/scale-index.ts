/** Makes the index of a dataset of some size, and measures it; a process of its own, since it is about memory. */
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openRandom } from '../../src/base/random-file.ts';
import { loadCorrector } from '../../src/query/correct-words.ts';
import { createIndex } from '../../src/query/create-index.ts';
import type { FilterOptions } from '../../src/query/filters.ts';
import { openStored } from '../../src/query/open-packed.ts';
import { writeIndex } from '../../src/query/pack-index.ts';
import { searchLoaded } from '../../src/query/search.ts';
import { median } from './cpu-time.ts';
import { createLarge } from './large-dataset.ts';

/** CPU times are in milliseconds. */
export interface Scaled {
  made: number;
  /** MB. */
  memory: number;
  megabytes: number;
  opened: number;
  searches: { query: string; cpu: number }[];
}

const ROUNDS = 9;
const SEARCHES: readonly { query: string; filters?: FilterOptions }[] = [
  { query: 'tariffs' },
  { query: 'trump' },
  { query: 'trump putin crimea' },
  { query: 'tarifs' },
  { query: 'donald trump' },
  { query: 'trump', filters: { leader: ['xi'] } },
];

function takeTime<T>(act: () => T): { cpu: number; result: T } {
  const before = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, result };
}

function makeIndex(count: number, file: string): { made: number; memory: number } {
  const dataset = createLarge(count);
  const { cpu } = takeTime(() => {
    const descriptor = openSync(file, 'w');
    writeIndex(createIndex(dataset), { withFacts: true, size: 0 }, (piece) => {
      for (let done = 0; done < piece.length; ) done += writeSync(descriptor, piece, done);
    });
    closeSync(descriptor);
  });
  return { made: cpu, memory: process.resourceUsage().maxRSS / 1024 };
}

const [count = '', folder = ''] = process.argv.slice(2);
if (process.argv[1]?.endsWith('scale-index.ts')) {
  const file = path.join(folder, 'facts.index');
  const made = makeIndex(Number(count), file);
  const correct = await loadCorrector();
  const opened = takeTime(() => {
    const random = openRandom(file);
    return random && openStored(random, undefined, false);
  });
  const index = opened.result;
  if (index === undefined) throw new Error('the index does not open');
  const searches = SEARCHES.map(({ query, filters }) => {
    const options = { limit: 20, ...(filters ? { filters } : {}) };
    const times = Array.from(
      { length: ROUNDS },
      () => takeTime(() => searchLoaded(index, correct, query, options).hits.map(({ fact }) => fact.id)).cpu,
    );
    return { query: `${query}${filters ? ' --leader xi' : ''}`, cpu: median(times) };
  });
  const scaled: Scaled = { ...made, megabytes: statSync(file).size / 1e6, opened: opened.cpu, searches };
  process.stdout.write(JSON.stringify(scaled));
}
