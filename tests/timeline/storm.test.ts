/** A terminal that is dragged about, over a large dataset. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { parseDataset } from '../../src/dataset/load.ts';
import { temporaryFolders } from '../support/folders.ts';
import { modelOf, open, press, screenOf } from './fixture.ts';
import { Terminal } from './terminal.ts';

const makeFolder = temporaryFolders();
let terminal: Terminal;
afterEach(() => terminal.close());

/** As many columns and rows as a timeline takes, and more. */
const size = fc.tuple(fc.integer({ min: 20, max: 250 }), fc.integer({ min: 5, max: 80 }));

test('100,000 facts, storms of sizes: in the end the screen is that of its last size', async () => {
  const facts = Array.from({ length: 100_000 }, (_, index) => ({
    id: `F${index}`,
    statement: `Fact ${index} is about ${'this and that '.repeat(index % 9)}.`,
    date: { edtf: `${1900 + (index % 120)}-${String((index % 12) + 1).padStart(2, '0')}` },
  }));
  const text = JSON.stringify({ schema: 'diplo-dataset/1', title: 'A storm', facts });
  const file = path.join(makeFolder(), 'storm.json');
  writeFileSync(file, text);
  const model = modelOf(await parseDataset(text, file));
  terminal = new Terminal(['timeline', '--data', file]);
  await terminal.untilReady();
  terminal.send('G');
  await terminal.untilText('F99');
  const storms = fc.sample(fc.array(size, { minLength: 8, maxLength: 30 }), { numRuns: 6 });
  for (const storm of [...storms, [[20, 5] as const], [[250, 80] as const]]) {
    for (const [columns, rows] of storm) terminal.resize(columns, rows);
    const [columns, rows] = storm.at(-1) ?? [80, 24];
    const expected = screenOf(press(open(columns, rows, model), 'G')).split('\n');
    await terminal.until(`the screen of ${columns}x${rows}`, ({ lines }) =>
      lines.every((line, row) => line.trimEnd() === (expected[row] ?? '')),
    );
  }
  expect(terminal.isAlternate).toBe(true);
});
