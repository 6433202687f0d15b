/** The list: facts in time order under the header of their period, the top one sticky. */
import { pad, truncate, widthOf } from '../base/text.ts';
import { sanitizeMarked } from '../view/marked.ts';
import { type Axis, renderTicks, ticksOf } from './axis.ts';
import { basisSign, columnDate, DATE_COLUMNS } from './column-date.ts';
import { windowOf } from './derive.ts';
import { markSpans } from './mark-spans.ts';
import type { Entry, Model } from './model.ts';
import { type Section, sectionAt } from './sections.ts';
import { cutSpans, fitSpans, type Line, type Span, selectSpans, span, widthOfSpans } from './spans.ts';
import type { State } from './state.ts';
import { drawGlyph, drawTrack } from './track.ts';

/** How the columns of the list are divided. */
export interface Columns {
  total: number;
  /** Of the time scale; 0 where there is only room for a glyph. */
  track: number;
  leaders: number;
  statement: number;
}

const POINTER = 2;
const GLYPH = 3;
const GAP = 1;
const BASIS = 1;

/** Divides the width of the list. */
export function columnsOf(total: number): Columns {
  const track = total >= 66 ? Math.min(36, Math.max(12, Math.floor(total * 0.17))) : 0;
  const leaders = total >= 76 ? 12 : 0;
  const date = total >= 36 ? DATE_COLUMNS + BASIS + GAP : 0;
  const used = POINTER + (track || GLYPH) + GAP + date + (leaders > 0 ? leaders + GAP : 0);
  return { total, track, leaders, statement: Math.max(0, total - used) };
}

/** The rows of the list of a state: exactly `rows` of them, each at most `columns` wide. */
export function listLines(state: State, rows: number, total: number): Line[] {
  const { derived, model } = state;
  if (rows === 0) return [];
  if (derived.shown.length === 0) return fillLines([emptyLine(state, total)], rows);
  const columns = columnsOf(total);
  const axis = axisOf(state);
  const lines: Line[] = [];
  let section = sectionAt(derived.sections, state.top);
  lines.push(headerLine(derived.sections[section], columns, model, axis));
  for (let index = state.top; index < derived.shown.length && lines.length < rows; index++) {
    const next = derived.sections[section + 1];
    if (next && next.start <= index) {
      section++;
      lines.push(headerLine(next, columns, model, undefined));
      if (lines.length >= rows) break;
    }
    lines.push(factLine(state, index, columns, axis));
  }
  return fillLines(lines, rows);
}

/** The stretch of time that the scale of the list shows: the period, or everything listed. */
export function axisOf({ model, derived, view }: State): Axis | undefined {
  const window = windowOf(view);
  return window ?? extentOf(model, derived.shown);
}

/** From the first to the last known day of dated facts. */
export function extentOf(model: Model, places: readonly number[]): Axis | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of places) {
    const entry = model.entries[place];
    if (!entry || !Number.isFinite(entry.at)) continue;
    from = Math.min(from, entry.at);
    to = Math.max(to, Number.isFinite(entry.to) ? entry.to : entry.at);
  }
  return from <= to ? { from, to } : undefined;
}

/** A header; the sticky one carries the labels of the time scale. */
export function headerLine(
  section: Section | undefined,
  { total, track }: Columns,
  { signs, glyphs }: Model,
  axis: Axis | undefined,
): Line {
  if (!section) return { spans: [] };
  const lead = track > 0 ? track : GLYPH;
  const scale = axis && track > 0 ? renderTicks(ticksOf(axis, track), track) : signs.rule.repeat(lead);
  const count = `${section.count} ${section.count === 1 ? 'fact' : 'facts'}`;
  const spans = [
    span(axis && track > 0 ? '  ' : signs.rule.repeat(POINTER), 'faint'),
    span(`${scale} `, 'faint'),
    span(section.label, 'title'),
    span(` ${glyphs.dot} ${count} `, 'faint'),
  ];
  const rest = total - widthOfSpans(spans);
  const line = rest > 0 ? [...spans, span(signs.rule.repeat(rest), 'faint')] : spans;
  return { spans: cutSpans(line, total, glyphs.ellipsis) };
}

function factLine(state: State, index: number, columns: Columns, axis: Axis | undefined): Line {
  const { model, derived, cursor } = state;
  const place = derived.shown[index] ?? -1;
  const entry = model.entries[place];
  if (!entry) return { spans: [] };
  const selected = index === cursor;
  const ranges = derived.matches.get(place) ?? [];
  const spans = [
    span(selected ? `${model.signs.pointer} ` : '  ', 'strong'),
    ...entrySpans(entry, columns, model, axis, ranges),
  ];
  const row = fitSpans(spans, columns.total, model.glyphs.ellipsis);
  return { spans: selected ? selectSpans(row) : row };
}

/** A fact as a row of the list, without the pointer before it. */
export function entrySpans(
  entry: Entry,
  { total, track, leaders, statement }: Columns,
  { glyphs, signs, shortNameOf }: Model,
  axis: Axis | undefined,
  ranges: readonly (readonly [number, number])[],
): Span[] {
  const drawn =
    track > 0
      ? axis
        ? drawTrack(entry, axis, track, signs)
        : signs.none.padEnd(track)
      : drawGlyph(entry, signs);
  const spans = [span(`${drawn} `, 'bar')];
  if (total >= 36) {
    spans.push(span(pad(columnDate(entry, glyphs), DATE_COLUMNS), 'date'));
    spans.push(span(`${basisSign(entry, glyphs, signs)} `, 'record'));
  }
  if (leaders > 0) {
    const names = entry.fact.leaders.map(shortNameOf).join(', ');
    spans.push(span(pad(truncate(names, leaders, glyphs.ellipsis), leaders + GAP), 'name'));
  }
  const marked = sanitizeMarked({ text: entry.fact.statement, ranges });
  spans.push(...shiftToMatch(markSpans(marked.text, 0, marked.ranges), statement, glyphs.ellipsis));
  return spans;
}

/** Cuts a statement so that its first match stays in sight. */
function shiftToMatch(spans: readonly Span[], width: number, ellipsis: string): Span[] {
  const first = spans.findIndex(({ tone }) => tone === 'match');
  const before = widthOfSpans(spans.slice(0, Math.max(0, first)));
  const match = widthOf(spans[first]?.text ?? '');
  const room = width - widthOf(ellipsis);
  if (first < 0 || before + match <= room || width < 8) return cutSpans(spans, width, ellipsis);
  const context = Math.max(0, Math.min(12, room - match - widthOf(ellipsis)));
  const lead = (spans[first - 1]?.text ?? '').slice(-context);
  const shifted = [span(ellipsis), span(context > 0 ? lead : ''), ...spans.slice(first)];
  return cutSpans(shifted, width, ellipsis);
}

function emptyLine({ view, model }: State, total: number): Line {
  const text = view.query === '' ? 'No facts to show.' : 'No fact matches this filter. Esc drops it.';
  return { spans: cutSpans([span(`  ${text}`, 'faint')], total, model.glyphs.ellipsis) };
}

/** Lines filled up with empty ones to a number of rows. */
export function fillLines(lines: readonly Line[], rows: number): Line[] {
  const missing = Math.max(0, rows - lines.length);
  return [...lines.slice(0, rows), ...Array.from({ length: missing }, (): Line => ({ spans: [] }))];
}
