import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typoCost } from '../../src/query/edit-distance.ts';

const letters = fc.stringMatching(/^[a-z]{1,12}$/);

describe('typoCost', () => {
  it('counts a swap of neighbours once, below any other slip but a doubled letter', () => {
    expect(typoCost('zelenksy', 'zelensky', 3)).toBeCloseTo(0.8);
    expect(typoCost('tarrifs', 'tariffs', 3)).toBeCloseTo(1);
  });

  it('prices an unlikely letter above a likely one', () => {
    expect(typoCost('horse', 'house', 3)).toBeGreaterThan(typoCost('hiuse', 'house', 3));
    expect(typoCost('taxi', 'taco', 3)).toBeGreaterThan(1.5);
  });

  it('is zero for the same word only, and says Infinity beyond the limit', () => {
    expect(typoCost('crimea', 'crimea', 1)).toBe(0);
    expect(typoCost('football', 'putin', 2)).toBe(Infinity);
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(typoCost(a, b, 99) === 0).toBe(a === b);
      }),
    );
  });

  it('costs no more than to delete one word and type the other', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(typoCost(a, b, 99)).toBeLessThanOrEqual(a.length + b.length + 2.2 + 1e-9);
      }),
    );
  });
});
