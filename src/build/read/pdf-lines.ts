/** From the lines on the pages of a print to its paragraphs: what a typesetter broke is joined again. */

import { startOfTail } from '../../base/tail.ts';

/** A line of print; lengths in points, `y` grows upwards. */
export interface PageLine {
  text: string;
  x: number;
  y: number;
  /** Where the line ends. */
  end: number;
  /** Of its letters. */
  height: number;
}

const EDGE_LINES = 2;
const FEWEST_PAGES = 3;
/** Of the letters of most lines: the letters of notes are smaller. */
const NOTE_HEIGHT = 0.9;
const NOTE = /^(?:\d{1,3}|[*†‡])[.)]?\s?\p{L}/u;
/** So many lines of a column end before its right edge, or at it. */
const COLUMN_SHARE = 0.8;
/** Of the width of a column: no program leaves so much of a line empty inside a paragraph. */
const LOOSE = 0.4;
// bounded: asked only of lines up to 60 characters.
const PAGE_NUMBER = /^[\s–—|-]*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[\s–—|-]*$/i;
const FINAL = /[.!?…:]["'”’)\]»]*$/u;
const LONGEST_PAGE_NUMBER = 60;

/** The text of the pages, one paragraph a line, without running heads, feet and page numbers; notes come last. */
export function joinPages(pages: readonly (readonly PageLine[])[]): string {
  const bodies = withoutRunningLines(pages);
  const words = wordsOf(bodies);
  const paragraphs: string[] = [];
  const notes: string[] = [];
  for (const page of bodies) {
    const lines = page.slice(0, noteStart(page));
    for (const note of joinLines(page.slice(lines.length), words)) notes.push(note);
    const own = joinLines(lines, words);
    const [first] = own;
    const last = paragraphs.at(-1);
    if (first !== undefined && last !== undefined && runsOn(last, first)) {
      paragraphs[paragraphs.length - 1] = joinTwo(last, first, words);
      own.shift();
    }
    for (const paragraph of own) paragraphs.push(paragraph);
  }
  const all = [...paragraphs, ...notes];
  return all.length === 0 ? '' : `${all.join('\n')}\n`;
}

/** Where the notes at the foot of a page begin; its end where it has none. */
function noteStart(lines: readonly PageLine[]): number {
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const last = lines.findLastIndex(({ height }) => height > NOTE_HEIGHT * usual);
  const first = lines.findIndex(({ text }, index) => index > last && NOTE.test(text));
  return first < 0 || last < 0 ? lines.length : first;
}

/**
 * Lines at the top or foot of most pages, numbers apart, are not part of the text; of two pages, those that stand
 * at the same height on both.
 */
function withoutRunningLines(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const counts = new Map<string, number>();
  const isEdge = (index: number, length: number) => index < EDGE_LINES || index >= length - EDGE_LINES;
  const place = pages.length < FEWEST_PAGES ? ({ y }: PageLine) => ` ${Math.round(y)}` : () => '';
  const keyOf = (line: PageLine) => line.text.replace(/\d+/g, '#') + place(line);
  for (const lines of pages) {
    const keys = new Set(lines.filter((_, index) => isEdge(index, lines.length)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(Math.min(FEWEST_PAGES, pages.length), 2, pages.length / 2);
  return pages.map((lines) =>
    lines.filter(
      (line, index) =>
        !isEdge(index, lines.length) ||
        ((counts.get(keyOf(line)) ?? 0) < most && !(pages.length > 1 && isPageNumber(line.text))),
    ),
  );
}

function isPageNumber(text: string): boolean {
  return text.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(text);
}

/** The letters before the hyphen that ends a line; empty where none does. */
function hyphenatedStart(line: string): string {
  const start = line.replace(/[-‐]$/, '');
  return start === line ? '' : start.slice(startOfTail(start, /\p{L}/u));
}

/** Every whole word inside a line, in lower case: to tell a hyphen of the word from one of the typesetter. */
function wordsOf(pages: readonly (readonly PageLine[])[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of pages.flat()) {
    for (const [word] of text.matchAll(/\p{L}+(?:[-‐]\p{L}+)*(?![-‐]$)/gu)) words.add(word.toLowerCase());
  }
  return words;
}

function joinLines(lines: readonly PageLine[], words: ReadonlySet<string>): string[] {
  const gap = usualGap(lines);
  const edges = edgesOf(lines);
  const paragraphs: string[] = [];
  let before: PageLine | undefined;
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (last !== undefined && before && !beginsAnew(before, line, gap, edges[index - 1])) {
      paragraphs[paragraphs.length - 1] = joinTwo(last, line.text, words);
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The edges of the column that each line stands in, which a wide heading above it does not move. */
function edgesOf(lines: readonly PageLine[]): Edges[] {
  const edges: Edges[] = [];
  for (let first = 0; first < lines.length; ) {
    let next = first + 1;
    while (next < lines.length && (lines[next]?.y ?? 0) <= (lines[next - 1]?.y ?? 0)) next += 1;
    const column = lines.slice(first, next);
    const ends = column.map(({ end }) => end).sort((a, b) => a - b);
    const right = ends[Math.floor(ends.length * COLUMN_SHARE)] ?? 0;
    const left = column.reduce((least, { x }) => Math.min(least, x), right);
    for (; first < next; first++) edges.push({ left, right });
  }
  return edges;
}

/** The distance between most lines. */
function usualGap(lines: readonly PageLine[]): number {
  const gaps = lines.flatMap(({ y }, index) => {
    const gap = (lines[index - 1]?.y ?? y) - y;
    return gap > 0 ? [gap] : [];
  });
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

function beginsAnew(before: PageLine, line: PageLine, gap: number, edges: Edges | undefined): boolean {
  const { left, right } = edges ?? { left: 0, right: 0 };
  const width = right - left;
  const down = before.y - line.y;
  // Up again: the next column.
  if (down < 0) return !runsOn(before.text, line.text);
  if (gap > 0 && down > 1.4 * gap) return true;
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return true;
  const indent = line.x - before.x;
  if (indent > 0.8 * line.height && indent < 6 * line.height && FINAL.test(before.text)) return true;
  if (/^[•▪●■◦‣–-]\s/.test(line.text)) return true;
  if (FINAL.test(before.text)) return before.end < right - 0.2 * width;
  // A line of its own: "By Ada Miller · 3 May 2024".
  return (
    before.end < right - LOOSE * width && /^["“‘(]?\p{Lu}/u.test(line.text) && !/[,;-]$/.test(before.text)
  );
}

/** Whether a sentence goes on over a column or page. */
function runsOn(before: string, next: string): boolean {
  return (
    !FINAL.test(before) &&
    (hyphenatedStart(before) !== '' || /^[\p{Ll}\d(]/u.test(next) || /[,;]$/.test(before))
  );
}

/** Two lines as one; a hyphen stays where the word is written with it elsewhere and never without it. */
function joinTwo(before: string, next: string, words: ReadonlySet<string>): string {
  const start = hyphenatedStart(before);
  const [rest] = /^\p{Ll}+/u.exec(next) ?? [];
  if (start === '') return /[-‐–—/]$/.test(before) ? before + next : `${before} ${next}`;
  if (rest === undefined) return before + next;
  const isCompound =
    words.has(`${start}-${rest}`.toLowerCase()) && !words.has(`${start}${rest}`.toLowerCase());
  return isCompound ? before + next : before.slice(0, -1) + next;
}
