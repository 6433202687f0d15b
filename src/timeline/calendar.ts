/** Days as numbers and the periods they fall into, in the proleptic Gregorian calendar of EDTF. */

/** Periods, longest first. */
export const UNITS = ['decade', 'year', 'quarter', 'month', 'day'] as const;
export type Unit = (typeof UNITS)[number];

export interface Civil {
  year: number;
  /** From 1. */
  month: number;
  /** From 1. */
  day: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const ERA_DAYS = 146_097;

/** Days from 1970-01-01 to a civil date (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function toDay({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719_468;
}

/** The civil date of a day number. */
export function toCivil(day: number): Civil {
  const z = day + 719_468;
  const era = Math.floor(z / ERA_DAYS);
  const dayOfEra = z - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** The number of an ISO day such as `2025-05-21`, also of negative and long years. */
export function parseDay(iso: string): number {
  return toDay({
    year: Number(iso.slice(0, -6)),
    month: Number(iso.slice(-5, -3)),
    day: Number(iso.slice(-2)),
  });
}

/** The number of the period that a day falls into; consecutive periods have consecutive numbers. */
export function periodOf(day: number, unit: Unit): number {
  if (unit === 'day') return day;
  const { year, month } = toCivil(day);
  if (unit === 'decade') return Math.floor(year / 10);
  if (unit === 'year') return year;
  return unit === 'quarter' ? year * 4 + Math.floor((month - 1) / 3) : year * 12 + month - 1;
}

/** First day of a period. */
export function startOfPeriod(period: number, unit: Unit): number {
  if (unit === 'day') return period;
  if (unit === 'decade') return toDay({ year: period * 10, month: 1, day: 1 });
  if (unit === 'year') return toDay({ year: period, month: 1, day: 1 });
  const length = unit === 'quarter' ? 3 : 1;
  const perYear = 12 / length;
  const year = Math.floor(period / perYear);
  return toDay({ year, month: (period - year * perYear) * length + 1, day: 1 });
}

/** Last day of a period. */
export function endOfPeriod(period: number, unit: Unit): number {
  return startOfPeriod(period + 1, unit) - 1;
}

/** A period in words: `2010s`, `2014`, `Q1 2025`, `March 2025`, `14 May 2018`. */
export function periodLabel(period: number, unit: Unit): string {
  const { year, month, day } = toCivil(startOfPeriod(period, unit));
  if (unit === 'decade') return `${year}s`;
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `Q${Math.floor((month - 1) / 3) + 1} ${year}`;
  const name = MONTHS[month - 1] ?? '';
  return unit === 'month' ? `${name} ${year}` : `${day} ${name.slice(0, 3)} ${year}`;
}
