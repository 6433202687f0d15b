/** How the cost grows with the number of facts: the index is made, written and searched in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderTable } from './render-table.ts';
import type { Scaled } from './scale-index.ts';
import { tell } from './tell.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const SIZES_QUICK = [10_000, 100_000] as const;
const SCRIPT = path.join(import.meta.dirname, 'scale-index.ts');
/** A million facts in memory, as they are while their index is made. */
const HEAP_MB = 12_000;

export async function benchScaling(quick = false): Promise<string> {
  const sizes = quick ? SIZES_QUICK : SIZES;
  const columns = sizes.map((size): Scaled => {
    tell(`scaling: ${size.toLocaleString('en')} facts`);
    const folder = mkdtempSync(path.join(tmpdir(), 'diplo-scaling-'));
    const args = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', SCRIPT, String(size), folder];
    try {
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  const row = (name: string, cellOf: (scaled: Scaled) => string) => [name, ...columns.map(cellOf)];
  const queries = columns[0]?.searches ?? [];
  return renderTable(
    ['', ...sizes.map((size) => `${size.toLocaleString('en')} facts`)],
    [
      row('making the index, s of CPU', ({ made }) => (made / 1000).toFixed(1)),
      row('most memory while it is made, MB', ({ memory }) => memory.toFixed(0)),
      row('index, MB', ({ megabytes }) => megabytes.toFixed(0)),
      row('opening it, ms', ({ opened }) => opened.toFixed(1)),
      ...queries.map(({ query }, place) =>
        row(`\`${query}\` in the open index, ms`, ({ searches }) =>
          (searches[place]?.cpu ?? Number.NaN).toFixed(1),
        ),
      ),
    ],
  );
}
