/**
 * `npm run bench [-- PART…] [--node 22]… [--quick]`: how fast diplo is, as ratios within one run. Build first.
 * `--quick` takes fewer rounds, questions and sizes.
 * NODE_EXTRA_CA_CERTS is taken away: it makes Node itself slow, and every ratio look good.
 */
import { benchKeystrokes } from './keystrokes.ts';
import { benchLarge } from './large.ts';
import { findNodes } from './nodes.ts';
import { benchRanking } from './ranking.ts';
import { benchRivals } from './rivals.ts';
import { benchScaling } from './scaling.ts';
import { benchStartUp } from './start-up.ts';

const argv = process.argv.slice(2);
const quick = argv.includes('--quick');
const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  'start-up': () => benchStartUp(findNodes(argv)),
  large: () => benchLarge(findNodes(argv), quick),
  keystrokes: benchKeystrokes,
  scaling: () => benchScaling(quick),
  ranking: () => benchRanking(quick),
  rivals: () => benchRivals(quick),
};

const wanted = Object.keys(PARTS).filter((name) => argv.includes(name));
for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  process.stdout.write(`${name}\n\n${await PARTS[name]?.()}\n\n`);
}
