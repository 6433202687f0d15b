import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundsOf, cutText, foldWord, tokenize } from '../../src/query/fold.ts';

const words = (text: string) => tokenize(text).map((token) => token.word);

describe('foldWord', () => {
  it('folds case, accents and letters that Unicode does not decompose', () => {
    expect(['Détente', 'Erdoğan', 'GROẞE', 'Łódź', 'İstanbul', 'Ørsted'].map(foldWord)).toEqual([
      'detente',
      'erdogan',
      'grosse',
      'lodz',
      'istanbul',
      'orsted',
    ]);
  });

  it('gives composed and decomposed letters one form', () => {
    expect(foldWord('d\u00e9tente')).toBe(foldWord('de\u0301tente'));
    expect(foldWord('Й')).toBe(foldWord('й'));
  });

  it('cuts long words without breaking a pair of surrogates', () => {
    expect(foldWord('a'.repeat(99))).toHaveLength(30);
    expect(cutText('ab😀', 3)).toBe('ab');
  });
});

describe('tokenize', () => {
  it('leaves possessives and apostrophes out of the words', () => {
    expect(words("Trump’s tariffs, leaders' O'Brien")).toEqual(['trump', 'tariffs', 'leaders', 'obrien']);
  });

  it('takes initialisms with dots as one word in capitals', () => {
    const [word] = tokenize('U.S. officials');
    expect(word).toEqual({ word: 'us', start: 0, end: 4, capitals: true });
    expect(tokenize('us')[0]?.capitals).toBe(false);
  });

  it('finds the same words in a text of Latin letters alone as beside another script', () => {
    const latin = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code)),
        fc.constantFrom(..."’'.-–“” aZ9é€"),
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(latin, (text) => {
        expect(tokenize(text)).toEqual(tokenize(`${text} ж`).slice(0, -1));
      }),
      { numRuns: 1000 },
    );
  });

  it('splits scripts without spaces into overlapping pairs', () => {
    expect(words('习近平 met Путин')).toEqual(['习近', '近平', 'met', 'путин']);
    expect(words('平')).toEqual(['平']);
  });

  it('gives ranges that hold the word and stand in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let before = 0;
        for (const { word, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldWord(text.slice(start, end)), word).toBe(word);
          before = start;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('compoundsOf', () => {
  it('writes hyphenated words as one, whatever the hyphen', () => {
    for (const text of ['photo-op', 'photo‑op', 'photo–op']) {
      const joined = compoundsOf(text, tokenize(text)).map((token) => token.word);
      expect(joined).toEqual(['photoop']);
    }
    expect(compoundsOf('photo op', tokenize('photo op'))).toEqual([]);
  });

  it('writes the initials of names, a numeral whole', () => {
    const initials = (text: string) =>
      compoundsOf(text, tokenize(text)).map(({ word, start, end }) => [word, text.slice(start, end)]);
    expect(initials('in the Financial Times of today')).toEqual([['ft', 'Financial Times']]);
    expect(initials('after World War II ended')).toEqual([['wwii', 'World War II']]);
    expect(initials('Trump, Putin and Xi')).toEqual([]);
  });
});

describe('words that others make together', () => {
  const joined = (text: string) => compoundsOf(text, tokenize(text));
  const wordsOf = (text: string) => joined(text).map(({ word }) => word);

  it('are joined by a hyphen with nothing else between', () => {
    expect(joined('a photo-op')).toEqual([{ word: 'photoop', start: 2, end: 10, capitals: false }]);
    for (const text of ['photo- op', 'photo -op', 'photo - op', 'photo op', 'photo.op'])
      expect(wordsOf(text), text).toEqual([]);
  });

  it('are the initials of up to six names, a numeral whole', () => {
    expect(joined('the Financial Times')).toEqual([{ word: 'ft', start: 4, end: 19, capitals: true }]);
    for (const [text, initials] of Object.entries({
      'World War II': 'wwii',
      'World War Ii': 'wwi',
      'Paris TAXI': 'pt',
      'Paris VIP': 'pv',
      'Ada Bo Cy Di Ed Fay': 'abcdef',
    }))
      expect(wordsOf(text), text).toEqual([initials]);
    for (const text of ['Ada Bo Cy Di Ed Fay Guy', 'Paris', 'Paris, Rome', 'Paris and rome'])
      expect(wordsOf(text), text).toEqual([]);
  });
});

it('a word of thirty letters is whole', () => {
  expect(foldWord('ab'.repeat(15))).toBe('ab'.repeat(15));
  expect(cutText('abc', 3)).toBe('abc');
  expect([cutText('a\ud800', 2), cutText('a\ud800\udc00', 2), cutText('a\udbff\udc00', 2)]).toEqual([
    'a\ud800',
    'a',
    'a',
  ]);
});
