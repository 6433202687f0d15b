/** Which of the facts that match are shown, and in which order, held to the rule written out plainly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIT_STEPS, type Matches, NO_MATCHES } from '../../src/query/match-facts.ts';
import { type Ordered, orderFacts, pickFacts } from '../../src/query/order-facts.ts';
import { Sieve } from '../../src/query/sieve.ts';

interface Worth {
  weight: number;
  words: number;
}

/** A fact, and how well each unit fits it: 0 where it does not match. */
interface Row {
  fact: number;
  fits: number[];
}

function matchesOf(rows: readonly Row[], worth: Worth[]): Matches {
  const facts = Uint32Array.from(rows, ({ fact }) => fact);
  return {
    count: rows.length,
    facts,
    units: Uint32Array.from(rows, ({ fits }) =>
      fits.reduce((bits, fit, unit) => (fit > 0 ? bits | (1 << unit) : bits), 0),
    ),
    fits: worth.map((_, unit) => Uint16Array.from(rows, ({ fits }) => fits[unit] ?? 0)),
    worth,
    wanted: worth.reduce((bits, { words }, unit) => (words > 0 ? bits | (1 << unit) : bits), 0),
    total: worth.reduce((sum, { weight }) => sum + weight, 0),
    slotOf: (fact) => facts.indexOf(fact),
  };
}

/** The same by the rule: [fact, words, score] of each that is shown. */
function shown(rows: readonly Row[], worth: readonly Worth[], strict: boolean) {
  const total = worth.reduce((sum, { weight }) => sum + weight, 0);
  const sum = ({ fits }: Row, of: (unit: Worth, fit: number) => number) =>
    worth.reduce((result, unit, place) => result + of(unit, fits[place] ?? 0), 0);
  const judged = rows.map((row) => ({
    fact: row.fact,
    fit: sum(row, ({ weight }, fit) => (weight / total / FIT_STEPS) * fit),
    share: sum(row, ({ weight }, fit) => (fit > 0 ? weight : 0)),
    words: sum(row, ({ words }, fit) => (fit > 0 ? words : 0)),
    whole: worth.every(({ words }, place) => words === 0 || (row.fits[place] ?? 0) > 0),
  }));
  const complete = judged.filter(({ whole, words }) => whole && words > 0);
  const partial = judged.filter(({ whole, words }) => !whole && words > 0);
  const best = Math.max(0, ...partial.map(({ share }) => share));
  const least = complete.length > 0 ? 0.85 * total : 0.85 * best;
  const beside = strict ? [] : partial.filter(({ share }) => share >= least);
  const step = (fit: number) => Math.round(fit * 2 ** 19);
  return [complete, beside].flatMap((group) =>
    group
      .sort((a, b) => step(b.fit) - step(a.fit) || a.fact - b.fact)
      .map(({ fact, words, fit, whole }) => ({ fact, words, score: (fit + (whole ? 1 : 0)) / 2 })),
  );
}

const rowsOf = ({ facts, words, scores }: Ordered) =>
  Array.from(facts, (fact, rank) => ({ fact, words: words[rank], score: scores[rank] }));

const fit = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(1, 2, 300, 301, 30_000, FIT_STEPS - 1, FIT_STEPS) },
);
const worths = fc.array(
  fc.record({ weight: fc.constantFrom(0.25, 1, 2, 3, 9), words: fc.constantFrom(0, 1, 1, 2) }),
  { minLength: 1, maxLength: 4 },
);
const someRows = (most: number) =>
  fc.uniqueArray(fc.nat(200), { maxLength: most }).chain((facts) =>
    fc
      .array(fc.array(fit, { minLength: 4, maxLength: 4 }), {
        minLength: facts.length,
        maxLength: facts.length,
      })
      .map((fits) => facts.map((fact, place): Row => ({ fact, fits: fits[place] ?? [] }))),
  );

/** Rows as matching leaves them: each matches some unit, and only the units that there are. */
function trim(rows: readonly Row[], worth: readonly Worth[]): Row[] {
  return rows
    .map(({ fact, fits }) => ({ fact, fits: fits.slice(0, worth.length) }))
    .filter(({ fits }) => fits.some((each) => each > 0));
}

