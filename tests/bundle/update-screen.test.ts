import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateCells } from '../../src/bundle/update-cells.ts';
import { updateScreen } from '../../src/bundle/update-screen.ts';

const [COLUMNS, ROWS] = [80, 14];

const word = fc.constantFrom('Putin ', 'tariffs ', '2025 ', '   ', '│', '──', '› ', 'é', 'W');
const style = fc.constantFrom(['', ''], ['\u001b[1m', '\u001b[22m'], ['\u001b[7m', '\u001b[27m'], [
  '\u001b[32m',
  '\u001b[39m',
] as const);
const line = fc
  .array(fc.tuple(word, style), { maxLength: 7 })
  .map((parts) => parts.map(([text, [on = '', off = '']]) => on + text + off).join(''));
const screen = fc.array(line, { minLength: ROWS, maxLength: ROWS });

const updateLine = (before: string, after: string) =>
  updateCells(before, after) ?? `\u001b[1G\u001b[K${after}`;

/** What a terminal shows after some output: text, styles, and where its cursor is. */
async function shown(output: string) {
  const terminal = new xterm.Terminal({
    cols: COLUMNS,
    rows: ROWS,
    allowProposedApi: true,
    convertEol: true,
  });
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  const { active } = terminal.buffer;
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => {
      const cell = active.getLine(row)?.getCell(column);
      return `${cell?.getChars() || ' '}${cell?.isBold()}${cell?.isInverse()}${cell?.getFgColor()}`;
    }).join(''),
  );
  terminal.dispose();
  return { cells, row: active.cursorY };
}

test('whatever was on the screen, what is wanted is on it afterwards', async () => {
  const shift = fc.record({
    by: fc.integer({ min: -3, max: 3 }),
    top: fc.nat(3),
    bottom: fc.integer({ min: 8, max: 13 }),
  });
  await fc.assert(
    fc.asyncProperty(screen, screen, shift, async (from, noise, { by, top, bottom }) => {
      const to = from.map((each, row) => {
        if (row < top || row > bottom) return each;
        return row + by > bottom || row + by < top ? (noise[row] ?? '') : (from[row + by] ?? '');
      });
      const drawn = await shown(from.join('\n') + updateScreen(from, to, updateLine));
      expect(drawn).toEqual(await shown(to.join('\n')));
    }),
    { numRuns: 60 },
  );
});

test('a list that scrolls beside a pane that changes is scrolled by the terminal', () => {
  const row = (number: number, pane: string) => `statement number ${number} of many in a long list │ ${pane}`;
  const before = Array.from({ length: 30 }, (_, place) => row(place, `old ${place}`));
  const after = Array.from({ length: 30 }, (_, place) => row(place + 1, `new ${place}`));
  const update = updateScreen(before, after, updateLine);
  expect(update).toMatch(/1;(29|30)r.\[1S/);
  expect(update.length).toBeLessThan(30 * 20);
});
