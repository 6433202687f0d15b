/** `diplo build <paths...> -o FILE`: a dataset from the user's own documents. */
import * as path from 'node:path';
import { DiploError, EXIT, type ExitCode, Interrupted } from '../base/errors.ts';
import { kindAt, realPath, temporaryFolder } from '../base/folders.ts';
import type { Io } from '../base/io.ts';
import { Spool } from '../base/spool.ts';
import { sanitize } from '../base/text.ts';
import { readTable } from '../build/own-tables.ts';
import { type BuildResult, buildDataset } from '../build/pipeline.ts';
import { createExtractor, type Extractor } from '../build/read/extractor.ts';
import { renderBuildSummary } from '../view/build-report.ts';
import { renderRow } from '../view/rows.ts';
import { extractorScript } from './extracted-copies.ts';
import type { Invocation } from './invocation.ts';
import { Progress } from './progress.ts';
import { DatasetWriter } from './write-dataset.ts';

/** Signals are looked for this often. */
const BREATH_MILLISECONDS = 25;
const SIGNALS = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hangup],
] as const;

/** What is to be put in order, however the build ends. */
interface Work {
  extractor: Extractor;
  progress: Progress;
  spool: Spool;
  writer: DatasetWriter;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io } = invocation;
  const work: Work = {
    extractor: createExtractor(extractorScript(io.home)),
    progress: new Progress(io),
    spool: new Spool(spoolFolder(invocation.options.output)),
    writer: new DatasetWriter(io),
  };
  const listeners: (() => void)[] = [];
  const interrupted = new Promise<never>((_, reject) => {
    for (const [name, code] of SIGNALS) {
      listeners.push(io.ownProcess.onSignal(name, () => reject(new Interrupted(code))));
    }
  });
  try {
    return await Promise.race([build(invocation, work), interrupted]);
  } finally {
    work.progress.end();
    work.writer.discard();
    work.spool.close();
    work.extractor.close();
    for (const stop of listeners) stop();
  }
}

async function build({ io, args, options }: Invocation, work: Work): Promise<ExitCode> {
  const { output = '-' } = options;
  const began = Date.now();
  const guard = createGuard(output);
  for (const table of [options.leaders, options.topics]) if (table !== undefined) guard(table);
  work.progress.show(0, 0);
  const breathe = createBreath();
  const result = await buildDataset({
    paths: args,
    home: io.home,
    leaders: options.leaders === undefined ? [] : await readTable(options.leaders, 'leaders'),
    topics: options.topics === undefined ? [] : await readTable(options.topics, 'topics'),
    title: options.title ?? '',
    date: options.date,
    extractor: work.extractor,
    spool: work.spool,
    onFile: guard,
    onDocument: (done, total) => work.progress.show(done, total),
    onFault: ({ name, reason }) =>
      work.progress.say(`diplo: ${sanitize(name)}: ${sanitize(reason)}; left out`),
    breathe,
  });
  await work.writer.write(result.dataset, output, breathe);
  work.progress.end();
  io.err.write(renderBuildSummary(result, output, (Date.now() - began) / 1000));
  if (options.unresolved) listUnresolved(result, output === '-' ? io.err : io.out);
  return result.faults > 0 ? EXIT.nothing : EXIT.found;
}

/** The disk that has room for the dataset has room for its facts. */
function spoolFolder(output = '-'): string {
  return output === '-' ? temporaryFolder() : path.dirname(realPath(output));
}

/** Refuses what cannot be written before any work is done; then tells of each input whether it would be lost. */
function createGuard(output: string): (input: string) => void {
  if (output === '-') return () => {};
  const target = realPath(output);
  const kind = kindAt(output);
  if (kind === 'folder') throw new DiploError(`cannot write ${output}: it is a folder`);
  if (kind === 'other') {
    throw new DiploError(
      `cannot write ${output}: it is not a regular file`,
      'Use "-o -" for standard output.',
    );
  }
  if (kindAt(path.dirname(target)) !== 'folder') {
    throw new DiploError(`cannot write ${output}: no folder ${path.dirname(output)}`);
  }
  return (input) => {
    if (input === '-' || realPath(input) !== target) return;
    throw new DiploError(
      `cannot write ${output}: it is one of the files to read`,
      'Choose another name after -o.',
    );
  };
}

/** Lets the signals in now and then: they wait for the work to pause. */
function createBreath(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < BREATH_MILLISECONDS) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = Date.now();
  };
}

/** One name a line: how often, where, most frequent first. */
function listUnresolved({ unresolved }: BuildResult, { write: put }: Pick<Io['out'], 'write'>): void {
  for (const { text, count, documents } of unresolved)
    put(renderRow([text, String(count), documents.join(',')]));
}
