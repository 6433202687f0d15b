import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/base/fold-letters.ts';

describe('foldLetters', () => {
  it.each([
    ['xi', 'xi'],
    ['é', 'e'],
    ['zelenskÿj', 'zelenskyj'],
    ['nguyễn', 'nguyen'],
    ['e\u0301\u0323', 'e'],
    ['straße', 'strasse'],
    ['æœøđðþłı', 'aeoeoddthli'],
    ['lech wałęsa', 'lechwalesa'],
    ["o'brien", 'obrien'],
    ['o’brien-smith', 'obriensmith'],
    ['u.s.', 'us'],
    ['ﬁne', 'fine'],
    ['g7', 'g7'],
    ['x²', 'x2'],
    ['', ''],
    ['...', ''],
    // What is no accent of Latin letters belongs to the letter.
    ['が', 'が'],
    ['東京', '東京'],
    ['путин', 'путин'],
    ['зеленський', 'зеленськии'],
    ['ที่', 'ที่'],
    ['東・京', '東京'],
    ['aが', 'aが'],
    ['が1', 'が1'],
    ['٣', '٣'],
  ])('of %s is %s', (lower, folded) => {
    expect(foldLetters(lower)).toBe(folded);
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldLetters(text.toLowerCase());
        expect(foldLetters(once)).toBe(once);
      }),
    );
  });
});
