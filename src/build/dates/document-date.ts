/** The document's own date: what its metadata, dateline or file name say. */
import { parseEdtf } from '../../dataset/edtf.ts';
import type { When } from '../../dataset/schema.ts';
import type { BuildDocument } from '../types.ts';
import { type DateFinding, datesInText, findDatesBySentence } from './find-dates.ts';
import { toWhen } from './scan.ts';

type DocumentText = Pick<BuildDocument, 'text' | 'sentences'>;

/** What is known of a document beside its text. */
export interface DateHints {
  /** Path or name of its file. */
  file?: string;
  /** A date in its metadata, such as `article:published_time`, in any form that states a day. */
  published?: string | null;
}

/** How much of a text may hold its dateline, in lines with text and in UTF-16 units. */
const HEAD_LINES = 12;
const HEAD_LENGTH = 3000;
const LONGEST_LINE = 400;
const LONGEST_BYLINE = 80;

/**
 * The document's own date; null when nothing says it. In order of trust: the metadata, a line of the head that is
 * a date or a dateline, the file name, and the first full date of the head if the text states no later one.
 */
export function findDocumentDate(content: DocumentText, hints: DateHints = {}): When | null {
  return (
    fromMetadata(hints.published ?? '') ??
    fromDateline(content.text) ??
    fromFileName(hints.file ?? '') ??
    fromFirstDate(content)
  );
}

function fromMetadata(published: string): When | null {
  const date = fullDates(published)[0];
  return date ? { ...date.value, note: 'the date of publication in the metadata of the document' } : null;
}

/** Days stated with their year. */
function fullDates(text: string): DateFinding[] {
  return datesInText(text, null).filter(({ value }) => isDay(value.edtf));
}

function isDay(edtf: string): boolean {
  return parseEdtf(edtf)?.precision === 'day';
}

/** "(born 3 May 1954)", "3 May 1954 (age 70)": of somebody, not of the document. */
const LIFE = /\bborn (?:on )?(?:\p{Lu}\p{Ll}{2,8} )?\d|\(aged? \d/u;

function headLines(text: string): string[] {
  const lines = text.slice(0, HEAD_LENGTH).split(/[\n\r\u2028\u2029]+/);
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES)
    .filter((line) => !LIFE.test(line));
}

// What stands beside the date in a line that says when the text appeared.
const LABEL = /^[\s*#>(]*(?:first )?(?:published|posted|released|issued|date|dated|filed|created)\b/i;
const CHANGED = /^[\s*#>(]*(?:last )?(?:updated|modified|edited|revised)\b/i;
/** Between the place of a dateline and its text. */
const PLACE = /^\p{Lu}[\p{L}., ’'-]{0,40}[,(\s]$/u;
const AFTER_PLACE = /^\s*(?:\([\p{L}./ ]{1,30}\)\s*)?(?:[-–—:]|\()/u;

function fromDateline(text: string): When | null {
  const lines = headLines(text);
  const when =
    find(lines, (line) => LABEL.test(line)) ??
    find(lines, isDateline) ??
    find(lines, (line) => CHANGED.test(line));
  return when ?? null;
}

function find(
  lines: readonly string[],
  accepts: (line: string, date: DateFinding) => boolean,
): When | undefined {
  for (const line of lines) {
    const [date] = fullDates(line.slice(0, LONGEST_LINE));
    if (date && accepts(line, date)) return { ...date.value, note: 'the dateline of the document' };
  }
  return undefined;
}

/** A line that is little more than a date, begins with one, or begins with a place and a date. */
function isDateline(line: string, { reason }: DateFinding): boolean {
  if (CHANGED.test(line)) return false;
  const before = line.slice(0, reason.start).trimStart();
  const after = line.slice(reason.end);
  const isMostlyDate = reason.cue.length * 2 >= line.trim().length && before.length < 30;
  const isHeadOfLine = before === '' && /^\s*(?:$|[-–—|:•·]|\p{Lu})/u.test(after);
  // "By Ada Miller, 3 May 2024", "Prepared for the committee · 14 March 2023"
  const isTail = after.trim() === '' && line.length <= LONGEST_BYLINE && /[,·•|–—-]\s*$/.test(before);
  return isMostlyDate || isHeadOfLine || isTail || (PLACE.test(before) && AFTER_PLACE.test(after));
}

/** "2025-05-21-talks.txt", "talks_20250521.html", "2025_05_21.pdf" */
function fromFileName(file: string): When | null {
  const match = /(?<!\d)((?:1[89]|20)\d\d)([-_.]?)(0\d|1[0-2])\2([0-3]\d)(?!\d)/.exec(
    file.split('/').slice(-4).join('-'),
  );
  const edtf = match && parseEdtf(`${match[1]}-${match[3]}-${match[4]}`);
  return edtf ? toWhen(edtf, 'inferred', 'the date in the name of the file') : null;
}

/** A text is not older than what it tells of. */
function fromFirstDate({ text, sentences }: DocumentText): When | null {
  const [first] = fullDates(headLines(text).join('\n').slice(0, HEAD_LENGTH));
  if (!first) return null;
  for (const [, dates] of findDatesBySentence({ text, sentences, asOf: null }))
    if (dates.some(({ value }) => isDay(value.edtf) && value.edtf > first.value.edtf)) return null;
  return {
    ...first.value,
    basis: 'inferred',
    note: 'the first full date of the document, which states no later one',
  };
}
