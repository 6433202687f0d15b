/** The timeline as text, for terminals that cannot show it live, and for `--plain`. */
import { sanitize, wrap } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import type { Find } from '../query/finder.ts';
import type { ViewContext } from '../view/context.ts';
import { derive } from './derive.ts';
import { columnsOf, entrySpans, headerLine } from './list.ts';
import { createModel, type Entry } from './model.ts';
import { type Line, paintText, span, widthOfSpans } from './spans.ts';
import { WHOLE_VIEW } from './view.ts';

const findNothing: Find = () => ({ facts: new Uint32Array(), complete: true, inStatement: () => [] });

/**
 * Facts in time order under the headers of their years, undated ones last; each as a row of the list with its
 * date drawn, the statement wrapped beside it.
 * @param facts in time order, undated ones last
 */
export function renderTimelineText(facts: readonly Fact[], context: ViewContext): string {
  const model = createModel(facts, context, findNothing);
  const { sections } = derive(model, WHOLE_VIEW);
  const columns = columnsOf(context.width, model);
  const axis = model.extent;
  const lines = sections.flatMap((section, index): Line[] => [
    ...(index === 0 ? [] : [{ spans: [] }]),
    headerLine(section, columns, model, index === 0 ? axis : undefined),
    ...model.entries.slice(section.start, section.start + section.count).flatMap((entry) => rows(entry)),
  ]);
  return lines.map((line) => paintText(line, context.theme)).join('\n');

  function rows(entry: Entry): Line[] {
    const left = [span('  '), ...entrySpans(entry, { ...columns, statement: 0 }, model, axis, [])];
    const indent = span(' '.repeat(widthOfSpans(left)));
    const texts = wrap(sanitize(entry.fact.statement), columns.statement);
    return texts.map((text, row) => ({ spans: [...(row === 0 ? left : [indent]), span(text)] }));
  }
}
