/** What stays the same while a timeline is open: the facts with their days as numbers. */
import { sanitize } from '../base/text.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import type { Find } from '../query/finder.ts';
import type { ViewContext } from '../view/context.ts';
import type { Glyphs } from '../view/glyphs.ts';
import type { Axis } from './axis.ts';
import { monthOf, parseDay, periodOfMonth, UNITS, type Unit } from './calendar.ts';
import { type Signs, signsFor } from './signs.ts';

export interface Entry {
  fact: Fact;
  dated: boolean;
  /** First possible day; -Infinity where the date is open or unknown there. */
  from: number;
  /** Last possible day; Infinity where the date is open or unknown there. */
  to: number;
  /** The day it stands at in time order: its first one, else its last. -Infinity when neither is known. */
  at: number;
  /** The months of `from`, `to` and `at`: counting 100,000 facts by period takes no calendar then. */
  fromMonth: number;
  toMonth: number;
  atMonth: number;
  /** The date names both ends itself (`2014/2020`), rather than one imprecise time (`2014`). */
  interval: boolean;
  approximate: boolean;
  inferred: boolean;
}

export interface Model {
  context: ViewContext;
  dataset: Dataset;
  /** What `--data` was given; undefined for the shipped dataset. */
  dataFile: string | undefined;
  title: string;
  /** In time order, undated ones last; everything else names an entry by its place here. */
  entries: readonly Entry[];
  /** Place of each fact in `entries`. */
  places: ReadonlyMap<string, number>;
  nameOf: (id: string) => string;
  /** Short enough for a column: the surname of a leader who has one, else the name. */
  shortNameOf: (id: string) => string;
  /** Some fact names a leader. */
  hasLeaders: boolean;
  /** From the first to the last known day; undefined when nothing is dated. */
  extent: Axis | undefined;
  glyphs: Glyphs;
  signs: Signs;
  find: Find;
}

/**
 * Makes the model of a dataset.
 * @param facts in time order, undated ones last
 */
export function createModel(
  facts: readonly Fact[],
  context: ViewContext,
  find: Find,
  dataFile?: string,
): Model {
  const { dataset, nameOf, glyphs } = context;
  const surnames = new Map(
    dataset.leaders.flatMap(({ id, sortName }) => {
      const surname = sortName?.includes(',') ? sanitize(sortName.slice(0, sortName.indexOf(','))) : '';
      return surname === '' ? [] : [[id, surname] as const];
    }),
  );
  const entries = facts.map(createEntry);
  return {
    context,
    dataset,
    dataFile,
    title: sanitize(dataset.title) || 'Timeline',
    entries,
    places: new Map(facts.map((fact, place) => [fact.id, place])),
    nameOf,
    shortNameOf: (id) => surnames.get(id) ?? nameOf(id),
    hasLeaders: facts.some(({ leaders }) => leaders.length > 0),
    extent: extentOf(entries),
    glyphs,
    signs: signsFor(glyphs),
    find,
  };
}

function createEntry(fact: Fact): Entry {
  const { date } = fact;
  const from = date?.earliest ? parseDay(date.earliest) : Number.NEGATIVE_INFINITY;
  const to = date?.latest ? parseDay(date.latest) : Number.POSITIVE_INFINITY;
  const at = Number.isFinite(from) ? from : Number.isFinite(to) ? to : Number.NEGATIVE_INFINITY;
  const [fromMonth, toMonth] = [monthOf(from), monthOf(to)];
  return {
    fact,
    dated: date !== null,
    from,
    to,
    at,
    fromMonth,
    toMonth,
    atMonth: at === from ? fromMonth : toMonth,
    interval: date?.edtf.includes('/') ?? false,
    approximate: date !== null && /[~%?]/.test(date.edtf),
    inferred: date?.basis === 'inferred',
  };
}

/** The shortest unit of which one period holds the whole range of an entry; undefined when none does. */
export function unitOf(entry: Entry): Unit | undefined {
  if (!Number.isFinite(entry.from) || !Number.isFinite(entry.to)) return undefined;
  return UNITS.findLast((unit) => firstPeriodOf(entry, unit) === lastPeriodOf(entry, unit));
}

/** The period that an entry stands in, by the day where it stands in time order. */
export function periodAt({ at, atMonth }: Entry, unit: Unit): number {
  return unit === 'day' ? at : periodOfMonth(atMonth, unit);
}

/** The period of the first possible day of an entry. */
export function firstPeriodOf({ from, fromMonth }: Entry, unit: Unit): number {
  return unit === 'day' ? from : periodOfMonth(fromMonth, unit);
}

/** The period of the last possible day of an entry. */
export function lastPeriodOf({ to, toMonth }: Entry, unit: Unit): number {
  return unit === 'day' ? to : periodOfMonth(toMonth, unit);
}

/** From the first to the last known day of entries; undefined when none is dated. */
export function extentOf(entries: Iterable<Entry | undefined>): Axis | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const entry of entries) {
    if (!entry || !Number.isFinite(entry.at)) continue;
    from = Math.min(from, entry.at);
    to = Math.max(to, Number.isFinite(entry.to) ? entry.to : entry.at);
  }
  return from <= to ? { from, to } : undefined;
}
