/** `diplo timeline` as text: for pipes, programs, and terminals that cannot show it live. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import type { Finder } from '../query/finder.ts';
import { sortByTime } from '../query/order.ts';
import { createContext, factRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nonePasses } from './none-passes.ts';

/** Writes the facts that pass the filters, in time order. */
export async function writeTimeline(
  invocation: Invocation,
  dataset: Dataset,
  finder: Finder,
): Promise<ExitCode> {
  const { io, options } = invocation;
  const accepted = sortByTime(dataset.facts.filter(createFilter(dataset, options)));
  const selected = await select(invocation, dataset, finder, accepted);
  const facts = options.limit === undefined ? selected : selected.slice(0, options.limit);
  // The timeline is a bundle of its own: what a pipe or a program gets needs none of it.
  const plain = io.out.isTerminal ? await import('../timeline/plain.ts') : undefined;
  return writeAnswer(withoutPager(invocation), dataset, {
    name: 'timeline',
    document: (pick) => ({ total: selected.length, facts: facts.map(pick) }),
    items: facts,
    ...factRows(facts),
    text: (context) => plain?.renderTimelineText(facts, context) ?? '',
    nothing: nonePasses(dataset),
  });
}

/** What the options of the interactive view leave of the facts: they mean the same without it. */
async function select(
  invocation: Invocation,
  dataset: Dataset,
  finder: Finder,
  facts: readonly Fact[],
): Promise<readonly Fact[]> {
  const { query, zoom, speaker, at } = invocation.options;
  if ([query, zoom, speaker, at].every((option) => option === undefined)) return facts;
  await finder.load();
  const { selectFacts } = await import('../timeline/select-facts.ts');
  const all = sortByTime(dataset.facts);
  // All that there are is told beside those that the limit leaves.
  const { limit: _, ...options } = invocation.options;
  return selectFacts(all, await createContext(invocation, dataset), finder.find, options);
}

/** Where nobody can type, or the terminal can do nothing, a pager would only wait. */
function withoutPager(invocation: Invocation): Invocation {
  const { io } = invocation;
  if (io.inputIsTerminal && io.env['TERM'] !== 'dumb') return invocation;
  return { ...invocation, io: { ...io, page: io.out.write } };
}
