/** Days of the proleptic Gregorian calendar of EDTF as whole numbers: no clock, no time zone. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // four hundred years

/**
 * Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). Years begin in March inside, so that
 * the leap day is the last of its year.
 */
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

/** Reads the ISO days that `parseEdtf` gives as bounds. */
export function parseDay(iso: string): Day {
  return { year: Number(iso.slice(0, -6)), month: Number(iso.slice(-5, -3)), day: Number(iso.slice(-2)) };
}
