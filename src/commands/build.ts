/** `diplo build <paths...> -o FILE`: a dataset from the user's own documents. */
import * as path from 'node:path';
import { EXIT, type ExitCode } from '../base/errors.ts';
import { realPath, temporaryFolder } from '../base/folders.ts';
import type { Io } from '../base/io.ts';
import { Spool } from '../base/spool.ts';
import { sanitize } from '../base/text.ts';
import { readTable } from '../build/own-tables.ts';
import { type BuildResult, buildDataset } from '../build/pipeline.ts';
import { createExtractor, type Extractor } from '../build/read/extractor.ts';
import { renderBuildSummary } from '../view/build-report.ts';
import { renderJsonPieces } from '../view/json.ts';
import { renderRow } from '../view/rows.ts';
import { extractorScript } from './extracted-copies.ts';
import { raceSignals } from './interruption.ts';
import type { Invocation } from './invocation.ts';
import { createGuard } from './output-guard.ts';
import { PieceWriter } from './piece-writer.ts';
import { Progress } from './progress.ts';

/** What is to be put in order, however the build ends. */
interface Work {
  extractor: Extractor;
  progress: Progress;
  spool: Spool;
  writer: PieceWriter;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io } = invocation;
  const work: Work = {
    extractor: createExtractor(extractorScript(io.home), io.ownProcess.memory),
    progress: new Progress(io, { doing: 'building', noun: 'document' }),
    spool: new Spool(spoolFolder(invocation.options.output)),
    writer: new PieceWriter(io),
  };
  return raceSignals(
    io,
    (breathe) => build(invocation, work, breathe),
    () => {
      work.progress.end();
      work.writer.discard();
      work.spool.close();
      work.extractor.close();
    },
  );
}

async function build(
  { io, args, options }: Invocation,
  work: Work,
  breathe: () => Promise<void>,
): Promise<ExitCode> {
  const { output = '-' } = options;
  const began = Date.now();
  const guard = createGuard(output);
  for (const table of [options.leaders, options.topics]) if (table !== undefined) guard(table);
  work.progress.show(0, 0);
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
    onNote: (name, note) => work.progress.say(`diplo: ${sanitize(name)}: ${note}`),
    breathe,
  });
  await work.writer.write(renderJsonPieces(result.dataset), output, breathe);
  work.progress.end();
  io.err.write(renderBuildSummary(result, output, (Date.now() - began) / 1000));
  if (options.unresolved) listUnresolved(result, output === '-' ? io.err : io.out);
  return result.faults > 0 ? EXIT.nothing : EXIT.found;
}

/** The disk that has room for the dataset has room for its facts. */
function spoolFolder(output = '-'): string {
  return output === '-' ? temporaryFolder() : path.dirname(realPath(output));
}

/** One name a line: how often, where, most frequent first. */
function listUnresolved({ unresolved }: BuildResult, { write: put }: Pick<Io['out'], 'write'>): void {
  for (const { text, count, documents } of unresolved)
    put(renderRow([text, String(count), documents.join(',')]));
}
