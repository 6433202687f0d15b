/** What a whole `diplo` costs beside a bare `node -e 0`, on the shipped dataset. */
import path from 'node:path';
import { measure, median } from './cpu-time.ts';
import type { NodeVersion } from './nodes.ts';
import { renderTable } from './render-table.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/diplo.cjs');
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

/** A table of the ratios of all cases on each version of Node; a ratio above its goal is marked. */
export async function benchStartUp(nodes: readonly NodeVersion[]): Promise<string> {
  const columns: string[][] = [];
  for (const node of nodes) columns.push(await measureNode(node));
  const rows = CASES.map(({ words, terminal, goals }, place) => [
    `diplo ${words.join(' ')}${terminal ? ', on a terminal' : ''}`,
    ...columns.map((column) => column[place] ?? ''),
    `${goals[0]} / ${goals[1]}`,
  ]);
  const bare = ['`node -e 0`, ms', ...columns.map((column) => column.at(-1) ?? ''), ''];
  return renderTable(
    ['CPU time ÷ `node -e 0`', ...nodes.map(({ version }) => version), 'goal'],
    [...rows, bare],
  );
}

async function measureNode({ path: node, version }: NodeVersion): Promise<string[]> {
  const bare = { false: [] as number[], true: [] as number[] };
  const times = CASES.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const terminal of [false, true]) {
      bare[`${terminal}`].push((await measure([node, '-e', '0'], { terminal })).cpu);
    }
    for (const [place, { words, terminal = false }] of CASES.entries()) {
      times[place]?.push((await measure([node, PROGRAM, ...words], { terminal })).cpu);
    }
  }
  const cells = CASES.map(({ terminal = false, goals }, place) => {
    const ratio = median(times[place] ?? []) / median(bare[`${terminal}`]);
    const goal = version.startsWith('v20.') ? goals[0] : goals[1];
    return `${ratio.toFixed(2)}${ratio > goal ? ' !' : ''}`;
  });
  return [...cells, median(bare.false).toFixed(1)];
}
