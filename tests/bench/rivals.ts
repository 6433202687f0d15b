/** diplo beside what people would pick instead, on the same facts: how good, and how long a whole search takes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset } from '../../src/dataset/schema.ts';
import { createIndex, search } from '../../src/query/search.ts';
import { type Engine, loadQueries, loadShipped, scoreEngine } from '../query/scoring.ts';
import { measure, median } from './cpu-time.ts';
import { createLarge, writeLarge } from './large-dataset.ts';
import { renderTable } from './render-table.ts';
import { tell } from './tell.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SIZES = [122, 10_000, 100_000] as const;
/** A word, a typo, several words. */
const QUERIES = ['tariffs', 'tarifs', 'trump putin crimea'] as const;
const ROUNDS = 3;
const LIBRARIES = ['fuse.js', 'fuse.js, tokens', 'MiniSearch', 'uFuzzy'] as const;
const TOOLS = ['fzf', 'rg', 'sqlite3'] as const;
/** How each program that is no package of ours is asked whether it is there. */
const PROBES: Readonly<Record<string, readonly string[]>> = {
  fzf: ['fzf', '--version'],
  rg: ['rg', '--version'],
  sqlite3: ['sqlite3', ':memory:', 'CREATE VIRTUAL TABLE t USING fts5(x)'],
};

/** The files that a size needs: one line a fact, a database, a dataset. */
interface Files {
  lines: string;
  database: string;
  data: string;
}

export async function benchRivals(quick = false): Promise<string> {
  const sizes = quick ? SIZES.slice(0, 2) : SIZES;
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-rivals-'));
  try {
    const tools = TOOLS.filter(isThere);
    const missing = TOOLS.filter((tool) => !isThere(tool));
    tell('rivals: how good each is on the labelled queries');
    const names = ['diplo', ...LIBRARIES, ...tools];
    const columns: string[][] = [await scoreAll(names, prepare(folder, 'quality', loadShipped()))];
    for (const size of sizes) {
      tell(`rivals: ${size.toLocaleString('en')} facts`);
      const files = prepare(folder, String(size), createLarge(size));
      writeLarge(size, files.data);
      await measure([process.execPath, '-e', 'setTimeout(() => {}, 2200)'], { runs: 1 });
      columns.push(await timeAll(names, files, folder, size));
    }
    const head = ['', 'first right, %', ...sizes.map((size) => `${size.toLocaleString('en')} facts`)];
    const rows = names.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')]);
    const skipped = missing.map((tool) => `\nskipped, since it is not installed: ${tool}`);
    return renderTable(head, rows) + skipped.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isThere(tool: string): boolean {
  const [command = '', ...args] = PROBES[tool] ?? [];
  return spawnSync(command, args).status === 0;
}

/** The text of each fact with its names, as each engine gets it. */
function prepare(folder: string, name: string, { facts, leaders, countries, topics }: Dataset): Files {
  const names = new Map<string, string>();
  for (const { id, name, aliases } of [...leaders, ...countries]) names.set(id, [name, ...aliases].join(' '));
  for (const { id, label, terms } of topics) names.set(id, [label, ...terms].join(' '));
  const text = facts.map((fact) => {
    const tags = [...fact.leaders, ...fact.countries, ...fact.topics].map((id) => names.get(id) ?? id);
    return `${fact.id}\t${[fact.statement, ...tags].join(' ').replaceAll(/\s+/g, ' ')}`;
  });
  const files = {
    lines: path.join(folder, `${name}.tsv`),
    database: path.join(folder, `${name}.db`),
    data: path.join(folder, `${name}.json`),
  };
  writeFileSync(files.lines, `${text.join('\n')}\n`);
  spawnSync('sqlite3', [files.database], {
    input: `CREATE VIRTUAL TABLE facts USING fts5(id UNINDEXED, text, tokenize = 'porter');\n.mode tabs\n.import ${files.lines} facts\n`,
  });
  return files;
}

/** The words of a query for the tools that know nothing else. */
function wordsOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The command line that answers one query. */
function commandOf(name: string, { lines, database, data }: Files, query: string): string[] {
  if (name === 'diplo') {
    // The shipped dataset is the smallest of the sizes.
    const other = data.endsWith(`${SIZES[0]}.json`) ? [] : ['--data', data];
    return [process.execPath, `${ROOT}/bin/diplo.cjs`, 'search', query, ...other];
  }
  if (name === 'fzf') return ['sh', '-c', 'fzf --filter "$1" < "$2"', 'sh', query, lines];
  if (name === 'rg') return ['rg', '-i', wordsOf(query).join('|'), lines];
  if (name === 'sqlite3') {
    const match = wordsOf(query).join(' OR ').replaceAll("'", "''");
    return ['sqlite3', database, `SELECT id FROM facts WHERE text MATCH '${match}' ORDER BY rank LIMIT 5;`];
  }
  return [process.execPath, `${ROOT}/tests/bench/rival.mjs`, name, lines, query];
}

async function scoreAll(names: readonly string[], files: Files): Promise<string[]> {
  const queries = loadQueries();
  const cells: string[] = [];
  for (const name of names) {
    const { mean } = await scoreEngine(
      engineOf(
        name,
        files,
        queries.map(({ query }) => query),
      ),
      queries,
    );
    cells.push((100 * mean.firstRight).toFixed(0));
  }
  return cells;
}

function engineOf(name: string, files: Files, queries: readonly string[]): Engine {
  if (name === 'diplo') {
    const index = createIndex(loadShipped());
    return async (query) => (await search(index, query)).hits.map(({ fact }) => fact.id);
  }
  if (TOOLS.some((tool) => tool === name)) {
    return async (query) => {
      const [command = '', ...args] = commandOf(name, files, query);
      const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
      return stdout
        .split('\n')
        .slice(0, 5)
        .map((line) => line.split('\t')[0] ?? '')
        .filter(Boolean);
    };
  }
  const [command = '', ...args] = commandOf(name, files, queries.join('\n'));
  const answers = execFileSync(command, args, { encoding: 'utf8' }).split('\n');
  const found = new Map(
    queries.map((query, place) => [query, (answers[place] ?? '').split(' ').filter(Boolean)]),
  );
  return async (query) => found.get(query) ?? [];
}

/** CPU milliseconds of a whole process, mean of the queries; diplo's index is made by a first search before. */
async function timeAll(
  names: readonly string[],
  files: Files,
  folder: string,
  size: number,
): Promise<string[]> {
  const env = { XDG_CACHE_HOME: folder };
  await measure(commandOf('diplo', files, QUERIES[0]), { env, runs: 1 });
  const rounds = size < 100_000 ? ROUNDS : 1;
  const tasks = names.flatMap((name) => QUERIES.map((query) => ({ name, query, times: [] as number[] })));
  for (let round = 0; round < rounds; round++) {
    for (const { name, query, times } of tasks) {
      times.push((await measure(commandOf(name, files, query), { env, runs: 1 })).cpu);
    }
  }
  return names.map((name) => {
    const medians = tasks.filter((task) => task.name === name).map(({ times }) => median(times));
    return (medians.reduce((sum, time) => sum + time, 0) / medians.length).toFixed(0);
  });
}
