/** A pane has exactly as many lines as it has rows. */
import type { Line } from './spans.ts';

/** Lines filled up with empty ones to a number of rows. */
export function fillLines(lines: readonly Line[], rows: number): Line[] {
  const missing = Math.max(0, rows - lines.length);
  return [...lines.slice(0, rows), ...Array.from({ length: missing }, (): Line => ({ spans: [] }))];
}
