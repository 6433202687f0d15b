/** What passed between two sides: each direction a section in time order. */
import { sanitize } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import type { Between } from '../query/relations.ts';
import type { ViewContext } from './context.ts';
import { measureColumns, renderFactTable } from './fact-list.ts';
import { renderNext, renderSection } from './frame.ts';

/** The three parts of `Between`, each only when it holds a fact. */
export function renderBetween(
  { forth, back, both }: Between,
  a: string,
  b: string,
  context: ViewContext,
): string {
  const { nameOf, glyphs } = context;
  const columns = measureColumns([...forth, ...back, ...both], context);
  const section = (title: string, facts: readonly Fact[]) =>
    facts.length === 0
      ? []
      : [
          `${renderSection(context, `${title} (${facts.length})`)}\n${renderFactTable(facts, context, columns)}`,
        ];
  const [first] = [...forth, ...back, ...both];
  return [
    ...section(`${nameOf(a)} ${glyphs.arrow} ${nameOf(b)}`, forth),
    ...section(`${nameOf(b)} ${glyphs.arrow} ${nameOf(a)}`, back),
    ...section('Named together', both),
    renderNext(context, first ? [`show ${sanitize(first.id)}`, 'disagreements'] : []),
  ].join('\n\n');
}
