/** What a timeline opened with some options lists, without opening it. */
import type { Fact } from '../dataset/schema.ts';
import type { Find } from '../query/finder.ts';
import type { ViewContext } from '../view/context.ts';
import { goToOptions, parseView, type ViewOptions } from './command-line.ts';
import { createModel } from './model.ts';
import { createState } from './reduce.ts';

/**
 * The facts that the view of some options lists, in time order, undated ones last.
 * @param facts in time order, undated ones last
 * @throws NothingFound or DiploError for options that name nothing
 */
export function selectFacts(
  facts: readonly Fact[],
  context: ViewContext,
  find: Find,
  options: ViewOptions,
): readonly Fact[] {
  const model = createModel(facts, context, find);
  const state = createState(model, parseView(model, options), { columns: 80, rows: 24 });
  const { derived } = goToOptions(state, options.at ?? []);
  return derived.shown.flatMap((place) => model.entries[place]?.fact ?? []);
}
