/** What a search over a large dataset costs beside a bare `node -e 0`: whole processes that open the kept index. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepCode } from '../../src/bundle/keep-code.ts';
import { measure, median } from './cpu-time.ts';
import { writeLarge } from './large-dataset.ts';
import type { NodeVersion } from './nodes.ts';
import { renderTable } from './render-table.ts';
import { tell } from './tell.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FACTS = 100_000;
const ROUNDS = 11;
const ROUNDS_QUICK = 3;
const IN_A_ROW = 2;
const GOAL = 4;
/** Nothing of a change must be as young as the clock of a file is coarse: then the file's key is kept. */
const SETTLED_MS = 2200;

const CASES: readonly (readonly string[])[] = [
  ['tariffs'],
  ['trump'],
  ['trump putin crimea'],
  ['tarifs'],
  ['tarifs netanyahoo'],
  ['trump', '--leader', 'xi'],
  ['trump', '--topic', 'tariffs', '--kind', 'claim', '--from', '2014', '--to', '2020'],
  ['donald trump'],
  ['"america first"'],
  ['trump -tariffs'],
  ['zzzzqq'],
  ['tariffs', '--json'],
];

interface Column {
  ratios: string[];
  bare: string;
  first: string;
  memory: string;
}

export async function benchLarge(nodes: readonly NodeVersion[], quick = false): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-large-'));
  try {
    tell(`large: writing ${FACTS} facts`);
    const data = path.join(folder, 'facts.json');
    writeLarge(FACTS, data);
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const columns: Column[] = [];
    for (const node of nodes)
      columns.push(await measureNode(node, folder, data, quick ? ROUNDS_QUICK : ROUNDS));
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    const index = readdirSync(path.join(folder, 'diplo')).find((name) => name.endsWith('.index')) ?? '';
    const sizes = `${megabytes(statSync(data).size)}, index ${megabytes(statSync(path.join(folder, 'diplo', index)).size)}`;
    return renderTable(
      [`${FACTS.toLocaleString('en')} facts (${sizes})`, ...nodes.map(({ version }) => version), 'goal'],
      [
        ...CASES.map((words, place) => [
          `\`search ${words.join(' ')}\``,
          ...columns.map(({ ratios }) => ratios[place] ?? ''),
          String(GOAL),
        ]),
        ['`node -e 0`, ms', ...columns.map(({ bare }) => bare), ''],
        ['the first search, s', ...columns.map(({ first }) => first), ''],
        ['most memory of a later one, MB', ...columns.map(({ memory }) => memory), '150'],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureNode(
  { path: node, version }: NodeVersion,
  folder: string,
  data: string,
  rounds: number,
): Promise<Column> {
  const home = path.join(folder, `home-${version}`);
  for (const name of ['bin', 'dist', 'data'])
    cpSync(path.join(ROOT, name), path.join(home, name), { recursive: true, preserveTimestamps: true });
  await keepCode(home, node);
  const env = { XDG_CACHE_HOME: folder };
  const commandOf = (words: readonly string[]) => [
    node,
    `${home}/bin/diplo.cjs`,
    'search',
    ...words,
    '--data',
    data,
  ];
  tell(`large: the first search on ${version}`);
  rmSync(path.join(folder, 'diplo'), { recursive: true, force: true });
  const first = await measure(commandOf(['tariffs']), { env, runs: 1 });
  const bare: number[] = [];
  const times = CASES.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    tell(`large: round ${round + 1} of ${rounds} on ${version}`);
    bare.push((await measure([node, '-e', '0'], { env, runs: IN_A_ROW })).cpu);
    for (const [place, words] of CASES.entries())
      times[place]?.push((await measure(commandOf(words), { env, runs: IN_A_ROW })).cpu);
  }
  const ratios = times.map((each) => median(each) / median(bare));
  const memories = [];
  for (const words of CASES) memories.push(await measureMemory(node, commandOf(words).slice(1), env, folder));
  return {
    ratios: ratios.map((ratio) => `${ratio.toFixed(2)}${ratio > GOAL ? ' !' : ''}`),
    bare: median(bare).toFixed(1),
    first: (first.cpu / 1000).toFixed(1),
    memory: Math.max(...memories).toFixed(0),
  };
}

/** The most that a process had in memory at once, in MB, as it tells itself when it ends. */
async function measureMemory(
  node: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<number> {
  const [hook, file] = [path.join(folder, 'memory.cjs'), path.join(folder, 'memory')];
  const kilobytes = 'String(process.resourceUsage().maxRSS)';
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(file)}, ${kilobytes}));`,
  );
  await measure([node, '--require', hook, ...words], { env, runs: 1 });
  return Number(readFileSync(file, 'utf8')) / 1024;
}
