/** What stands around an answer on a terminal: how much there is, section titles, what to type next. */
import { sanitize, widthOf } from '../base/text.ts';
import type { ViewContext } from './context.ts';

/** `12 facts`, or `20 of 103 facts` when not all are shown. */
export function renderHeader({ theme }: ViewContext, shown: number, total: number, noun: string): string {
  const count = shown === total ? `${total}` : `${shown} of ${total}`;
  return theme.title(`${count} ${plural(total, noun)}`);
}

/** A section's title, with a line under it as long as the title. */
export function renderSection({ theme, glyphs }: ViewContext, title: string): string {
  return `${theme.title(title)}\n${theme.faint(glyphs.rule.repeat(widthOf(title)))}`;
}

/** `Next: diplo show F012 · diplo timeline`, as much as fits on one line. */
export function renderNext({ theme, glyphs, width }: ViewContext, commands: readonly string[]): string {
  let line = 'Next:';
  for (const [index, command] of commands.entries()) {
    const longer = `${line}${index === 0 ? ' ' : ` ${glyphs.dot} `}diplo ${sanitize(command)}`;
    if (widthOf(longer) <= width) line = longer;
  }
  return line === 'Next:' ? '' : theme.faint(line);
}

/** `1 fact`, `2 facts`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${plural(count, noun)}`;
}

function plural(count: number, noun: string): string {
  if (count === 1) return noun;
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
