/** Documents and passages as entries of BibTeX, as biblatex and Biber read it too. */
import { parseDay } from '../../dataset/days.ts';
import type { When } from '../../dataset/schema.ts';
import { type Citation, citationsOf } from './citations.ts';
import type { Selection } from './selection.ts';

// A brace counts in BibTeX even after a backslash, so that a lone one would swallow the rest of the file: by name only.
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** A harmless text as the content of a field: commands for what LaTeX would act upon, ligatures taken apart. */
function escapeBibtex(text: string): string {
  return text
    .replace(/[\\{}~^`#$%&_]/g, (character) => COMMANDS[character] ?? character)
    .replace(/(['<>,-])(?=\1)/g, '$1{}');
}

/** One entry a document, then one a passage, with where it is and what it says. */
export function* renderBibtex(selection: Selection): Generator<string> {
  for (const citation of citationsOf(selection)) yield renderEntry(citation);
}

function renderEntry({
  key,
  title,
  file,
  address,
  language,
  written,
  place,
  statement,
  note,
}: Citation): string {
  const fields = [
    // In braces of its own no style changes its letters' case.
    ['title', `{${escapeBibtex(title)}}`],
    ['howpublished', escapeBibtex(file)],
    ['url', address === undefined ? '' : escapeAddress(address)],
    ['date', written?.edtf ?? ''],
    ['year', written ? yearOf(written) : ''],
    ['note', escapeBibtex([place, note].filter((part) => part !== '').join('; '))],
    ['annote', escapeBibtex(statement)],
    ['langid', escapeBibtex(language ?? '')],
  ].filter(([, value]) => value !== '');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n\n`;
}

/** Read as it stands, so that only braces can do harm. */
function escapeAddress(address: string): string {
  return address.replace(/[{}]/g, (brace) => encodeURIComponent(brace));
}

/** For programs that know no `date`: only when it can be no other year. */
function yearOf({ earliest, latest }: When): string {
  if (earliest === null || latest === null) return '';
  const [first, last] = [parseDay(earliest).year, parseDay(latest).year];
  return first === last && first > 0 ? String(first) : '';
}
