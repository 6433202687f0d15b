/** How far a word may be from the one that was meant, by its length, and which of several is taken. */
import { describe, expect, it } from 'vitest';
import { loadCorrector } from '../../src/query/correct-words.ts';
import { createIndex } from '../../src/query/create-index.ts';
import { StringTable } from '../../src/query/string-table.ts';
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
    ['lammo', 'lamp', true],
    // Up to six: any one letter.
    ['hauze', 'house', false],
    ['herbir', 'harbor', false],
    ['hazse', 'house', false],
    ['hozse', 'house', true],
    ['harboz', 'harbor', true],
    ['hazbzr', 'harbor', false],
    // Up to eight: two letters.
    ['hrabuor', 'harbour', true],
    ['harxbourx', 'harbour', true],
    ['hzrbouz', 'harbour', false],
    ['hatbiur', 'harbour', true],
    ['moontkin', 'mountain', false],
    // Nine and more: a little more still.
    ['moontkins', 'mountains', true],
    ['eighborhood', 'neighborhood', true],
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
    ['молокоооо', 'молоко', false],
    ['молокоо', 'молоко', true],
    ['мирр', 'мир', false],
    ['првителство', 'правительство', true],
    ['कमलन', 'कमममलन', true],
    // No words.
    ['lamp1', 'lamp', false],
    ['1lamp', 'lamp', false],
    ['la1mp', 'lamp', false],
    ['пу1тин', 'путин', false],
    ['1путин', 'путин', false],
    ['путин1', 'путин', false],
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
    expect(correctAmong('lakeu', 'lakes', 'lakes', 'laker')).toEqual(['lakes', 'laker']);
    expect(correctAmong('lakeu', 'laker laket lakep lakeq')).toEqual(['lakep', 'lakeq', 'laker']);
    expect(correctAmong('lakeu', 'lakeus lakebu')).toEqual(['lakebu', 'lakeus']);
  });
});

/** Notes which strings are decoded. */
class WatchedTable extends StringTable {
  readonly decoded: string[] = [];

  override at(place: number): string {
    const text = super.at(place);
    this.decoded.push(text);
    return text;
  }
}

describe('a word that cannot be meant is not even decoded', () => {
  it.each([
    ['too short', 'lamp', 'lam', false],
    ['too long', 'lamp', `la${'m'.repeat(17)}p`, false],
    ['shorter by three', 'neighborhoooood', 'neighborhood', false],
    ['with too many other letters', 'lamp', 'lazz', false],
    ['without two of its letters', 'lamp', 'lala', false],
    ['with another first letter and more', 'jeighborhoox', 'neighborhood', false],
    ['with one other letter', 'lamp', 'lamo', true],
    ['with other letters but the first', 'neighborhfox', 'neighborhood', true],
  ])('%s: %s for %s', (_, typed, word, isDecoded) => {
    const index = createIndex(makeDataset({ facts: [makeFact({ statement: `aardvark ${word} zulu` })] }));
    const words = new WatchedTable(index.words.bytes, index.words.offsets);
    correct({ ...index, words }, typed);
    expect([...new Set(words.decoded)]).toEqual(isDecoded ? [word] : []);
  });
});
