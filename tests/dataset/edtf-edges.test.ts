import { describe, expect, test } from 'vitest';
import { compareDays, parseEdtf } from '../../src/dataset/edtf.ts';
import { EDTF_INVALID, EDTF_VALID } from '../fuzz/corpus/edtf-edges.ts';

describe('EDTF at its edges', () => {
  test.each(EDTF_VALID)('%j is a date, its ends in order', (text) => {
    const date = parseEdtf(text);
    expect(date?.text).toBe(text);
    const { earliest, latest } = date ?? {};
    if (earliest && latest) expect(compareDays(earliest, latest)).toBeLessThanOrEqual(0);
  });

  test.each([
    ['2004?/2005', true, false],
    ['2004/2005?', true, false],
    ['2004~/2005', false, true],
    ['2004/2005~', false, true],
    ['2004?/2005~', true, true],
    ['2004%/..', true, true],
    ['2004/2005', false, false],
  ])('%s is uncertain: %j, approximate: %j', (text, uncertain, approximate) => {
    expect(parseEdtf(text)).toMatchObject({ uncertain, approximate });
  });

  test.each(EDTF_INVALID)('%j is none', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});
