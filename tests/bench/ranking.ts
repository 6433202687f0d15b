/** How far the ranking through the index agrees with fuse.js ranking all facts that match. */
import { createIndex, loadCorrector, searchLoaded } from '../../src/query/search.ts';
import { loadQueries } from '../query/scoring.ts';
import { rankedByFuse } from './fuse-engines.ts';
import { createLarge } from './large-dataset.ts';
import { renderTable } from './render-table.ts';

const FACTS = 10_000;
const FIRST = 10;

export async function benchRanking(): Promise<string> {
  const dataset = createLarge(FACTS);
  const index = createIndex(dataset);
  const correct = await loadCorrector();
  const fuse = await rankedByFuse(dataset, index);
  let queries = 0;
  let shared = 0;
  let same = 0;
  let cut = 0;
  // fuse.js takes half a second for each: every eighth will do.
  for (const { query } of loadQueries().filter((_, place) => place % 8 === 0)) {
    const ours = searchLoaded(index, correct, query, { limit: FIRST }).hits.map(({ fact }) => fact.id);
    if (ours.length === 0) continue;
    const all = searchLoaded(index, correct, query).hits.slice(0, FIRST);
    if (all.every(({ fact }, rank) => fact.id === ours[rank])) cut++;
    const theirs = (await fuse(query)).slice(0, FIRST);
    queries++;
    shared += ours.filter((id) => theirs.includes(id)).length / ours.length;
    if (ours[0] === theirs[0]) same++;
  }
  const percent = (count: number) => ((100 * count) / queries).toFixed(0);
  return renderTable(
    ['first ten results at 10,000 facts', '%'],
    [
      ['the same ten, in the same order, as ranking every fact by the index', percent(cut)],
      ['of the ten that fuse.js ranks first, also among our ten', percent(shared)],
      ['the same first result as fuse.js', percent(same)],
      ['queries with a result', String(queries)],
    ],
  );
}
