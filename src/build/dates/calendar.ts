/** Days of the proleptic Gregorian calendar as whole numbers: no clock, no time zone. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // four hundred years

/** Days since 1970-01-01. Years begin in March inside, so that the leap day is the last of its year. */
export function toSerial({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** The day that is so many days after 1970-01-01. */
export function fromSerial(serial: number): Day {
  const shifted = serial + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const place = Math.floor((5 * dayOfYear + 2) / 153);
  const month = place < 10 ? place + 3 : place - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * place + 2) / 5) + 1 };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(serial: number): number {
  return (((serial + 3) % 7) + 7) % 7;
}

export function monthLength(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return toSerial(next) - toSerial({ year, month, day: 1 });
}

/** Moves by months; a day that the month lacks becomes its last. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const months = year * 12 + month - 1 + count;
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...to, day: Math.min(day, monthLength(to.year, to.month)) };
}

/** Reads the ISO days that `parseEdtf` gives as bounds. */
export function parseDay(iso: string): Day {
  return { year: Number(iso.slice(0, -6)), month: Number(iso.slice(-5, -3)), day: Number(iso.slice(-2)) };
}

/** A year of EDTF level 0: four digits, negative for those before the year 0, which is 1 BC. */
export function writeYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** Two digits, for months and days. */
export function writeTwo(number: number): string {
  return String(number).padStart(2, '0');
}

export function writeMonth({ year, month }: Omit<Day, 'day'>): string {
  return `${writeYear(year)}-${writeTwo(month)}`;
}

export function writeDay(day: Day): string {
  return `${writeMonth(day)}-${writeTwo(day.day)}`;
}
