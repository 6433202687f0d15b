import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitDocument, splitParagraphs } from '../../src/dataset/sentences.ts';
import { unwrapLines } from '../../src/dataset/wrapped-lines.ts';

const WORDS =
  'the minister of trade said on Monday that no ship would leave before all fees were paid in full'.split(
    ' ',
  );
const paragraph = fc.array(fc.constantFrom(...WORDS), { minLength: 60, maxLength: 120 });

/** As a mail program breaks lines: each takes as many words as it holds. */
function wrap(words: readonly string[], width: number, lineBreak: string): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(lineBreak);
}

describe('unwrapLines', () => {
  test('joins the lines of each paragraph, whatever the column and the line break', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 60, max: 90 }),
        fc.constantFrom('\n', '\r\n'),
        (paragraphs, width, lineBreak) => {
          const text = paragraphs.map((words) => wrap(words, width, lineBreak)).join(lineBreak + lineBreak);
          const unwrapped = unwrapLines(text);
          expect(unwrapped).toHaveLength(text.length);
          expect(unwrapped.split(/\s*[\n\r]+/).map((line) => line.split(/\s+/))).toEqual(paragraphs);
        },
      ),
    );
  });

  test.each([
    [
      'paragraphs that are lines',
      `${'A long paragraph of one line. '.repeat(8)}\n${'Another. '.repeat(20)}\n`,
    ],
    [
      'a list of headlines',
      'Talks fail\nPrices rise again in the north\nA visit\nFour ships leave the harbour\n',
    ],
    ['a poem', 'The ship goes out,\nthe ship comes in,\nand none of us knows where it has been.\n'],
    ['lines that are sentences', `${'The ships of the north left the harbour in the night.\n'.repeat(6)}`],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(unwrapLines(text)).toBe(text);
  });

  const CABLE = [
    'TAGS: PREL, ECON',
    'SUBJECT: THE MINISTER AND THE HARBOUR FEES: WHAT THE CAPTAINS WILL DO',
    'IN THE SPRING',
    '',
    '1. The minister told the embassy on Monday that no ship would leave the',
    'harbour before all fees were paid in full, and that this would stay so.',
    '- The captains of the north, who had hoped for a better year than that,',
    'went home without a word.',
    '-----------------------------------------------------------------------',
    '2. The embassy believes that the minister will find fewer ships in the',
    'next year.',
  ].join('\n');

  test('keeps fields, items and rules apart', () => {
    const points = Array.from(CABLE);
    const starts = splitParagraphs(CABLE).map(({ start }) => points.slice(start, start + 8).join(''));
    expect(starts).toEqual(['TAGS: PR', 'SUBJECT:', '1. The m', '- The ca', '--------', '2. The e']);
  });

  test('sentences run over line breaks, with offsets of the text as it is', () => {
    const last = splitDocument(CABLE).at(-1);
    expect(CABLE.slice(last?.start, last?.end)).toMatch(/^2\. The embassy[\s\S]*in the\nnext year\.$/);
    expect(last?.paragraph).toBe(6);
  });
});
