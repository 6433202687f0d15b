/** From the lines on the pages of a print to its paragraphs: what a typesetter broke is joined again. */

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
const PAGE_NUMBER = /^[\s–—|-]*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[\s–—|-]*$/i;
const FINAL = /[.!?…:]["'”’)\]»]*$/u;
const HYPHENATED = /(\p{L}+)[-‐]$/u;

/** The text of the pages, one paragraph a line, without running heads, feet and page numbers. */
export function joinPages(pages: readonly (readonly PageLine[])[]): string {
  const bodies = withoutRunningLines(pages);
  const words = wordsOf(bodies);
  const paragraphs: string[] = [];
  for (const lines of bodies) {
    const own = joinLines(lines, words);
    const [first] = own;
    const last = paragraphs.at(-1);
    if (first !== undefined && last !== undefined && runsOn(last, first)) {
      paragraphs[paragraphs.length - 1] = joinTwo(last, first, words);
      own.shift();
    }
    for (const paragraph of own) paragraphs.push(paragraph);
  }
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n')}\n`;
}

/** Lines at the top or foot of most pages, numbers apart, are not part of the text. */
function withoutRunningLines(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const counts = new Map<string, number>();
  const isEdge = (index: number, length: number) => index < EDGE_LINES || index >= length - EDGE_LINES;
  const keyOf = ({ text }: PageLine) => text.replace(/\d+/g, '#');
  for (const lines of pages) {
    const keys = new Set(lines.filter((_, index) => isEdge(index, lines.length)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(FEWEST_PAGES, pages.length / 2);
  return pages.map((lines) =>
    lines.filter(
      (line, index) =>
        !isEdge(index, lines.length) ||
        ((counts.get(keyOf(line)) ?? 0) < most && !(pages.length > 1 && PAGE_NUMBER.test(line.text))),
    ),
  );
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
  const right = Math.max(0, ...lines.map(({ end }) => end));
  const left = Math.min(right, ...lines.map(({ x }) => x));
  const paragraphs: string[] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && before && !beginsAnew(before, line, gap, right - left, right)) {
      paragraphs[paragraphs.length - 1] = joinTwo(last, line.text, words);
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
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

function beginsAnew(before: PageLine, line: PageLine, gap: number, width: number, right: number): boolean {
  const down = before.y - line.y;
  // Up again: the next column.
  if (down < 0) return !runsOn(before.text, line.text);
  if (gap > 0 && down > 1.4 * gap) return true;
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return true;
  const indent = line.x - before.x;
  if (indent > 0.8 * line.height && indent < 6 * line.height && FINAL.test(before.text)) return true;
  if (/^[•▪●■◦‣–-]\s/.test(line.text)) return true;
  return FINAL.test(before.text) && before.end < right - 0.2 * width;
}

/** Whether a sentence goes on over a column or page. */
function runsOn(before: string, next: string): boolean {
  return (
    !FINAL.test(before) && (HYPHENATED.test(before) || /^[\p{Ll}\d(]/u.test(next) || /[,;]$/.test(before))
  );
}

/** Two lines as one; a hyphen stays where the word is written with it elsewhere and never without it. */
function joinTwo(before: string, next: string, words: ReadonlySet<string>): string {
  const [, start] = HYPHENATED.exec(before) ?? [];
  const [rest] = /^\p{Ll}+/u.exec(next) ?? [];
  if (start === undefined) return /[-‐–—/]$/.test(before) ? before + next : `${before} ${next}`;
  if (rest === undefined) return before + next;
  const isCompound =
    words.has(`${start}-${rest}`.toLowerCase()) && !words.has(`${start}${rest}`.toLowerCase());
  return isCompound ? before + next : before.slice(0, -1) + next;
}
