/** What a whole `diplo` costs beside a bare `node -e 0`, on the shipped dataset. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepCode } from '../../src/bundle/keep-code.ts';
import { measure, median } from './cpu-time.ts';
import type { NodeVersion } from './nodes.ts';
import { renderTable } from './render-table.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 11;

interface Case {
  words: readonly string[];
  terminal?: boolean;
  /** The highest ratio on Node 20, and on later ones. */
  goals: readonly [node20: number, later: number];
}

/** The goals are those of the issue; ratios to `node -e 0` into the same kind of output. */
const CASES: readonly Case[] = [
  { words: ['search', 'tariffs'], goals: [1.25, 1.15] },
  { words: ['leader', 'xi'], goals: [1.25, 1.15] },
  { words: ['search', 'tariffs'], terminal: true, goals: [1.3, 1.25] },
  { words: ['leader', 'xi'], terminal: true, goals: [1.3, 1.25] },
  { words: ['search', 'tarifs'], goals: [1.45, 1.35] },
  { words: ['search', 'tarifs'], terminal: true, goals: [1.45, 1.35] },
  { words: ['--version'], goals: [1.4, 1.3] },
  { words: ['--help'], goals: [1.4, 1.3] },
  { words: ['--help'], terminal: true, goals: [1.4, 1.3] },
];

/**
 * A table of the ratios of all cases on each version of Node; a ratio above its goal is marked. Each version stands
 * twice: with the compiled code that a build by it keeps, and as npm installs the program, without.
 */
export async function benchStartUp(nodes: readonly NodeVersion[]): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-bench-'));
  const [built, packed] = [path.join(folder, 'built'), path.join(folder, 'packed')];
  const columns: Column[] = [];
  try {
    for (const home of [built, packed])
      for (const name of ['bin', 'dist', 'data'])
        cpSync(path.join(ROOT, name), path.join(home, name), { recursive: true, preserveTimestamps: true });
    rmSync(path.join(packed, 'dist/code'), { recursive: true });
    for (const node of nodes) {
      await keepCode(built, node.path);
      columns.push(...(await measureNode(node, [built, packed])));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return renderTable(
    ['CPU time ÷ `node -e 0`', ...columns.map(({ title }) => title), 'goal'],
    [
      ...CASES.map(({ words, terminal, goals }, place) => [
        `diplo ${words.join(' ')}${terminal ? ', on a terminal' : ''}`,
        ...columns.map(({ cells }) => cells[place] ?? ''),
        `${goals[0]} / ${goals[1]}`,
      ]),
      ['`node -e 0`, ms', ...columns.map(({ bare }) => bare.toFixed(1)), ''],
    ],
  );
}

interface Column {
  title: string;
  cells: readonly string[];
  /** CPU milliseconds of `node -e 0` into a pipe. */
  bare: number;
}

/** A column for each folder of the program. */
async function measureNode(
  { path: node, version }: NodeVersion,
  homes: readonly [built: string, packed: string],
): Promise<Column[]> {
  const bare = { false: [] as number[], true: [] as number[] };
  const times = homes.map(() => CASES.map((): number[] => []));
  for (let round = 0; round < ROUNDS; round++) {
    for (const terminal of [false, true]) {
      bare[`${terminal}`].push((await measure([node, '-e', '0'], { terminal })).cpu);
    }
    for (const [place, { words, terminal = false }] of CASES.entries()) {
      for (const [which, home] of homes.entries()) {
        const program = path.join(home, 'bin/diplo.cjs');
        times[which]?.[place]?.push((await measure([node, program, ...words], { terminal })).cpu);
      }
    }
  }
  return homes.map((_, which) => ({
    title: which === 0 ? version : `${version}, from npm`,
    bare: median(bare.false),
    cells: CASES.map(({ terminal = false, goals }, place) => {
      const ratio = median(times[which]?.[place] ?? []) / median(bare[`${terminal}`]);
      const goal = version.startsWith('v20.') ? goals[0] : goals[1];
      return `${ratio.toFixed(2)}${ratio > goal ? ' !' : ''}`;
    }),
  }));
}
