import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStoredJson, toStoredJson } from '../../src/query/stored-json.ts';

describe('stored JSON', () => {
  it('comes back as it was, whatever characters it has', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    const value = fc
      .jsonValue({ maxDepth: 3 })
      .chain((plain) => text.map((words) => ({ plain, [words]: words })));
    fc.assert(
      fc.property(value, (given) => {
        expect(fromStoredJson(toStoredJson(given))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it.each(['Erdoğan', '“no deal”', '和平', '\ud83d\ude00', 'half \ud83d', '\0', '\x7f'])(
    'is ASCII: %j',
    (text) => {
      expect([...toStoredJson([text])].every((byte) => byte < 0x80)).toBe(true);
      expect(fromStoredJson(toStoredJson([text]))).toEqual([text]);
    },
  );

  it('is read where it lies in other bytes', () => {
    const bytes = Buffer.concat([Buffer.from('x'), toStoredJson({ a: '—' }), Buffer.from('y')]);
    expect(fromStoredJson(bytes.subarray(1, -1))).toEqual({ a: '—' });
  });
});
