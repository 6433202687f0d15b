/** Weekdays and months, and how dates are written. */
import { type Day, toSerial } from '../../dataset/days.ts';

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