describe('facts that are picked in any order', () => {
  it('are the complete ones, and the best of the others where there are none', () => {
    fc.assert(
      fc.property(someRows(30), worths, fc.boolean(), fc.array(fc.nat(200)), (all, worth, strict, barred) => {
        const rows = trim(all, worth);
        const sieve = new Sieve(201);
        sieve.bar(Uint32Array.from(barred));
        const wanted = shown(
          rows.filter(({ fact }) => !barred.includes(fact)),
          worth,
          strict,
        );
        const whole = wanted.filter(({ score }) => score > 0.5);
        const { facts, complete } = pickFacts(matchesOf(rows, worth), sieve, strict);
        expect(complete).toBe(whole.length > 0);
        expect(new Set(facts)).toEqual(new Set((complete ? whole : wanted).map(({ fact }) => fact)));
        expect(facts.length).toBe(new Set(facts).size);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the facts that are shown', () => {
  it('are the complete ones and the best of the others, each group in order', () => {
    fc.assert(
      fc.property(someRows(30), worths, fc.boolean(), (all, worth, strict) => {
        const rows = trim(all, worth);
        const wanted = shown(rows, worth, strict);
        const ordered = orderFacts(matchesOf(rows, worth), undefined, strict);
        expect(rowsOf(ordered).map(({ fact, words }) => [fact, words])).toEqual(
          wanted.map(({ fact, words }) => [fact, words]),
        );
        expect(ordered.scores.length).toBe(wanted.length);
        for (const [rank, { score }] of wanted.entries()) expect(ordered.scores[rank]).toBeCloseTo(score, 9);
        expect(ordered.total).toBe(wanted.length);
        expect(ordered.complete).toBe(wanted.filter(({ score }) => score > 0.5).length);
      }),
      { numRuns: 500 },
    );
  });

  it('are the first of them up to a limit, and counted all the same', () => {
    fc.assert(
      fc.property(someRows(40), worths, fc.nat(12), fc.boolean(), (all, worth, limit, strict) => {
        const rows = trim(all, worth);
        const wanted = shown(rows, worth, strict);
        const ordered = orderFacts(matchesOf(rows, worth), undefined, strict, limit);
        expect([...ordered.facts]).toEqual(wanted.slice(0, limit).map(({ fact }) => fact));
        expect(ordered.total).toBe(wanted.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are those of the others that match about as much as the best of them, or as all', () => {
    const worth = [9, 1, 1].map((weight) => ({ weight, words: 1 }));
    const idsOf = (...fits: number[][]) => [
      ...orderFacts(
        matchesOf(
          fits.map((each, fact) => ({ fact, fits: each })),
          worth,
        ),
        undefined,
        false,
        9,
      ).facts,
    ];
    // The best matches 10 of 11; 9 of them are enough, 2 are not.
    expect(idsOf([9, 9, 0], [9, 0, 0], [0, 9, 9])).toEqual([0, 1]);
    expect(idsOf([0, 9, 9], [0, 9, 0])).toEqual([0]);
    // Beside a complete one it takes 85 % of all.
    expect(idsOf([9, 0, 0], [9, 9, 0], [9, 9, 9])).toEqual([2, 1]);
    expect(idsOf([0, 9, 9], [9, 9, 9])).toEqual([1]);
  });

  it('are as many as asked for, the complete ones among them', () => {
    const worth = [9, 1].map((weight) => ({ weight, words: 1 }));
    const rows = Array.from({ length: 12 }, (_, fact) => ({ fact, fits: [9, fact % 2] }));
    const found = (limit: number) => [...orderFacts(matchesOf(rows, worth), undefined, false, limit).facts];
    expect(found(8)).toEqual([1, 3, 5, 7, 9, 11, 0, 2]);
    expect(found(6)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(found(3)).toEqual([1, 3, 5]);
  });

  it('pass the sieve, which decides before anything else', () => {
    fc.assert(
      fc.property(someRows(30), worths, fc.array(fc.nat(200)), (all, worth, barred) => {
        const rows = trim(all, worth);
        const sieve = new Sieve(201);
        sieve.bar(Uint32Array.from(barred));
        const passing = rows.filter(({ fact }) => !barred.includes(fact));
        const ordered = orderFacts(matchesOf(rows, worth), sieve, false);
        expect([...ordered.facts]).toEqual(shown(passing, worth, false).map(({ fact }) => fact));
      }),
      { numRuns: 300 },
    );
  });

  it('are none of no matches', () => {
    expect(rowsOf(orderFacts(NO_MATCHES, undefined, false))).toEqual([]);
  });

  it('are in the same order however many are asked for', () => {
    const rows = Array.from({ length: 1500 }, (_, place) => ({
      fact: (place * 7) % 1500,
      fits: [1 + ((place * 7919) % 900) * 70],
    }));
    const matches = matchesOf(rows, [{ weight: 1, words: 1 }]);
    const idsOf = (limit?: number) => [...orderFacts(matches, undefined, false, limit).facts];
    const all = idsOf();
    expect(all).toEqual(shown(rows, [{ weight: 1, words: 1 }], false).map(({ fact }) => fact));
    for (const limit of [0, 1, 10, 999, 1000, 1001, 1499, 1500, 2000])
      expect(idsOf(limit), `${limit}`).toEqual(all.slice(0, limit));
  });
});
