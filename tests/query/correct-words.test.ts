import { describe, expect, it } from 'vitest';
import { loadCorrector } from '../../src/query/correct-words.ts';
import { createIndex } from '../../src/query/create-index.ts';
import { typoCost } from '../../src/query/edit-distance.ts';
import { isStopWord } from '../../src/query/stop-words.ts';
import { loadShipped } from './scoring.ts';

const index = createIndex(loadShipped());
const correct = await loadCorrector();

/** Each word with two neighbours swapped: what fuse.js alone, which counts two errors, would often lose. */
function swaps(word: string): string[] {
  return Array.from({ length: word.length - 2 }, (_, place) => {
    const [a, b] = [word.charAt(place + 1), word.charAt(place + 2)];
    return word.slice(0, place + 1) + b + a + word.slice(place + 3);
  });
}

describe('loadCorrector', () => {
  it('puts names and words right', () => {
    const slips = {
      ramphosa: 'ramaphosa',
      zelenksy: 'zelensky',
      netanyaho: 'netanyahu',
      brusels: 'brussels',
    };
    for (const [typed, meant] of Object.entries(slips)) expect(correct(index, typed), typed).toContain(meant);
  });

  it.each([
    ['xelensky', 'zelensky'],
    ['metanyahu', 'netanyahu'],
    ['etanyahu', 'netanyahu'],
    ['dzelensky', 'zelensky'],
    ['ezlensky', 'zelenskyy'],
    ['entanyahu', 'netanyahu'],
  ])('finds words by another first letter: %s is %s', (typed, meant) => {
    expect(correct(index, typed)).toContain(meant);
  });

  it('leaves words that are near by accident', () => {
    for (const word of ['taxi', 'iraq', 'xqzvw', 'usa', '20144', '']) {
      expect(correct(index, word), word).toEqual([]);
    }
  });

  it('misses no word of the vocabulary that one swap away is nearest', () => {
    const words = index.words.texts().filter((word) => /^[a-z]{5,}$/.test(word) && !isStopWord(word));
    for (const word of words) {
      for (const typed of swaps(word)) {
        if (index.words.find(typed) !== undefined) continue;
        const [found = ''] = correct(index, typed);
        expect(typoCost(typed, found, 3), `${typed} of ${word}`).toBeLessThanOrEqual(0.9);
      }
    }
  });
});
