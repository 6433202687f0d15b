import { describe, expect, it } from 'vitest';
import { describe as describeValue, formatPath, ProblemList, quote } from '../../src/dataset/problems.ts';

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['facts', 3, 'date', 'edtf'], 'facts[3].date.edtf'],
    [[0, 1], '[0][1]'],
    [['$schema', '_x9'], '$schema._x9'],
    [['facts', 3, 'a b', 'c'], 'facts[3]["a b"].c'],
    [['9a'], '["9a"]'],
    [['a-'], '["a-"]'],
    [['', '"'], '[""]["\\""]'],
    [['ä'], '["ä"]'],
  ])('of %j', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('a value in a few words', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [-1.5, '-1.5'],
    ['a "b"', '"a \\"b\\""'],
    [[1, 2], 'a list'],
    [{ a: 1 }, 'an object'],
  ])('%j', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });
});

describe('quote', () => {
  it.each(['x', '😀'])('shows sixty characters %s whole, and of more sixty', (character) => {
    expect(quote(character.repeat(60))).toBe(`"${character.repeat(60)}"`);
    expect(quote(character.repeat(61))).toBe(`"${character.repeat(60)}…"`);
    expect(quote(character.repeat(1000))).toBe(`"${character.repeat(60)}…"`);
  });

  it('shows the beginning of a text that mixes both', () => {
    expect(quote(`${'😀'.repeat(50)}${'x'.repeat(50)}`)).toBe(`"${'😀'.repeat(50)}${'x'.repeat(10)}…"`);
  });
});

describe('a list of problems', () => {
  it('counts all, and words only those that it keeps', () => {
    const problems = new ProblemList(2);
    const worded: number[] = [];
    for (const number of [1, 2, 3]) {
      problems.add(['facts', number], () => {
        worded.push(number);
        return `fault ${number}`;
      });
    }
    expect([problems.total, worded]).toEqual([3, [1, 2]]);
    expect(problems.first).toEqual([
      { path: ['facts', 1], message: 'fault 1' },
      { path: ['facts', 2], message: 'fault 2' },
    ]);
  });
});
