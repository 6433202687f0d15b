/** A text with marked ranges: sanitised, wrapped and painted without the marks losing their place. */
import { sanitize, wrap } from '../base/text.ts';

export type Range = readonly [start: number, end: number];

export interface Marked {
  text: string;
  /** UTF-16 offsets, in order, not overlapping. */
  ranges: readonly Range[];
}

/** Makes a text harmless and moves its marks along. */
export function sanitizeMarked({ text, ranges }: Marked): Marked {
  if (sanitize(text) === text) return { text, ranges };
  let clean = '';
  let place = 0;
  const moved: Range[] = [];
  for (const [start, end] of ranges) {
    clean += sanitize(text.slice(place, start));
    const from = clean.length;
    clean += sanitize(text.slice(start, end));
    moved.push([from, clean.length]);
    place = end;
  }
  return { text: clean + sanitize(text.slice(place)), ranges: moved };
}

/** Paints a part of a text; `index` is that of its range. */
type Paint = (text: string, index: number) => string;

/** Lines of at most `width` columns, the marked ranges painted. */
export function wrapMarked(marked: Marked, width: number, paint: Paint): string[] {
  const { text, ranges } = sanitizeMarked(marked);
  let place = 0;
  return wrap(text, width).map((line) => {
    const start = text.indexOf(line, place);
    place = start + line.length;
    return paintRanges(line, start, ranges, paint);
  });
}

function paintRanges(line: string, offset: number, ranges: readonly Range[], paint: Paint): string {
  let painted = '';
  let place = 0;
  for (const [index, [start, end]] of ranges.entries()) {
    const from = Math.max(start - offset, place);
    const to = Math.min(end - offset, line.length);
    if (to <= from) continue;
    painted += line.slice(place, from) + paint(line.slice(from, to), index);
    place = to;
  }
  return painted + line.slice(place);
}
