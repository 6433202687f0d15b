/** The top of the screen: title, counts and filters; below it how many facts fall when. */
import { periodLabel } from './calendar.ts';
import { windowOf } from './derive.ts';
import { filtersInWords } from './filter-words.ts';
import { geometryOf } from './geometry.ts';
import {
  bucketDays,
  columnInHistogram,
  createHistogram,
  type Histogram,
  histogramLabels,
} from './histogram.ts';
import type { Model } from './model.ts';
import { cutSpans, fitSpans, type Line, type Span, span, widthOfSpans } from './spans.ts';
import type { State } from './state.ts';
import { unitOfZoom } from './view.ts';

/** The first line: what is shown, how much of it, and under which filters. */
export function titleLine({ model, columns, derived, view }: State): Line {
  const { glyphs } = model;
  const dot = ` ${glyphs.dot} `;
  const unit = unitOfZoom(view.zoom);
  const right = [span(`  ${unit ? periodLabel(view.period, unit) : 'all time'} `, 'strong')];
  const facts: Span[] = [
    span(dot, 'faint'),
    span(`${derived.shown.length} of ${model.entries.length} facts`, 'name'),
  ];
  for (const filter of filtersInWords(view, model)) facts.push(span(dot, 'faint'), filter);
  const room = columns - widthOfSpans(right) - widthOfSpans(facts);
  const title = cutSpans([span(` ${model.title}`, 'title')], Math.max(0, room), glyphs.ellipsis);
  const left = fitSpans([...title, ...facts], Math.max(0, columns - widthOfSpans(right)), glyphs.ellipsis);
  return { spans: cutSpans([...left, ...right], columns, glyphs.ellipsis) };
}

interface Bracket {
  first: number;
  last: number;
}

/** Columns left and right of the histogram, and of the two signs of its bracket. */
const MARGIN = 4;

/** The histogram: bars, what the list shows between brackets, and below them the years. */
export function histogramLines(state: State, rows: number): Line[] {
  const { columns, model, derived } = state;
  if (rows === 0) return [];
  const histogram = histogramOf(model, derived.filtered, columns - MARGIN);
  if (!histogram) return Array.from({ length: rows }, (): Line => ({ spans: [] }));
  const bracket = bracketOf(state, histogram);
  return [barLine(histogram, bracket, model), scaleLine(histogram, bracket)].slice(0, rows);
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
  const cells: string[] = Array.from({ length: histogram.columns }, () => ' ');
  for (const { column, weight, folded } of histogram.buckets) {
    if (folded) cells[column - 1] = signs.fold;
    // By the square root: one busy month would flatten all the rest.
    const level = Math.max(0, Math.ceil(Math.sqrt(weight / most) * bars.length) - 1);
    const bar = weight === 0 ? ' ' : (bars[level] ?? ' ');
    for (let offset = 0; offset < histogram.barColumns; offset++) cells[column + offset] = bar;
  }
  const text = cells.join('').trimEnd();
  if (!bracket) return { spans: [span(` ${text}`, 'bar')] };
  const { first, last } = bracket;
  return {
    spans: [
      span(` ${text.slice(0, first)}`, 'faint'),
      span('[', 'strong'),
      span(text.slice(first, last + 1), 'bar'),
      span(']', 'strong'),
      span(text.slice(last + 1), 'faint'),
    ],
  };
}

function scaleLine(histogram: Histogram, bracket: Bracket | undefined): Line {
  let text = ' ';
  for (const { column, text: label } of histogramLabels(histogram)) {
    // The brackets take a column each among the bars.
    const shift = bracket ? Number(column >= bracket.first) + Number(column > bracket.last) : 0;
    text = text.padEnd(column + shift + 1) + label;
  }
  return { spans: [span(text, 'faint')] };
}

/** The columns of what is in sight: the period, or the dated facts on the screen. */
function bracketOf(state: State, histogram: Histogram): Bracket | undefined {
  const [from, to] = daysInSight(state);
  if (from === undefined || to === undefined) return undefined;
  const first = columnInHistogram(histogram, from, 'first');
  return { first, last: Math.max(first, columnInHistogram(histogram, to, 'last')) };
}

/** The days of the bar at a column of the screen; undefined where there is none. */
export function daysAtColumn(state: State, column: number): { from: number; to: number } | undefined {
  const { columns, model, derived } = state;
  const histogram = histogramOf(model, derived.filtered, columns - MARGIN);
  if (!histogram) return undefined;
  const bracket = bracketOf(state, histogram);
  const drawn = column - 1;
  const shift = bracket ? Number(drawn > bracket.first) + Number(drawn > bracket.last + 2) : 0;
  const bucket = histogram.buckets.findLast((each) => each.column <= drawn - shift);
  return bucket && bucketDays(histogram, bucket);
}

function daysInSight(state: State): [from: number | undefined, to: number | undefined] {
  const window = windowOf(state.view);
  if (window) return [window.from, window.to];
  const { derived, model, top } = state;
  const days = derived.shown
    .slice(top, top + geometryOf(state).listRows - 1)
    .map((place) => model.entries[place]?.at ?? Number.NEGATIVE_INFINITY)
    .filter(Number.isFinite);
  return [days[0], days.at(-1)];
}
