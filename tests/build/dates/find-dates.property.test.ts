import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDate, type DateFinding, datesInText } from '../../../src/build/dates/find-dates.ts';
import type { TermsOf } from '../../../src/build/dates/terms.ts';
import type { BuildDocument } from '../../../src/build/types.ts';
import { CodePoints } from '../../../src/dataset/code-points.ts';
import { parseEdtf } from '../../../src/dataset/edtf.ts';
import type { When } from '../../../src/dataset/schema.ts';
import { splitDocument } from '../../../src/dataset/sentences.ts';
import { findDates } from '../../support/dates.ts';

const termsOf: TermsOf = (name, ordinal) =>
  name === 'Trump' && ordinal === 1 ? { from: '2017-01-20', to: '2021-01-20' } : undefined;

const PIECES =
  `from to between and until since before after about circa c. ~ ? possibly early mid late in of the a an this last
  next past coming previous following year years month months week weeks day days decade century weekend ago later earlier
  January Feb. May march Sept Tuesday friday spring Winter today yesterday 1 5 12 31 32 99 0 1066 1999 2014 2025 2020s 90s ’90s
  19th first 5th - – — / . , ; ( ) [ ] ' ’ s % $ AD BC BCE 2025-05-05 5/13/2025 13.5.2025 2014-15 9/11 Q3 half quarter end start
  his Trump’s term presidency office people soldiers 😀 é 12345678901234567890 000000 1,500 3.14 T10:00 two few several hundred`
    .split(/\s+/)
    .filter(Boolean);

const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '-', '\n')), {
    maxLength: 40,
  })
  .map((pairs) => pairs.map(([piece, space]) => piece + space).join(''));
const text = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const asOf = fc.option(
  fc
    .constantFrom(
      '2025-05-21',
      '2024-02-29',
      '2025-05~',
      '2023-10-07/2024-11-04',
      '0001-01-01',
      '-0044-03-15',
      '9999-12-31',
      '2025/..',
    )
    .map(toWhen),
);

function toWhen(text: string): When {
  const edtf = parseEdtf(text);
  return {
    edtf: text,
    earliest: edtf?.earliest ?? null,
    latest: edtf?.latest ?? null,
    basis: 'stated',
    note: null,
  };
}

function toDocument(content: string, present: When | null): BuildDocument {
  const points = new CodePoints(content);
  const sentences = splitDocument(content).map((span, index) => ({
    ...span,
    index,
    text: points.slice(span.start, span.end),
    heading: false,
  }));
  return { id: 'd', title: '', file: 'd.txt', text: content, points, sentences, asOf: present };
}

function checkFinding({ value, reason }: DateFinding, points: CodePoints): void {
  expect(points.slice(reason.start, reason.end)).toBe(reason.cue);
  const edtf = parseEdtf(value.edtf);
  expect(edtf).toBeDefined();
  expect([value.earliest, value.latest]).toEqual([edtf?.earliest, edtf?.latest]);
  expect(value.basis === 'stated' || value.note !== null).toBe(true);
}

describe('findDates', () => {
  it('gives dates in order, inside their sentences, whose cue is the text at the offsets, on any text', () => {
    fc.assert(
      fc.property(text, asOf, (content, present) => {
        const document = toDocument(content, present);
        let end = 0;
        for (const finding of findDates(document, { termsOf })) {
          const sentence = document.sentences[finding.sentence];
          expect(finding.reason.start).toBeGreaterThanOrEqual(Math.max(end, sentence?.start ?? Infinity));
          expect(finding.reason.end).toBeLessThanOrEqual(sentence?.end ?? -1);
          expect(finding.reason.end).toBeGreaterThan(finding.reason.start);
          end = finding.reason.end;
          for (const each of [finding, ...finding.ends]) checkFinding(each, document.points);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('infers nothing from the present without one', () => {
    fc.assert(
      fc.property(text, (content) => {
        for (const { value } of datesInText(content, null)) {
          expect(value.note ?? '').not.toMatch(/own date/);
        }
      }),
    );
  });

  it('chooses a date that is one, out of those found', () => {
    fc.assert(
      fc.property(text, asOf, (content, present) => {
        const findings = datesInText(content, present, { termsOf });
        const chosen = chooseDate(findings);
        expect(chosen === undefined).toBe(findings.length === 0);
        if (chosen) checkFinding(chosen, new CodePoints(content));
      }),
    );
  });

  it('depends on neither the clock nor the time zone', () => {
    const content = 'Yesterday and last week, on Tuesday, May 5, two months ago, this weekend.';
    const zone = process.env['TZ'];
    const results = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env['TZ'] = name;
      return JSON.stringify(datesInText(content, toWhen('2024-02-29')));
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(results).size).toBe(1);
  });

  it.each([
    'about ',
    '~',
    '5',
    '5 ',
    '2014-',
    '2014 to ',
    'from ',
    'the first half of ',
    'May ',
    'a day in ',
    '1,',
    '-',
    "'",
    'Trump ',
    'his ',
  ])('takes no longer than the text is long on many times "%s"', (piece) => {
    const start = process.cpuUsage();
    datesInText(piece.repeat(Math.ceil(200_000 / piece.length)), toWhen('2025-05-21'), { termsOf });
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });
});
