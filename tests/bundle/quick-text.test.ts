import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { createQuickSanitizer, createQuickWidth, joinLines } from '../../src/bundle/quick-text.ts';

const quickWidth = createQuickWidth(stringWidth);

test('the quick width is the true one: every character of the basic plane, alone and between letters', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    for (const text of [character, `a${character}`, `${character}b\u0301`]) {
      if (quickWidth(text) !== stringWidth(text)) {
        expect.fail(`U+${code.toString(16)} in ${JSON.stringify(text)}`);
      }
    }
  }
});

test('the quick width is the true one: any text, styled or not', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '\u001b[1m',
      '\u001b[22m',
      '\u001b[38;5;1m',
      '\u001b[m',
      '\u001b]8;;x\u0007',
      '├──┤',
      'c\u0327',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(quickWidth(text)).toBe(stringWidth(text));
      expect(quickWidth(text)).toBe(stringWidth(text));
    }),
    { numRuns: 5000 },
  );
});

test('whole lines are joined, anything else is left to Ink', () => {
  const write = (y: number, text: string, x = 0) => ({ type: 'write', x, y, text });
  const size = { width: 5, height: 3 };
  expect(joinLines([write(0, 'one'), write(2, 'two  ')], size, stringWidth)).toBe('one\n\ntwo');
  for (const odd of [
    [write(0, 'a', 1)],
    [write(3, 'a')],
    [write(0, 'too wide')],
    [write(0, 'a'), write(0, 'b')],
  ]) {
    expect(joinLines(odd, size, stringWidth)).toBeUndefined();
  }
  expect(joinLines([{ type: 'clip' }], size, stringWidth)).toBeUndefined();
});

test('text with styles alone need not be sanitised, other text is once', () => {
  let calls = 0;
  const sanitize = createQuickSanitizer((text) => `${text}${++calls}`);
  expect(sanitize('\u001b[1mbold\u001b[22m – plain')).toBe('\u001b[1mbold\u001b[22m – plain');
  expect([sanitize('漢'), sanitize('漢'), sanitize('\u001b[2J')]).toEqual(['漢1', '漢1', '\u001b[2J2']);
});
