/** Lists of topics and documents with their number of facts, and the facts of one. */
import { pad, sanitize, truncate, widthOf, wrap } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import type { ViewContext } from './context.ts';
import { renderFactTable } from './fact-list.ts';
import { countOf, renderNext } from './frame.ts';

export interface ListEntry {
  id: string;
  title: string;
  count: number;
  /** Of the document, if it is one. */
  address?: string | undefined;
}

/** One entry a line: id, number of facts, title cut to the width. */
export function renderList(
  entries: readonly ListEntry[],
  { theme, width, glyphs, link }: ViewContext,
): string {
  const countWidth = Math.max(0, ...entries.map(({ count }) => String(count).length));
  const widest = Math.max(0, ...entries.map(({ id }) => widthOf(sanitize(id))));
  const idWidth = Math.min(widest, width - countWidth - 2);
  return entries
    .map(({ id, title, count, address }) => {
      const room = width - idWidth - countWidth - 4;
      const rest = truncate(sanitize(title), room, glyphs.ellipsis);
      const name = pad(truncate(sanitize(id), idWidth, glyphs.ellipsis), idWidth);
      return `${theme.id(name)}  ${String(count).padStart(countWidth)}  ${link(rest, address)}`.trimEnd();
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
  const { theme, width } = context;
  return [
    [
      ...wrap(sanitize(title), width).map(theme.title),
      ...about.map((line) => theme.faint(line)),
      theme.name(countOf(facts.length, 'fact')),
    ].join('\n'),
    renderFactTable(facts, context),
    renderNext(context, next),
  ].join('\n\n');
}
