/** Dates as people type them, besides EDTF. */
import { type Edtf, parseEdtf } from '../dataset/edtf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
const QUARTERS: Readonly<Record<string, string>> = {
  q1: '01/03',
  q2: '04/06',
  q3: '07/09',
  q4: '10/12',
};

/**
 * Reads a date: EDTF (`2025-03`, `2014/2020`, `201X`), or words (`mar 2025`, `14 May 2018`, `May 14, 2018`,
 * `q1 2025`, `spring 2024`, `2010s`); undefined when it is none.
 */
export function parseTypedDate(text: string): Edtf | undefined {
  const typed = text.trim();
  return parseEdtf(typed) ?? parseEdtf(toEdtf(typed.toLowerCase()) ?? '');
}

function toEdtf(text: string): string | undefined {
  const decade = text.match(/^(\d{3})0s$/)?.[1];
  if (decade) return `${decade}X`;
  const words = text.split(/[\s,.]+/).filter((word) => word !== '');
  const year = words.find((word) => /^\d{4}$/.test(word));
  const rest = words.filter((word) => word !== year);
  const [first = '', second = ''] = rest;
  if (!year || rest.length === 0 || rest.length > 2) return undefined;
  if (rest.length === 1 && SEASONS[first]) return `${year}-${SEASONS[first]}`;
  if (rest.length === 1 && QUARTERS[first]) return QUARTERS[first].replaceAll(/\d\d/g, `${year}-$&`);
  const month = monthOf(first) ?? monthOf(second);
  if (!month) return undefined;
  if (rest.length === 1) return `${year}-${month}`;
  const day = rest.find((word) => /^\d{1,2}(st|nd|rd|th)?$/.test(word));
  return day ? `${year}-${month}-${day.replace(/\D/g, '').padStart(2, '0')}` : undefined;
}

function monthOf(word: string): string | undefined {
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => word.startsWith(month));
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}
