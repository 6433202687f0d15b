/** The list: facts in time order under the header of their period, the top one sticky. */
import { pad, widthOf } from '../base/text.ts';
import { sanitizeMarked } from '../view/marked.ts';
import { type Axis, renderTicks, ticksOf } from './axis.ts';
import { basisSign, columnDate, DATE_COLUMNS } from './column-date.ts';
import { HEADER_UNITS, windowOf } from './derive.ts';
import { fillLines } from './fill-lines.ts';
import { emptyLines } from './filter-words.ts';
import { type Lanes, laneCells, laneColumns, laneNames, lanesOf, NO_LANES } from './lanes.ts';
import { joinRanges, markSpans } from './mark-spans.ts';
import { type Entry, extentOf, type Model } from './model.ts';
import { fitNames } from './names.ts';
import { type Section, sectionAt } from './sections.ts';
import {
  boldSpans,
  cutSpans,
  fitSpans,
  type Line,
  type Span,
  selectSpans,
  span,
  widthOfSpans,
} from './spans.ts';
import { type State, showsFacets } from './state.ts';
import { drawGlyph, drawTrack } from './track.ts';

/** How the columns of the list are divided. */
export interface Columns {
  total: number;
  /** Of the time scale; 0 where there is only room for a glyph. */
  track: number;
  leaders: number;
  lanes: Lanes;
  statement: number;
}

const POINTER = 2;
const GLYPH = 3;
const GAP = 1;
const BASIS = 1;
/** Narrower lists have no dates, no time scale, no column of leaders. */
const DATED_FROM = 36;
const TRACK_FROM = 62;
const LEADERS_FROM = 75;
/** Wider ones have room for two names. */
const WIDE_FROM = 110;

/** Divides the width of the list. */
export function columnsOf(
  total: number,
  { hasLeaders }: Pick<Model, 'hasLeaders'>,
  lanesIn: (room: number) => Lanes = () => NO_LANES,
): Columns {
  const date = total >= DATED_FROM ? DATE_COLUMNS + BASIS + GAP : 0;
  const track = total >= TRACK_FROM ? Math.min(36, Math.max(12, Math.floor(total * 0.17))) : 0;
  const lead = POINTER + (track || GLYPH) + GAP + date;
  const lanes = lanesIn(total - lead);
  const named = hasLeaders && lanes.leaders.length === 0 && total >= LEADERS_FROM;
  const leaders = !named ? 0 : total < WIDE_FROM ? 12 : 18;
  const used = lead + laneColumns(lanes) + (leaders > 0 ? leaders + GAP : 0);
  return { total, track, leaders, lanes, statement: Math.max(0, total - used) };
}

/** The rows of the list of a state: exactly `rows` of them, each at most `columns` wide. */
export function listLines(state: State, rows: number, total: number): Line[] {
  const { derived, model } = state;
  if (rows === 0) return [];
  if (derived.shown.length === 0) return fillLines(emptyLines(state, total), rows);
  const columns = columnsOf(total, model, (room) => lanesOf(state, room));
  const axis = axisOf(state);
  const lines = rowsOf(state, rows).map((row, at): Line => {
    if (row.type === 'fact') return factLine(state, row.index, columns, axis);
    const section = derived.sections[row.section];
    return headerLine(section, columns, model, at === 0 ? axis : undefined, gapBefore(state, row.section));
  });
  return fillLines(lines, rows);
}

/** A row of the list: a header, or a fact by its index in the list. */
export type Row = { type: 'header'; section: number } | { type: 'fact'; index: number };

/** What stands in the rows of the list, the sticky header first. */
export function rowsOf({ derived, top }: State, count: number): Row[] {
  let section = sectionAt(derived.sections, top);
  const rows: Row[] = [{ type: 'header', section }];
  for (let index = top; index < derived.shown.length && rows.length < count; index++) {
    const next = derived.sections[section + 1];
    if (next && next.start <= index) {
      section++;
      rows.push({ type: 'header', section });
      if (rows.length >= count) break;
    }
    rows.push({ type: 'fact', index });
  }
  return rows;
}

/** Told in a header: how many empty periods lie before it. */
function gapBefore({ derived, view }: State, section: number): string {
  const [before, own] = [derived.sections[section - 1]?.period, derived.sections[section]?.period];
  const unit = HEADER_UNITS[view.zoom];
  const empty = before === undefined || own === undefined ? 0 : own - before - 1;
  return view.gaps && empty > 0 ? ` after ${empty} empty ${empty === 1 ? unit : `${unit}s`}` : '';
}

/** The stretch of time that the scale of the list shows: the period, or everything that passes the filters. */
function axisOf({ model, derived, view }: State): Axis | undefined {
  const window = windowOf(view);
  if (window) return window;
  const known = extents.get(derived.shown);
  if (known) return known;
  const extent = extentOf(derived.shown.map((place) => model.entries[place]));
  if (extent) extents.set(derived.shown, extent);
  return extent;
}

/** Finding it anew at every key would be felt with a hundred thousand facts. */
const extents = new WeakMap<readonly number[], Axis>();

