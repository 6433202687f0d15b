/** How well facts fit the parts of a query, held to the rule written out plainly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import { FIT_STEPS, matchFacts, matchingFacts, measureFits } from '../../src/query/match-facts.ts';
import type { Plan } from '../../src/query/plan-query.ts';
import type { SearchIndex } from '../../src/query/search-index.ts';
import { type Unit, unitOf } from '../../src/query/unit.ts';
import { makeDataset, makeFact } from '../support/datasets.ts';

const WORDS = ['salt', 'lake', 'zinc', 'harbour', 'captain', 'iron'];
const FACTS = 12;

/** Facts that each hold some of the words, the one more often than the other. */
const makeIndex = () =>
  createIndex(
    makeDataset({
      facts: Array.from({ length: FACTS }, (_, place) =>
        makeFact({
          id: `F${place}`,
          statement: WORDS.filter((_word, which) => (place * 5 + 3) & (1 << which)).join(' '),
          quotation: place % 3 === 0 ? { text: 'salt zinc', speaker: null } : null,
        }),
      ),
    }),
  );

const planOf = (units: Unit[]): Plan => ({
  units,
  excluded: [],
  corrections: [],
  unknown: [],
  unresolved: [],
  strict: false,
});

/** How well a fact fits a unit, in steps; 0 where it does not match. */
function fitOf(index: SearchIndex, fact: number, { alternatives, held }: Unit): number {
  const impactOf = (term: number) => {
    const place = index.postings.at(term).indexOf(fact);
    return place < 0 ? undefined : (index.postings.impacts(term)[place] ?? 0);
  };
  let fit = held.includes(fact) ? Math.round(0.75 * FIT_STEPS) : 0;
  for (const { term, quality, boost } of alternatives) {
    if (!boost) fit = Math.max(fit, Math.round((FIT_STEPS * quality * (impactOf(term) ?? 0)) / 256));
  }
  for (const { term, quality, boost } of alternatives) {
    if (boost && fit > 0) fit += Math.round(((FIT_STEPS - fit) * quality * (impactOf(term) ?? 0)) / 256);
  }
  return fit;
}

const alternative = fc.record({
  term: fc.nat(WORDS.length - 1),
  quality: fc.constantFrom(0.25, 0.5, 0.8, 1),
  boost: fc.boolean(),
});
const unit = fc
  .record({
    alternatives: fc.uniqueArray(alternative, { maxLength: 4, selector: ({ term }) => term }),
    held: fc.uniqueArray(fc.nat(FACTS - 1), { maxLength: 3 }),
    words: fc.integer({ min: 1, max: 3 }),
    weight: fc.constantFrom(0.25, 0.5, 1),
    optional: fc.boolean(),
  })
  .map(({ held, ...rest }): Unit => {
    const facts = Uint32Array.from(held).sort();
    return { ...unitOf('', []), ...rest, held: facts, sequence: facts.length > 0 ? ['x'] : [] };
  });

describe('facts match a query', () => {
  it('as well as each of its parts fits them, whatever was asked before', () => {
    const index = makeIndex();
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        const matches = matchFacts(index, planOf(units));
        const wanted = Array.from({ length: FACTS }, (_, fact) =>
          units.map((each) => fitOf(index, fact, each)),
        );
        const found = wanted.flatMap((fits, fact) => (fits.some((each) => each > 0) ? [fact] : []));
        expect([...matches.facts.subarray(0, matches.count)].sort((a, b) => a - b)).toEqual(found);
        for (const [fact, fits] of wanted.entries()) {
          const slot = matches.slotOf(fact);
          expect(slot >= 0).toBe(found.includes(fact));
          if (slot < 0) continue;
          expect(matches.facts[slot]).toBe(fact);
          expect(units.map((_, number) => matches.fits[number]?.[slot])).toEqual(fits);
          expect(matches.units[slot]).toBe(
            fits.reduce((bits, each, number) => (each > 0 ? bits | (1 << number) : bits), 0),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('and each part is worth the more, the fewer facts it fits', () => {
    const index = makeIndex();
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        const { worth, wanted, total } = matchFacts(index, planOf(units));
        const weights = units.map((each) => {
          const matching = Array.from({ length: FACTS }, (_, fact) => fitOf(index, fact, each)).filter(
            (fit) => fit > 0,
          ).length;
          return Math.log(1 + (FACTS - matching + 0.5) / (matching + 0.5)) * each.weight * each.words;
        });
        expect(worth.map(({ weight }) => weight)).toEqual(weights.map((weight) => expect.closeTo(weight, 9)));
        expect(worth.map(({ words }) => words)).toEqual(
          units.map(({ optional, words }) => (optional ? 0 : words)),
        );
        expect(total).toBeCloseTo(
          weights.reduce((sum, weight) => sum + weight, 0),
          9,
        );
        expect(wanted).toBe(
          units.reduce((bits, { optional }, number) => (optional ? bits : bits | (1 << number)), 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('by sixteen parts at most', () => {
    const index = makeIndex();
    const literal = [{ term: 0, quality: 1, boost: false }];
    const units = Array.from({ length: 20 }, (_, place) => unitOf(`${place}`, literal));
    expect(matchFacts(index, planOf(units)).worth).toHaveLength(16);
  });

  it('the whole of it as the sum of what its parts are worth', () => {
    const index = makeIndex();
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        const matches = matchFacts(index, planOf(units));
        const measure = measureFits(matches);
        for (let slot = 0; slot < matches.count; slot++) {
          const parts = matches.worth.map(
            ({ weight }, number) =>
              ((weight / matches.total) * (matches.fits[number]?.[slot] ?? 0)) / FIT_STEPS,
          );
          expect(measure(slot)).toBeCloseTo(
            parts.reduce((sum, part) => sum + part, 0),
            9,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('the facts that match a part are those of its words, its phrase, and no hint', () => {
  const index = makeIndex();
  const lists = matchingFacts(index, {
    ...unitOf('x', [
      { term: 1, quality: 1, boost: false },
      { term: 2, quality: 1, boost: true },
    ]),
    held: Uint32Array.of(3, 4),
  });
  expect(lists.map((list) => [...list])).toEqual([[3, 4], [...index.postings.at(1)]]);
});
