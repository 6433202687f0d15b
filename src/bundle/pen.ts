/**
 * Writes on a terminal's screen in as few bytes as it can: it knows where the cursor stands and which styles are
 * on, across the lines of a frame.
 */
import { type Cells, charAt, styleAt } from './parse-cells.ts';
import { changeStyle, visibleOf } from './sgr.ts';

/** Cells that stay as they are may be written again where that is shorter than stepping over so many. */
const NEAR = 12;

/** What has been written so far, and what the next character would look like. */
interface Written {
  text: string;
  style: string;
}

export class Pen {
  readonly #columns: number;
  #written: Written = { text: '', style: '' };
  #row: number | undefined;
  /** From 0; undefined where it is not known. */
  #column: number | undefined;

  /** @param columns of the screen: where the cursor stands behind the last one is each terminal's own affair */
  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Everything written, the cursor in a row at the end and no style left on. */
  finish(row: number): string {
    this.#set(changed(this.#written, ''));
    if (this.#row !== row) this.#written.text += `\u001b[${row + 1}H`;
    return this.#written.text;
  }

  /** Writes some cells of a row, from one column up to another. */
  draw(row: number, cells: Cells, start: number, end: number): void {
    const jumped = draw(this.#moved(row, start), cells, start, end);
    const near = this.#row === row && this.#column !== undefined && this.#column <= start;
    const column = near && this.#column !== undefined && start - this.#column <= NEAR ? this.#column : start;
    const walked = column < start ? draw(this.#written, cells, column, end) : jumped;
    this.#set(Buffer.byteLength(walked.text) < Buffer.byteLength(jumped.text) ? walked : jumped);
    this.#row = row;
    this.#column = end < this.#columns ? end : undefined;
  }

  /** Erases a row from one of some columns on, all but the last of which are blank. */
  erase(row: number, from: number, upTo: number): void {
    const column = this.#row === row ? this.#column : undefined;
    const there = column !== undefined && column >= from && column <= upTo;
    const moved = there ? this.#written : this.#moved(row, upTo);
    const { text, style } = visibleOf(moved.style) === '' ? moved : changed(moved, '');
    this.#set({ text: `${text}\u001b[K`, style });
    this.#row = row;
    this.#column = there ? column : upTo;
  }

  /** Writes a line in a way of its own, which begins anywhere in the row and ends anywhere. */
  splice(row: number, text: string): void {
    this.#set(changed(this.#moved(row, 0), ''));
    this.#written.text += text;
    this.#row = row;
    this.#column = undefined;
  }

  #set(written: Written): void {
    this.#written = { ...written };
  }

  #moved(row: number, column: number): Written {
    const { text, style } = this.#written;
    return { text: text + this.#moveTo(row, column), style };
  }

  #moveTo(row: number, column: number): string {
    if (this.#row === row && this.#column !== undefined) {
      const by = column - this.#column;
      if (by === 0) return '';
      const forward = `\u001b[${by === 1 ? '' : by}C`;
      const there = `\u001b[${column + 1}G`;
      return by > 0 && forward.length < there.length ? forward : there;
    }
    if (this.#row === undefined || this.#row !== row - 1) {
      return `\u001b[${row + 1}${column > 0 ? `;${column + 1}` : ''}H`;
    }
    if (column === 0) return '\r\n';
    return this.#column === column ? '\u001b[B' : `\n\u001b[${column + 1}G`;
  }
}

function changed({ text, style }: Written, next: string): Written {
  return { text: text + changeStyle(style, next), style: next };
}

function draw(before: Written, cells: Cells, start: number, end: number): Written {
  let written = before;
  for (let column = start; column < end; column++) {
    const [character, style] = [charAt(cells, column), styleAt(cells, column)];
    // On a blank it does not matter which colour the text would have.
    const fits = character === ' ' ? visibleOf(written.style) === style : written.style === style;
    const { text, style: now } = fits ? written : changed(written, style);
    written = { text: text + character, style: now };
  }
  return written;
}
