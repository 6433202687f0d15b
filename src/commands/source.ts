/** `diplo source [id]`: every document, the facts from one, or which of its sentences carry facts. */
import type { ExitCode } from '../base/errors.ts';
import { sanitize, wrap } from '../base/text.ts';
import type { Dataset, SourceDocument } from '../dataset/schema.ts';
import { splitDocument } from '../dataset/sentences.ts';
import { type CoveredSentence, findCoverage } from '../query/coverage.ts';
import { createFilter, documentsOf } from '../query/filters.ts';
import { getNamed, namedDocuments } from '../query/names.ts';
import type { ViewContext } from '../view/context.ts';
import { renderCoverage } from '../view/coverage-map.ts';
import { basisInWords, shortDate } from '../view/dates.ts';
import { renderHeader, renderNext } from '../view/frame.ts';
import { renderFactPage, renderList } from '../view/listing.ts';
import { type Field, listField, plainField } from '../view/rows.ts';
import { factRows, fieldRows, writeAnswer } from './answer.ts';
import { extractCopies } from './extracted-copies.ts';
import type { Invocation } from './invocation.ts';
import { nothingPasses } from './none-passes.ts';

type CountedSource = SourceDocument & { total: number };

const SOURCE_FIELDS: readonly Field<CountedSource>[] = [
  plainField('id', ({ id }) => id),
  plainField('title', ({ title }) => title),
  plainField('file', ({ file }) => file),
  { name: 'asOf', cell: ({ asOf }) => asOf?.edtf ?? '', value: ({ asOf }) => asOf },
  plainField('url', ({ url }) => url ?? null),
  plainField('language', ({ language }) => language),
  plainField('length', ({ length }) => length),
  plainField('sha256', ({ sha256 }) => sha256),
  plainField('note', ({ note }) => note),
  plainField('total', ({ total }) => total),
];
const SENTENCE_FIELDS: readonly Field<CoveredSentence>[] = [
  plainField('paragraph', ({ paragraph }) => paragraph),
  plainField('sentence', ({ sentence }) => sentence),
  listField('facts', ({ facts }) => facts),
];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const name = invocation.args.join(' ');
  if (name === '') return listSources(invocation, dataset);
  const source = getNamed(namedDocuments(dataset), name, 'source');
  return invocation.options.coverage
    ? showCoverage(invocation, dataset, source)
    : showSource(invocation, dataset, source);
}

function showSource(invocation: Invocation, dataset: Dataset, source: SourceDocument): Promise<ExitCode> {
  const accept = createFilter(dataset, invocation.options);
  const all = dataset.facts.filter((fact) => documentsOf(fact).includes(source.id) && accept(fact));
  const facts = all.slice(0, invocation.options.limit);
  return writeAnswer(invocation, dataset, {
    name: 'source',
    document: (pick) => ({ source, total: all.length, facts: facts.map(pick) }),
    items: facts,
    ...factRows(facts),
    text: (context) =>
      renderFactPage(source.title || source.id, describeSource(source, context), facts, context, [
        `source ${source.id} --coverage`,
        `timeline --source ${source.id}`,
      ]),
    nothing: nothingPasses(invocation.options, `no fact from ${source.id}`),
  });
}

async function showCoverage(
  invocation: Invocation,
  dataset: Dataset,
  source: SourceDocument,
): Promise<ExitCode> {
  const facts = dataset.facts.filter(createFilter(dataset, invocation.options));
  const { documents, io } = invocation;
  const textOf = await extractCopies([source], documents, io);
  const text = documents === undefined ? undefined : textOf(documents, source);
  const coverage = findCoverage(facts, source.id, text === undefined ? [] : splitDocument(text));
  return writeAnswer(invocation, dataset, {
    name: 'coverage',
    document: (pick) => ({ source, complete: text !== undefined, coverage: coverage.map(pick) }),
    items: coverage,
    ...fieldRows(coverage, [plainField('source', () => source.id), ...SENTENCE_FIELDS]),
    text: (context) =>
      [
        ...wrap(sanitize(source.title || source.id), context.width).map(context.theme.title),
        renderCoverage(coverage, text !== undefined, context),
        '',
        renderNext(context, [`source ${source.id}`]),
      ].join('\n'),
    nothing: nothingPasses(invocation.options, `no fact from ${source.id}`),
  });
}

function listSources(invocation: Invocation, dataset: Dataset): Promise<ExitCode> {
  const accepted = dataset.facts.filter(createFilter(dataset, invocation.options));
  const all = dataset.documents.map((document) => ({
    ...document,
    total: accepted.filter((fact) => documentsOf(fact).includes(document.id)).length,
  }));
  const sources = all.slice(0, invocation.options.limit);
  return writeAnswer(invocation, dataset, {
    name: 'sources',
    document: (pick) => ({ total: all.length, sources: sources.map(pick) }),
    items: sources,
    ...fieldRows(sources, SOURCE_FIELDS, ['id', 'title', 'file', 'asOf', 'total']),
    text: (context) =>
      [
        renderHeader(context, sources.length, all.length, 'document'),
        renderList(
          sources.map(({ id, title, total }) => ({
            id,
            title,
            count: total,
            address: context.addressOf(id),
          })),
          context,
        ),
        renderNext(context, sources[0] ? [`source ${sources[0].id}`] : []),
      ].join('\n\n'),
    nothing: { message: 'this dataset names no documents' },
  });
}

function describeSource(source: SourceDocument, { width, glyphs }: ViewContext): string[] {
  const { asOf, file, length, note, url } = source;
  const present = asOf ? `Written ${shortDate(asOf.edtf, glyphs)}, ${basisInWords(asOf)}` : '';
  const size = [file, length === null ? '' : `${length} characters`].filter((part) => part !== '').join(', ');
  return [size, url ?? '', present, note ?? '']
    .filter((line) => line !== '')
    .flatMap((line) => wrap(sanitize(line), width));
}
