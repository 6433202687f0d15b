import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCoverage } from '../../src/query/coverage.ts';
import { makeFact, makePassage } from '../support/datasets.ts';

const at = (paragraph: number | null, sentence: number | null, document = 'doc') =>
  makePassage({ paragraph, sentence, document });

describe('findCoverage', () => {
  it('gives the sentences of a document in order, each with its facts', () => {
    const facts = [
      makeFact({ id: 'a', passages: [at(10, 1), at(2, 2)] }),
      makeFact({ id: 'b', passages: [at(2, 10), at(2, 2), at(1, 1, 'other')] }),
    ];
    expect(findCoverage(facts, 'doc')).toEqual([
      { paragraph: 2, sentence: 2, facts: ['a', 'b'] },
      { paragraph: 2, sentence: 10, facts: ['b'] },
      { paragraph: 10, sentence: 1, facts: ['a'] },
    ]);
  });

  it('names a fact once for a sentence, and passes over passages without numbers', () => {
    const fact = makeFact({ id: 'a', passages: [at(1, 1), at(1, 1), at(null, 1), at(1, null)] });
    expect(findCoverage([fact], 'doc')).toEqual([{ paragraph: 1, sentence: 1, facts: ['a'] }]);
  });

  it('shows the sentences without facts when they are known', () => {
    const known = [
      { paragraph: 1, sentence: 1 },
      { paragraph: 1, sentence: 2 },
    ];
    expect(findCoverage([makeFact({ id: 'a', passages: [at(1, 2)] })], 'doc', known)).toEqual([
      { paragraph: 1, sentence: 1, facts: [] },
      { paragraph: 1, sentence: 2, facts: ['a'] },
    ]);
    expect(findCoverage([], 'doc')).toEqual([]);
  });

  it('holds each known and each covered sentence once, in reading order', () => {
    const place = fc.record({
      paragraph: fc.integer({ min: 1, max: 12 }),
      sentence: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(place), fc.array(place), (known, covered) => {
        const facts = covered.map(({ paragraph, sentence }, index) =>
          makeFact({ id: `F${index}`, passages: [at(paragraph, sentence)] }),
        );
        const found = findCoverage(facts, 'doc', known);
        const keys = found.map(({ paragraph, sentence }) => paragraph * 100 + sentence);
        expect(keys).toEqual(
          [...new Set([...known, ...covered].map((p) => p.paragraph * 100 + p.sentence))].sort(
            (a, b) => a - b,
          ),
        );
        expect(found.flatMap((sentence) => sentence.facts).sort()).toEqual(facts.map(({ id }) => id).sort());
      }),
    );
  });
});
