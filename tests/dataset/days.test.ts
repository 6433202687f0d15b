import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSerial, parseDay, toSerial } from '../../src/dataset/days.ts';

const MILLISECONDS = 24 * 60 * 60 * 1000;
/** As far as the clock of JavaScript reaches either way. */
const serials = fc.integer({ min: -100_000_000, max: 100_000_000 });

describe('days as numbers', () => {
  it.each([
    [{ year: 1970, month: 1, day: 1 }, 0],
    [{ year: 1969, month: 12, day: 31 }, -1],
    [{ year: 2000, month: 2, day: 29 }, 11_016],
    [{ year: 2000, month: 3, day: 1 }, 11_017],
    [{ year: 1900, month: 3, day: 1 }, -25_508],
    [{ year: 0, month: 1, day: 1 }, -719_528],
    [{ year: -1, month: 12, day: 31 }, -719_529],
  ])('%j is %i', (day, serial) => {
    expect([toSerial(day), fromSerial(serial)]).toEqual([serial, day]);
  });

  it('are those of the clock', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const date = new Date(serial * MILLISECONDS);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(fromSerial(serial)).toEqual(day);
        expect(toSerial(day)).toBe(serial);
      }),
    );
  });

  it('leave out none of four hundred years', () => {
    for (let serial = 0; serial < 146_097; serial++) expect(toSerial(fromSerial(serial))).toBe(serial);
  });
});

describe('parseDay', () => {
  it.each([
    ['2025-05-21', { year: 2025, month: 5, day: 21 }],
    ['0044-03-15', { year: 44, month: 3, day: 15 }],
    ['-0044-03-15', { year: -44, month: 3, day: 15 }],
    ['17000000002-12-31', { year: 17_000_000_002, month: 12, day: 31 }],
  ])('%s', (iso, day) => {
    expect(parseDay(iso)).toEqual(day);
  });
});
