/** A date short enough for a column: at most 14 columns for everything but unusual EDTF. */
import { truncate, widthOf } from '../base/text.ts';
import { shortDate } from '../view/dates.ts';
import type { Glyphs } from '../view/glyphs.ts';
import type { Entry } from './model.ts';
import type { Signs } from './signs.ts';

/** Columns of a date; its basis has one more. */
export const DATE_COLUMNS = 14;

/** The date of an entry: `14 May 2018`, `2014`, `≈May 2025`, `Jan–May 2025`, `10–11 Mar 1981`, `undated`. */
export function columnDate({ fact }: Entry, glyphs: Glyphs): string {
  if (!fact.date) return 'undated';
  const { edtf } = fact.date;
  const bare = edtf.replaceAll(/[?~%]/g, '');
  const sign = bare === edtf ? '' : glyphs.approximate;
  const room = DATE_COLUMNS - widthOf(sign);
  const texts = rangesOf(bare).map((range) => shortDate(range, glyphs));
  const text = texts.find((each) => widthOf(each) <= room) ?? texts.at(-1) ?? '';
  return sign + truncate(text, room, glyphs.ellipsis);
}

/** A date in less and less detail, if it has two ends; days where both lie in one month, months in one year. */
function rangesOf(edtf: string): string[] {
  const sides = edtf.split('/');
  if (sides.length !== 2) return [edtf];
  const coarse = [withoutDay, yearOf].map((coarsen) => {
    const [from, to] = sides.map(coarsen);
    return from === to ? (from ?? '') : `${from}/${to}`;
  });
  return coarse[0]?.includes('/') ? coarse : [edtf, ...coarse];
}

/** One sign for how the date is known: stated ones need none. */
export function basisSign({ fact }: Entry, glyphs: Glyphs, signs: Signs): string {
  if (fact.date?.basis === 'inferred') return signs.inferred;
  return fact.date?.basis === 'record' ? glyphs.record : ' ';
}

function withoutDay(side: string): string {
  return side.replace(/^(\d{4}-\d\d)-\d\d$/, '$1');
}

function yearOf(side: string): string {
  return side.replace(/^(\d{4})-.*$/, '$1');
}
