/** Facts under the period in which they begin. */
import { parseDay } from '../../dataset/days.ts';
import type { Fact, When } from '../../dataset/schema.ts';

/** Years that one period spans. */
const SPANS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;
export type Span = keyof typeof SPANS;

export interface Period {
  /** First year; undefined for what is not dated. */
  year: number | undefined;
  label: string;
  facts: Fact[];
}

/** The year of a fact's first possible day, or of its last where it has no first. */
export function yearOf(date: When): number | undefined {
  const day = date.earliest ?? date.latest;
  return day === null ? undefined : parseDay(day).year;
}

/** Facts in time order under their periods; those without a date in a last one. */
export function periodsOf(facts: readonly Fact[], span: Span): Period[] {
  const periods: Period[] = [];
  for (const fact of facts) {
    const own = fact.date ? yearOf(fact.date) : undefined;
    const year = own === undefined ? undefined : Math.floor(own / SPANS[span]) * SPANS[span];
    const last = periods.at(-1);
    if (last && last.year === year) last.facts.push(fact);
    else periods.push({ year, label: labelOf(year, span), facts: [fact] });
  }
  return periods;
}

/** The finest span in which facts lie in no more than so many periods. */
export function chooseSpan(facts: readonly Fact[], most: number): Span {
  const years = new Set(facts.flatMap(({ date }) => (date && yearOf(date)) ?? []));
  const spans = Object.keys(SPANS) as Span[];
  const fits = (span: Span) => new Set([...years].map((year) => Math.floor(year / SPANS[span]))).size <= most;
  return spans.find(fits) ?? 'millennium';
}

/** `2014`, `44 BC`, `2010s`, `1900–1999`. Year 0 of ISO 8601 is 1 BC. */
function labelOf(year: number | undefined, span: Span): string {
  if (year === undefined) return 'Undated';
  if (span === 'year') return yearInWords(year);
  if (span === 'decade' && year >= 0) return `${year}s`;
  return `${yearInWords(year)}–${yearInWords(year + SPANS[span] - 1)}`;
}

function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
