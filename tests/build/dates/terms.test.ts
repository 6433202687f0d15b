import { describe, expect, it } from 'vitest';
import { datesInText } from '../../../src/build/dates/find-dates.ts';
import type { OfficeTerm, TermsOf } from '../../../src/build/dates/terms.ts';
import type { When } from '../../../src/dataset/schema.ts';

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
