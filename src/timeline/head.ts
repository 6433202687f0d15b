/** The top of the screen: title, counts and filters; below it how many facts fall when. */
import { periodLabel } from './calendar.ts';
import { windowOf } from './derive.ts';
import { fillLines } from './fill-lines.ts';
import { filtersInWords } from './filter-words.ts';
import { geometryOf } from './geometry.ts';
import {
  bucketDays,
  columnsInHistogram,
  createHistogram,
  type Histogram,
  histogramLabels,
} from './histogram.ts';
import { rowsOf } from './list.ts';
import { extentOf, type Model } from './model.ts';
import { cutSpans, fitSpans, type Line, type Span, span, widthOfSpans } from './spans.ts';
import type { Derived, State } from './state.ts';
import { unitOfZoom } from './view.ts';

/** The first line: what is shown, how much of it, and under which filters. */
export function titleLine(state: State): Line {
  const { model, columns, view } = state;
  const { glyphs } = model;
  const dot = span(` ${glyphs.dot} `, 'faint');
  const unit = unitOfZoom(view.zoom);
  const shown = unit ? periodLabel(view.period, unit) : columns >= ROOMY_FROM ? 'all time' : '';
  const right = [span(shown === '' ? '' : `  ${shown} `, 'strong')];
  const words = [span(countInWords(state), 'name'), ...marksInWords(state), ...filtersInWords(view, model)];
  const facts = words.flatMap((each, index) => (index > 0 ? [dot, each] : [each]));
  const room = columns - widthOfSpans(right) - widthOfSpans(facts) - widthOfSpans([dot]);
  const title = room >= TITLE_MIN ? [...cutSpans([titleOf(model)], room, glyphs.ellipsis), dot] : [span(' ')];
  const left = fitSpans([...title, ...facts], Math.max(0, columns - widthOfSpans(right)), glyphs.ellipsis);
  return { spans: cutSpans([...left, ...right], columns, glyphs.ellipsis) };
}

/** Narrower screens leave out what goes without saying, and so little of a title that it would say nothing. */
const ROOMY_FROM = 40;
const TITLE_MIN = 8;

function titleOf({ title }: Model): Span {
  return span(` ${title}`, 'title');
}

/** How many facts are listed of all; in a period, the undated ones, which are in none, apart. */
function countInWords({ model, derived, view, columns }: State): string {
  const total = model.entries.length;
  const undated = view.zoom === 'all' ? 0 : undatedOf(model, derived);
  const count = `${derived.shown.length - undated} of ${total}`;
  if (columns < ROOMY_FROM) return count;
  return undated === 0 ? `${count} facts` : `${count} facts, and ${undated} undated`;
}

/** That something is marked must not be forgotten: it is printed on leaving. */
function marksInWords({ marks, model }: State): Span[] {
  return marks.length === 0 ? [] : [span(`${model.signs.marked}${marks.length} marked`, 'strong')];
}

/** Undated facts are listed last, in a section of their own. */
function undatedOf({ entries }: Model, { shown, sections }: Derived): number {
  const last = sections.at(-1);
  const first = last && entries[shown[last.start] ?? -1];
  return first?.dated === false ? (last?.count ?? 0) : 0;
}

interface Bracket {
  first: number;
  last: number;
}

/** On either side of the bars: one column that is free, and one for a bracket. */
const MARGIN = 2;

/** The histogram: bars, what the list shows between brackets, and below them the years. */
export function histogramLines(state: State, rows: number): Line[] {
  const { columns, model, derived } = state;
  if (rows === 0) return [];
  const histogram = histogramOf(model, derived.filtered, columns - 2 * MARGIN);
  if (!histogram) {
    const text = derived.filtered.length > 0 ? '  None of these facts has a date.' : '';
    return fillLines([{ spans: [span(text, 'faint')] }], rows);
  }
  return [barLine(histogram, bracketOf(state, histogram), model), scaleLine(histogram)].slice(0, rows);
}

const remembered = new WeakMap<readonly number[], { columns: number; histogram: Histogram | undefined }>();

/** The same facts give the same bars: counting a hundred thousand of them at every key would be felt. */
function histogramOf(model: Model, places: readonly number[], columns: number): Histogram | undefined {
  const known = remembered.get(places);
  if (known?.columns === columns) return known.histogram;
  const histogram = createHistogram(model, places, columns);
  remembered.set(places, { columns, histogram });
  return histogram;
}

function barLine(histogram: Histogram, bracket: Bracket | undefined, { signs }: Model): Line {
  const bars = Array.from(signs.bars);
  const most = Math.max(...histogram.buckets.map(({ weight }) => weight));
  const cells: string[] = Array.from({ length: histogram.columns + 2 * MARGIN }, () => ' ');
  for (const { column, weight, folded } of histogram.buckets) {
    const start = MARGIN + column;
    if (folded) cells[start - 1] = signs.fold;
    // By the square root: one busy month would flatten all the rest.
    const level = Math.max(0, Math.ceil(Math.sqrt(weight / most) * bars.length) - 1);
    const bar = weight === 0 ? ' ' : (bars[level] ?? ' ');
    for (let offset = 0; offset < histogram.barColumns; offset++) cells[start + offset] = bar;
  }
  const textOf = (from: number, to?: number) => cells.slice(from, to).join('');
  if (!bracket) return { spans: [span(textOf(0).trimEnd(), 'bar')] };
  // The brackets stand over the bars beside what is in sight: making room for them would move all others.
  const [first, last] = [MARGIN + bracket.first, MARGIN + bracket.last];
  return {
    spans: [
      span(textOf(0, first - 1), 'faint'),
      span('[', 'strong'),
      span(textOf(first, last + 1), 'bar'),
      span(']', 'strong'),
      span(textOf(last + 2).trimEnd(), 'faint'),
    ],
  };
}

function scaleLine(histogram: Histogram): Line {
  let text = '';
  for (const { column, text: label } of histogramLabels(histogram)) {
    text = text.padEnd(MARGIN + column) + label;
  }
  return { spans: [span(text, 'faint')] };
}

/** The columns of what is in sight: the period, or the dated facts on the screen. */
function bracketOf(state: State, histogram: Histogram): Bracket | undefined {
  const [from, to] = daysInSight(state);
  if (from === undefined || to === undefined) return undefined;
  return columnsInHistogram(histogram, from, to);
}

/** The days of the bar at a column of the screen; undefined where there is none. */
export function daysAtColumn(state: State, column: number): { from: number; to: number } | undefined {
  const { columns, model, derived } = state;
  const histogram = histogramOf(model, derived.filtered, columns - 2 * MARGIN);
  if (!histogram) return undefined;
  const bucket = histogram.buckets.findLast((each) => each.column <= Math.max(0, column - MARGIN));
  return bucket && bucketDays(histogram, bucket);
}

function daysInSight(state: State): [from: number | undefined, to: number | undefined] {
  const window = windowOf(state.view);
  if (window) return [window.from, window.to];
  const { derived, model } = state;
  // Other panes may leave the list no row: then it is the fact under the cursor that is in sight.
  const rows = rowsOf(state, Math.max(2, geometryOf(state).listRows));
  const places = rows.map((row) => (row.type === 'fact' ? derived.shown[row.index] : undefined));
  const extent = extentOf(places.map((place) => model.entries[place ?? -1]));
  return [extent?.from, extent?.to];
}
