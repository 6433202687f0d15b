/** Facts as a report in Markdown: by year, with notes, links and sources. */
import { sanitize } from '../../base/text.ts';
import type { Fact, Passage } from '../../dataset/schema.ts';
import { sortByTime } from '../../query/order.ts';
import { listDate } from '../dates.ts';
import { describeDate, describeNote, describeQuotation, describeSpeaker } from '../fact-card.ts';
import { countOf } from '../frame.ts';
import { escapeMarkdown } from '../markdown.ts';
import { periodsOf } from './periods.ts';
import {
  addressOf,
  dateWithBasis,
  linkedStatement,
  placeInWords,
  relationInWords,
  type Selection,
  titleOf,
} from './selection.ts';

/** A harmless text that is no address to Markdown either: no backslash keeps GitHub from a mention, a reference does. */
function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replaceAll('@', '&#64;')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}

/** A heading, the facts in time order under their years, then the documents that they stand in. */
export function* renderMarkdown(selection: Selection): Generator<string> {
  const { facts, dataset } = selection;
  yield `# ${escapeLine(titleOf(selection))}\n`;
  const description = sanitize(dataset.description).trim();
  if (description !== '') yield `\n${escapeLine(description)}\n`;
  yield `\n${countOf(facts.length, 'fact')}. A date stands as the text states it, unless it says *inferred* or *public record*.\n`;
  for (const { label, facts: own } of periodsOf(sortByTime(facts), 'year')) {
    yield `\n## ${label}\n\n`;
    for (const fact of own) yield renderFact(fact, selection);
  }
  yield* renderSources(selection);
}

function renderFact(fact: Fact, selection: Selection): string {
  const { view } = selection;
  const date = fact.date ? `**${escapeLine(listDate(fact.date, view.glyphs))}**` : '**undated**';
  const basis = dateWithBasis(fact.date, selection).split(', ').at(1);
  const known = fact.date && basis ? ` *${basis}*` : '';
  const places = fact.passages.map((passage) => escapeLine(renderPlace(passage, selection)));
  const after = [fact.kind ?? '', saidBy(fact, selection), ...places].filter((part) => part !== '');
  const lines = [
    `- ${date}${known}: ${escapeLine(sanitize(fact.statement).trim())} (${[...after, renderId(fact.id)].join('; ')})`,
    ...detailsOf(fact, selection).map((line) => `  - ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

function saidBy(fact: Fact, { view }: Selection): string {
  return fact.attribution ? `said by ${escapeLine(describeSpeaker(fact, view).join(' '))}` : '';
}

function detailsOf(fact: Fact, selection: Selection): string[] {
  const { view } = selection;
  const dateNote = fact.date ? (describeDate(fact.date, view)[1] ?? '') : '';
  return [
    ...describeQuotation(fact, view).map((words) => `quotation: ${escapeLine(words)}`),
    ...(dateNote === '' ? [] : [`date: ${escapeLine(dateNote.trim())}`]),
    ...fact.links.map(
      (link) =>
        `${relationInWords(link)} ${renderId(link.fact)}: ${escapeLine(linkedStatement(link, selection).trim())}`,
    ),
    ...fact.notes.map(
      (note) =>
        `${note.type === 'record' ? 'public record' : note.type}: ${escapeLine(describeNote(note, view).trim())}`,
    ),
  ];
}

/** An id as code: ids are letters, digits and `. _ : -` only. */
function renderId(id: string): string {
  return `\`${sanitize(id)}\``;
}

function renderPlace(passage: Passage, selection: Selection): string {
  return `${sanitize(passage.document)}, ${placeInWords(passage, selection)}`;
}

function* renderSources({ facts, dataset, view }: Selection): Generator<string> {
  const used = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)));
  const documents = dataset.documents.filter(({ id }) => used.has(id));
  if (documents.length === 0) return;
  yield '\n## Sources\n\n';
  for (const document of documents) {
    const { id, title, file, sha256, asOf } = document;
    const address = addressOf(document);
    const known = [
      file,
      asOf ? `its present: ${describeDate(asOf, view)[0]}` : '',
      sha256 ? `SHA-256 ${sha256}` : '',
    ];
    const details = known.filter((part) => part !== '').map((part) => escapeLine(sanitize(part)));
    // An address of printable ASCII has neither an angle bracket nor a space.
    if (address) details.unshift(`<${address}>`);
    const name = sanitize(title).trim();
    yield `- ${renderId(id)}: ${[...(name === '' ? [] : [escapeLine(name)]), ...details].join('; ')}\n`;
  }
}
