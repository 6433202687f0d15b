/** Dates in words that fit into a column. The EDTF itself is shown where there is room for it. */
import { sanitize } from '../base/text.ts';
import type { When } from '../dataset/schema.ts';
import type { Glyphs } from './glyphs.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  year: string;
  month: string | undefined;
  day: string | undefined;
  /** `c. ` for an approximate date. */
  about: string;
  /** `?` for an uncertain one. */
  doubt: string;
}

/**
 * A date as people write it: `14 May 2018`, `2014`, `Jan-May 2025`, `2017-2021`, `since 2013`, `c. 2024`.
 * Whatever is more than years, months and days comes as its EDTF.
 */
export function shortDate(edtf: string, glyphs: Glyphs): string {
  const sides = edtf.split('/');
  const [from, to] = sides;
  if (sides.length > 2 || from === undefined) return sanitize(edtf);
  if (to === undefined) return singleDate(from) ?? sanitize(edtf);
  if (to === '..' || to === '') return openDate('since', from, edtf);
  if (from === '..' || from === '') return openDate('until', to, edtf);
  return rangeDate(from, to, glyphs) ?? sanitize(edtf);
}

/** How a date is known in a word for lists; empty where the text states it. */
export function basisWord(date: When | null): string {
  const words = { stated: '', inferred: 'inferred', record: 'public record' };
  return date ? words[date.basis] : '';
}

/** A date for a list, `undated` for none; its basis goes beside it. */
export function listDate(date: When | null, glyphs: Glyphs): string {
  return date ? shortDate(date.edtf, glyphs) : 'undated';
}

/** How the basis of a date is said in full. */
export function basisInWords(date: When): string {
  const words = {
    stated: 'stated in the text',
    inferred: 'inferred from the text',
    record: 'from the public record, not in the text',
  };
  return words[date.basis];
}

function singleDate(text: string): string | undefined {
  const parts = splitDate(text);
  return parts ? `${parts.about}${inWords(parts)}${parts.doubt}` : undefined;
}

function openDate(word: string, side: string, edtf: string): string {
  const text = singleDate(side);
  return text ? `${word} ${text}` : sanitize(edtf);
}

function rangeDate(from: string, to: string, glyphs: Glyphs): string | undefined {
  const [start, end] = [splitDate(from), splitDate(to)];
  if (!start || !end) return undefined;
  const about = start.about || end.about;
  const doubt = start.doubt || end.doubt;
  return `${about}${rangeInWords(start, end, glyphs)}${doubt}`;
}

/** Only as fine as the reader needs to place it; the EDTF has the days. */
function rangeInWords(start: Parts, end: Parts, glyphs: Glyphs): string {
  if (start.year !== end.year) return `${start.year}${glyphs.dash}${end.year}`;
  if (!start.month || !end.month) return start.year;
  if (start.month !== end.month) return `${monthOf(start)}${glyphs.dash}${monthOf(end)} ${start.year}`;
  if (!start.day || !end.day) return inWords({ ...start, day: undefined });
  return `${Number(start.day)}${glyphs.dash}${Number(end.day)} ${monthOf(start)} ${start.year}`;
}

function splitDate(text: string): Parts | undefined {
  const match = text.match(/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%]?)$/);
  if (!match?.[1]) return undefined;
  const qualifier = match[4] ?? '';
  return {
    year: match[1],
    month: match[2],
    day: match[3],
    about: qualifier === '~' || qualifier === '%' ? 'c. ' : '',
    doubt: qualifier === '?' || qualifier === '%' ? '?' : '',
  };
}

function inWords(parts: Parts): string {
  const day = parts.day ? `${Number(parts.day)} ` : '';
  const month = parts.month ? `${monthOf(parts)} ` : '';
  return `${day}${month}${parts.year}`;
}

function monthOf({ month }: Parts): string {
  return MONTHS[Number(month) - 1] ?? '';
}
