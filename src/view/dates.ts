/** Dates in words that fit into a column. The EDTF itself is shown where there is room for it. */
import { sanitize } from '../base/text.ts';
import type { When } from '../dataset/schema.ts';
import type { Glyphs } from './glyphs.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  year: string;
  month: string | undefined;
  day: string | undefined;
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

/** A date with its basis where that is not `stated`: `Jan-May 2025 (inferred)`; `undated` for none. */
export function dateWithBasis(date: When | null, glyphs: Glyphs): string {
  if (!date) return 'undated';
  const text = shortDate(date.edtf, glyphs);
  return date.basis === 'stated'
    ? text
    : `${text} (${date.basis === 'record' ? 'public record' : 'inferred'})`;
}

/** One letter for a date's basis, for narrow columns: s, i, r, or - for undated. */
export function basisLetter(date: When | null): string {
  return date ? date.basis.charAt(0) : '-';
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
  const qualifier = text.match(/[?~%]$/)?.[0];
  const parts = splitDate(qualifier ? text.slice(0, -1) : text);
  if (!parts) return undefined;
  return `${qualifierInWords(qualifier)}${inWords(parts)}${qualifier === '?' ? '?' : ''}`;
}

function qualifierInWords(qualifier: string | undefined): string {
  return qualifier === '~' || qualifier === '%' ? 'c. ' : '';
}

function openDate(word: string, side: string, edtf: string): string {
  const text = singleDate(side);
  return text ? `${word} ${text}` : sanitize(edtf);
}

function rangeDate(from: string, to: string, glyphs: Glyphs): string | undefined {
  const [start, end] = [splitDate(from), splitDate(to)];
  if (!start || !end) {
    const [a, b] = [singleDate(from), singleDate(to)];
    return a && b ? `${a}${glyphs.dash}${b}` : undefined;
  }
  if (start.year !== end.year) return `${start.year}${glyphs.dash}${end.year}`;
  if (start.month !== end.month) return `${monthOf(start)}${glyphs.dash}${monthOf(end)} ${start.year}`.trim();
  return `${start.day ?? ''}${glyphs.dash}${end.day ?? ''} ${monthOf(start)} ${start.year}`;
}

function splitDate(text: string): Parts | undefined {
  const match = text.match(/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/);
  return match?.[1] ? { year: match[1], month: match[2], day: match[3] } : undefined;
}

function inWords(parts: Parts): string {
  const day = parts.day ? `${Number(parts.day)} ` : '';
  const month = parts.month ? `${monthOf(parts)} ` : '';
  return `${day}${month}${parts.year}`;
}

function monthOf({ month }: Parts): string {
  return MONTHS[Number(month) - 1] ?? '';
}
