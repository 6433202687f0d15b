/** `diplo timeline`: what happened when, to browse on a terminal, as text everywhere else. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { createFinder, type Finder } from '../query/finder.ts';
import { sortByTime } from '../query/order.ts';
import { chooseColorLevel } from '../view/color.ts';
import { createContext, factRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io, options, dataFile } = invocation;
  const dataset = await invocation.openDataset();
  const finder = createFinder(dataset, io.home, dataFile);
  const passes = createFilter(dataset, options);
  if (isInteractive(invocation) && dataset.facts.some(passes)) return browse(invocation, dataset, finder);
  const accepted = sortByTime(dataset.facts.filter(passes));
  const selected = await select(invocation, dataset, finder, accepted);
  const facts = options.limit === undefined ? selected : selected.slice(0, options.limit);
  // The timeline is a bundle of its own: what a pipe or a program gets needs none of it.
  const plain = io.out.isTerminal ? await import('../timeline/plain.ts') : undefined;
  return writeAnswer(withoutPager(invocation), dataset, {
    name: 'timeline',
    document: () => ({ total: selected.length, facts }),
    items: facts,
    ...factRows(facts),
    text: (context) => plain?.renderTimelineText(facts, context) ?? '',
    nothing: {
      message: 'no fact passes these filters',
      hint: 'Try fewer of them, or see what there is: diplo stats',
    },
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
  return selectFacts(all, await createContext(invocation, dataset), finder.find, invocation.options);
}

/** Where nobody can type, or the terminal can do nothing, a pager would only wait. */
function withoutPager(invocation: Invocation): Invocation {
  const { io } = invocation;
  if (io.inputIsTerminal && io.env['TERM'] !== 'dumb') return invocation;
  return { ...invocation, io: { ...io, page: io.out.write } };
}

/** A screen of its own needs a terminal on both ends, and nothing else asked for. */
function isInteractive({ io, options }: Invocation): boolean {
  const { json, jsonl, csv, plain, quiet } = options;
  if (json || jsonl || csv || plain || quiet) return false;
  return io.out.isTerminal && io.inputIsTerminal && io.env['TERM'] !== 'dumb';
}

async function browse(invocation: Invocation, dataset: Dataset, finder: Finder): Promise<ExitCode> {
  const { io, options, dataFile, documents } = invocation;
  const { runTimeline } = await import('../timeline/app.tsx');
  const { renderMarked } = await import('../timeline/marked-facts.ts');
  const context = await createContext(invocation, dataset);
  const facts = sortByTime(dataset.facts);
  return runTimeline({
    facts: options.limit === undefined ? facts : facts.slice(0, options.limit),
    context,
    colorLevel: chooseColorLevel(options.color, io.env, true),
    options,
    dataFile,
    documents,
    mouse: options.mouse ?? false,
    screenReader: options.screenReader ?? ['1', 'true'].includes(io.env['INK_SCREEN_READER'] ?? ''),
    env: io.env,
    finder,
    terminal: io.openTerminal(),
    onMarked: (marked) => io.out.write(renderMarked(marked, options.marked ?? 'text', context)),
  });
}
