import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize, wrap } from '../../src/base/text.ts';
import { type Marked, sanitizeMarked, wrapMarked } from '../../src/view/marked.ts';
import { anyText } from '../support/texts.ts';

const [OPEN, CLOSE] = ['\u{f0001}', '\u{f0002}'];
const paint = (text: string) => OPEN + text + CLOSE;
const unpaint = (text: string) => text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
const squeeze = (text: string) => text.replaceAll(' ', '');

/** A text with ranges in order, not overlapping, that cut no character as people see them. */
const marked: fc.Arbitrary<Marked> = anyText.chain((text) => {
  const starts = [...Array.from(new Intl.Segmenter().segment(text), ({ index }) => index), text.length];
  return fc.subarray(starts).map((ends) => ({
    text,
    ranges: Array.from(
      { length: ends.length >> 1 },
      (_, index) => [ends[2 * index] ?? 0, ends[2 * index + 1] ?? 0] as const,
    ),
  }));
});

/** What is painted, joined; each line paints its own part of a range. */
function paintedParts(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(OPEN).slice(1))
    .map((part) => part.slice(0, part.indexOf(CLOSE)))
    .join('');
}

describe('sanitizeMarked', () => {
  it('sanitises the text, and each mark keeps its part of it', () => {
    fc.assert(
      fc.property(marked, (given) => {
        const { text, ranges } = sanitizeMarked(given);
        expect(text).toBe(sanitize(given.text));
        expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(
          given.ranges.map(([start, end]) => sanitize(given.text.slice(start, end))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('returns harmless texts as they are', () => {
    const given = { text: 'plain', ranges: [[0, 2] as const] };
    expect(sanitizeMarked(given)).toEqual(given);
  });
});

describe('wrapMarked', () => {
  it('gives the lines of wrap, painted or not', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 1, max: 60 }), (given, width) => {
        expect(wrapMarked(given, width, paint).map(unpaint)).toEqual(wrap(sanitize(given.text), width));
      }),
      { numRuns: 500 },
    );
  });

  it('paints all that is marked, and nothing else, at any width', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 1, max: 60 }), (given, width) => {
        const wanted = given.ranges.map(([start, end]) => sanitize(given.text.slice(start, end))).join('');
        expect(squeeze(paintedParts(wrapMarked(given, width, paint)))).toBe(squeeze(wanted));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the place of marks on words that come again', () => {
    const text = 'tariffs on tariffs on tariffs';
    expect(wrapMarked({ text, ranges: [[11, 18]] }, 10, (word) => `[${word}]`)).toEqual([
      'tariffs on',
      '[tariffs] on',
      'tariffs',
    ]);
    expect(wrapMarked({ text, ranges: [[8, 18]] }, 10, (word) => `[${word}]`)).toEqual([
      'tariffs [on]',
      '[tariffs] on',
      'tariffs',
    ]);
  });
});
