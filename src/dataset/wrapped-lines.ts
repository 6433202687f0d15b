/**
 * Plain text whose lines were broken at a column, as mail programs, telegraphs and old archives do: there a
 * paragraph is not a line but what stands between blank lines.
 */

/** Widest column at which programs wrap, and the narrowest that tells prose from a list of short lines. */
const WIDEST = 100;
const NARROWEST = 50;
/** Share of lines that may be wider: addresses of web pages, tables. */
const WIDER = 0.05;
/** Share of the longer lines followed by another that must be as full as a program would fill them. */
const FULL = 0.6;
const FEWEST_OPEN = 2;
/** Who wraps by hand leaves some columns. */
const SLACK = 4;

const LINE = /[^\n\r]+/g;
const FINAL = /[.!?…:]["'”’)\]»]*$/u;
/** "SUBJECT: …", a field of a letterhead, which may take more than one line. */
const FIELD = /^\p{Lu}[\p{Lu}\d. /()-]{0,24}:/u;
const ITEM = /^\s*(?:[-*•–—]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/u;
const RULE = /^[\s\p{P}\p{S}]*$/u;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Without white space at its end. */
  readonly text: string;
}

/**
 * The text with a space for every line break that only wraps a paragraph. It has the length that it had, so that
 * all offsets stay; a text that is not wrapped comes back as it is.
 */
export function unwrapLines(text: string): string {
  const lines = Array.from(text.matchAll(LINE), ({ 0: raw, index }): Line => {
    return { start: index, end: index + raw.length, text: raw.trimEnd() };
  }).filter((line) => line.text !== '');
  const pairs = lines.flatMap((line, index): [Line, Line][] => {
    const next = lines[index + 1];
    return next && isOneBreak(text.slice(line.end, next.start)) ? [[line, next]] : [];
  });
  const width = widthOf(lines);
  const long = pairs.filter(([line]) => line.text.length >= NARROWEST);
  const full = long.filter(([line, next]) => isFull(line, next, width));
  // A program breaks in the middle of sentences; who ends each line with one begins a paragraph with the next.
  const open = full.filter(([line]) => !FINAL.test(line.text)).length;
  const isWrapped = full.length >= FULL * long.length && open >= FULL * full.length && open >= FEWEST_OPEN;
  if (width < NARROWEST || width > WIDEST || !isWrapped) return text;
  let unwrapped = '';
  let done = 0;
  for (const [line, next] of pairs) {
    if (!goesOn(line, next, width)) continue;
    unwrapped += text.slice(done, line.end) + ' '.repeat(next.start - line.end);
    done = next.start;
  }
  return unwrapped + text.slice(done);
}

function isOneBreak(gap: string): boolean {
  return gap === '\n' || gap === '\r\n' || gap === '\r';
}

/** The width that all lines but a few keep to. */
function widthOf(lines: readonly Line[]): number {
  const widths = Uint32Array.from(lines, ({ text }) => text.length).sort();
  return widths[Math.ceil(widths.length * (1 - WIDER)) - 1] ?? 0;
}

/** Whether the first word of the next line would have found no room. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next.text)?.[1] ?? '';
  return line.text.length + 1 + word.length > width - SLACK || /\p{L}[-‐]$/u.test(line.text);
}

function goesOn(line: Line, next: Line, width: number): boolean {
  if ([FIELD, ITEM, RULE].some((start) => start.test(next.text)) || RULE.test(line.text)) return false;
  if (FIELD.test(line.text)) return true;
  const isIndented = indentOf(next) > indentOf(line) + 1;
  if (isIndented && FINAL.test(line.text)) return false;
  return isFull(line, next, width) || (/^\s*\p{Ll}/u.test(next.text) && !FINAL.test(line.text));
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}
