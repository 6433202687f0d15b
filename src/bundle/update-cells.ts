/**
 * Turns one line of a terminal into another by writing only the cells that differ. Ink writes everything from
 * the first difference on, and all styles before it: three times the bytes where two panes stand side by side.
 */
import { isPlain } from './quick-text.ts';

/** A line of one column a character, taken apart. */
interface Cells {
  text: string;
  /** For each character the numbers of the SGR codes in force, such as `1,36`. */
  styles: readonly string[];
  /** Columns up to the last one that is not blank. */
  end: number;
}

const MOST_KEPT = 500;
/** Blanks at the end that are erased rather than written. */
const ERASED_FROM = 3;
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
    // Nothing but blanks to the end of the line: erasing is shorter.
    const erases = end - Math.max(start, cells.end) >= ERASED_FROM;
    written += writeCells(cells, start, erases ? Math.max(start, cells.end) : end);
    if (erases) return `${written}\u001b[K`;
  }
  return written;
}

const remembered = new Map<string, Cells | undefined>();

/** What is new in one frame is what was in the next. */
function parseCells(line: string): Cells | undefined {
  const known = remembered.get(line);
  if (known || remembered.has(line)) return known;
  if (remembered.size >= MOST_KEPT) remembered.clear();
  const cells = takeApart(line);
  remembered.set(line, cells);
  return cells;
}

function takeApart(line: string): Cells | undefined {
  let text = '';
  let end = 0;
  const styles: string[] = [];
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
    const used = style === '' ? part.trimEnd().length : part.length;
    if (used > 0) end = text.length + used;
    text += part;
    for (let column = 0; column < part.length; column++) styles.push(style);
  }
  return { text, styles, end };
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

/** Stretches of cells that differ, end-exclusive, near ones joined. */
function differences(old: Cells, cells: Cells): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  let last: [number, number] | undefined;
  for (let column = 0; column < Math.max(old.end, cells.end); column++) {
    if (charAt(old, column) === charAt(cells, column) && styleAt(old, column) === styleAt(cells, column)) {
      continue;
    }
    if (last && column - last[1] < NEAR) last[1] = column + 1;
    else {
      last = [column, column + 1];
      stretches.push(last);
    }
  }
  return stretches;
}

const charAt = ({ text }: Cells, column: number): string => text[column] ?? ' ';
const styleAt = ({ styles }: Cells, column: number): string => styles[column] ?? '';

function writeCells(cells: Cells, start: number, end: number): string {
  let text = '';
  let style = '';
  for (let column = start; column < end; column++) {
    const next = styleAt(cells, column);
    if (next !== style) text += changeStyle(style, next);
    style = next;
    text += charAt(cells, column);
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
