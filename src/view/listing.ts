/** Lists of topics and documents with their number of facts, and the facts of one. */
import { pad, sanitize, truncate, widthOf } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import type { ViewContext } from './context.ts';
import { renderFactTable } from './fact-list.ts';
import { countOf, renderNext } from './frame.ts';

export interface ListEntry {
  id: string;
  title: string;
  count: number;
}

/** One entry a line: id, number of facts, title cut to the width. */
export function renderList(entries: readonly ListEntry[], { theme, width, glyphs }: ViewContext): string {
  const idWidth = Math.max(0, ...entries.map(({ id }) => widthOf(sanitize(id))));
  const countWidth = Math.max(0, ...entries.map(({ count }) => String(count).length));
  return entries
    .map(({ id, title, count }) => {
      const room = width - idWidth - countWidth - 4;
      const rest = truncate(sanitize(title), room, glyphs.ellipsis);
      return `${theme.id(pad(sanitize(id), idWidth))}  ${String(count).padStart(countWidth)}  ${rest}`.trimEnd();
    })
    .join('\n');
}

/** A title, lines about it, its facts, and what to type next. */
export function renderFactPage(
  title: string,
  about: readonly string[],
  facts: readonly Fact[],
  context: ViewContext,
  next: readonly string[],
): string {
  const { theme } = context;
  return [
    [
      theme.title(sanitize(title)),
      ...about.map((line) => theme.faint(line)),
      theme.name(countOf(facts.length, 'fact')),
    ].join('\n'),
    renderFactTable(facts, context),
    renderNext(context, next),
  ].join('\n\n');
}
