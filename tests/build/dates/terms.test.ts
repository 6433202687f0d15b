import { describe, expect, it, test } from 'vitest';
import { datesInText } from '../../../src/build/dates/find-dates.ts';
import type { OfficeTerm, TermsOf } from '../../../src/build/dates/terms.ts';
import type { When } from '../../../src/dataset/schema.ts';
import { makeWhen } from '../../support/datasets.ts';

const TERMS: Readonly<Record<string, readonly OfficeTerm[]>> = {
  Trump: [
    { from: '2017-01-20', to: '2021-01-20' },
    { from: '2025-01-20', to: null },
  ],
  '47th president': [{ from: '2025-01-20', to: null }],
  Obama: [
    { from: '2009-01-20', to: '2013-01-20' },
    { from: '2013-01-20', to: '2017-01-20' },
  ],
  '11th president': [{ from: '1845-03-04', to: '1849-03-04' }],
  Biden: [{ from: '2021-01-20', to: '2025-01-20' }],
};
const termsOf: TermsOf = (name, ordinal) => TERMS[name]?.[ordinal - 1];
const asOf: When = {
  edtf: '2025-05~',
  earliest: '2025-05-01',
  latest: '2025-05-31',
  basis: 'stated',
  note: null,
};

describe('terms of office', () => {
  it.each([
    ['In his first term, Trump showed he could.', 'his first term', '2017-01-20/2021-01-20'],
    ['The claim, made after Trump’s first term, was dropped.', 'Trump’s first term', '2017-01-20/2021-01-20'],
    [
      'Now that the 47th president’s first four months are over',
      'the 47th president’s first four months',
      '2025-01-20/2025-05-19',
    ],
    [
      'In his first months back in office, Trump travelled.',
      'his first months back in office',
      '2025-01-20/2025-05-31',
    ],
    [
      'In the first 100 days of Biden’s presidency',
      'the first 100 days of Biden’s presidency',
      '2021-01-20/2021-04-29',
    ],
    [
      'in the first year of Obama’s second term',
      'the first year of Obama’s second term',
      '2013-01-20/2014-01-19',
    ],
    ['During the Obama administration, talks began.', 'the Obama administration', '2009-01-20/2017-01-20'],
    [
      'President Barack Obama left. Throughout his presidency he spoke.',
      'his presidency',
      '2009-01-20/2017-01-20',
    ],
  ])('%s', (text, cue, edtf) => {
    const [finding] = datesInText(text, asOf, { termsOf });
    expect(finding?.reason.cue).toBe(cue);
    expect(finding?.value).toMatchObject({
      edtf,
      basis: 'inferred',
      note: expect.stringMatching(/in office|term of/),
    });
  });

  it.each([
    'The Obama administration said so.',
    'During his presidency, Merkel said, all was well.',
    'Throughout his presidency, Trump praised Putin.',
    'In its third term the school term began.',
  ])('nothing sure in: %s', (text) => {
    expect(datesInText(text, asOf, { termsOf })).toEqual([]);
  });

  it('finds none without a gazetteer', () => {
    expect(datesInText('In his first term, Trump showed he could.', asOf)).toEqual([]);
  });
});

describe('the beginning of a term', () => {
  const read = (text: string, asOf: string | null) =>
    datesInText(text, asOf === null ? null : makeWhen(asOf), { termsOf }).map(
      ({ reason, value }) => `${reason.cue} = ${value.edtf}`,
    );

  test.each([
    ['in Biden’s first 100 days', 'Biden’s first 100 days = 2021-01-20/2021-04-29'],
    ['in the 11th president’s first year', 'the 11th president’s first year = 1845-03-04/1846-03-03'],
    ['in his first months as president, Biden', 'his first months as president = 2021-01-20/2021-03-01'],
    [
      'in his first weeks in the White House, Biden',
      'his first weeks in the White House = 2021-01-20/2021-03-01',
    ],
    ['in his first year in power, Biden', 'his first year in power = 2021-01-20/2022-01-19'],
    [
      'the first two weeks of Biden’s presidency',
      'the first two weeks of Biden’s presidency = 2021-01-20/2021-02-02',
    ],
    [
      'the first days into his presidency, Biden said',
      'the first days into his presidency = 2021-01-20/2021-03-01',
    ],
    ['during the Trump presidency', 'the Trump presidency = 2017-01-20/2021-01-20'],
    ['US President Biden’s first term', 'US President Biden’s first term = 2021-01-20/2025-01-20'],
  ])('%s', (text, expected) => {
    expect(read(text, '2021-03-01')).toEqual([expected]);
  });

  test.each([
    'in Biden’s first three weeks',
    'in his first months in the white room, Biden',
    'the first 100 days of rain',
    'the first 100 days of Biden’s rule',
    'the 47th president spoke',
    'Joe Smith’s first term',
    'during her presidency',
    'Trump’s third term',
    'in the first 100 days of his term',
  ])('is none: %s', (text) => {
    expect(read(text, '2021-03-01')).toEqual([]);
  });

  test('ends with a text that is written in its first year, and is open in a later one', () => {
    const text = 'in Biden’s first months in office';
    expect(read(text, '2025-05-15')).toEqual(['Biden’s first months in office = 2021-01-20/']);
    expect(read(text, null)).toEqual(['Biden’s first months in office = 2021-01-20/']);
  });

  test('is that of the term that the text can know of', () => {
    const text = 'in the 47th president’s first three weeks';
    expect(read(text, '2021-03-01')).toEqual([]);
    expect(read(text, '2025-05-15')).toEqual([
      'the 47th president’s first three weeks = 2025-01-20/2025-02-09',
    ]);
  });

  test('a presidency that goes on has no end, one of two parts is none of them', () => {
    expect(read('during the 47th president’s presidency', '2025-05-15')).toEqual([
      'the 47th president’s presidency = 2025-01-20/..',
    ]);
    expect(read('during Trump’s administration', '2025-05-15')).toEqual([]);
  });
});
