/** A date short enough for a column: at most 13 columns for everything but unusual EDTF. */
import { truncate } from '../base/text.ts';
import { shortDate } from '../view/dates.ts';
import type { Glyphs } from '../view/glyphs.ts';
import type { Entry } from './model.ts';
import type { Signs } from './signs.ts';

/** Columns of a date; its basis has one more. */
export const DATE_COLUMNS = 13;

/** The date of an entry: `14 May 2018`, `2014`, `≈May 2025`, `Jan–May 2025`, `undated`. */
export function columnDate({ fact, dated }: Entry, glyphs: Glyphs): string {
  if (!fact.date || !dated) return 'undated';
  const { edtf } = fact.date;
  const bare = edtf.replaceAll(/[?~%]/g, '');
  const sides = bare.split('/');
  // Months say more than days where both ends lie in one year.
  const text = shortDate(sides.length === 2 ? sides.map(withoutDay).join('/') : bare, glyphs);
  const whole = sides.length === 2 && sides.map(withoutDay)[0] === sides.map(withoutDay)[1];
  const shown = whole ? shortDate(withoutDay(sides[0] ?? ''), glyphs) : text;
  return truncate(bare === edtf ? shown : glyphs.approximate + shown, DATE_COLUMNS, glyphs.ellipsis);
}

/** One sign for how the date is known: stated ones need none. */
export function basisSign({ fact }: Entry, glyphs: Glyphs, signs: Signs): string {
  if (fact.date?.basis === 'inferred') return signs.inferred;
  return fact.date?.basis === 'record' ? glyphs.record : ' ';
}

function withoutDay(side: string): string {
  return side.replace(/^(\d{4}-\d\d)-\d\d$/, '$1');
}
