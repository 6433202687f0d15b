/** How far a word may be from the one that was meant, by its length, and which of several is taken. */
import { describe, expect, it } from 'vitest';
import { loadCorrector } from '../../src/query/correct-words.ts';
import { createIndex } from '../../src/query/create-index.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';

const correct = await loadCorrector();

/** What is taken for a word where facts hold these words, each as often as it is given. */
function correctAmong(typed: string, ...words: string[]): string[] {
  const facts = words.map((statement, place) => makeFact({ id: `F${place}`, statement }));
  return correct(createIndex(makeDataset({ facts })), typed);
}

describe('a word of', () => {
  it.each([
    // Four letters: a swap, a near key, a letter too many or too few.
    ['lapm', 'lamp', true],
    ['lamo', 'lamp', true],
    ['lammp', 'lamp', true],
    ['lampx', 'lamp', true],
    ['lamz', 'lamp', false],
    ['kamp', 'lamp', false],
    ['lam', 'lamp', false],
    ['lamp', 'lam', false],
    // Up to six: any one letter.
    ['hazse', 'house', false],
    ['hozse', 'house', true],
    ['harboz', 'harbor', true],
    ['hazbzr', 'harbor', false],
    // Up to eight: two letters.
    ['hrabuor', 'harbour', true],
    ['harxbourx', 'harbour', true],
    ['hzrbouz', 'harbour', false],
    // Nine and more: a little more still.
    ['neihgborhodo', 'neighborhood', true],
    ['nexghborhxod', 'neighborhood', false],
    // Who gets the first letter wrong gets little else wrong.
    ['jeighborhood', 'neighborhood', true],
    ['jeigborhood', 'neighborhood', false],
    ['enighborhood', 'neighborhood', true],
    // Longer or shorter by two letters at most.
    ['neighborhoooood', 'neighborhood', false],
    ['neighborhoood', 'neighborhood', true],
    // Other scripts and letters.
    ['путни', 'путин', true],
    ['путин', 'трамп', false],
    ['東京都庁', '東京都', false],
    // No words.
    ['lamp1', 'lamp', false],
    ['20144', '2014', false],
    ['abot', 'about', false],
  ])('%s for %s: %j', (typed, word, isTaken) => {
    expect(correctAmong(typed, word)).toEqual(isTaken ? [word] : []);
  });
});

describe('of several words', () => {
  it('the nearest is taken', () => {
    expect(correctAmong('harboru', 'harbour harbors')).toEqual(['harbour']);
  });

  it('the more frequent comes first, then the first by its letters, three at most', () => {
    expect(correctAmong('lakeu', 'lakes', 'laker', 'laker')).toEqual(['laker', 'lakes']);
    expect(correctAmong('lakeu', 'lakes', 'laker')).toEqual(['laker', 'lakes']);
    expect(correctAmong('lakeu', 'laker laket lakep lakeq')).toEqual(['lakep', 'lakeq', 'laker']);
  });
});
