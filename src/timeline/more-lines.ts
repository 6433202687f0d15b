/** Says in the last row of a pane that there is more below it. */
import type { Model } from './model.ts';
import { type Line, span } from './spans.ts';

/** The row that stands for so many lines. */
export function moreLines(count: number, { signs }: Pick<Model, 'signs'>): Line {
  return { spans: [span(` ${signs.more} ${count} more ${count === 1 ? 'line' : 'lines'}`, 'faint')] };
}
