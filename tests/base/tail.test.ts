import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfTail, withoutTail } from '../../src/base/tail.ts';
import { anyText } from '../support/texts.ts';

describe('the end of a text', () => {
  it('begins where a pattern to the end would first match', () => {
    const texts = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(' ', 'a', '!', '😀'), maxLength: 20 }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(withoutTail(text, / /)).toBe(text.replace(/ +$/, ''));
        expect(withoutTail(text, /[\p{P}\u{1f600}]/u)).toBe(text.replace(/[\p{P}\u{1f600}]+$/u, ''));
      }),
    );
  });

  it('takes characters beyond the basic plane whole', () => {
    expect(startOfTail('a😀😀', /\u{1f600}/u)).toBe(1);
    expect(withoutTail('a\ude00', /\u{1f600}/u)).toBe('a\ude00');
  });

  it.each([
    ['\ud800\udc00', 0],
    ['\udbff\udfff', 0],
    ['a\udc00', 2],
    ['\ue000\udc00', 2],
    ['\ud800a', 2],
    ['\ud800\ue000', 2],
  ])('a pair is two halves of it, and nothing else: %j', (text, start) => {
    expect(startOfTail(text, /^[\u{10000}-\u{10ffff}]$/u)).toBe(start);
  });

  it('is nothing where no character is of the kind, and everything where all are', () => {
    expect([startOfTail('abc', / /), startOfTail('', / /), startOfTail('   ', / /)]).toEqual([3, 0, 0]);
  });
});
