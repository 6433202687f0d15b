/** A pane has exactly as many lines as it has rows. */
import { wrap } from '../base/text.ts';
import { type Line, span } from './spans.ts';

/** Lines filled up with empty ones to a number of rows. */
export function fillLines(lines: readonly Line[], rows: number): Line[] {
  const missing = Math.max(0, rows - lines.length);
  return [...lines.slice(0, rows), ...Array.from({ length: missing }, (): Line => ({ spans: [] }))];
}

/** What is said in place of what a pane would show, in as many lines as that takes. */
export function noteLines(text: string, columns: number): Line[] {
  return wrap(text, columns - 3).map((line): Line => ({ spans: [span(`  ${line}`, 'faint')] }));
}
