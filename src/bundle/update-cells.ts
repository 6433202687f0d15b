/**
 * Turns one line of a terminal into another by writing only the cells that differ. Ink writes everything from
 * the first difference on, and all styles before it: three times the bytes where two panes stand side by side.
 */
import { isPlain } from './quick-text.ts';

interface Cell {
  char: string;
  /** Numbers of the SGR codes in force, such as `1,36`. */
  style: string;
}

const BLANK: Cell = { char: ' ', style: '' };
/** Cells between two differences that are cheaper written again than stepped over. */
const NEAR = 6;
/** Which code ends a code; what is not here is left to Ink. */
const ENDS = new Map<number, number>([
  [1, 22],
  [2, 22],
  [3, 23],
  [4, 24],
  [7, 27],
]);
for (let color = 0; color < 8; color++) {
  ENDS.set(30 + color, 39);
  ENDS.set(40 + color, 49);
  ENDS.set(90 + color, 39);
  ENDS.set(100 + color, 49);
}
const CLOSING = new Set(ENDS.values());

/**
 * What to write, the cursor being anywhere in the line.
 * @returns undefined for lines that hold anything but text of one column a character, and simple styles
 */
export function updateCells(before: string, after: string): string | undefined {
  const [old, cells] = [parseCells(before), parseCells(after)];
  if (!old || !cells) return undefined;
  let written = '';
  for (const [start, end] of differences(old, cells)) {
    written += `\u001b[${start + 1}G`;
    const rest = cells.slice(start);
    // Nothing but blanks to the end of the line: erasing is shorter.
    written += rest.every(isBlank) ? '\u001b[K' : writeCells(cells, start, end);
  }
  return written;
}

function parseCells(line: string): Cell[] | undefined {
  const cells: Cell[] = [];
  let active: readonly number[] | undefined = [];
  // Text and codes take turns, text first.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with ESC
  for (const [index, part] of line.split(/\u001b\[([\d;]*)m/).entries()) {
    if (index % 2 === 1) {
      active = part.split(';').map(Number).reduce(addCode, active);
      if (!active) return undefined;
      continue;
    }
    if (!isPlain(part)) return undefined;
    const style = active.join(',');
    for (const char of part) cells.push({ char, style });
  }
  return cells;
}

/** The codes in force after one more; undefined for one that is not among the simple ones. */
function addCode(active: readonly number[] | undefined, code: number): readonly number[] | undefined {
  if (code === 0) return [];
  if (CLOSING.has(code)) return active?.filter((each) => ENDS.get(each) !== code);
  if (!ENDS.has(code)) return undefined;
  // One colour takes the place of another; bold and dim, which end alike, may both be on.
  return active
    ?.filter((each) => each !== code && (code <= 2 || ENDS.get(each) !== ENDS.get(code)))
    .concat(code);
}

function isBlank({ char, style }: Cell): boolean {
  return char === ' ' && style === '';
}

/** Stretches of cells that differ, end-exclusive, near ones joined. */
function differences(old: readonly Cell[], cells: readonly Cell[]): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  for (let column = 0; column < Math.max(old.length, cells.length); column++) {
    const [a, b] = [old[column] ?? BLANK, cells[column] ?? BLANK];
    if (a.char === b.char && a.style === b.style) continue;
    const last = stretches.at(-1);
    if (last && column - last[1] < NEAR) last[1] = column + 1;
    else stretches.push([column, column + 1]);
  }
  // What follows a stretch of blanks to the end would be erased with it.
  const erased = stretches.findIndex(([start]) => cells.slice(start).every(isBlank));
  return erased < 0 ? stretches : stretches.slice(0, erased + 1);
}

function writeCells(cells: readonly Cell[], start: number, end: number): string {
  let text = '';
  let style = '';
  for (let column = start; column < end; column++) {
    const cell = cells[column] ?? BLANK;
    if (cell.style !== style) text += changeStyle(style, cell.style);
    style = cell.style;
    text += cell.char;
  }
  return text + changeStyle(style, '');
}

function changeStyle(from: string, to: string): string {
  const [old, next] = [codesOf(from), codesOf(to)];
  const ended = old.filter((code) => !next.includes(code)).map((code) => ENDS.get(code) ?? 0);
  // An end such as 22 ends bold and dim alike: what stays of these is begun again.
  const begun = next.filter((code) => !old.includes(code) || ended.includes(ENDS.get(code) ?? 0));
  const codes = [...new Set(ended), ...begun];
  return codes.length > 0 ? `\u001b[${codes.join(';')}m` : '';
}

function codesOf(style: string): number[] {
  return style === '' ? [] : style.split(',').map(Number);
}
