/**
 * Turns one full screen into another. What has scrolled by a line is scrolled by the terminal itself: written
 * anew, as Ink would, it takes two to three times the bytes. All rows are counted from the top of the screen.
 */

/** Fewer changed rows are written anew in any case. */
const SCROLL_FROM = 8;
/** So much of a row tells it from others; a pane to the right may show something else. */
const TELLING = 40;
// biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with ESC
const SGR = /\u001b\[[\d;]*m/g;

/** A header may scroll along with a fact. */
const SHIFTS = [1, -1, 2, -2, 3, -3] as const;

interface Shift {
  /** Rows up, or when negative down. */
  by: number;
  /** First and last row that scroll. */
  top: number;
  bottom: number;
}

/**
 * What to write, with the cursor in the last row at the end.
 * @param before the rows of the screen as it is
 * @param after as many rows
 * @param updateLine what turns one line into another, the cursor being in its row
 */
export function updateScreen(
  before: readonly string[],
  after: readonly string[],
  updateLine: (before: string, after: string) => string,
): string {
  const direct = updateRows(before, after, updateLine);
  const shift = findShift(before, after);
  if (!shift) return direct;
  const { by, top, bottom } = shift;
  const moved = before.map((line, row) => {
    if (row < top || row > bottom) return line;
    return row + by < top || row + by > bottom ? '' : (before[row + by] ?? '');
  });
  const scroll = `\u001b[${top + 1};${bottom + 1}r\u001b[${Math.abs(by)}${by > 0 ? 'S' : 'T'}\u001b[r`;
  const scrolled = scroll + updateRows(moved, after, updateLine);
  return scrolled.length < direct.length ? scrolled : direct;
}

function updateRows(
  before: readonly string[],
  after: readonly string[],
  updateLine: (before: string, after: string) => string,
): string {
  let text = '';
  let at: number | undefined;
  for (const [row, line] of after.entries()) {
    const old = before[row] ?? '';
    if (line === old) continue;
    const update = updateLine(old, line);
    if (update === '') continue;
    text += (at === row - 1 ? '\n' : `\u001b[${row + 1}H`) + update;
    at = row;
  }
  return at === after.length - 1 ? text : `${text}\u001b[${after.length}H`;
}

/** The rows that stand one row further up or down; undefined where there are few. */
function findShift(before: readonly string[], after: readonly string[]): Shift | undefined {
  if (after.filter((line, row) => line !== before[row]).length < SCROLL_FROM) return undefined;
  const [old, next] = [before.map(tellingOf), after.map(tellingOf)];
  for (const by of SHIFTS) {
    const rows = [...next.keys()].filter(
      (row) => next[row] === old[row + by] && next[row] !== old[row] && next[row] !== '',
    );
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined || rows.length < SCROLL_FROM) continue;
    return { by, top: Math.min(first, first + by), bottom: Math.max(last, last + by) };
  }
  return undefined;
}

function tellingOf(line: string): string {
  return line.replaceAll(SGR, '').slice(0, TELLING).trimEnd();
}
