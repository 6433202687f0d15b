import { describe, expect, test } from 'vitest';
import { joinPages, type PageLine } from '../../src/build/read/pdf-lines.ts';

const LEADING = 14;

/** Lines below one another, as wide as the column unless said otherwise; `=` before a text makes it short. */
function pageOf(texts: readonly string[], top = 700, height = 10): PageLine[] {
  return texts.map((text, index) => {
    const isShort = text.startsWith('=');
    const y = top - index * LEADING;
    return { text: text.replace(/^=/, ''), x: 50, y, end: isShort ? 150 : 400, height };
  });
}

const BODY = ['The harbour was empty when the min-', 'ister arrived, and nobody', 'knew why it was so.'];

describe('joinPages', () => {
  test('a head and a foot at the same height of two pages are no text', () => {
    const page = (number: number, text: string) => [
      ...pageOf(['Ministry of Trade — Internal'], 760),
      ...pageOf([
        text,
        'A second line of it, which is there to be read.',
        'A third one, no shorter than that.',
      ]),
      ...pageOf([`Page ${number} of 2`], 40),
    ];
    const text = joinPages([page(1, 'The ships had left.'), page(2, 'Nobody came back.')]);
    expect(text).not.toMatch(/Ministry|Page/);
    expect(text).toContain('The ships had left.');
  });

  test('what stands at another height of two pages is text', () => {
    const text = joinPages([
      pageOf(['No.', ...BODY, 'It was late.', 'It was cold.'], 700),
      pageOf(['No.', ...BODY, 'It was late.', 'It was cold.'], 500),
    ]);
    expect(text.match(/No\./g)).toHaveLength(2);
  });

  test('notes come last and let a sentence go on over the page', () => {
    const text = joinPages([
      [
        ...pageOf([...BODY.slice(0, 2), 'said a word, for in Rome,']),
        ...pageOf(['1 Board report, page 4.'], 60, 7),
      ],
      pageOf(['as in Paris, it was late.', ...BODY]),
    ]);
    expect(text).toContain('for in Rome, as in Paris, it was late.');
    expect(text.trim().split('\n').at(-1)).toBe('1 Board report, page 4.');
  });

  test('a short line without a stop stands alone, and so a heading above two columns', () => {
    const left = pageOf(BODY).map((line) => ({ ...line, end: 220 }));
    const right = pageOf(['In the second column', 'nobody knew either', 'what it was about.']).map(
      (line) => ({
        ...line,
        x: 240,
        end: 410,
      }),
    );
    const wide: PageLine = { text: 'A Heading above Both Columns', x: 50, y: 720, end: 410, height: 16 };
    const byline: PageLine = { text: 'Ada Miller, Rome', x: 50, y: 714, end: 110, height: 10 };
    expect(
      joinPages([[wide, byline, ...left, ...right]])
        .trim()
        .split('\n'),
    ).toEqual([
      'A Heading above Both Columns',
      'Ada Miller, Rome',
      'The harbour was empty when the minister arrived, and nobody knew why it was so.',
      'In the second column nobody knew either what it was about.',
    ]);
  });
});
