/** A line of a terminal as the cells that it fills: what there is to compare, and to write, one by one. */
import { isPlain } from './quick-text.ts';
import { addCode, visibleOf } from './sgr.ts';

/** A line of one column a character, taken apart. */
export interface Cells {
  text: string;
  /** For each character the numbers of the SGR codes in force, such as `1,36`; of a blank those that show. */
  styles: readonly string[];
  /** Columns up to the last one that is not blank. */
  end: number;
}

const MOST_KEPT = 500;
const remembered = new Map<string, Cells | undefined>();

/**
 * The cells of a line.
 * @returns undefined for a line that holds anything but text of one column a character, and simple styles
 */
export function parseCells(line: string): Cells | undefined {
  const known = remembered.get(line);
  if (known || remembered.has(line)) return known;
  // What is new in one frame is what was in the next.
  if (remembered.size >= MOST_KEPT) remembered.clear();
  const cells = takeApart(line);
  remembered.set(line, cells);
  return cells;
}

function takeApart(line: string): Cells | undefined {
  const pieces = piecesOf(line);
  if (!pieces) return undefined;
  let text = '';
  let end = 0;
  const styles: string[] = [];
  for (const { part, style } of pieces) {
    const blank = visibleOf(style);
    const used = blank === '' ? part.trimEnd().length : part.length;
    if (used > 0) end = text.length + used;
    text += part;
    for (const character of part) styles.push(character === ' ' ? blank : style);
  }
  return { text, styles, end };
}

/** Texts of one style each; undefined where something is not simple. */
function piecesOf(line: string): { part: string; style: string }[] | undefined {
  const pieces: { part: string; style: string }[] = [];
  let active: readonly number[] | undefined = [];
  // Text and codes take turns, text first.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with ESC
  for (const [index, part] of line.split(/\u001b\[([\d;]*)m/).entries()) {
    if (index % 2 === 1) active = part.split(';').map(Number).reduce(addCode, active);
    else if (active && isPlain(part)) pieces.push({ part, style: active.join(',') });
    else return undefined;
  }
  return pieces;
}

/** The character in a column. */
export function charAt({ text }: Cells, column: number): string {
  return text[column] ?? ' ';
}

/** The style of a column. */
export function styleAt({ styles }: Cells, column: number): string {
  return styles[column] ?? '';
}
