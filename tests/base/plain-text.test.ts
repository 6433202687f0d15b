import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { isNarrow, simpleWidth } from '../../src/base/plain-text.ts';

const characters: string[] = [];
for (let unit = 0; unit <= 0xffff; unit++) {
  const character = String.fromCharCode(unit);
  if (simpleWidth(character) !== undefined) characters.push(character);
}
const texts = fc.array(fc.constantFrom(...characters), { maxLength: 30 }).map((each) => each.join(''));

describe('texts measured without tables', () => {
  it('are those of the common scripts', () => {
    expect(characters.length).toBeGreaterThan(30_000);
    for (const text of [
      '“Xi’s” naïve …',
      'Путин',
      'Ζελένσκι',
      'נתניהו',
      'نتنياهو',
      '习近平',
      '金正恩',
      'たかいち',
      '이재명',
      '≈ ≠ → │ ●',
    ])
      expect(simpleWidth(text)).toBe(stringWidth(text));
  });

  it('never hold what joins, hides or is an emoji', () => {
    for (const text of ['e\u0301', '😀', '\u200d', '\u001b', '\n', 'क्', '\u3099', '\u00ad', '❤'])
      expect(simpleWidth(text)).toBeUndefined();
  });

  it('take the columns that string-width counts, each character', () => {
    expect(characters.filter((each) => simpleWidth(each) !== stringWidth(each))).toEqual([]);
  });

  it('take the columns that string-width counts, in any order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(simpleWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: 500 },
    );
  });

  it('are one character a unit, for Node’s segmenter as well', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(texts, (text) => {
        expect([...segmenter.segment(text)].length).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are narrow when every character takes one column', () => {
    expect(characters.filter((each) => isNarrow(each) !== (simpleWidth(each) === 1))).toEqual([]);
  });
});
