/**
 * What the index keeps of the ranking: against the same ranking over every fact, and against fuse.js over every fact,
 * on questions whose right answers are known.
 */
import { createIndex, loadCorrector, searchLoaded } from '../../src/query/search.ts';
import { createFullSearch } from '../support/full-search.ts';
import { tokenFuse } from './fuse-engines.ts';
import { askRealistic, createRealistic } from './realistic.ts';
import { renderTable } from './render-table.ts';
import { tell } from './tell.ts';

const FACTS = 10_000;
const FIRST = 10;
const EACH = 60;
const EACH_QUICK = 10;

/** Sums over the questions of one kind. */
interface Tally {
  queries: number;
  /** Right answers, and how many of them are among the first ten. */
  right: number;
  ours: number;
  fuse: number;
  /** Those that fuse.js has among its first ten, and how many of them are among ours. */
  both: number;
  /** The same ten, in the same order, as the ranking over every fact. */
  same: number;
  /** Where the two sets of ten differ: how often each has more right answers. */
  differ: number;
  oursBetter: number;
  fuseBetter: number;
}

export async function benchRanking(quick = false): Promise<string> {
  const dataset = createRealistic(FACTS);
  if (dataset === undefined) return 'skipped: the corpora are not beside the project (../shared/corpora)';
  const index = createIndex(dataset);
  const correct = await loadCorrector();
  const full = createFullSearch(dataset, index, correct);
  const fuse = tokenFuse(dataset);
  const queries = askRealistic(dataset, quick ? EACH_QUICK : EACH);
  const tallies = new Map<string, Tally>();
  for (const [place, { query, kind, relevant }] of queries.entries()) {
    if (place % 20 === 0) tell(`ranking: question ${place} of ${queries.length}`);
    const ours = searchLoaded(index, correct, query, { limit: FIRST }).hits.map(({ fact }) => fact.id);
    const tally = tallies.get(kind) ?? emptyTally();
    tallies.set(kind, tally);
    if (full(query).slice(0, FIRST).join() === ours.join()) tally.same++;
    addQuestion(tally, relevant, ours, (await fuse(query)).slice(0, FIRST));
  }
  const rows = [...tallies].map(([kind, tally]) => renderTally(kind, tally));
  const total = [...tallies.values()].reduce(addTallies, emptyTally());
  return renderTable(
    [
      `${FACTS.toLocaleString('en')} facts, ${queries.length} questions`,
      'questions',
      'same ten as over every fact, %',
      'right answers in our ten, %',
      "in fuse.js's ten, %",
      "of fuse.js's also in ours, %",
      'tens differ',
      'ours has more right',
      'fuse.js has more right',
    ],
    [...rows, renderTally('together', total)],
  );
}

function emptyTally(): Tally {
  return {
    queries: 0,
    right: 0,
    ours: 0,
    fuse: 0,
    both: 0,
    same: 0,
    differ: 0,
    oursBetter: 0,
    fuseBetter: 0,
  };
}

function addQuestion(
  tally: Tally,
  right: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): void {
  const [mine, others] = [ours, theirs].map((ids) => right.filter((id) => ids.includes(id)));
  const [own = [], fuse = []] = [mine, others];
  tally.queries++;
  tally.right += right.length;
  tally.ours += own.length;
  tally.fuse += fuse.length;
  tally.both += fuse.filter((id) => own.includes(id)).length;
  if (ours.length === theirs.length && ours.every((id) => theirs.includes(id))) return;
  tally.differ++;
  if (own.length > fuse.length) tally.oursBetter++;
  if (own.length < fuse.length) tally.fuseBetter++;
}

function addTallies(sum: Tally, tally: Tally): Tally {
  const added = Object.entries(sum).map(([name, value]) => [name, value + tally[name as keyof Tally]]);
  return Object.fromEntries(added) as unknown as Tally;
}

function renderTally(kind: string, tally: Tally): string[] {
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  const { queries, right, ours, fuse, both, same, differ, oursBetter, fuseBetter } = tally;
  return [
    kind,
    String(queries),
    percent(same, queries),
    percent(ours, right),
    percent(fuse, right),
    percent(both, fuse),
    String(differ),
    String(oursBetter),
    String(fuseBetter),
  ];
}
