/** `diplo timeline`: what happened when, to browse on a terminal, as text everywhere else. */
import { keepInterrupt } from '../base/child.ts';
import { findConfig } from '../base/config.ts';
import type { ExitCode } from '../base/errors.ts';
import { sizeOf } from '../base/files.ts';
import type { TerminalEdge } from '../base/terminal.ts';
import type { Dataset } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { createFinder, type Finder } from '../query/finder.ts';
import { sortByTime } from '../query/order.ts';
import type { TimelineInput } from '../timeline/input.ts';
import { chooseColorLevel } from '../view/color.ts';
import { createContext } from './answer.ts';
import { type Invocation, isForPrograms } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io, options, dataFile } = invocation;
  const terminal = isInteractive(invocation) ? io.openTerminal() : undefined;
  // Keys that are typed while the dataset and Ink are being loaded wait, rather than being shown on the screen.
  const releaseKeys = terminal ? holdKeys(terminal, invocation) : () => {};
  noteFiles(invocation);
  try {
    const dataset = await invocation.openDataset();
    const finder = createLateFinder(() => createFinder(dataset, io.home, dataFile));
    if (terminal && dataset.facts.some(createFilter(dataset, options))) {
      return await browse(invocation, dataset, finder, { terminal, releaseKeys });
    }
    releaseKeys();
    const { writeTimeline } = await import('./timeline-text.ts');
    return await writeTimeline(invocation, dataset, finder);
  } finally {
    releaseKeys();
  }
}

/** A dataset of so many bytes takes long enough to load that somebody may want it to end. */
const SLOW_BYTES = 4_000_000;

/**
 * Lets keys wait until the function given back is called, however often that is. A dataset that is typed needs to be
 * seen, and its end to be told from a key.
 */
function holdKeys(terminal: TerminalEdge, { io, dataFile }: Invocation): () => void {
  if (dataFile === '-') return () => {};
  const release = io.firstScreen?.releaseKeys ?? terminal.holdKeys();
  if (!release) return () => {};
  if (isSlow(dataFile) && !keepInterrupt(io.env)) release();
  return release;
}

function isSlow(dataFile: string | undefined): boolean {
  return dataFile !== undefined && sizeOf(dataFile) >= SLOW_BYTES;
}

/**
 * Tells what the first screen is made of, so that it can be kept. Of what Ctrl-C is to end while it is read none is: a
 * process that a signal ends gives no terminal back. Nor of what is typed, which is no file.
 */
function noteFiles({ io, dataFile }: Invocation): void {
  if (!io.firstScreen || dataFile === '-' || isSlow(dataFile)) return;
  const settings = findConfig(io.env);
  const made = [`${io.home}/dist/timeline.cjs`, dataFile ?? `${io.home}/dist/diplomacy.index`];
  io.firstScreen.madeOf(settings === undefined ? made : [...made, settings]);
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

async function browse(
  invocation: Invocation,
  dataset: Dataset,
  finder: Finder,
  edge: Pick<TimelineInput, 'terminal' | 'releaseKeys'>,
): Promise<ExitCode> {
  const { io, options, dataFile, documents } = invocation;
  const { runTimeline } = await import('../timeline/app.tsx');
  const { renderMarked } = await import('../timeline/marked-facts.ts');
  const context = await createContext(invocation, dataset);
  const code = await runTimeline({
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
    firstScreen: io.firstScreen,
    ...edge,
    onMarked: (marked) => io.out.write(renderMarked(marked, options.marked ?? 'text', context)),
  });
  io.firstScreen?.keep();
  return code;
}
