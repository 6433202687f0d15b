import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../src/base/text.ts';
import { BASES } from '../../src/dataset/schema.ts';
import { basisInWords, basisWord, listDate, shortDate } from '../../src/view/dates.ts';
import { makeWhen } from '../support/datasets.ts';
import { ASCII, UNICODE } from '../support/renderers.ts';
import { anyText, findForbidden } from '../support/texts.ts';

describe('shortDate', () => {
  it.each([
    ['2014', '2014'],
    ['2014-03', 'Mar 2014'],
    ['2018-05-14', '14 May 2018'],
    ['2025-12-01', '1 Dec 2025'],
    ['2024~', 'c. 2024'],
    ['2024?', '2024?'],
    ['2024-03%', 'c. Mar 2024?'],
    ['2017/2021', '2017–2021'],
    ['2017-01-20/2021-01-20', '2017–2021'],
    ['2025-01/2025-05', 'Jan–May 2025'],
    ['2025-01-20/2025-05-14', 'Jan–May 2025'],
    ['2025-05-14/2025-05-21', '14–21 May 2025'],
    ['2025-05/2025-05-21', 'May 2025'],
    ['2025/2025-05', '2025'],
    ['2024~/2025?', 'c. 2024–2025?'],
    ['2024?/2025~', 'c. 2024–2025?'],
    ['2025-05-14/2025-05', 'May 2025'],
    ['2013/..', 'since 2013'],
    ['2013-03-14/', 'since 14 Mar 2013'],
    ['../2021-01', 'until Jan 2021'],
    ['/2021~', 'until c. 2021'],
  ])('writes %s as "%s"', (edtf, words) => {
    expect(shortDate(edtf, UNICODE)).toBe(words);
  });

  it.each([
    '201X',
    '20XX',
    '2024-XX',
    '2024-21',
    'Y20250',
    '-0044',
    '2024-21/2024-22',
    '2025-05-21T10:00:00Z',
    '../..',
    '-0044/..',
  ])('leaves %s as it is', (edtf) => expect(shortDate(edtf, UNICODE)).toBe(edtf));

  it.each(['', '/', '2025/2026/2027', '2025-13', 'yesterday', '/x', 'x/', 'x/..', '2025/x'])(
    'says nothing that %j does not',
    (text) => expect(shortDate(text, UNICODE)).toBe(text),
  );

  it('uses no sign that the locale lacks', () => {
    expect(shortDate('2017/2021', ASCII)).toBe('2017-2021');
  });

  it('falls back to the text, made harmless', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '/', '/..', '../'), (text, side) => {
        const garbage = `x${text.replaceAll('/', '')}${side}`;
        expect(shortDate(garbage, UNICODE)).toBe(sanitize(garbage));
        expect(findForbidden(shortDate(text, UNICODE))).toEqual([]);
      }),
    );
  });

  it('keeps the years, the months and the days of every date', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const edtf = date.toISOString().slice(0, length);
        const [year = '', month, number] = edtf.split('-');
        const words = shortDate(edtf, UNICODE).split(' ').reverse();
        expect(words[0]).toBe(year);
        expect(words).toHaveLength((length - 1) / 3);
        if (month)
          expect('JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(words[1] ?? '')).toBe(
            (Number(month) - 1) * 3,
          );
        if (number) expect(words[2]).toBe(String(Number(number)));
      }),
    );
  });
});

describe('the rest', () => {
  it('says how a date is known, briefly and in full', () => {
    expect(BASES.map((basis) => basisWord(makeWhen('2014', { basis })))).toEqual([
      '',
      'inferred',
      'public record',
    ]);
    expect(basisWord(null)).toBe('');
    expect(BASES.map((basis) => basisInWords(makeWhen('2014', { basis })))).toEqual([
      'stated in the text',
      'inferred from the text',
      'from the public record, not in the text',
    ]);
  });

  it('calls a fact without a date undated', () => {
    expect([listDate(null, UNICODE), listDate(makeWhen('2014-03'), UNICODE)]).toEqual([
      'undated',
      'Mar 2014',
    ]);
  });
});
