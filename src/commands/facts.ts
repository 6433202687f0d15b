/** `diplo facts`: the facts, filtered. */
import type { ExitCode } from '../base/errors.ts';
import { createFilter } from '../query/filters.ts';
import { hasFilters } from '../query/has-filters.ts';
import { sortByTime } from '../query/order.ts';
import { renderFactTable } from '../view/fact-list.ts';
import { renderHeader, renderNext } from '../view/frame.ts';
import { factRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nonePasses } from './none-passes.ts';
import { openFiltered } from './open-part.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { options } = invocation;
  const dataset = await (hasFilters(options) ? openFiltered(invocation, options) : invocation.openDataset());
  const accepted = dataset.facts.filter(createFilter(dataset, options));
  const ordered = options.sort === 'date' ? sortByTime(accepted) : accepted;
  const facts = options.limit === undefined ? ordered : ordered.slice(0, options.limit);
  return writeAnswer(invocation, dataset, {
    name: 'facts',
    document: (pick) => ({ facts: facts.map(pick) }),
    items: facts,
    ...factRows(facts),
    text: (context) =>
      [
        renderHeader(context, facts.length, accepted.length, 'fact'),
        renderFactTable(facts, context),
        renderNext(context, [`show ${facts[0]?.id}`, 'timeline']),
      ].join('\n\n'),
    nothing: nonePasses(dataset),
  });
}
