/** What a search found, for a terminal. */
import { sanitize, wrap } from '../base/text.ts';
import type { Hit, SearchResult } from '../query/search.ts';
import type { ViewContext } from './context.ts';
import { renderFactBlocks } from './fact-list.ts';
import { renderHeader, renderNext } from './frame.ts';
import { describeSearch } from './query-notes.ts';

/** The hits as blocks, complete ones first; what was corrected or dropped is said above them. */
export function renderSearchResult(result: SearchResult, query: string, context: ViewContext): string {
  const { hits, total } = result;
  const shownComplete = hits.filter(isComplete(result)).length;
  const [complete, partial] = [hits.slice(0, shownComplete), hits.slice(shownComplete)];
  // One word for any shell; an apostrophe inside means nothing to the search.
  const word = isShellWord(query) ? query : `'${query.replaceAll("'", '')}'`;
  const next = [
    ...(total > hits.length ? [`search ${word} --all`] : []),
    ...(hits[0] ? [`show ${hits[0].fact.id}`] : []),
    'timeline',
  ];
  return [
    [renderHeader(context, hits.length, total, 'fact'), ...renderUnderstanding(result, context)].join('\n'),
    ...(complete.length > 0 ? [renderHits(complete, context)] : []),
    ...(partial.length > 0 && complete.length > 0 ? [renderRule('some of the words', context)] : []),
    ...(partial.length > 0 ? [renderHits(partial, context)] : []),
    renderNext(context, next),
  ].join('\n\n');
}

/** The classes of Unicode take a millisecond to make, and most queries do without. */
function isShellWord(query: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(query) || /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(query);
}

function renderUnderstanding(result: SearchResult, { theme, glyphs, width }: ViewContext): string[] {
  return describeSearch(result, glyphs)
    .flatMap((line) => wrap(sanitize(line), width))
    .map(theme.differ);
}

function renderHits(hits: readonly Hit[], context: ViewContext): string {
  const marks = new Map(hits.map(({ fact, inStatement }) => [fact.id, inStatement]));
  return renderFactBlocks(
    hits.map(({ fact }) => fact),
    context,
    marks,
  );
}

function renderRule(text: string, { theme, glyphs, width }: ViewContext): string {
  const side = glyphs.rule.repeat(2);
  const line = `${side} ${text} `.padEnd(Math.min(width, 60), glyphs.rule);
  return theme.faint(line.slice(0, width).trimEnd());
}

function isComplete({ complete, hits }: SearchResult): (hit: Hit) => boolean {
  const most = Math.max(0, ...hits.map(({ words }) => words));
  return (hit) => complete > 0 && hit.words === most;
}
