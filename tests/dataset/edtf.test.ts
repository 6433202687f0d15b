import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays, overlaps, parseEdtf } from '../../src/dataset/edtf.ts';

interface Validity {
  valid: Record<'0' | '1' | '2', string[]>;
  invalid: Record<'dates' | 'intervals' | 'datetimes', string[]>;
}
interface Bounds {
  edtf: string;
  lower: string;
  upper: string;
}

const validity = readCorpus<Validity>('validity.json');
const bounds = readCorpus<Bounds[]>('bounds.json');

function readCorpus<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`corpora/edtf/${name}`, import.meta.url), 'utf8')) as T;
}

describe('the corpora of edtf-validate and python-edtf', () => {
  it.each([...validity.valid[0], ...validity.valid[1]])('accepts %s', (text) => {
    expect(parseEdtf(text)).toBeDefined();
  });

  it.each(Object.values(validity.invalid).flat())('refuses "%s"', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  it('refuses level 2, except a season with a qualifier', () => {
    expect(validity.valid[2].filter((text) => parseEdtf(text))).toEqual(['2011-23~']);
  });

  it('agrees on the bounds of every row of levels 0 and 1', () => {
    const isLevel2 = (text: string) =>
      /[[\]{}SE]/.test(text) || // sets, significant digits, exponents
      /[?~%]-|[?~%]\d/.test(text) || // qualification of a part
      /X-\d/.test(text) || // unspecified digits before specified ones
      /X.*\//.test(text) || // or in an interval
      /-(2[5-9]|3\d)$/.test(text); // seasons by hemisphere, quarters
    const rows = bounds.filter(({ edtf }) => !isLevel2(edtf));
    expect(rows.length).toBe(56);
    // Open ends are infinite there, and unknown ends ten years away; here both are null.
    const bounded = (day: string, end: string | undefined) =>
      end === undefined || (end !== '' && end !== '..') ? day : null;
    for (const { edtf, lower, upper } of rows) {
      const [start, end] = edtf.includes('/') ? edtf.split('/') : [];
      expect(parseEdtf(edtf), edtf).toMatchObject({
        earliest: bounded(lower, start),
        latest: bounded(upper, end),
      });
    }
  });
});

describe('parseEdtf', () => {
  it.each([
    ['2025-05-21', 'day'],
    ['2025-05-21T10:00:00Z', 'day'],
    ['2025-05-XX', 'month'],
    ['2025-05', 'month'],
    ['2025-23', 'season'],
    ['2025-XX', 'year'],
    ['Y20250', 'year'],
    ['202X', 'decade'],
    ['20XX', 'century'],
    ['1XXX', 'millennium'],
    ['2025/2026', 'interval'],
  ])('reads %s as a %s', (text, precision) => {
    expect(parseEdtf(text)?.precision).toBe(precision);
  });

  it('keeps both ends of an interval', () => {
    expect(parseEdtf('2017-01-20/2021-01~')).toMatchObject({
      earliest: '2017-01-20',
      latest: '2021-01-31',
      uncertain: false,
      approximate: true,
      interval: { start: { precision: 'day' }, end: { precision: 'month', approximate: true } },
    });
    expect(parseEdtf('2025-01-20/..')).toMatchObject({ latest: null, interval: { end: 'open' } });
    expect(parseEdtf('/2025')).toMatchObject({ earliest: null, interval: { start: 'unknown' } });
  });

  it('tells uncertain from approximate', () => {
    const marks = ['2025', '2025?', '2025~', '2025%'].map((text) => parseEdtf(text));
    expect(marks.map((date) => [date?.uncertain, date?.approximate])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it.each(['2023-02-29', '1900-02-29', '2025-04-31', '2025-00', '2025-13', '2025-20', '2025-01-00'])(
    'refuses %s, which no calendar has',
    (text) => {
      expect(parseEdtf(text)).toBeUndefined();
    },
  );

  it.each(['2024-02-29', '2000-02-29', '-0004-02-29', '0000-02-29'])('accepts the leap day %s', (text) => {
    expect(parseEdtf(text)).toMatchObject({ earliest: text, latest: text });
  });

  it.each([
    '/',
    '..',
    'Y02025',
    '2025-05-21 ',
    '２０２５',
    'XXXX',
    '2025-1X',
    '21/05/2025',
    '-000',
    '2025/20X5',
  ])('refuses "%s"', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  it('counts loose years before year 0 backwards', () => {
    expect(parseEdtf('-000X')).toMatchObject({ earliest: '-0009-01-01', latest: '-0001-12-31' });
  });
});

const year = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0')),
  fc.integer({ min: 1, max: 9999 }).map((value) => `-${String(value).padStart(4, '0')}`),
);
const two = (max: number) => fc.integer({ min: 1, max }).map((value) => String(value).padStart(2, '0'));
const mark = fc.constantFrom('', '?', '~', '%');
const date = fc.oneof(
  fc.tuple(year, mark).map((parts) => parts.join('')),
  fc.tuple(year, fc.oneof(two(12), fc.constantFrom('21', '22', '23', '24'))).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
);
const single = fc.oneof(
  date,
  fc.tuple(year, fc.constantFrom('XX', 'XX-XX', '05-XX')).map((parts) => parts.join('-')),
  year.map((text) => text.replace(/\d$/, 'X')),
  year.map((text) => text.replace(/\d\d$/, 'XX')),
  fc
    .tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10_000, max: 999_999_999 }))
    .map((parts) => parts.join('')),
);
const end = fc.oneof({ weight: 5, arbitrary: date }, fc.constantFrom('', '..'));
const interval = fc.tuple(end, end).map((ends) => ends.join('/'));

describe('properties', () => {
  it('every single date of levels 0 and 1 has bounds in order', () => {
    fc.assert(
      fc.property(single, (text) => {
        const { earliest, latest } = parseEdtf(text) ?? {};
        expect(compareDays(earliest ?? '', latest ?? '')).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('an interval is accepted exactly when it does not start after its end', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const [from = '', to = ''] = text.split('/');
        const [start, stop] = [parseEdtf(from)?.earliest, parseEdtf(to)?.earliest];
        const isBackwards = start && stop && compareDays(start, stop) > 0;
        const parsed = parseEdtf(text);
        expect(parsed === undefined).toBe(Boolean(isBackwards) || text === '/');
        if (parsed?.earliest && parsed.latest) {
          expect(compareDays(parsed.earliest, parsed.latest)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9XYT:Z/.?~%]{0,20}$/)), (text) => {
        parseEdtf(text);
      }),
    );
  });
});

describe('compareDays', () => {
  it('orders days of any year', () => {
    const days = [
      '-170000002-01-01',
      '-10000-12-31',
      '-9999-01-01',
      '-0044-03-15',
      '-0044-12-31',
      '-0001-12-31',
      '0000-01-01',
      '0999-01-01',
      '2025-05-21',
      '2025-11-03',
      '9999-12-31',
      '10000-01-01',
      '170000002-01-01',
    ];
    expect([...days].reverse().sort(compareDays)).toEqual(days);
    expect(compareDays('2025-05-21', '2025-05-21')).toBe(0);
  });
});

describe('overlaps', () => {
  const year2014 = { earliest: '2014-01-01', latest: '2014-12-31' };

  it.each([
    ['2014-03-01', '2014-04-30', true],
    ['2014-12-31', null, true],
    ['2015-01-01', null, false],
    [null, '2014-01-01', true],
    [null, '2013-12-31', false],
    [null, null, true],
  ])('a fact of 2014 is within %s to %s: %s', (from, to, expected) => {
    expect(overlaps(year2014, from, to)).toBe(expected);
  });

  it('takes a missing bound as none', () => {
    expect(overlaps({ earliest: '2025-01-20', latest: null }, '2099-01-01', null)).toBe(true);
    expect(overlaps({ earliest: null, latest: '2025-01-20' }, null, '1900-01-01')).toBe(true);
  });
});
