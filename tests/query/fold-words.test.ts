/** Where the words of a text are, and how they are written; in Latin letters alone, and beside others. */
import { describe, expect, it } from 'vitest';
import { cutText, foldWord, tokenize } from '../../src/query/fold.ts';

/** Words with what they stand for, `!` for those in capitals. */
const shown = (text: string) =>
  tokenize(text).map(
    ({ word, start, end, capitals }) => `${word}${capitals ? '!' : ''}=${text.slice(start, end)}`,
  );

const CASES: [string, string[]][] = [
  ['The US', ['the=The', 'us!=US']],
  ['a I 5 77', ['a=a', 'i=I', '5=5', '77=77']],
  ['U.S. and u.s.a.', ['us!=U.S.', 'and=and', 'usa=u.s.a.']],
  ['U.S.A', ['usa!=U.S.A']],
  ['a.b1', ['a=a', 'b1=b1']],
  ["Trump's O’Brien", ['trump=Trump', 'obrien=O’Brien']],
  ["rock 'n' roll", ['rock=rock', 'n=n', 'roll=roll']],
  ['G7 x2', ['g7!=G7', 'x2=x2']],
  ['end.', ['end=end']],
];

describe('the words of a text', () => {
  it.each(CASES)('%s', (text, words) => {
    expect(shown(text)).toEqual(words);
  });

  it.each(CASES)('%s, beside another script', (text, words) => {
    expect(shown(`${text} Ω`)).toEqual([...words, 'ω=Ω']);
  });

  it.each([
    ['東', ['東=東']],
    ['東京', ['東京=東京']],
    ['東京都', ['東京=東京', '京都=京都']],
    ['G20東京都kyoto', ['g20!=G20', '東京=東京', '京都=京都', 'kyoto=kyoto']],
    ['𠀀𠀁𠀂', ['𠀀𠀁=𠀀𠀁', '𠀁𠀂=𠀁𠀂']],
  ])('%s', (text, words) => {
    expect(shown(text)).toEqual(words);
  });
});

describe('foldWord', () => {
  it.each([
    ['U.S.', 'us'],
    ['x--y', 'xy'],
    ['É', 'e'],
    ['a'.repeat(30), 'a'.repeat(30)],
    ['a'.repeat(31), 'a'.repeat(30)],
    [`${'a'.repeat(29)}𠀀`, 'a'.repeat(29)],
  ])('%s', (text, word) => {
    expect(foldWord(text)).toBe(word);
  });

  it('cuts no character in half', () => {
    expect([cutText('abc', 3), cutText('abcd', 3), cutText('ab𠀀', 3), cutText('a𠀀b', 3)]).toEqual([
      'abc',
      'abc',
      'ab',
      'a𠀀',
    ]);
    expect(cutText('ab\udbff\udfff', 3)).toBe('ab');
    expect(cutText('ab\ue000d', 3)).toBe('ab\ue000');
  });
});
