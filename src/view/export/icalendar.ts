/** Dated facts as a calendar: iCalendar, RFC 5545. */
import { digest } from '../../base/files.ts';
import { sanitize } from '../../base/text.ts';
import { fromSerial, parseDay, toSerial } from '../../dataset/days.ts';
import type { Fact } from '../../dataset/schema.ts';
import { describeDate, describeNote, describeQuotation, describeSpeaker } from '../fact-card.ts';
import {
  dateWithBasis,
  documentTitle,
  isExact,
  linkedStatement,
  placeInWords,
  relationInWords,
  type Selection,
  titleOf,
} from './selection.ts';

/** "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break" (3.1). */
const LINE_OCTETS = 75;
/** Where no document says when it was written. */
const NO_STAMP = '19700101T000000Z';
const FOUR_DIGITS = /^\d{4}-/;

/** Whether a fact has a day, and years of the four digits that a calendar knows. */
export function fitsCalendar({ date }: Fact): boolean {
  if (!date) return false;
  const days = [date.earliest, date.latest].filter((day) => day !== null);
  return days.length > 0 && days.every((day) => FOUR_DIGITS.test(day) && !day.startsWith('0000'));
}

/**
 * All-day events: ranges as they are, from the first possible day to the last. What is not one stated day says so in
 * its summary, and is tentative. Nothing blocks time.
 */
export function* renderCalendar(selection: Selection): Generator<string> {
  const stamp = stampOf(selection);
  yield renderLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//diplo//diplo//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', escapeCalendarText(titleOf(selection))],
    ['X-WR-CALNAME', escapeCalendarText(titleOf(selection))],
  ]);
  for (const fact of selection.facts) yield renderLines(eventOf(fact, stamp, selection));
  yield renderLines([['END', 'VCALENDAR']]);
}

/** A harmless text as a value of type TEXT (3.3.11). */
function escapeCalendarText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

type Line = readonly [name: string, value: string];

function eventOf(fact: Fact, stamp: string, selection: Selection): Line[] {
  const { date } = fact;
  const { view } = selection;
  const first = date?.earliest ?? date?.latest ?? '';
  const end = date?.earliest && date.latest ? dayAfter(date.latest) : undefined;
  const exact = date !== null && isExact(date);
  const statement = sanitize(fact.statement).trim();
  const summary = exact ? statement : `[${dateWithBasis(date, selection)}] ${statement}`;
  const categories = [...(fact.kind ? [fact.kind] : []), ...fact.topics.map(view.nameOf)];
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', escapeCalendarText(uidOf(fact, selection))],
    ['DTSTAMP', stamp],
    ['DTSTART;VALUE=DATE', compact(first)],
    ...(end === undefined ? [] : [['DTEND;VALUE=DATE', end] as const]),
    ['SUMMARY', escapeCalendarText(summary)],
    ['DESCRIPTION', escapeCalendarText(describe(fact, selection).join('\n'))],
    ...(categories.length > 0 ? [['CATEGORIES', categories.map(escapeCalendarText).join(',')] as const] : []),
    ['STATUS', exact ? 'CONFIRMED' : 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function describe(fact: Fact, selection: Selection): string[] {
  const { view } = selection;
  const dates = fact.date ? describeDate(fact.date, view).filter((line) => line !== '') : [];
  return [
    ...dates.map((line, index) => (index === 0 ? `Date: ${line}` : line)),
    ...(fact.attribution ? describeSpeaker(fact, view).map((who) => `Said by ${who}`) : []),
    ...describeQuotation(fact, view),
    ...fact.passages.map(
      (passage) => `Source: ${documentTitle(passage, selection)}, ${placeInWords(passage, selection)}`,
    ),
    ...fact.links.map((link) =>
      `${relationInWords(link)} ${sanitize(link.fact)}: ${linkedStatement(link, selection)}`.trim(),
    ),
    ...fact.notes.map(
      (note) => `${note.type === 'record' ? 'Public record' : 'Ambiguity'}: ${describeNote(note, view)}`,
    ),
    `diplo show ${sanitize(fact.id)}`,
  ];
}

/**
 * The same for a fact each time, whatever is corrected in it, and another one for a fact of that id in another
 * dataset: by id, the file that it stands in, and the dataset's title.
 */
function uidOf({ id, passages: [passage] }: Fact, { dataset, documentOf }: Selection): string {
  const file = passage ? (documentOf(passage.document)?.file ?? passage.document) : '';
  return `${digest(JSON.stringify([dataset.title, file, id])).slice(0, 32)}@diplo`;
}

/** The latest day on which one of the documents was written: DTSTAMP has to be there, and must not be the clock's. */
function stampOf({ dataset }: Selection): string {
  const days = dataset.documents.flatMap(({ asOf }) => asOf?.latest ?? asOf?.earliest ?? []);
  const last = days
    .filter((day) => FOUR_DIGITS.test(day))
    .sort()
    .at(-1);
  return last === undefined ? NO_STAMP : `${compact(last)}T000000Z`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** An end is the first day that is no longer part of it; undefined after the last day of a calendar. */
function dayAfter(day: string): string | undefined {
  const next = fromSerial(toSerial(parseDay(day)) + 1);
  if (next.year > 9999) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(next.year).padStart(4, '0')}${two(next.month)}${two(next.day)}`;
}

function renderLines(lines: readonly Line[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}

/** Breaks a line by octets, never inside a character: the next one begins with a space, which is one of its octets. */
function fold(line: string): string {
  let folded = '';
  let used = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (used + octets > LINE_OCTETS) {
      folded += '\r\n ';
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
