/**
 * `npm run faults`: what can go wrong around the built program, from a kill to a full disk. `--kills 1000` builds are
 * killed at moments that come of `--seed`; `--only words` runs the scenarios with these words in their names.
 */
import { parseArgs } from 'node:util';
import { Random } from '../fuzz/random.ts';
import { INJECTED } from './injected.ts';
import { INPUTS } from './inputs.ts';
import { killBuilds, killIndex } from './kills.ts';
import { OUTPUTS } from './outputs.ts';
import { type Scenario, withFolder } from './scenario.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const kills = Number(values.kills);
const scenarios: readonly Scenario[] = [
  ...OUTPUTS,
  ...INPUTS,
  ...INJECTED,
  { name: 'builds killed', run: (folder) => killBuilds(folder, kills, new Random(values.seed, 'builds')) },
  {
    name: 'searches killed, their index damaged',
    run: (folder) => killIndex(folder, Math.ceil(kills / 20), new Random(values.seed, 'index')),
  },
];

let failed = 0;
for (const { name, run } of scenarios.filter((scenario) => scenario.name.includes(values.only))) {
  const outcome = await withFolder(run);
  if (outcome === undefined) {
    say(`not tried  ${name}: this machine does not let it be`);
    continue;
  }
  const { tries, faults, seen } = outcome;
  if (faults.length > 0) failed += 1;
  say(`${faults.length === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${tries} tried; ${seen}`);
  for (const fault of faults) say(`          ${fault}`);
}
process.exitCode = failed > 0 ? 1 : 0;
