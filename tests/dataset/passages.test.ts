import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { checkPassages, digestOf, readSpan } from '../../src/dataset/passages.ts';
import type { Passage } from '../../src/dataset/schema.ts';
import { splitDocument } from '../../src/dataset/sentences.ts';

const TEXT = 'One thing happened. 😀 Another did.\n\nA third thing, then. And a fourth.';

/** A passage for each sentence of a text. */
function passagesOf(text: string): Passage[] {
  const points = new CodePoints(text);
  return splitDocument(text).map(({ start, end, paragraph, sentence }) => {
    const sha256 = digestOf(points.slice(start, end));
    return { document: 'd', paragraph, sentence, start, end, sha256 };
  });
}

function statesOf(text: string | undefined, passages: Passage[]): string[] {
  return checkPassages(text, passages).map((check) => check.state);
}

describe('CodePoints', () => {
  it('agrees with string iteration, also on lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '😀', '\ud83d', '\ude00', 'é') }), (text) => {
        const characters = Array.from(text);
        const points = new CodePoints(text);
        expect(points.length).toBe(characters.length);
        let unit = 0;
        for (const [point, character] of characters.entries()) {
          expect([points.toUnit(point), points.toPoint(unit)]).toEqual([unit, point]);
          expect(points.slice(point, point + 1)).toBe(character);
          unit += character.length;
        }
      }),
    );
  });
});

describe('readSpan', () => {
  it('reads code points, and nothing outside the text', () => {
    const document = new CodePoints('a😀b');
    expect(readSpan(document, { start: 1, end: 3 })).toBe('😀b');
    expect(readSpan(document, { start: 1, end: 4 })).toBeUndefined();
    expect(readSpan(document, { start: 2, end: 2 })).toBeUndefined();
    expect(readSpan(document, { start: -1, end: 2 })).toBeUndefined();
  });
});

describe('checkPassages', () => {
  it('finds every passage of an unchanged document', () => {
    const checks = checkPassages(TEXT, passagesOf(TEXT));
    expect(checks.map(({ state, problem }) => [state, problem])).toEqual(Array(4).fill(['ok', undefined]));
  });

  it('says where text has moved, and leaves the passage as it is', () => {
    const passages = passagesOf(TEXT);
    const checks = checkPassages(`New. ${TEXT}`, passages);
    expect(checks.map((check) => check.state)).toEqual(['moved', 'moved', 'moved', 'moved']);
    expect(checks[1]?.found).toEqual({ start: 25, end: 39 });
    expect(checks[1]?.passage).toEqual(passages[1]);
  });

  it('finds a part of a sentence that has moved either way', () => {
    const part: Passage = { ...wholeOf('third thing'), start: 38, end: 49 };
    expect(checkPassages(`${' '.repeat(500)}${TEXT}`, [part])[0]?.found).toEqual({ start: 538, end: 549 });
    expect(checkPassages('A third thing', [part])[0]?.found).toEqual({ start: 2, end: 13 });
  });

  it('tells changed from missing', () => {
    expect(statesOf(TEXT.replace('third', 'tidy '), passagesOf(TEXT))).toEqual(['ok', 'ok', 'changed', 'ok']);
    expect(statesOf('One thing happened.', passagesOf(TEXT))).toEqual([
      'ok',
      'missing',
      'missing',
      'missing',
    ]);
    expect(statesOf(undefined, passagesOf(TEXT))).toEqual(Array(4).fill('missing'));
  });

  it('does not vouch for a passage without a digest', () => {
    expect(statesOf('text', [{ ...wholeOf('text'), sha256: null }])).toEqual(['unchecked']);
  });

  it('compares the numbers with the span', () => {
    const [first, second] = passagesOf(TEXT);
    if (!first || !second) throw new Error('two sentences expected');
    const joined = { ...first, end: second.end, sha256: digestOf(new CodePoints(TEXT).slice(0, second.end)) };
    expect(checkPassages(TEXT, [{ ...second, sentence: 1 }, joined]).map((check) => check.problem)).toEqual([
      'the span is in paragraph 1, sentence 2, not in paragraph 1, sentence 1',
      'the span runs beyond paragraph 1, sentence 1',
    ]);
  });

  it('ends the search after a bounded number of digests', () => {
    const text = 'abcdefghij '.repeat(30_000);
    const passages = Array.from({ length: 50 }, (_, index) => ({
      ...wholeOf('not there at all'),
      start: index,
      end: index + 16,
    }));
    const started = performance.now();
    expect(new Set(statesOf(text, passages))).toEqual(new Set(['changed']));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('never calls a passage ok after the document has shifted by one character', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z😀]{1,8}){0,4}\.$/u);
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = sentences.join(' ');
        expect(statesOf(text, passagesOf(text)).every((state) => state === 'ok')).toBe(true);
        for (const state of statesOf(`x${text}`, passagesOf(text)))
          expect(['moved', 'changed']).toContain(state);
      }),
    );
  });
});

function wholeOf(text: string): Passage {
  const end = Array.from(text).length;
  return { document: 'd', paragraph: null, sentence: null, start: 0, end, sha256: digestOf(text) };
}
