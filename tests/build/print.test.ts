/** Lines of print, and the paragraphs that a typesetter made them of. */
import { describe, expect, test } from 'vitest';
import { joinPages, type PageLine } from '../../src/build/read/pdf-lines.ts';

/** A line in the middle of a column that is 400 wide, where nothing else is said. */
const line = (text: string, y: number, parts: Partial<PageLine> = {}): PageLine => ({
  text,
  x: 50,
  y,
  end: 450,
  height: 10,
  ...parts,
});
/** Enough lines around some to tell what is usual, and that nothing of them is an edge. */
function paragraphsOf(lines: readonly PageLine[]): string[] {
  const before = [0, 1, 2].map((index) => line(`and so it went on for days ${index}`, 700 - 14 * index));
  const first = 700 - 14 * before.length;
  const own = lines.map((each, index) => ({ ...each, y: first - 14 * index + each.y }));
  const text = joinPages([[...before, ...own]]);
  const rest = text.slice(text.indexOf('2') + 1).trim();
  return rest === '' ? [] : rest.split('\n');
}

describe('a new paragraph', () => {
  test.each([
    ['after a gap', [line('and one', 0), line('and two', -20)], ['and one', 'and two']],
    ['of larger letters', [line('and one', 0), line('and two', 0, { height: 14 })], ['and one', 'and two']],
    [
      'set in after a full stop',
      [line('and one.', 0), line('Then two', 0, { x: 65 })],
      ['and one.', 'Then two'],
    ],
    ['with a bullet', [line('and one', 0), line('• two', 0)], ['and one', '• two']],
    [
      'after a short last line',
      [line('and one.', 0, { end: 200 }), line('Then two', 0)],
      ['and one.', 'Then two'],
    ],
    [
      'after a line of its own',
      [line('and one', 0, { end: 150 }), line('Then two', 0)],
      ['and one', 'Then two'],
    ],
  ])('%s', (_, lines, paragraphs) => {
    expect(paragraphsOf(lines)).toEqual(paragraphs);
  });
});

describe('the same paragraph', () => {
  test.each([
    ['in full lines', [line('and one', 0), line('and two', 0)], 'and one and two'],
    ['after a full stop in a full line', [line('and one.', 0), line('Then two', 0)], 'and one. Then two'],
    ['after a comma', [line('and one,', 0, { end: 150 }), line('Then two', 0)], 'and one, Then two'],
    ['set in far, as in verse', [line('and one.', 0), line('Then two', 0, { x: 150 })], 'and one. Then two'],
    [
      'with a word that the typesetter broke',
      [line('and the min-', 0), line('ister', 0)],
      'and the minister',
    ],
    ['with a compound of names', [line('and North-', 0), line('South talks', 0)], 'and North-South talks'],
    ['with years', [line('in 1914-', 0), line('1918 too', 0)], 'in 1914-1918 too'],
    ['with a dash', [line('and one—', 0), line('two', 0)], 'and one—two'],
  ])('%s', (_, lines, paragraph) => {
    expect(paragraphsOf(lines)).toEqual([paragraph]);
  });

  test('goes on in the next column, where no sentence ended', () => {
    const column = (x: number, texts: readonly string[]) =>
      texts.map((text, index) => line(text, 700 - 14 * index, { x, end: x + 200 }));
    const page = (end: string, next: string) => [
      ...column(50, ['a b c d e f', 'g h i j k l', 'm n o p q r', end]),
      ...column(300, [next, 's t u v w x', 'y z a b c d', 'e f g h i j']),
    ];
    expect(joinPages([page('and one', 'two.')])).toContain('and one two.');
    expect(joinPages([page('and one.', 'Then two')])).toContain('and one.\nThen two');
  });
});

test('a page of nothing is nothing', () => {
  expect(joinPages([[]])).toBe('');
  expect(joinPages([[], [line('One.', 700)], []])).toBe('One.\n');
});
