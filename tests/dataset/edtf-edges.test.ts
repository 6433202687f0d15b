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

  test.each(EDTF_INVALID)('%j is none', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});
