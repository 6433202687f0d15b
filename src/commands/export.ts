/** `diplo export`: the facts, filtered, in the formats of other programs. */
import * as path from 'node:path';
import { DiploError, EXIT, type ExitCode, NothingFound } from '../base/errors.ts';
import { sanitize } from '../base/text.ts';
import { findCopy } from '../dataset/documents.ts';
import { SHIPPED_DATASET } from '../dataset/load.ts';
import { findNearest } from '../dataset/nearest.ts';
import type { Dataset, Fact, Passage } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { sortByTime } from '../query/order.ts';
import { type Quote, readQuotes } from '../query/quotes.ts';
import { EXPORTERS, type Exporter } from '../view/export/exporters.ts';
import { FORMAT_NAMES, type FormatName, findFormat } from '../view/export/formats.ts';
import { createSelection, type Selection } from '../view/export/selection.ts';
import { countOf } from '../view/frame.ts';
import { extractCopies } from './extracted-copies.ts';
import { raceSignals } from './interruption.ts';
import type { Invocation } from './invocation.ts';
import { nonePasses } from './none-passes.ts';
import { createGuard } from './output-guard.ts';
import { PieceWriter } from './piece-writer.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const { io, options } = invocation;
  const { output = '-' } = options;
  const format = options.format ?? formatOf(output);
  const guard = createGuard(output);
  guard(invocation.dataFile ?? path.join(io.home, SHIPPED_DATASET));
  const dataset = await invocation.openDataset();
  const accepted = dataset.facts.filter(createFilter(dataset, options));
  if (accepted.length === 0) {
    const { message, hint } = nonePasses(dataset);
    throw new NothingFound(`${message}: nothing is written`, hint);
  }
  const { facts, unheld } = chooseFacts(accepted, format, invocation);
  const writer = new PieceWriter(io);
  return raceSignals(
    io,
    async (breathe) => {
      const quotes = await quotePassages(invocation, dataset, facts, format, guard);
      const selection = createSelection(dataset, facts, { title: options.title, quotes });
      let length = 0;
      const counted = countPieces(EXPORTERS[format].render(selection), (more) => {
        length += more;
      });
      await writer.write(counted, output, breathe);
      const notes = describeLosses(selection, EXPORTERS[format], unheld, length);
      for (const note of notes) io.err.write(`Note: ${note}\n`);
      if (output !== '-')
        io.err.write(`${sanitize(output)}: ${countOf(facts.length, 'fact')} as ${format}\n`);
      return EXIT.found;
    },
    () => writer.discard(),
  );
}

/** The format that the ending of a file's name means. */
function formatOf(output: string): FormatName {
  const ending = path.extname(output).slice(1);
  const format = findFormat(ending);
  if (format) return format;
  const hint = `Type diplo export --format html, or one of ${FORMAT_NAMES.join(', ')}.`;
  if (output === '-') throw new DiploError('an export needs a format', hint);
  const near = ending === '' ? undefined : findNearest(ending, FORMAT_NAMES);
  const guess = near ? ` (did you mean ${near}?)` : '';
  throw new DiploError(`the name ${output} says no format that is known${guess}`, hint);
}

/**
 * In the order asked for, as many as asked for; and how many the format cannot hold.
 * @throws NothingFound when the format can hold none
 * @throws DiploError when there are more than what opens the file can open
 */
function chooseFacts(accepted: readonly Fact[], format: FormatName, { options }: Invocation) {
  const { holds, most } = EXPORTERS[format];
  const held = holds ? accepted.filter(holds.test) : accepted;
  if (held.length === 0) {
    throw new NothingFound(
      `no fact that passes can be in ${format}, having ${holds?.lacks}: nothing is written`,
    );
  }
  const ordered = options.sort === 'date' ? sortByTime(held) : [...held];
  const facts = options.limit === undefined ? ordered : ordered.slice(0, options.limit);
  if (most === undefined || facts.length <= most) return { facts, unheld: accepted.length - held.length };
  throw new DiploError(
    `${countOf(facts.length, 'fact')} are more than ${format} is good for: ${most} at most`,
    `Filter them, or take the first: --sort date -n ${most}`,
  );
}

/**
 * The texts of passages, only when this command line names the folder: what is exported is handed on, and a folder
 * that is known from elsewhere is no wish to hand its sentences on.
 */
async function quotePassages(
  { options, io }: Invocation,
  dataset: Dataset,
  facts: readonly Fact[],
  format: FormatName,
  guard: (input: string) => void,
): Promise<Map<Passage, Quote>> {
  const { documents: folder } = options;
  if (folder === undefined) return new Map();
  if (!EXPORTERS[format].quotes) {
    const able = FORMAT_NAMES.filter((name) => EXPORTERS[name].quotes).join(' and ');
    throw new DiploError(`--documents has no use for ${format}`, `Passages are quoted in ${able}.`);
  }
  const used = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)));
  const documents = dataset.documents.filter(({ id }) => used.has(id));
  for (const document of documents) {
    const copy = findCopy(folder, document);
    if (copy !== undefined) guard(copy);
  }
  const quotes = readQuotes(dataset, facts, folder, await extractCopies(documents, folder, io));
  const missing = facts.flatMap(({ passages }) => passages).length - quotes.size;
  if (missing > 0) {
    io.err.write(`Note: ${countOf(missing, 'passage')} not quoted: your copy has changed, or is not there\n`);
  }
  return quotes;
}

function* countPieces(pieces: Iterable<string>, count: (length: number) => void): Generator<string> {
  for (const piece of pieces) {
    count(piece.length);
    yield piece;
  }
}

/** What is not in it, and whether it will be drawn. */
function describeLosses(
  { facts, has }: Selection,
  { holds, closed, mostText }: Exporter,
  unheld: number,
  length: number,
): string[] {
  const cut = closed
    ? facts.reduce((sum, { links }) => sum + links.filter(({ fact }) => !has(fact)).length, 0)
    : 0;
  return [
    ...(unheld > 0 ? [`${countOf(unheld, 'fact')} left out, having ${holds?.lacks}`] : []),
    ...(cut > 0 ? [`${countOf(cut, 'link')} left out, to facts that are not in it`] : []),
    ...(mostText !== undefined && length > mostText
      ? [
          `${length} characters are more than is drawn unless maxTextSize is raised (${mostText}); filters make it shorter`,
        ]
      : []),
  ];
}
