/** What stands around an answer on a terminal: how much there is, section titles, what to type next. */
import { sanitize, widthOf, wrap } from '../base/text.ts';
import type { ViewContext } from './context.ts';

/** A part of a line: harmless text, and how it is painted. */
export interface Part {
  text: string;
  paint?: (text: string) => string;
}

/** `12 facts`, or `20 of 103 facts` when not all are shown. */
export function renderHeader({ theme }: ViewContext, shown: number, total: number, noun: string): string {
  const count = shown === total ? `${total}` : `${shown} of ${total}`;
  return theme.title(`${count} ${plural(total, noun)}`);
}

/** A section's title, with a line under it as long as the title. */
export function renderSection({ theme, glyphs, width }: ViewContext, title: string): string {
  const lines = wrap(title, width);
  const longest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const rule = glyphs.rule.repeat(longest);
  return [...lines.map(theme.title), theme.faint(rule)].join('\n');
}

/** Parts one after the other, on as few lines as hold them; a part wider than a line is wrapped. */
export function flow(parts: readonly Part[], width: number, gap = '  '): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, paint = (plain: string) => plain } of parts) {
    if (text === '') continue;
    const longer = used + widthOf(gap) + widthOf(text);
    if (line !== '' && longer <= width) {
      line += gap + paint(text);
      used = longer;
      continue;
    }
    for (const piece of wrap(text, width)) {
      if (line !== '') lines.push(line);
      line = paint(piece);
      used = widthOf(piece);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** `Next: diplo show F012 · diplo timeline`, as much as fits on one line. */
export function renderNext({ theme, glyphs, width }: ViewContext, commands: readonly string[]): string {
  let line = 'Next:';
  let gap = ' ';
  for (const command of commands) {
    const longer = `${line}${gap}diplo ${sanitize(command)}`;
    if (widthOf(longer) > width) continue;
    line = longer;
    gap = ` ${glyphs.dot} `;
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
