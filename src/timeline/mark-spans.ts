/** Marked ranges of a text as pieces of a line. */
import type { Range } from '../view/marked.ts';
import { type Span, span } from './spans.ts';

/** A part of a text, beginning at `offset` of it, with the text's marked ranges shown. */
export function markSpans(part: string, offset: number, ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  let place = 0;
  for (const [start, end] of ranges) {
    const from = Math.max(start - offset, place);
    const to = Math.min(end - offset, part.length);
    if (to <= from) continue;
    spans.push(span(part.slice(place, from)), span(part.slice(from, to), 'match'));
    place = to;
  }
  return [...spans, span(part.slice(place))].filter(({ text }) => text !== '');
}

/** Ranges in order, those that overlap made one. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: [start: number, end: number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
