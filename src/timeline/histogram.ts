/** How many facts fall when: one bar a period, stretches without any folded. */
import { endOfPeriod, periodLabel, periodOf, startOfPeriod, UNITS, type Unit } from './calendar.ts';
import type { Model } from './model.ts';

export interface Bucket {
  period: number;
  /** Facts in it; one that spans several buckets counts in each for its share. */
  weight: number;
  /** Left of it a stretch without facts is left out. */
  folded: boolean;
  column: number;
}

export interface Histogram {
  unit: Unit;
  buckets: readonly Bucket[];
  /** Columns of one bar. */
  barColumns: number;
  columns: number;
}

/** Longer stretches without facts are folded. */
const MOST_EMPTY = 3;
const FOLD_COLUMNS = 2;
const MOST_BAR_COLUMNS = 6;

/** The histogram of facts in the finest unit that fits into `columns`; undefined when none is dated. */
export function createHistogram(
  model: Model,
  places: readonly number[],
  columns: number,
): Histogram | undefined {
  const dated = spansOf(model, places);
  if (dated.length === 0) return undefined;
  for (const unit of [...UNITS].reverse()) {
    const histogram = histogramIn(unit, dated, columns);
    if (histogram) return histogram;
  }
  return undefined;
}

/** Column of a day in a histogram, clamped to it. */
export function columnInHistogram(histogram: Histogram, day: number, end: 'first' | 'last'): number {
  const period = periodOf(day, histogram.unit);
  let best = 0;
  for (const bucket of histogram.buckets) {
    if (bucket.period > period) break;
    best = bucket.column + (end === 'last' ? histogram.barColumns - 1 : 0);
  }
  return best;
}

/** Labels along a histogram, each at the column of its bar, as many as stand apart. */
export function histogramLabels(histogram: Histogram): { column: number; text: string }[] {
  const labels: { column: number; text: string }[] = [];
  let free = 0;
  let last = '';
  for (const { period, column } of histogram.buckets) {
    const text = labelOf(period, histogram.unit);
    if (text === last || column < free || column + text.length > histogram.columns) continue;
    labels.push({ column, text });
    last = text;
    free = column + text.length + 1;
  }
  return labels;
}

function labelOf(period: number, unit: Unit): string {
  return unit === 'decade'
    ? periodLabel(period, 'decade')
    : String(periodOf(startOfPeriod(period, unit), 'year'));
}

type DaySpan = readonly [from: number, to: number];

/** The days of dated facts; an open end counts as the known one. */
function spansOf(model: Model, places: readonly number[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const place of places) {
    const entry = model.entries[place];
    if (!entry || !Number.isFinite(entry.at)) continue;
    const from = Number.isFinite(entry.from) ? entry.from : entry.to;
    spans.push([from, Number.isFinite(entry.to) ? entry.to : from]);
  }
  return spans;
}

function histogramIn(unit: Unit, dated: readonly DaySpan[], columns: number): Histogram | undefined {
  const weights = weigh(unit, dated, columns);
  if (!weights) return undefined;
  const periods = [...weights.keys()].sort((a, b) => a - b);
  const buckets = layOut(periods, weights);
  const last = buckets.at(-1);
  if (!last || last.column >= columns) return undefined;
  const folds = buckets.filter(({ folded }) => folded).length * FOLD_COLUMNS;
  const bars = buckets.length;
  const barColumns = Math.max(1, Math.min(MOST_BAR_COLUMNS, Math.floor((columns - folds) / bars)));
  return { unit, buckets: widen(buckets, barColumns), barColumns, columns };
}

/** The weight of each period that a fact touches; undefined as soon as there are more than can be drawn. */
function weigh(unit: Unit, dated: readonly DaySpan[], columns: number): Map<number, number> | undefined {
  const weights = new Map<number, number>();
  for (const [from, to] of dated) {
    const [first, last] = [periodOf(from, unit), periodOf(to, unit)];
    if (last - first >= columns) {
      if (unit !== 'decade') return undefined;
      weights.set(first, (weights.get(first) ?? 0) + 1);
      continue;
    }
    const share = 1 / (last - first + 1);
    for (let period = first; period <= last; period++) {
      weights.set(period, (weights.get(period) ?? 0) + share);
    }
    if (weights.size > columns && unit !== 'decade') return undefined;
  }
  return weights;
}

/** Buckets of one column each; short empty stretches are drawn, long ones folded. */
function layOut(periods: readonly number[], weights: ReadonlyMap<number, number>): Bucket[] {
  const buckets: Bucket[] = [];
  let column = 0;
  let before: number | undefined;
  for (const period of periods) {
    const gap = before === undefined ? 0 : period - before - 1;
    const folded = gap > MOST_EMPTY;
    if (folded) column += FOLD_COLUMNS;
    for (let empty = period - gap; !folded && empty < period; empty++) {
      buckets.push({ period: empty, weight: 0, folded: false, column: column++ });
    }
    buckets.push({ period, weight: weights.get(period) ?? 0, folded, column: column++ });
    before = period;
  }
  return buckets;
}

function widen(buckets: readonly Bucket[], barColumns: number): Bucket[] {
  let column = 0;
  return buckets.map((bucket) => {
    if (bucket.folded) column += FOLD_COLUMNS;
    const placed = { ...bucket, column };
    column += barColumns;
    return placed;
  });
}

/** First and last day of a bar. */
export function bucketDays({ unit }: Histogram, { period }: Bucket): { from: number; to: number } {
  return { from: startOfPeriod(period, unit), to: endOfPeriod(period, unit) };
}
