/** `diplo timeline`: what happened when, to browse on a terminal, as text everywhere else. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { sortByTime } from '../query/order.ts';
import { createFinder } from '../timeline/finder.ts';
import { renderTimelineText } from '../timeline/plain.ts';
import { chooseColorLevel } from '../view/color.ts';
import { createContext, factRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { options } = invocation;
  const dataset = await invocation.openDataset();
  const accepted = sortByTime(dataset.facts.filter(createFilter(dataset, options)));
  const facts = options.limit === undefined ? accepted : accepted.slice(0, options.limit);
  if (facts.length > 0 && isInteractive(invocation)) return browse(invocation, dataset, facts);
  return writeAnswer(withoutPager(invocation), dataset, {
    name: 'timeline',
    document: () => ({ total: accepted.length, facts }),
    items: facts,
    ...factRows(facts),
    text: (context) => renderTimelineText(facts, context),
    nothing: {
      message: 'no fact passes these filters',
      hint: 'Try fewer of them, or see what there is: diplo stats',
    },
  });
}

/** Where nobody can type, or the terminal can do nothing, a pager would only wait. */
function withoutPager(invocation: Invocation): Invocation {
  const { io } = invocation;
  if (io.inputIsTerminal && io.env['TERM'] !== 'dumb') return invocation;
  return { ...invocation, io: { ...io, page: io.out.write } };
}

/** A screen of its own needs a terminal on both ends, and nothing else asked for. */
function isInteractive({ io, options }: Invocation): boolean {
  const { json, jsonl, csv, plain } = options;
  if (json || jsonl || csv || plain) return false;
  return io.out.isTerminal && io.inputIsTerminal && io.env['TERM'] !== 'dumb';
}

async function browse(invocation: Invocation, dataset: Dataset, facts: readonly Fact[]): Promise<ExitCode> {
  const { io, options, dataFile } = invocation;
  const { runTimeline } = await import('../timeline/app.tsx');
  return runTimeline({
    facts,
    context: await createContext(invocation, dataset),
    colorLevel: chooseColorLevel(options.color, io.env, true),
    query: options.query,
    finder: createFinder(dataset, dataFile === undefined ? io.home : undefined),
    terminal: io.openTerminal(),
  });
}
