/**
 * Turns one full screen into another by writing only the cells that differ. Ink writes everything of a line from
 * the first difference on, and all styles before it: three times the bytes where two panes stand side by side.
 * What has scrolled by a line is scrolled by the terminal itself: written anew it takes two to three times the
 * bytes. All rows are counted from the top of the screen.
 */
import { type Cells, charAt, parseCells, styleAt } from './parse-cells.ts';
import { Pen } from './pen.ts';

/** Fewer changed rows are written anew in any case. */
const SCROLL_FROM = 8;
/** Blanks at the end of a line that are erased rather than written. */
const ERASED_FROM = 3;
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
 * @param columns of the screen
 * @param updateLine what turns one line into another where text is not of one column a character
 */
export function updateScreen(
  before: readonly string[],
  after: readonly string[],
  columns: number,
  updateLine: UpdateLine,
): string {
  const direct = updateRows(before, after, columns, updateLine);
  const shift = findShift(before, after);
  if (!shift) return direct;
  const { by, top, bottom } = shift;
  const moved = before.map((line, row) => {
    if (row < top || row > bottom) return line;
    return row + by < top || row + by > bottom ? '' : (before[row + by] ?? '');
  });
  const scroll = `\u001b[${top + 1};${bottom + 1}r\u001b[${Math.abs(by)}${by > 0 ? 'S' : 'T'}\u001b[r`;
  const scrolled = scroll + updateRows(moved, after, columns, updateLine);
  return scrolled.length < direct.length ? scrolled : direct;
}

type UpdateLine = (before: string, after: string) => string;

function updateRows(
  before: readonly string[],
  after: readonly string[],
  columns: number,
  updateLine: UpdateLine,
): string {
  const pen = new Pen(columns);
  for (const [row, line] of after.entries()) {
    const was = before[row] ?? '';
    if (line === was) continue;
    const [old, cells] = [parseCells(was), parseCells(line)];
    if (old && cells) updateCells(pen, row, old, cells);
    else pen.splice(row, updateLine(was, line));
  }
  return pen.finish(after.length - 1);
}

function updateCells(pen: Pen, row: number, old: Cells, cells: Cells): void {
  const isErased = old.end - cells.end >= ERASED_FROM;
  const end = isErased ? cells.end : Math.max(old.end, cells.end);
  for (let column = 0; column < end; column++) {
    if (isSame(old, cells, column)) continue;
    const start = column;
    while (column < end && !isSame(old, cells, column)) column++;
    pen.draw(row, cells, start, column);
  }
  if (!isErased) return;
  let first = cells.end;
  while (isSame(old, cells, first)) first++;
  pen.erase(row, cells.end, first);
}

function isSame(old: Cells, cells: Cells, column: number): boolean {
  return charAt(old, column) === charAt(cells, column) && styleAt(old, column) === styleAt(cells, column);
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
