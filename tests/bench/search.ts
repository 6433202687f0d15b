import { existsSync } from 'node:fs';
import { createIndex, search } from '../../src/query/search.ts';
import { type Engine, loadQueries, loadShipped, type Report, scoreEngine } from '../query/scoring.ts';
import { plainFuse, rankedByFuse, tokenFuse } from './fuse-engines.ts';

const dataset = loadShipped();
const index = createIndex(dataset);
const engines: [name: string, engine: Engine][] = [
  ['diplo', async (query) => (await search(index, query)).hits.map((hit) => hit.fact.id)],
  ['ranked by fuse', await rankedByFuse(dataset, index)],
  ['fuse defaults', plainFuse(dataset)],
  ['fuse tokens', tokenFuse(dataset)],
];

const percent = (share: number) => `${(100 * share).toFixed(0)}`.padStart(4);
const cells = ({ firstRight, recall, precision }: Report['mean']) =>
  [firstRight, recall, precision].map(percent).join('');

for (const file of ['queries.json', 'queries-second.json', 'queries-third.json']) {
  if (!existsSync(new URL(`../query/${file}`, import.meta.url))) continue;
  const queries = loadQueries(file);
  const reports: Report[] = [];
  for (const [, engine] of engines) reports.push(await scoreEngine(engine, queries));
  const lines = [
    `${file}: ${queries.length} queries; first right, recall in five, precision in five (%)`,
    [''.padEnd(16), ...engines.map(([name]) => name.padEnd(15))].join(' '),
  ];
  for (const kind of reports[0]?.kinds.keys() ?? []) {
    const row = reports.map((report) => cells(report.kinds.get(kind) ?? report.mean).padEnd(15));
    lines.push([`${kind} ${reports[0]?.kinds.get(kind)?.queries}`.padEnd(16), ...row].join(' '));
  }
  lines.push(['mean of kinds'.padEnd(16), ...reports.map(({ mean }) => cells(mean).padEnd(15))].join(' '));
  lines.push(
    ['empty kept'.padEnd(16), ...reports.map(({ emptyKept }) => percent(emptyKept).padEnd(15))].join(' '),
  );
  if (process.argv.includes('--misses') && file === 'queries.json') lines.push(...(reports[0]?.misses ?? []));
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
