/** How many facts fall when: one bar a period, stretches without any folded. */
import { monthOf, periodOf, startOfPeriod } from './calendar.ts';
import type { Entry, Model } from './model.ts';

/** How long a bar's period is: a day, or so many months. */
type Scale = 'day' | number;

export interface Bucket {
  period: number;
  /** Facts in it; one that spans several buckets counts in each for its share. */
  weight: number;
  /** Left of it a stretch without facts is left out. */
  folded: boolean;
  column: number;
}

export interface Histogram {
  scale: Scale;
  buckets: readonly Bucket[];
  /** Columns of one bar. */
  barColumns: number;
  columns: number;
}

/** Longer stretches without facts are folded. */
const MOST_EMPTY = 3;
const FOLD_COLUMNS = 2;
const MOST_BAR_COLUMNS = 6;

const YEAR = 12;
const DECADE = 10 * YEAR;
/** Finest first; from the last one on each is ten times as long. */
const SCALES: readonly Scale[] = [
  'day',
  1,
  3,
  YEAR,
  2 * YEAR,
  5 * YEAR,
  DECADE,
  5 * DECADE,
  10 * DECADE,
  50 * DECADE,
];

/** The histogram of facts in the finest scale that fits into `columns`; undefined when none is dated. */
export function createHistogram(
  model: Model,
  places: readonly number[],
  columns: number,
): Histogram | undefined {
  if (!places.some((place) => isDated(model.entries[place]))) return undefined;
  for (let step = 0; ; step++) {
    const scale = SCALES[step] ?? 50 * DECADE * 10 ** (step + 1 - SCALES.length);
    const histogram = histogramIn(scale, model, places, columns);
    if (histogram) return histogram;
  }
}

/** First and last column of the bars of some days; before the next bar, where none of the days has one. */
export function columnsInHistogram(
  { scale, buckets, barColumns }: Histogram,
  from: number,
  to: number,
): { first: number; last: number } {
  const periodOfDay = (day: number) => (scale === 'day' ? day : Math.floor(monthOf(day) / scale));
  const [start, end] = [periodOfDay(from), periodOfDay(to)];
  const within = buckets.filter(({ period }) => period >= start && period <= end);
  const bars = within.filter(({ weight }) => weight > 0);
  const [first, last] = bars.length > 0 ? [bars[0], bars.at(-1)] : [within[0], within.at(-1)];
  if (first && last) return { first: first.column, last: last.column + barColumns - 1 };
  const next = buckets.find(({ period }) => period > end) ?? buckets.at(-1);
  const before = Math.max(0, (next?.column ?? 0) - 1);
  return { first: before, last: before };
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Labels along a histogram, each at the column of its bar: the first year, and round years that stand apart. */
export function histogramLabels(histogram: Histogram): { column: number; text: string }[] {
  const { scale, barColumns, buckets, columns } = histogram;
  const labelOf = (year: number) => (scale === DECADE ? `${year}s` : String(year));
  const yearColumns = scale === 'day' ? columns : (YEAR / scale) * barColumns;
  const every = ROUND.find((years) => years * yearColumns > labelOf(1999).length) ?? 1;
  const labels: { column: number; text: string }[] = [];
  let free = 0;
  let last: number | undefined;
  for (const { period, column } of buckets) {
    const year = periodOf(startOf(period, scale), 'year');
    const text = labelOf(year);
    const fits = column >= free && column + text.length <= columns;
    // The first one need not be round; those that are stand nowhere much closer than to each other.
    const isLabelled = last === undefined || (year % every === 0 && year - last > every / 2);
    if (!isLabelled || !fits) continue;
    labels.push({ column, text });
    last = year;
    free = column + text.length + 1;
  }
  return labels;
}

function startOf(period: number, scale: Scale): number {
  return scale === 'day' ? period : startOfPeriod(period * scale, 'month');
}

function isDated(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && Number.isFinite(entry.at);
}

function histogramIn(
  scale: Scale,
  model: Model,
  places: readonly number[],
  columns: number,
): Histogram | undefined {
  const weights = weigh(scale, model, places, columns);
  if (!weights) return undefined;
  const periods = [...weights.keys()].sort((a, b) => a - b);
  const buckets = layOut(periods, weights);
  const last = buckets.at(-1);
  if (!last || last.column >= columns) return undefined;
  const folds = buckets.filter(({ folded }) => folded).length * FOLD_COLUMNS;
  const bars = buckets.length;
  const barColumns = Math.max(1, Math.min(MOST_BAR_COLUMNS, Math.floor((columns - folds) / bars)));
  return { scale, buckets: widen(buckets, barColumns), barColumns, columns };
}

/** The weight of each period that a fact touches; undefined as soon as there are more than can be drawn. */
function weigh(
  scale: Scale,
  model: Model,
  places: readonly number[],
  columns: number,
): Map<number, number> | undefined {
  const weights = new Map<number, number>();
  for (const place of places) {
    const entry = model.entries[place];
    if (!isDated(entry)) continue;
    const first = scale === 'day' ? entry.at : Math.floor(entry.atMonth / scale);
    const last = Number.isFinite(entry.to) ? lastOf(entry, scale) : first;
    if (last - first >= columns) return undefined;
    const share = 1 / (last - first + 1);
    for (let period = first; period <= last; period++) {
      weights.set(period, (weights.get(period) ?? 0) + share);
    }
    if (weights.size > columns) return undefined;
  }
  return weights;
}

function lastOf({ to, toMonth }: Entry, scale: Scale): number {
  return scale === 'day' ? to : Math.floor(toMonth / scale);
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
export function bucketDays({ scale }: Histogram, { period }: Bucket): { from: number; to: number } {
  return { from: startOf(period, scale), to: startOf(period + 1, scale) - 1 };
}
