import { describe, expect, it } from 'vitest';
import { findNearest, suggest } from '../../src/dataset/nearest.ts';

describe('findNearest', () => {
  it.each([
    ['cat', ['cut', 'dog'], 'cut'],
    ['cat', ['cup', 'dog'], undefined],
    ['statment', ['statement'], 'statement'],
    ['STATMENT', ['Statement'], 'Statement'],
    // A swap of neighbours is one edit, wherever it is.
    ['nda', ['and'], undefined],
    ['adn', ['and'], 'and'],
    ['nad', ['and'], 'and'],
    ['tihng', ['thing', 'tight'], 'thing'],
    ['abcdfe', ['abcdef'], 'abcdef'],
    ['abdcfe', ['abcdef'], 'abcdef'],
    ['badcfe', ['abcdef'], undefined],
    // Two edits for six letters, three for more.
    ['abcxyf', ['abcdef'], 'abcdef'],
    ['abxxxf', ['abcdef'], undefined],
    ['abcdxxxh', ['abcdefgh'], 'abcdefgh'],
    ['abcxxxxh', ['abcdefgh'], undefined],
    // Letters too many or too few.
    ['countrys', ['country'], 'country'],
    ['ountry', ['country'], 'country'],
    ['documentsssss', ['documents'], undefined],
    // The nearest, and of equally near ones the first.
    ['leadrs', ['header', 'leaders', 'leader'], 'leaders'],
    ['lead', ['leap', 'leaf'], 'leap'],
    // A word that would be replaced from end to end is not near.
    ['xy', ['a', 'b'], undefined],
    ['', ['a'], undefined],
    ['ab', [], undefined],
  ])('of %s among %j is %s', (word, known, nearest) => {
    expect(findNearest(word, known)).toBe(nearest);
  });

  it('is asked for words of up to forty letters', () => {
    expect(findNearest('a'.repeat(40), ['a'.repeat(41)])).toBe('a'.repeat(41));
    expect(findNearest('a'.repeat(41), ['a'.repeat(40)])).toBeUndefined();
  });

  it('looks at five thousand words', () => {
    const known = [...Array.from({ length: 4999 }, (_, index) => `none${index}`), 'wanted', 'xwanted'];
    expect(findNearest('wnted', known)).toBe('wanted');
    expect(findNearest('wnted', ['first', ...known])).toBeUndefined();
  });
});

describe('suggest', () => {
  it('asks, or says nothing', () => {
    expect(suggest('statment', ['statement'])).toBe('; did you mean "statement"?');
    expect(suggest('zzz', ['statement'])).toBe('');
  });
});
