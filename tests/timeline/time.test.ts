import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/base/text.ts';
import { fromSerial, toSerial } from '../../src/dataset/days.ts';
import { parseEdtf } from '../../src/dataset/edtf.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { columnOf, renderTicks, ticksOf } from '../../src/timeline/axis.ts';
import {
  endOfPeriod,
  parseDay,
  periodLabel,
  periodOf,
  startOfPeriod,
  UNITS,
} from '../../src/timeline/calendar.ts';
import { columnDate, DATE_COLUMNS } from '../../src/timeline/column-date.ts';
import {
  bucketDays,
  columnsInHistogram,
  createHistogram,
  histogramLabels,
} from '../../src/timeline/histogram.ts';
import { signsFor } from '../../src/timeline/signs.ts';
import { drawGlyph, drawTrack } from '../../src/timeline/track.ts';
import { parseTypedDate } from '../../src/timeline/typed-date.ts';
import { chooseGlyphs } from '../../src/view/glyphs.ts';
import { dataset, modelOf } from './fixture.ts';

const glyphs = chooseGlyphs({});
const signs = signsFor(glyphs);
const DAY_MS = 86_400_000;

/** A model of facts that have nothing but a date. */
function modelOfDates(...dates: string[]) {
  const [first] = dataset.facts;
  if (!first) throw new Error('no facts to go by');
  const facts: Dataset['facts'] = dates.map((edtf, index) => {
    const { earliest, latest } = parseEdtf(edtf) ?? { earliest: null, latest: null };
    const date = { edtf, earliest, latest, basis: 'stated', note: null } as const;
    return { ...first, id: `D${index}`, date, links: [] };
  });
  return modelOf({ ...dataset, facts });
}

describe('the calendar', () => {
  test('agrees with Date on every day of four centuries', () => {
    for (
      let day = toSerial({ year: 1800, month: 1, day: 1 });
      day < toSerial({ year: 2200, month: 1, day: 1 });
      day++
    ) {
      const date = new Date(day * DAY_MS);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (toSerial(civil) !== day || JSON.stringify(fromSerial(day)) !== JSON.stringify(civil)) {
        expect.fail(date.toISOString());
      }
    }
  });

  test('every day is in its period, and periods follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.constantFrom(...UNITS), (day, unit) => {
        const period = periodOf(day, unit);
        expect(startOfPeriod(period, unit)).toBeLessThanOrEqual(day);
        expect(endOfPeriod(period, unit)).toBeGreaterThanOrEqual(day);
        expect(periodOf(endOfPeriod(period, unit) + 1, unit)).toBe(period + 1);
      }),
    );
  });

  test('reads and names days before the common era and beyond four digits', () => {
    expect(fromSerial(parseDay('-0044-03-15'))).toEqual({ year: -44, month: 3, day: 15 });
    expect(fromSerial(parseDay('17000002-01-01')).year).toBe(17_000_002);
    expect(periodLabel(periodOf(parseDay('2025-05-21'), 'quarter'), 'quarter')).toBe('Q2 2025');
    expect(periodLabel(periodOf(parseDay('2025-05-21'), 'day'), 'day')).toBe('21 May 2025');
    expect(periodLabel(201, 'decade')).toBe('2010s');
  });
});

test.each([
  ['2025', '2025'],
  ['2025-03', '2025-03'],
  ['mar 2025', '2025-03'],
  ['March 2025', '2025-03'],
  ['14 May 2018', '2018-05-14'],
  ['May 14, 2018', '2018-05-14'],
  ['14th may 2018', '2018-05-14'],
  ['q1 2025', '2025-01/2025-03'],
  ['spring 2024', '2024-21'],
  ['2010s', '201X'],
  ['2014/2020', '2014/2020'],
  ['jan-may 2025', '2025-01/2025-05'],
  ['c. Jan–May 2025', '2025-01/2025-05'],
  ['10–11 Mar 1981', '1981-03-10/1981-03-11'],
  ['28 feb to 3 mar 2020', '2020-02-28/2020-03-03'],
  ['2001–2009', '2001/2009'],
  ['since Nov 2012', '2012-11/..'],
  ['until 1990', '../1990'],
  ['20th century', '19XX'],
  ['2018-5', '2018-05'],
  ['2018/5/14', '2018-05-14'],
  ['14/05/2018', '2018-05-14'],
  ['5/14/2018', '2018-05-14'],
  ['5.6.2018', '2018-06-05'],
  ['20180514', '2018-05-14'],
  ['-44', '-0044'],
  // It could be either.
  ['5/6/2018', undefined],
  ['marvellous 2010', undefined],
  ['31 feb 2020', undefined],
  ['nonsense', undefined],
  ['may', undefined],
  ['', undefined],
])('the date typed %j is %j', (typed, edtf) => {
  expect(parseTypedDate(typed)?.text).toBe(edtf);
});

