/** Facts that were marked, to take along. */
import type { Fact } from '../dataset/schema.ts';
import type { ViewContext } from '../view/context.ts';
import { renderFactBlocks } from '../view/fact-list.ts';
import { renderJson } from '../view/json.ts';
import { escapeMarkdown } from '../view/markdown.ts';
import { citationOf } from './copy.ts';

/** The facts as text, a Markdown list of citations, or JSON; nothing for none. */
export function renderMarked(
  facts: readonly Fact[],
  format: 'text' | 'markdown' | 'json',
  context: ViewContext,
): string {
  if (facts.length === 0) return '';
  if (format === 'json') return `${renderJson({ schema: 'diplo/facts/1', facts })}\n`;
  if (format === 'text') return `${renderFactBlocks(facts, context)}\n`;
  return facts.map((fact) => `- ${escapeMarkdown(citationOf(fact, context))}\n`).join('');
}
