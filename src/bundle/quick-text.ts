/**
 * Quick ways for what Ink does to every line of every frame. They give the same answers: at once where it is
 * simple, from memory for lines seen before, and in the old way for the rest.
 */

type Width = (text: string, options?: object) => number;

/** What Ink draws: texts at places of a screen, and clippings. */
interface Operation {
  type: string;
  x?: number;
  y?: number;
  text?: string;
  transformers?: readonly ((text: string, row: number) => string)[];
}

// Latin, general punctuation, arrows, boxes and blocks; neither marks nor emoji are among them.
const NARROW =
  '\\u0020-\\u007e\\u00a1-\\u00a8\\u00aa-\\u00ac\\u00af-\\u02ff\\u2010-\\u2027\\u2030-\\u203b\\u203d-\\u2048\\u204a-\\u205e';
const LINES = '\\u2190-\\u2193\\u2248\\u2500-\\u259f';
const SGR = '\\u001b\\[[\\d;]*m';
const PLAIN = new RegExp(`^[${NARROW}${LINES}]*$`);
const STYLED = new RegExp(`^(?:[${NARROW}${LINES}]|${SGR})*$`);
const EVERY_SGR = new RegExp(SGR, 'g');
const MOST_KEPT = 4000;

/** True for text that surely takes one column a character. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** `string-width`, quick. */
export function createQuickWidth(width: Width): Width {
  const remember = createMemory<number>();
  return (text, options) => {
    if (typeof text !== 'string' || options !== undefined) return width(text, options);
    if (isPlain(text)) return text.length;
    return remember(text, () => {
      const bare = STYLED.test(text) ? text.replaceAll(EVERY_SGR, '') : undefined;
      return bare === undefined ? width(text) : bare.length;
    });
  };
}

let segmenter: Intl.Segmenter | undefined;

/** A segmenter of graphemes that is made when first used. */
export const lazySegmenter: Pick<Intl.Segmenter, 'segment'> = {
  segment(text) {
    segmenter ??= new Intl.Segmenter();
    return segmenter.segment(text);
  },
};

/** Ink's `sanitizeAnsi`, quick: text with styles alone stays as it is, other answers are remembered. */
export function createQuickSanitizer(sanitize: (text: string) => string): (text: string) => string {
  const remember = createMemory<string>();
  return (text) => (STYLED.test(text) ? text : remember(text, () => sanitize(text)));
}

/**
 * The rows of a screen on which nothing but whole lines is drawn, each from the left edge and in a row of its
 * own: there is nothing to compose cell by cell then.
 * @returns undefined when something else is drawn
 */
export function joinLines(
  operations: readonly Operation[],
  { width, height }: { width: number; height: number },
  widthOf: (text: string) => number,
): string | undefined {
  const rows = new Array<string>(height).fill('');
  const taken = new Set<number>();
  for (const { type, x, y, text = '', transformers = [] } of operations) {
    if (type !== 'write' || x !== 0 || y === undefined || !(y in rows) || taken.has(y)) return undefined;
    if (text.includes('\n') || widthOf(text) > width) return undefined;
    taken.add(y);
    rows[y] = transformers.reduce((line, transform) => transform(line, 0), text).trimEnd();
  }
  return rows.join('\n');
}

/** Remembers what was computed for a text; all is forgotten when there is too much of it. */
function createMemory<T>(): (text: string, compute: () => T) => T {
  const known = new Map<string, T>();
  return (text, compute) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute();
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}
