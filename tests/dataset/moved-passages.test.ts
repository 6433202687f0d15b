/** Where a passage is looked for that is not in its place, and how its numbers are held to the text. */
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { checkPassages, digestOf } from '../../src/dataset/passages.ts';
import type { Passage } from '../../src/dataset/schema.ts';

/** A passage with the digest of its text. */
function passageOf(text: string, start: number, end: number, numbers: Partial<Passage> = {}): Passage {
  const sha256 = digestOf(new CodePoints(text).slice(start, end));
  return { document: 'd', paragraph: null, sentence: null, start, end, sha256, ...numbers };
}

const foundIn = (text: string, ...passages: Passage[]) =>
  checkPassages(text, passages).map(({ state, found }) => found?.start ?? state);

describe('a passage that is elsewhere', () => {
  const OLD = 'Aaa. Same thing. Bbb. Same thing.';
  const first = passageOf(OLD, 0, 4);
  const last = passageOf(OLD, 22, 33);

  it('is looked for where the one before went', () => {
    expect(foundIn(`New words here. ${OLD}`, first, last)).toEqual([16, 38]);
    expect(foundIn(`New words here. ${OLD}`, last)).toEqual([21]);
  });

  it('is looked for among sentences before anything else', () => {
    const part = passageOf('One Here', 4, 8);
    expect(foundIn('xxHere is. Yes. Here it is.', part)).toEqual([16]);
  });

  it('is looked for near its place first, on either side', () => {
    const part = passageOf('0123456789middle', 10, 16);
    expect(foundIn(`${'x'.repeat(7)}middle${'x'.repeat(30)}middle`, part)).toEqual([7]);
    expect(foundIn(`-middle${'x'.repeat(6)}middle`, part)).toEqual([13]);
  });

  it('is found at the very beginning, at the very end, and where it is all that is left', () => {
    const part = passageOf('xxxx middle', 5, 11);
    expect(foundIn('-middle', part)).toEqual([1]);
    expect(foundIn(`-${'x'.repeat(50)}middle`, part)).toEqual([51]);
    expect(foundIn('middle-', part)).toEqual([0]);
    expect(foundIn('middle', part)).toEqual([0]);
  });

  it('is found across astral characters', () => {
    expect(foundIn('😀😀-middle 😀', passageOf('😀 middle', 2, 8))).toEqual([3]);
  });

  it('is missing where the text has become too short, or there is nothing to look for', () => {
    const part = passageOf('a longer text', 2, 13);
    expect(foundIn('short', part)).toEqual(['missing']);
    expect(foundIn('short', { ...part, sha256: null })).toEqual(['missing']);
    expect(foundIn('long enough, but empty', { ...part, end: 2, sha256: digestOf('') })).toEqual(['missing']);
    expect(foundIn('long enough, but turned', { ...part, end: 1 })).toEqual(['missing']);
  });
});

describe('the numbers of a passage', () => {
  const TEXT = 'One. Two.\nThree.';
  const problemOf = (start: number, end: number, paragraph: number | null, sentence: number | null) =>
    checkPassages(TEXT, [passageOf(TEXT, start, end, { paragraph, sentence })])[0];

  it.each<[number, number, number | null, number | null, string | undefined]>([
    [0, 4, 1, 1, undefined],
    [5, 9, 1, 2, undefined],
    [5, 8, 1, 2, undefined],
    [10, 16, 2, 1, undefined],
    [0, 4, null, null, undefined],
    [5, 9, null, 1, undefined],
    [5, 9, 1, null, undefined],
    [10, 16, 1, 1, 'the span is in paragraph 2, sentence 1, not in paragraph 1, sentence 1'],
    [5, 9, 1, 1, 'the span is in paragraph 1, sentence 2, not in paragraph 1, sentence 1'],
    [0, 5, 1, 1, 'the span runs beyond paragraph 1, sentence 1'],
    [4, 9, 1, 1, 'the span starts between two sentences'],
    [9, 16, 1, 2, 'the span starts between two sentences'],
  ])('from %i to %i as %j, %j', (start, end, paragraph, sentence, problem) => {
    const check = problemOf(start, end, paragraph, sentence);
    expect(check?.state).toBe('ok');
    expect(check?.problem).toBe(problem);
    expect(Object.hasOwn(check ?? {}, 'problem')).toBe(problem !== undefined);
  });
});
