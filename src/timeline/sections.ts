/** The list's parts: facts of one period under one header, undated ones last. */
import { centuryLabel, periodLabel, type Unit } from './calendar.ts';
import { type Entry, lastPeriodOf, type Model, periodAt, unitOf } from './model.ts';

export interface Section {
  label: string;
  /** Index in the list of its first fact. */
  start: number;
  count: number;
  /** The period it stands for, where it is one of the header's own unit. */
  period: number | undefined;
}

export type Sections = readonly Section[];

/** Longest first, as in `UNITS`; a section's key joins the unit with the number of the period. */
interface Group {
  unit: Unit | 'undated' | 'unbound' | 'earlier' | 'century';
  period: number;
}

/**
 * Groups listed facts under headers.
 * @param shown places in the model, in time order, undated ones last
 * @param unit what a header stands for
 * @param from first day of the period shown, when the list shows one
 */
export function findSections(
  model: Model,
  shown: readonly number[],
  unit: Unit,
  from: number | undefined,
): Sections {
  const sections: Section[] = [];
  let last: Group | undefined;
  for (const [index, place] of shown.entries()) {
    const entry = model.entries[place];
    if (!entry) continue;
    const group = groupOf(entry, unit, from);
    const open = sections.at(-1);
    if (open && last && last.unit === group.unit && last.period === group.period) open.count++;
    else {
      sections.push({
        label: labelOf(group, from),
        start: index,
        count: 1,
        period: group.unit === unit ? group.period : undefined,
      });
    }
    last = group;
  }
  return sections;
}

/** Index of the section that the fact at an index of the list stands in. */
export function sectionAt(sections: Sections, index: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function groupOf(entry: Entry, unit: Unit, from: number | undefined): Group {
  if (!entry.dated) return { unit: 'undated', period: 0 };
  if (!Number.isFinite(entry.at)) return { unit: 'unbound', period: 0 };
  if (from !== undefined && entry.at < from) return { unit: 'earlier', period: 0 };
  const own = periodAt(entry, unit);
  if (entry.interval || own === lastPeriodOf(entry, unit)) return { unit, period: own };
  // "2014" is not a fact of January: it stands under a header as wide as itself.
  const wide = unitOf(entry);
  if (wide) return { unit: wide, period: periodAt(entry, wide) };
  return { unit: 'century', period: Math.floor(periodAt(entry, 'year') / 100) };
}

function labelOf({ unit, period }: Group, from: number | undefined): string {
  if (unit === 'undated') return 'Undated';
  if (unit === 'unbound') return 'Begin and end not known';
  if (unit === 'earlier') return `Begun before ${from === undefined ? '' : periodLabel(from, 'day')}`;
  return unit === 'century' ? centuryLabel(period) : periodLabel(period, unit);
}
