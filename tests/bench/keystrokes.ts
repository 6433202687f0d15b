/** What one key costs in the timeline's filter: a query typed letter by letter over a large dataset. */
import { loadCorrector } from '../../src/query/correct-words.ts';
import { createIndex } from '../../src/query/create-index.ts';
import { openIndex } from '../../src/query/open-packed.ts';
import { packIndex } from '../../src/query/pack-index.ts';
import { searchTyped } from '../../src/query/search.ts';
import { findMatches } from '../../src/timeline/match.ts';
import { loadQueries } from '../query/scoring.ts';
import { quantile } from './cpu-time.ts';
import { createLarge } from './large-dataset.ts';
import { renderTable } from './render-table.ts';

const FACTS = 100_000;
const QUERIES = 40;

/** CPU time of each key after the first letters, which warm up what they need. */
export async function benchKeystrokes(): Promise<string> {
  const dataset = createLarge(FACTS);
  const index = openIndex(packIndex(createIndex(dataset)), dataset);
  if (index === undefined) throw new Error('the index does not open');
  const correct = await loadCorrector();
  const find = (query: string) => searchTyped(index, correct, query);
  const places = new Map(dataset.facts.map(({ id }, place) => [id, place]));
  const model = { find, places, dataset };
  const times: number[] = [];
  for (const { query } of loadQueries().slice(0, QUERIES)) {
    for (let length = 1; length <= query.length; length++) {
      const before = process.cpuUsage();
      findMatches(model, query.slice(0, length));
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return renderTable(
    ['CPU time of a key at 100,000 facts', 'ms', 'goal'],
    [
      ['median', p50.toFixed(1), '8'],
      ['95 of 100 keys', p95.toFixed(1), '25'],
      ['slowest', quantile(times, 1).toFixed(1), ''],
      [`keys`, String(times.length), ''],
    ],
  );
}
