/**
 * `npm run fuzz`: hostile input through the whole program, in this process for speed and a share through the built
 * one. Every case comes of its seed, target and number alone; `--target datasets --seed 1 --case 4711` runs one again.
 */
import { parseArgs } from 'node:util';
import { pad } from '../../src/base/text.ts';
import { MOST_MILLISECONDS } from './check-answer.ts';
import { isOfReader } from './reader-rejections.ts';
import { runTarget, type Tally } from './run-target.ts';
import { TARGETS } from './targets.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    target: { type: 'string', multiple: true },
    case: { type: 'string' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = values.target ?? Object.keys(TARGETS);
const rejections: unknown[] = [];
process.on('unhandledRejection', (reason) => {
  if (!isOfReader(reason)) rejections.push(reason);
});
const tallies: Tally[] = [];
for (const name of wanted) {
  const entry = TARGETS[name];
  if (!entry) throw new Error(`no target ${name}; there are ${Object.keys(TARGETS).join(', ')}`);
  const request = {
    seed: values.seed,
    inputs: values.count === undefined ? entry.inputs : Number(values.count),
    only: values.case === undefined ? undefined : Number(values.case),
  };
  tallies.push(await runTarget(entry.create(), request, say));
}
const columns = [12, 10, 10, 10, 10, 10, 12];
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => pad(String(cell), columns[index] ?? 0)).join(' ');
say(row(['target', 'inputs', 'exit 0', 'exit 1', 'exit 2', 'failures', 'slowest ms']));
for (const { name, inputs, codes, failures, slowest } of tallies) {
  const exits = [0, 1, 2].map((code) => codes.get(code) ?? 0);
  say(row([name, inputs, ...exits, failures, Math.round(slowest)]));
}
if (rejections.length > 0) say(`unhandled rejections: ${rejections.length}, first: ${String(rejections[0])}`);
say(`Bound for a run: ${MOST_MILLISECONDS} ms.`);
const failed = rejections.length > 0 || tallies.some(({ failures }) => failures > 0);
process.exitCode = failed ? 1 : 0;
