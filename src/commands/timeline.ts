/** `diplo timeline`: what happened when, to browse on a terminal, as text everywhere else. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { createFinder, type Finder } from '../query/finder.ts';
import { sortByTime } from '../query/order.ts';
import { chooseColorLevel } from '../view/color.ts';
import { createContext } from './answer.ts';
import { type Invocation, isForPrograms } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io, options, dataFile } = invocation;
  const dataset = await invocation.openDataset();
  const finder = createLateFinder(() => createFinder(dataset, io.home, dataFile));
  if (isInteractive(invocation) && dataset.facts.some(createFilter(dataset, options))) {
    return browse(invocation, dataset, finder);
  }
  const { writeTimeline } = await import('./timeline-text.ts');
  return writeTimeline(invocation, dataset, finder);
}

/** A finder that is made when first used: the first screen is shown before. */
function createLateFinder(create: () => Finder): Finder {
  let made: Finder | undefined;
  const get = () => {
    made ??= create();
    return made;
  };
  return {
    find: (query) => get().find(query),
    load: () => get().load(),
    warm: () => get().warm(),
    prepare: (ready) => get().prepare(ready),
  };
}

/** A screen of its own needs a terminal on both ends, and nothing else asked for. */
function isInteractive({ io, options }: Invocation): boolean {
  if (isForPrograms(options) || options.plain || options.quiet) return false;
  return io.out.isTerminal && io.inputIsTerminal && io.env['TERM'] !== 'dumb';
}

async function browse(invocation: Invocation, dataset: Dataset, finder: Finder): Promise<ExitCode> {
  const { io, options, dataFile, documents } = invocation;
  const { runTimeline } = await import('../timeline/app.tsx');
  const { renderMarked } = await import('../timeline/marked-facts.ts');
  const context = await createContext(invocation, dataset);
  return runTimeline({
    facts: sortByTime(dataset.facts),
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
