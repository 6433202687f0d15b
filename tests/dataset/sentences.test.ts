import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDocument, splitParagraphs, splitSentences } from '../../src/dataset/sentences.ts';

interface GoldenRule {
  n: number;
  name: string;
  text: string;
  sentences: string[];
}

const GOLDEN = new URL('corpora/golden-rules/english.json', import.meta.url);
const goldenRules = JSON.parse(readFileSync(GOLDEN, 'utf8')) as GoldenRule[];
// Rules 40 and 41 join lines that were broken inside a sentence; here a line is a paragraph.
const JOINING = [40, 41];

function sentencesOf(text: string): string[] {
  const characters = Array.from(text);
  return splitSentences(text).map(({ start, end }) => characters.slice(start, end).join(''));
}

describe('the golden rules', () => {
  it.each(goldenRules.filter(({ n }) => !JOINING.includes(n)))('$name', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('splitSentences', () => {
  it.each([
    ['President George W. Bush once met him. He left.', 1],
    ['Every U.S. president knows it. The U.S. Senate agreed with the U.S. It was late.', 2],
    ['Mr. Xi met Dr. Smith and Gen. Lee. They spoke.', 1],
    ['It shut at 7 p.m. Four ships left the U.S. Three stayed.', 2],
    ['There were N. Low (chair), P. Miller and S. Reed. They spoke.', 1],
    ['It cost $1.5 bn., i.e. more than in Jan. 2024, e.g. than planned.', 0],
    ['Apple Inc. Chief Tim Cook met Acme Corp. He was glad.', 1],
    ['“He went.” She stayed.', 1],
    ['“Did he go?” Obama asked. "Yes!" she said.', 1],
    ['They waited... Nothing came. We just ... I do not know.', 2],
    ['It fell ill. Then it died. See No. 5 and p. 7 of vol. 2.', 2],
    ['As he said.[12] Others (see below.) did not. (They left.)', 2],
    ['Sure. iPhone sales rose. We met at 5 p.m. on Monday.', 2],
    ['彼は来た。彼女は去った。', 1],
    ['Talks fail again Sunday, May 4, 2025', 1],
    ['He resigned on Sunday, May 4, 2025', 0],
    ['The two in Brussels Image: Somebody.', 1],
    ['Delegates at the summit In the last round, the two sides met again.', 1],
    ['Vienna, Austria On Monday, the ministers met again.', 1],
    ['He read Death In the Afternoon, a novel', 0],
    ['The talks failed; the envoys left. Trade, said the minister, In the end, wins.', 1],
    ['Was it quick? :) It was not. See the list. (https://example.org/list) It is long.', 3],
    ['I like their website. we use it often. Really! you should. He runs Example Corp. he said.', 4],
    ['What now? he asked himself. “Is it?” they said to us.', 1],
  ])('%s: %i breaks', (text, breaks) => {
    expect(sentencesOf(text)).toHaveLength(breaks + 1);
  });

  it.each([
    ['after a comma that is near', `${'a'.repeat(1500)}, ${'b '.repeat(600)}`, 1501],
    [
      'at white space where no comma is near',
      `${'a'.repeat(900)}, ${'b'.repeat(900)} ${'c'.repeat(900)}`,
      1802,
    ],
    ['anywhere where there is none', 'a'.repeat(2001), 2000],
    ['but not in the middle of a character', `${'a'.repeat(1999)}${'😀'.repeat(10)}`, 1999],
    ['nor at all where it is just as long', `${'a '.repeat(999)}aa`, 2000],
  ])('cuts what is too long to be a sentence %s', (_, text, end) => {
    const [first] = splitDocument(text);
    expect(first?.end).toBe(end);
    expect(first?.goesOn).toBe(text.length > 2000 ? true : undefined);
  });

  it('counts in code points', () => {
    expect(splitSentences('😀 A day. 😀 Two.')).toEqual([
      { start: 0, end: 8 },
      { start: 9, end: 15 },
    ]);
  });
});

describe('splitParagraphs', () => {
  it('takes non-blank lines without surrounding white space', () => {
    expect(splitParagraphs('\ufeffone\r\n\n \t\n  two 😀 \rthree')).toEqual([
      { start: 1, end: 4 },
      { start: 12, end: 17 },
      { start: 19, end: 24 },
    ]);
    expect(splitParagraphs(' \n ')).toEqual([]);
  });
});

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '. ',
        '.',
        '! ',
        '? ',
        '… ',
        '... ',
        '. . . ',
        '\n',
        '\r\n',
        ' ',
        '“',
        '” ',
        '"',
        '(',
        ') ',
        '[',
      ),
      fc.constantFrom(
        'Mr',
        'U.S',
        'He',
        'J',
        'etc',
        '1',
        '12',
        'a',
        'Image: ',
        'May 4, 2025',
        '😀',
        '。',
        '\u00a0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('properties', () => {
  it('sentences lie in their paragraphs, in order, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const characters = Array.from(text);
        const paragraphs = splitParagraphs(text);
        let last = 0;
        let left = '';
        for (const { start, end, paragraph } of splitDocument(text)) {
          const home = paragraphs[paragraph - 1] ?? { start: 0, end: 0 };
          expect(start).toBeGreaterThanOrEqual(Math.max(last, home.start));
          expect(end).toBeLessThanOrEqual(home.end);
          const sentence = characters.slice(start, end).join('');
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toBe('');
          left += characters.slice(last, start).join('');
          last = end;
        }
        expect((left + characters.slice(last).join('')).trim()).toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of [
      '! ',
      '. ',
      '.',
      '"',
      'a. ',
      'A. ',
      ' ',
      'x Image',
      '1. a 2. ',
      'U.S. The ',
      '( ',
      '“',
      'A In the ',
      '? :) ',
    ]) {
      const text = unit.repeat(400_000 / unit.length);
      const started = performance.now();
      splitDocument(text);
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(3000);
    }
  });
});
