/** One fact whole, with everything that lets a reader judge it. */
import { sanitize, wrap } from '../base/text.ts';
import type { Fact, Link, Note, Passage, When } from '../dataset/schema.ts';
import type { ViewContext } from './context.ts';
import { basisInWords, shortDate } from './dates.ts';
import { flow } from './frame.ts';

/** What the reader's own copy says at a passage. */
export interface PassageReading {
  passage: Passage;
  /** `ok` when the digest fits; else what is wrong with it. */
  state: string;
  /** The passage's text; undefined when there is none to show. */
  text: string | undefined;
}

const LABEL_WIDTH = 10;

/**
 * A fact as a card of labelled lines.
 * @param readings the passages as the reader's own documents have them, when they are at hand
 */
export function renderFactCard(
  fact: Fact,
  context: ViewContext,
  readings?: readonly PassageReading[],
): string {
  const { theme, width } = context;
  const title = [
    { text: sanitize(fact.id), paint: theme.id },
    { text: fact.kind ?? '', paint: theme.faint },
  ];
  const statement = wrap(sanitize(fact.statement), width).map((line) => theme.name(line));
  const lines = [
    ...renderField(context, 'date', fact.date ? describeDate(fact.date, context) : ['undated']),
    ...renderField(context, 'leaders', joinNames(fact.leaders, context)),
    ...renderField(context, 'countries', joinNames(fact.countries, context)),
    ...renderField(context, 'topics', joinNames(fact.topics, context)),
    ...renderField(context, 'event', describeEvent(fact, context)),
    ...renderField(context, 'says', describeSpeaker(fact, context)),
    ...renderField(context, 'quote', describeQuotation(fact, context)),
    ...fact.passages.flatMap((passage, index) => renderPassage(passage, context, readings?.[index])),
    ...fact.links.flatMap((link) => renderField(context, linkLabel(link), describeLink(link, context))),
    ...fact.notes.flatMap((note) =>
      renderField(
        context,
        note.type,
        [describeNote(note, context)],
        note.type === 'record' ? theme.record : undefined,
      ),
    ),
  ];
  return [...flow(title, width), ...statement, '', ...lines].join('\n');
}

function renderField(
  { theme, width }: ViewContext,
  label: string,
  values: readonly string[],
  paint: (text: string) => string = (text) => text,
): string[] {
  const indent = ' '.repeat(LABEL_WIDTH);
  const lines = values.filter((value) => value !== '').flatMap((value) => wrap(value, width - LABEL_WIDTH));
  return lines.map((line, index) => {
    const head = index === 0 ? theme.faint(label.padEnd(LABEL_WIDTH)) : indent;
    return head + paint(line);
  });
}

/** The date in words with how it is known, and the note that says why. */
export function describeDate(date: When, { glyphs }: ViewContext): string[] {
  const words = shortDate(date.edtf, glyphs);
  const edtf = words === date.edtf ? '' : `, EDTF ${sanitize(date.edtf)}`;
  return [`${words} (${basisInWords(date)}${edtf})`, date.note ? sanitize(date.note) : ''];
}

function joinNames(ids: readonly string[], { nameOf }: ViewContext): string[] {
  return [ids.map(nameOf).join(', ')];
}

/** `Donald Trump → THREATEN → European Union`. */
export function describeEvent({ event }: Fact, { nameOf, glyphs }: ViewContext): string[] {
  if (!event) return [];
  const sides = [event.actor, event.recipient].map((id) => (id ? nameOf(id) : ''));
  return [
    `${sides[0]} ${glyphs.arrow} ${event.type}${sides[1] ? ` ${glyphs.arrow} ${sides[1]}` : ''}`.trim(),
  ];
}

/** Who says it, and in which words: `Barack Obama (“dismissed”)`. */
export function describeSpeaker({ attribution, passages }: Fact, { nameOf, glyphs }: ViewContext): string[] {
  if (!attribution) return passages.length > 0 ? ['the document, in its own voice'] : [];
  const cue = attribution.cue ? ` (${glyphs.open}${sanitize(attribution.cue)}${glyphs.close})` : '';
  return [`${nameOf(attribution.source)}${cue}`];
}

/** `“America First”, Donald Trump`. */
export function describeQuotation({ quotation }: Fact, { nameOf, glyphs }: ViewContext): string[] {
  if (!quotation) return [];
  const speaker = quotation.speaker ? `, ${nameOf(quotation.speaker)}` : '';
  return [`${glyphs.open}${sanitize(quotation.text)}${glyphs.close}${speaker}`];
}

function renderPassage(
  passage: Passage,
  context: ViewContext,
  reading: PassageReading | undefined,
): string[] {
  const { nameOf, glyphs, theme, link, addressOf, dataset } = context;
  const { document, paragraph, sentence, start, end } = passage;
  const place =
    paragraph !== null && sentence !== null ? `paragraph ${paragraph}, sentence ${sentence}, ` : '';
  const where = `${sanitize(document)} ${glyphs.dot} ${place}characters ${start}${glyphs.dash}${end}`;
  const title = nameOf(document) === document ? '' : nameOf(document);
  const url = dataset.documents.find(({ id }) => id === document)?.url ?? '';
  const lines = [
    ...renderField(context, 'source', [where, title], (line) => link(line, addressOf(document))),
    ...renderField(context, '', [sanitize(url)], (line) => link(line, url)),
  ];
  if (!reading) return lines;
  const paint = reading.state === 'ok' ? theme.agree : theme.error;
  lines.push(...renderField(context, 'passage', [reading.text === undefined ? '' : sanitize(reading.text)]));
  lines.push(...renderField(context, 'digest', [reading.state], paint));
  return lines;
}

function linkLabel({ type }: Link): string {
  const labels = {
    corroborates: 'agrees',
    contradicts: 'differs',
    changed: 'changed',
    elaborates: 'details',
  };
  return labels[type];
}

function describeLink({ fact: id, note }: Link, { dataset }: ViewContext): string[] {
  const statement = dataset.facts.find((fact) => fact.id === id)?.statement ?? '';
  return [`${sanitize(id)}  ${sanitize(statement)}`.trimEnd(), note ? `(${sanitize(note)})` : ''];
}

/** A note with its date and confidence in brackets. */
export function describeNote({ text, date, confidence }: Note, { glyphs }: ViewContext): string {
  const details = [
    date ? shortDate(date, glyphs) : '',
    confidence === null ? '' : `confidence ${confidence}`,
  ];
  const known = details.filter((detail) => detail !== '').join(', ');
  return `${sanitize(text)}${known ? ` [${known}]` : ''}`;
}
