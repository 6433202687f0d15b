/** A date drawn as what it is: a point for a day, a line with two ends for a stretch of time. */
import { type Axis, columnOf, lastColumnOf } from './axis.ts';
import type { Entry } from './model.ts';
import type { Signs } from './signs.ts';

/** The date of an entry on a time scale of `width` columns. */
export function drawTrack(entry: Entry, axis: Axis, width: number, signs: Signs): string {
  if (!entry.dated || !Number.isFinite(entry.at)) return signs.none.padEnd(width);
  if (entry.to < axis.from) return signs.before.padEnd(width);
  if (entry.from > axis.to) return signs.after.padStart(width);
  const first = columnOf(axis, Math.max(entry.from, axis.from), width);
  const last = lastColumnOf(axis, Math.min(entry.to, axis.to), width);
  if (entry.from === entry.to) {
    return `${' '.repeat(Math.floor((first + last) / 2))}${signs.day}`.padEnd(width);
  }
  const range = drawRange(entry, last - first + 1, signs, {
    before: entry.from < axis.from,
    after: entry.to > axis.to,
  });
  return `${' '.repeat(first)}${range}`.padEnd(width).slice(0, width);
}

/** The date of an entry in three columns, where there is no room for a scale. */
export function drawGlyph(entry: Entry, signs: Signs): string {
  if (!entry.dated || !Number.isFinite(entry.at)) return ` ${signs.none} `;
  if (entry.from === entry.to) return entry.inferred ? ` ${signs.day}${signs.inferred}` : ` ${signs.day} `;
  return drawRange(entry, 3, signs, {
    before: !Number.isFinite(entry.from),
    after: !Number.isFinite(entry.to),
  });
}

function drawRange(
  entry: Entry,
  length: number,
  signs: Signs,
  open: { before: boolean; after: boolean },
): string {
  if (length <= 1) {
    if (entry.from === entry.to) return signs.day;
    return entry.approximate ? signs.approximate : signs.short;
  }
  const line = entry.approximate ? signs.approximate : signs.line;
  const start = open.before ? signs.before : entry.approximate ? line : signs.start;
  const end = open.after ? signs.after : entry.approximate ? line : signs.end;
  const inner = length - 2;
  if (!entry.inferred || inner < 1) return start + line.repeat(inner) + end;
  const left = Math.floor((inner - 1) / 2);
  return start + line.repeat(left) + signs.inferred + line.repeat(inner - 1 - left) + end;
}
