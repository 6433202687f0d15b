import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateScreen } from '../../src/bundle/update-screen.ts';

const [COLUMNS, ROWS] = [80, 14];

const STYLES = [
  '\u001b[1m',
  '\u001b[22m',
  '\u001b[2m',
  '\u001b[4m',
  '\u001b[7m',
  '\u001b[27m',
  '\u001b[7;4m',
  '\u001b[27;24m',
];
const COLORS = ['\u001b[36m', '\u001b[32m', '\u001b[39m', '\u001b[0m', '\u001b[41m', '\u001b[49m'];
const TEXTS = ['a', 'Putin ', 'tariffs ', '2025 ', ' ', '   ', '│', '──', '› ', 'é'];
const line = fc
  .array(fc.constantFrom(...TEXTS, ...TEXTS, ...STYLES, ...COLORS), { maxLength: 16 })
  .map((parts) => `${parts.join('')}\u001b[0m`);
const screen = fc.array(line, { minLength: ROWS, maxLength: ROWS });

const updateLine = (_: string, after: string) => `\u001b[1G\u001b[K${after}`;
const update = (before: readonly string[], after: readonly string[]) =>
  updateScreen(before, after, COLUMNS, updateLine);

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
      const shows = [cell?.isInverse(), cell?.isUnderline(), cell?.getBgColor()];
      const character = cell?.getChars() || ' ';
      // Whether a blank is bold, or which colour a text there would have, nobody sees.
      if (character === ' ' && !cell?.isInverse()) return shows.join();
      return [character, cell?.isBold(), cell?.isDim(), cell?.getFgColor(), ...shows].join();
    }),
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
      const drawn = await shown(from.join('\n') + update(from, to));
      expect(drawn).toEqual(await shown(to.join('\n')));
    }),
    { numRuns: 200 },
  );
});

test('a list that scrolls beside a pane that changes is scrolled by the terminal', () => {
  const row = (number: number, pane: string) => `statement number ${number} of many in a long list │ ${pane}`;
  const before = Array.from({ length: 30 }, (_, place) => row(place, `old ${place}`));
  const after = Array.from({ length: 30 }, (_, place) => row(place + 1, `new ${place}`));
  const written = update(before, after);
  expect(written).toMatch(/1;(29|30)r.\[1S/);
  expect(written.length).toBeLessThan(30 * 20);
});

test('lines with wide text or other codes are left to Ink, equal ones need nothing', () => {
  const end = `\u001b[${ROWS}H`;
  const screenOf = (text: string) => [text, ...Array.from({ length: ROWS - 1 }, () => '')];
  expect(update(screenOf('a'), screenOf('習'))).toContain(updateLine('a', '習'));
  expect(update(screenOf('a'), screenOf('\u001b[38;5;12mb'))).toContain(updateLine('a', '\u001b[38;5;12mb'));
  expect(update(screenOf('same \u001b[1mline'), screenOf('same \u001b[1mline'))).toBe(end);
});

test('wide text between other lines leaves no style behind', async () => {
  const before = ['\u001b[32ma', '', '', ...Array.from({ length: ROWS - 3 }, () => 'x')];
  const after = ['\u001b[7;32mbcd', '習近平', '\u001b[7mplain', ...before.slice(3)];
  expect(await shown(before.join('\u001b[m\n') + update(before, after))).toEqual(
    await shown(after.join('\u001b[m\n')),
  );
});

test('nothing is written twice: equal cells are stepped over, a style lasts over lines', () => {
  const [left, right] = ['a list on the left side of it all │ ', 'and what stands beside it'];
  const before = Array.from({ length: ROWS }, () => `${left}${right}`);
  const after = before.map(() => `${left}\u001b[35m${right.toUpperCase()}\u001b[39m`);
  const written = update(before, after);
  expect(written).not.toContain('list');
  expect(written.split('35m')).toHaveLength(2);
});
