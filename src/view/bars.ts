/** Bar charts of counts. */
import { pad, sanitize, truncate, widthOf } from '../base/text.ts';
import type { Tally } from '../query/tally.ts';
import type { ViewContext } from './context.ts';

/**
 * One bar a line: label, bar, number; the longest bar fills the room that is left, eighths of a block where
 * the locale has them.
 */
export function renderBars(tallies: readonly Tally[], context: ViewContext): string {
  const { width, theme, glyphs, nameOf } = context;
  const label = (key: string) => (key === '' ? '?' : nameOf(key));
  const longest = Math.max(0, ...tallies.map(({ key }) => widthOf(label(key))));
  const labelWidth = Math.min(longest, Math.floor(width * 0.4));
  const countWidth = Math.max(0, ...tallies.map(({ count }) => String(count).length));
  const room = Math.max(1, Math.min(60, width - labelWidth - countWidth - 4));
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  return tallies
    .map(({ key, count }) => {
      const name = pad(truncate(sanitize(label(key)), labelWidth, glyphs.ellipsis), labelWidth);
      const bar = renderBar((count / most) * room, context);
      return `${name}  ${String(count).padStart(countWidth)}  ${theme.bar(bar)}`;
    })
    .join('\n');
}

function renderBar(length: number, { glyphs }: ViewContext): string {
  const steps = glyphs.eighths.length;
  const units = Math.max(1, Math.round(length * steps));
  return (glyphs.bar.repeat(Math.floor(units / steps)) + glyphs.eighths.charAt(units % steps)).trimEnd();
}