/** A header; the sticky one, which is given the axis, carries the labels of the time scale and of the lanes. */
export function headerLine(
  section: Section | undefined,
  { total, track, lanes }: Columns,
  model: Model,
  axis: Axis | undefined,
  gap = '',
): Line {
  if (!section) return { spans: [] };
  const { signs, glyphs } = model;
  const lead = track > 0 ? track : GLYPH;
  const scaled = axis !== undefined && track > 0;
  const scale = scaled ? renderTicks(ticksOf(axis, track), track) : signs.rule.repeat(lead);
  const count = `${section.count} ${section.count === 1 ? 'fact' : 'facts'}`;
  const named = axis !== undefined && lanes.leaders.length > 0;
  const label = [
    span(section.label, 'title'),
    span(` ${glyphs.dot} ${named ? section.count : count}`, 'faint'),
    span(gap, 'differ'),
  ];
  const spans = [
    span(scaled ? '  ' : signs.rule.repeat(POINTER), 'faint'),
    // The end of the scale is told from the period beside it.
    span(scale + (scaled ? signs.end : ' '), 'faint'),
    ...(named ? fitSpans(label, DATE_COLUMNS + BASIS + GAP, glyphs.ellipsis) : label),
    ...(named ? laneNames(lanes, model) : []),
  ];
  const rest = total - widthOfSpans(spans);
  const line = rest > 0 ? [...spans, span(` ${signs.rule.repeat(rest - 1)}`, 'faint')] : spans;
  return { spans: cutSpans(line, total, glyphs.ellipsis) };
}

function factLine(state: State, index: number, columns: Columns, axis: Axis | undefined): Line {
  const { model, derived, cursor, view } = state;
  const place = derived.shown[index] ?? -1;
  const entry = model.entries[place];
  if (!entry) return { spans: [] };
  const found = derived.found.has(place);
  const ranges = [...derived.matches.rangesOf(place), ...derived.found.rangesOf(place)];
  const body = entrySpans(entry, columns, model, axis, joinRanges(ranges));
  const spans = [
    span(index === cursor ? model.signs.pointer : ' ', 'strong'),
    span(signOf(state, entry, found), 'strong'),
    ...(view.find.trim() !== '' && !found ? dimmed(body) : body),
  ];
  const row = fitSpans(spans, columns.total, model.glyphs.ellipsis);
  if (index !== cursor) return { spans: row };
  // What the keys go to is inverse; where they go to another pane, the fact that it is about stays bold.
  return { spans: state.detail || showsFacets(state) ? boldSpans(row) : selectSpans(row) };
}

/** What stands beside the pointer: a mark, or that the fact is one of those searched for. */
function signOf({ marks, model }: State, { fact }: Entry, found: boolean): string {
  if (marks.includes(fact.id)) return model.signs.marked;
  return found ? model.signs.found : ' ';
}

function dimmed(spans: readonly Span[]): Span[] {
  return [span(spans.map(({ text }) => text).join(''), 'faint')];
}

/** A fact as a row of the list, without the pointer before it. */
export function entrySpans(
  entry: Entry,
  { total, track, leaders, lanes, statement }: Columns,
  model: Model,
  axis: Axis | undefined,
  ranges: readonly (readonly [number, number])[],
): Span[] {
  const { glyphs, signs, shortNameOf } = model;
  const drawn =
    track > 0
      ? axis
        ? drawTrack(entry, axis, track, signs)
        : signs.none.padEnd(track)
      : drawGlyph(entry, signs);
  const spans = [span(`${drawn} `, 'bar')];
  if (total >= DATED_FROM) {
    spans.push(span(pad(columnDate(entry, glyphs), DATE_COLUMNS), 'date'));
    spans.push(span(`${basisSign(entry, glyphs, signs)} `, 'record'));
  }
  spans.push(...laneCells(entry.fact, lanes, model));
  if (leaders > 0) {
    const names = fitNames(entry.fact.leaders.map(shortNameOf), leaders, glyphs.ellipsis);
    spans.push(span(pad(names, leaders + GAP), 'name'));
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
  // No further than needed: what follows the match fills the row only as far as it goes.
  const after = widthOfSpans(spans.slice(first + 1));
  const free = room - match - widthOf(ellipsis);
  const context = Math.max(0, Math.min(free, Math.max(12, free - after)));
  const lead = context > 0 ? lastWords(spans[first - 1]?.text ?? '', context) : '';
  const shifted = [span(ellipsis), span(lead), ...spans.slice(first)];
  return cutSpans(shifted, width, ellipsis);
}

/** The end of a text, beginning with a whole word where there is one. */
function lastWords(text: string, width: number): string {
  let end = '';
  for (const character of Array.from(text).reverse()) {
    if (widthOf(character + end) > width) break;
    end = character + end;
  }
  const isCut = text.length > end.length && !text.slice(0, -end.length).endsWith(' ');
  const space = isCut ? end.indexOf(' ') : -1;
  return space >= 0 && space < end.length - 1 ? end.slice(space + 1) : end;
}
