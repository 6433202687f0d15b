/** Which texts count as wrapped, and which of their lines go on. */
import { describe, expect, test } from 'vitest';
import { unwrapLines } from '../../src/dataset/wrapped-lines.ts';

const WORDS =
  'the minister of trade said on Monday that no ship would leave before all fees were paid in full';

/** Lines of words that hold as many as `width` allows, the last one cut short. */
function wrapped(width: number, count: number): string[] {
  const words = `${WORDS} `.repeat(count).trim().split(' ');
  const lines: string[] = [];
  for (let line = ''; lines.length < count; ) {
    const word = words.shift() ?? 'end';
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, 'and so on.'];
}

/** How many lines a text has when it is unwrapped. */
const linesOf = (lines: readonly string[], lineBreak = '\n') => {
  const text = lines.join(lineBreak);
  const unwrapped = unwrapLines(text);
  expect(unwrapped).toHaveLength(text.length);
  expect(unwrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  return unwrapped.split(/[\r\n]+/).length;
};

describe('a text is wrapped', () => {
  test.each([
    ['wide enough', 54],
    ['as wide as may be', 100],
  ])('when it is %s', (_, width) => {
    expect(linesOf(wrapped(width, 8))).toBe(1);
  });

  test.each([
    ['too narrow', 45],
    ['too wide', 115],
  ])('but not when it is %s', (_, width) => {
    expect(linesOf(wrapped(width, 8))).toBe(9);
  });

  test.each(['\n', '\r', '\r\n', ' \n', '\t\r\n'])('whatever ends its lines: %j', (lineBreak) => {
    expect(linesOf(wrapped(72, 8), lineBreak)).toBe(1);
  });

  test('when at least two of its lines are left open', () => {
    expect(linesOf(wrapped(72, 1))).toBe(2);
    expect(linesOf(wrapped(72, 2))).toBe(1);
  });

  test('whatever short lines stand in it besides', () => {
    const list = Array.from({ length: 30 }, (_, index) => `Ship ${index}`);
    expect(linesOf([...wrapped(72, 8), '', ...list])).toBe(1 + list.length);
  });

  test('but not when most of its longer lines are not full', () => {
    const headlines = [60, 75, 62, 71, 55, 80, 58, 66].map((width) => `Ships ${'x'.repeat(width - 6)}`);
    const short = headlines.flatMap((line) => [line, 'Talks about harbours']);
    expect(linesOf(short)).toBe(short.length);
  });

  test('but not when most of its full lines end a sentence', () => {
    const sentence = 'The ships of the north left the harbour in the night before the last.';
    const open = `${sentence.slice(0, -1)},`;
    const lines = [
      open,
      sentence,
      sentence,
      sentence,
      open,
      sentence,
      sentence,
      sentence,
      'And that was all.',
    ];
    expect(linesOf(lines)).toBe(lines.length);
    const wrapped = lines.map((line) => (line === sentence ? open : line));
    expect(linesOf(wrapped)).toBe(1);
  });
});

describe('in a wrapped text a line', () => {
  const before = wrapped(72, 6);
  /** Whether the second line is joined to the first, in the midst of wrapped paragraphs. */
  const joins = (first: string, second: string) =>
    linesOf([...before, '', first, second, '', ...before]) === 3;
  const FULL = 'the ships of the north left the harbour in the night before the last one';

  test.each([
    ['a full line', FULL, 'And nobody saw them leave.'],
    ['a full line that ends a sentence', `${FULL.slice(0, -1)}.`, 'Nobody saw them leave.'],
    ['a short line before a small letter', 'the ships of the north', 'left the harbour in the night.'],
    ['a short line that ends in a hyphen', 'the ships of the North-', 'East left the harbour.'],
    ['a field of a letterhead', 'REF: STATE 1', 'EMBASSY 2'],
    ['a full line before one that is indented', FULL, '    And nobody saw them leave.'],
    ['a full sentence before one indented by a column', `${FULL.slice(0, -1)}.`, ' Nobody saw them leave.'],
    ['an indented full sentence before another', `   ${FULL.slice(0, -4)}.`, '   Nobody saw them leave.'],
  ])('goes on after %s', (_, first, second) => {
    expect(joins(first, second)).toBe(true);
  });

  test.each([
    ['a short line', 'the ships of the north', 'And nobody saw them leave.'],
    ['a short sentence before a small letter', 'The ships left.', 'nobody saw them leave.'],
    ['a full sentence before one that is indented', `${FULL.slice(0, -1)}.`, '    Nobody saw them leave.'],
    ['a full line before an item', FULL, '- Nobody saw them leave.'],
    ['a full line before a number', FULL, '(2) Nobody saw them leave.'],
    ['a full line before a field', FULL, 'SUBJECT: HARBOUR'],
    ['a full line before a rule', FULL, '---------'],
    ['a rule', '-'.repeat(72), 'nobody saw them leave.'],
  ])('begins anew after %s', (_, first, second) => {
    expect(joins(first, second)).toBe(false);
  });
});
