/** The detail pane: everything known of one fact. */
import { sanitize, widthOf, wrap } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import { listDate } from '../view/dates.ts';
import { type Range, sanitizeMarked } from '../view/marked.ts';
import { type Field, fieldsOf } from './fields.ts';
import { fillLines } from './fill-lines.ts';
import { geometryOf } from './geometry.ts';
import { joinRanges, markSpans } from './mark-spans.ts';
import { type Line, type Span, span, widthOfSpans } from './spans.ts';
import { type State, selectedEntry, selectedPlace } from './state.ts';

/** Columns of the labels beside the fields. */
const LABEL = 10;
/** Rows of most statements beside the list; panes that are lower have none to spare. */
const STATEMENT_ROWS = 3;
const STEADY_FROM = 20;

/** All lines of the detail of the fact under the cursor; none when nothing is listed. */
export function detailLines(state: State): Line[] {
  const { model, derived } = state;
  const columns = innerColumns(state);
  const [place, fact] = [selectedPlace(state), selectedEntry(state)?.fact];
  if (!fact || place === undefined) return [];
  const marks = [...derived.matches.rangesOf(place), ...derived.found.rangesOf(place)];
  return [
    { spans: headOf(state, fact, columns) },
    ...steady(wrapRanges(fact.statement, joinRanges(marks), columns), state),
    { spans: [] },
    ...fieldsOf(fact, model).flatMap((field) => fieldLines(field, columns)),
  ];
}

/** The id and the date, and where in the list the fact stands, if there is room for that. */
function headOf({ model, cursor, derived }: State, fact: Fact, columns: number): Span[] {
  const head = [span(sanitize(fact.id), 'id'), span(`  ${listDate(fact.date, model.glyphs)}`, 'date')];
  const place = `${cursor + 1} of ${derived.shown.length}`;
  const free = columns - widthOfSpans(head) - widthOf(place);
  return free < 2 ? head : [...head, span(' '.repeat(free)), span(place, 'faint')];
}

/** The lines of a statement in as many rows as most need: what follows keeps its place from fact to fact. */
function steady(lines: readonly Line[], state: State): readonly Line[] {
  const { place, detailRows } = geometryOf(state);
  const hasRoom = place === 'right' && detailRows >= STEADY_FROM;
  return hasRoom ? fillLines(lines, Math.max(STATEMENT_ROWS, lines.length)) : lines;
}

/** How many lines the detail has on the screen of a state. */
export function detailLineCount(state: State): number {
  return detailLines(state).length;
}

/** Columns that text may use in the detail pane: one is left free on either side. */
function innerColumns(state: State): number {
  return Math.max(1, geometryOf(state).detailColumns - 2);
}

/** A text broken into lines, its marked ranges shown. */
function wrapRanges(statement: string, marks: readonly Range[], columns: number): Line[] {
  const { text, ranges } = sanitizeMarked({ text: statement, ranges: marks });
  let place = 0;
  return wrap(text, columns).map((line) => {
    const start = text.indexOf(line, place);
    place = start + line.length;
    return { spans: markSpans(line, start, ranges) };
  });
}

function fieldLines({ label, text, tone }: Field, columns: number): Line[] {
  const narrow = columns < 3 * LABEL;
  const lines = wrap(text, narrow ? columns : columns - LABEL);
  const content = lines.map((line): Line => {
    const indent = narrow ? [] : [span(' '.repeat(LABEL))];
    return { spans: [...indent, span(line, tone)] };
  });
  if (narrow) return [{ spans: [span(label, 'faint')] }, ...content];
  const padding = ' '.repeat(Math.max(1, LABEL - widthOf(label)));
  const first: Line = { spans: [span(label + padding, 'faint'), span(lines[0] ?? '', tone)] };
  return [first, ...content.slice(1)];
}
