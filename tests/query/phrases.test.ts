import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import { factsWithPhrase } from '../../src/query/phrases.ts';
import type { SearchIndex } from '../../src/query/search-index.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';

const indexOf = (statements: readonly string[]) =>
  createIndex(
    makeDataset({ facts: statements.map((statement, place) => makeFact({ id: `F${place}`, statement })) }),
  );
const find = (index: SearchIndex, phrase: string) => [
  ...factsWithPhrase(index, phrase === '' ? [] : phrase.split(' ')),
];

/** The index, and from which to which fact its texts are read. */
function watch(index: SearchIndex): { index: SearchIndex; reads: [number, number][] } {
  const reads: [number, number][] = [];
  const read = (from: number, to: number) => {
    reads.push([from, to]);
    return index.texts.read(from, to);
  };
  return { index: { ...index, texts: { ...index.texts, read } }, reads };
}

describe('the facts with a phrase', () => {
  const index = indexOf([
    'salt lake city',
    'lake salt',
    'a lake of salt',
    'city salt lake',
    'lake lake salt',
    'salt',
  ]);

  it.each([
    ['salt lake', [0, 3]],
    ['lake salt', [1, 4]],
    ['salt lake city', [0]],
    ['lake lake', [4]],
    ['lake lake lake', []],
    ['city salt lake', [3]],
    ['lake city salt', []],
    ['salt', [0, 1, 2, 3, 4, 5]],
    ['lake of salt', [2]],
    ['salt sea', []],
    ['sea', []],
    ['', []],
  ])('%j are %j', (phrase, facts) => {
    expect(find(index, phrase)).toEqual(facts);
  });

  it('have it in one text, not across two', () => {
    const facts = [
      makeFact({ statement: 'Much salt', quotation: { text: 'Lake', speaker: null } }),
      makeFact({ id: 'F002', statement: 'Much', quotation: { text: 'Salt lake', speaker: null } }),
      makeFact({ id: 'F003', statement: 'Lake' }),
    ];
    const quoted = createIndex(makeDataset({ facts }));
    expect(find(quoted, 'salt lake')).toEqual([1]);
    expect(find(quoted, 'lake lake')).toEqual([]);
  });

  it('are those whose words stand side by side, whatever the words', () => {
    const words = fc.array(fc.constantFrom('salt', 'lake', 'zinc'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, (texts, phrase) => {
        const wanted = ` ${phrase.join(' ')} `;
        const holding = texts.flatMap((text, place) =>
          ` ${text.join(' ')} `.includes(wanted) ? [place] : [],
        );
        expect(find(indexOf(texts.map((text) => text.join(' '))), phrase.join(' '))).toEqual(holding);
      }),
      { numRuns: 200 },
    );
  });
});

describe('texts are read', () => {
  /** Facts with the phrase at these places, of so many. */
  const among = (size: number, places: readonly number[]) => {
    const statements = Array.from({ length: size }, (_, place) =>
      places.includes(place) ? 'salt lake' : 'zinc',
    );
    return watch(indexOf(statements));
  };

  it('once for facts that are near each other, from the first to the last', () => {
    const { index, reads } = among(600, [3, 5, 514]);
    expect(find(index, 'salt lake')).toEqual([3, 5, 514]);
    expect(reads).toEqual([[3, 515]]);
  });

  it('apart for facts that are far from each other', () => {
    const { index, reads } = among(1200, [3, 515, 1027]);
    expect(find(index, 'salt lake')).toEqual([3, 515, 1027]);
    expect(reads).toEqual([
      [3, 4],
      [515, 516],
      [1027, 1028],
    ]);
  });

  it('not at all for words that are in no fact together', () => {
    const { index, reads } = watch(indexOf(['salt', 'lake']));
    expect(find(index, 'salt lake')).toEqual([]);
    expect(find(index, 'salt sea')).toEqual([]);
    expect(reads).toEqual([]);
  });
});

describe('a phrase that was asked for before', () => {
  const words = 'abc def ghi jkl mno pqr stu vwx yza bcd efg hij klm nop qrs tuv'.split(' ');

  it('is not looked for again while few others were', () => {
    const { index, reads } = watch(indexOf([words.join(' ')]));
    for (const word of words) expect(find(index, word)).toEqual([0]);
    expect(reads).toHaveLength(16);
    for (const word of words) expect(find(index, word)).toEqual([0]);
    expect(reads).toHaveLength(16);
  });

  it('is forgotten with all others once there are too many', () => {
    const { index, reads } = watch(indexOf([words.join(' ')]));
    for (const word of words) find(index, word);
    find(index, 'abc def');
    find(index, 'abc');
    expect(reads).toHaveLength(18);
    find(index, 'abc def');
    expect(reads).toHaveLength(18);
  });

  it('is not taken for one with the same letters', () => {
    const index = indexOf(['saltlake', 'salt lake']);
    expect([find(index, 'salt lake'), find(index, 'saltlake')]).toEqual([[1], [0]]);
  });

  it('is looked for anew in another index', () => {
    expect(find(indexOf(['salt lake']), 'salt lake')).toEqual([0]);
    expect(find(indexOf(['zinc', 'salt lake']), 'salt lake')).toEqual([1]);
  });
});
