/** Says in the last row of a pane that there is more below it. */
import type { Model } from './model.ts';
import { type Line, span } from './spans.ts';

/**
 * The row that stands for so many lines.
 * @param howOn what to do to see them
 */
export function moreLines(count: number, { signs }: Pick<Model, 'signs'>, howOn = ''): Line {
  const lines = count === 1 ? '1 more line' : `${count} more lines`;
  return { spans: [span(` ${signs.more} ${lines}${howOn}`, 'faint')] };
}
