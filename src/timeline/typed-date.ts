/** Dates as people type them, besides EDTF. */
import { type Edtf, parseEdtf } from '../dataset/edtf.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
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
 * Reads a date: EDTF (`2025-03`, `2014/2020`, `201X`), or words and numbers (`mar 2025`, `14 May 2018`, `14.5.2018`,
 * `q1 2025`, `spring 2024`, `2010s`), also with two ends (`jan-may 2025`, `2014 to 2017`, `since nov 2012`): whatever
 * the timeline itself writes can be typed. Undefined when it is none, or could be two, as 5/6/2018.
 */
export function parseTypedDate(text: string): Edtf | undefined {
  const typed = text.trim();
  return parseEdtf(typed) ?? parseEdtf(toEdtf(plainOf(typed)) ?? '');
}

/** Small letters, one kind of dash; that a date is approximate does not matter to who goes there. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u2013\u2014]/g, '-')
    .replace(/^(?:\u2248|~|ca?\.|about )/, '')
    .trim();
}

function toEdtf(text: string): string | undefined {
  const open = text.match(/^(since|from|after|until|till|before) (.+)$/);
  if (open) {
    const day = singleOf(open[2] ?? '');
    return day && (/^[sfa]/.test(text) ? `${day}/..` : `../${day}`);
  }
  return singleOf(text) ?? rangeOf(text);
}

/** A date with one end. */
function singleOf(text: string): string | undefined {
  return parseEdtf(text.toUpperCase())?.text ?? numbersOf(text) ?? wordsOf(text);
}

/** A date with two ends; what the first leaves out, it shares with the second. */
function rangeOf(text: string): string | undefined {
  const parts = text.split(/ to |-/).map((part) => part.trim());
  const [start = '', end = ''] = parts;
  const last = singleOf(end);
  if (parts.length !== 2 || !last || last.includes('/')) return undefined;
  const shared = end.split(/[\s,.]+/);
  for (let words = shared.length; words >= 0; words--) {
    const first = singleOf([start, ...shared.slice(shared.length - words)].join(' '));
    if (first && !first.includes('/')) return `${first}/${last}`;
  }
  return undefined;
}

const two = (digits: string) => digits.padStart(2, '0');

/** `2018-5`, `2018/5/14`, `14.5.2018`, `5/2018`, `20180514`, `800`. */
function numbersOf(text: string): string | undefined {
  const [year, month, day] = text.match(/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/)?.slice(1) ?? [];
  if (year && month) return [year, two(month), ...(day ? [two(day)] : [])].join('-');
  const [ofYear, itsYear] = text.match(/^(\d{1,2})[/.](\d{4})$/)?.slice(1) ?? [];
  if (ofYear && itsYear) return `${itsYear}-${two(ofYear)}`;
  const [first, sign, second, last] = text.match(/^(\d{1,2})([/.])(\d{1,2})[/.](\d{4})$/)?.slice(1) ?? [];
  if (first && second && last) return inEitherOrder(first, second, last, sign === '.');
  if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const early = text.match(/^(-?)(\d{1,3})$/);
  return early ? `${early[1]}${early[2]?.padStart(4, '0')}` : undefined;
}

/** With dots the day is first; with slashes it may be either, unless only one of them can be a month. */
function inEitherOrder(first: string, second: string, year: string, dots: boolean): string | undefined {
  if (!dots && Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
  const [day, month] = dots || Number(first) > 12 ? [first, second] : [second, first];
  return `${year}-${two(month)}-${two(day)}`;
}

function wordsOf(text: string): string | undefined {
  const decade = text.match(/^(\d{3})0s$/)?.[1];
  if (decade) return `${decade}X`;
  const century = text.match(/^(\d{1,2})(?:st|nd|rd|th) century$/)?.[1];
  if (century) return `${two(String(Number(century) - 1))}XX`;
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
  return day ? `${year}-${month}-${two(day.replace(/\D/g, ''))}` : undefined;
}

function monthOf(word: string): string | undefined {
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.startsWith(word));
  return index < 0 ? undefined : two(String(index + 1));
}