describe('dates drawn', () => {
  const axis = { from: parseDay('2020-01-01'), to: parseDay('2029-12-31') };
  test.each([
    ['2025-06-01', '     •    ', ' • '],
    ['2021/2024', ' ├──┤     ', '├─┤'],
    ['2021/2024~', ' ╌╌╌╌     ', '╌╌╌'],
    ['2025', '     ╫    ', '├─┤'],
    ['2025?', '     ╌    ', '╌╌╌'],
    ['2018/2021', '←┤        ', '├─┤'],
    ['2028/..', '       ├─→', '├─→'],
    ['../2021', '←┤        ', '←─┤'],
    ['1990', '←         ', '├─┤'],
    ['2040', '         →', '├─┤'],
  ])('%s', (edtf, track, glyph) => {
    const [entry] = modelOfDates(edtf).entries;
    if (!entry) throw new Error('no entry');
    expect(drawTrack(entry, axis, 10, signs)).toBe(track);
    expect(drawGlyph(entry, signs)).toBe(glyph);
  });

  test.each([
    ['2025-05-21', '21 May 2025'],
    ['2025-05~', '≈May 2025'],
    ['2025-01-20/2025-05~', '≈Jan–May 2025'],
    ['2023-10-07/2024-11-04', '2023–2024'],
    ['2012-11/..', 'since Nov 2012'],
    ['2025-05-02/2025-05-09', '2–9 May 2025'],
  ])('%s in a column', (edtf, text) => {
    const [entry] = modelOfDates(edtf).entries;
    if (!entry) throw new Error('no entry');
    expect(columnDate(entry, glyphs)).toBe(text);
    expect(widthOf(text)).toBeLessThanOrEqual(DATE_COLUMNS);
  });
});

const day = fc.integer({ min: -200_000, max: 200_000 });

test('labels of a scale stand apart and within it', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 60 }),
      (from, days, width) => {
        const axis = { from, to: from + days };
        const ticks = ticksOf(axis, width);
        let free = 0;
        for (const { column, text } of ticks) {
          expect(column).toBeGreaterThanOrEqual(free);
          free = column + text.length;
        }
        expect(renderTicks(ticks, width)).toHaveLength(width);
        expect(columnOf(axis, from, width)).toBe(0);
        expect(columnOf(axis, from + days, width)).toBeLessThan(width);
      },
    ),
  );
});

test('where there are more decades than columns, a bar is longer than a decade', () => {
  const dates = Array.from({ length: 300 }, (_, decade) => `${String(decade * 10 + 5).padStart(4, '0')}`);
  const model = modelOfDates(...dates, 'Y-12000');
  const histogram = createHistogram(model, [...model.entries.keys()], 76);
  if (!histogram) throw new Error('no histogram');
  const labels = histogramLabels(histogram).map(({ text }) => text);
  expect(labels[0]).toBe('-12000');
  expect(labels).toContain('1000');
  expect(histogram.buckets.every(({ weight }) => weight > 0)).toBe(true);
});

test.each([
  [116, ['1866', '1910', '1920', '1930']],
  [56, ['1865', '1940', '1960', '2000']],
])('the years below %i columns of bars are round ones after the first', (columns, wanted) => {
  const years = Array.from({ length: 125 }, (_, index) => String(1900 + index));
  const model = modelOfDates('1866', ...years);
  const histogram = createHistogram(model, [...model.entries.keys()], columns);
  const labels = histogram ? histogramLabels(histogram).map(({ text }) => text) : [];
  expect(labels).toEqual(expect.arrayContaining(wanted));
  expect(labels.slice(1).every((year) => Number(year) % 10 === 0)).toBe(true);
});

test('a histogram counts every dated fact once and stays within its columns', () => {
  const year = fc.integer({ min: 1700, max: 2100 }).map(String);
  const far = fc
    .integer({ min: 1, max: 9 })
    .chain((digit) => fc.integer({ min: 4, max: 7 }).map((zeros) => `Y-${digit * 10 ** zeros}`));
  const early = fc.integer({ min: 1000, max: 9999 }).map((y) => `-${y}`);
  const month = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
  const range = fc
    .tuple(fc.integer({ min: 1990, max: 2000 }), fc.integer({ min: 2000, max: 2010 }))
    .map(([a, b]) => `${a}/${b}`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(year, month, range, early, far), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 16, max: 200 }),
      (dates, columns) => {
        const model = modelOfDates(...dates);
        const histogram = createHistogram(model, [...model.entries.keys()], columns);
        if (!histogram) throw new Error('no histogram');
        const { buckets, barColumns } = histogram;
        const total = buckets.reduce((sum, { weight }) => sum + weight, 0);
        expect(total).toBeCloseTo(dates.length, 6);
        expect((buckets.at(-1)?.column ?? 0) + barColumns).toBeLessThanOrEqual(columns);
        for (const bucket of buckets) {
          const { from, to } = bucketDays(histogram, bucket);
          const columnsOfBar = { first: bucket.column, last: bucket.column + barColumns - 1 };
          expect(columnsInHistogram(histogram, from, to)).toEqual(columnsOfBar);
        }
      },
    ),
  );
});
