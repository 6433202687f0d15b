/** What each slip costs: the ranking of near words is made of these. */
import { describe, expect, it } from 'vitest';
import { typoCost } from '../../src/query/edit-distance.ts';

describe('a slip', () => {
  it.each([
    ['none', 'lamp', 'lamp', 0],
    ['a doubled letter', 'lammp', 'lamp', 0.5],
    ['a doubled first letter', 'llamp', 'lamp', 0.5],
    ['a letter not doubled', 'lamp', 'lammp', 0.5],
    ['a swap', 'lapm', 'lamp', 0.8],
    ['a swap of the first letters', 'almp', 'lamp', 0.8],
    ['two swaps', 'alpm', 'lamp', 1.6],
    ['a letter that sounds alike', 'lanp', 'lamp', 0.8],
    ['the key beside', 'lamo', 'lamp', 0.8],
    ['any other letter', 'lamz', 'lamp', 1.4],
    ['a letter too few', 'lmp', 'lamp', 1],
    ['a letter too many', 'laxmp', 'lamp', 1],
    ['no last letter', 'lam', 'lamp', 1],
    ['no first letter', 'amp', 'lamp', 2.1],
    ['a letter before the first', 'xlamp', 'lamp', 2.1],
    ['a first letter from the key beside', 'kamp', 'lamp', 1.9],
    ['any other first letter', 'zamp', 'lamp', 2.5],
    ['two of them', 'lanz', 'lamp', 2.2],
    ['a swap with a letter between', 'lpma', 'lamp', 2.8],
    ['a key beside for the second letter, without the first', 'v', 'ac', 2.9],
    ['a key beside after a letter before the first', 'ac', 'v', 2.9],
    ['nothing typed', '', 'ab', 3.1],
    ['nothing meant', 'ab', '', 3.1],
  ])('%s: %s for %s', (_, typed, word, cost) => {
    expect(typoCost(typed, word, 9)).toBeCloseTo(cost, 10);
  });

  const costOf = (pair: string) => typoCost(`x${pair.charAt(0)}`, `x${pair.charAt(1)}`, 9);

  it('is cheap between neighbouring keys, in a row and from row to row', () => {
    for (const pair of [
      'qw',
      'wq',
      'op',
      'as',
      'kl',
      'zx',
      'nm',
      'qa',
      'aq',
      'wa',
      'ws',
      'pl',
      'ed',
      'es',
      'az',
      'sz',
      'sx',
      'uj',
      'uh',
    ])
      expect(costOf(pair), pair).toBeCloseTo(0.8, 10);
  });

  it('is cheap between letters that sound alike', () => {
    for (const pair of 'ae ao iu ck cq ks qc fp vp pb dt gj wv nm iy ji hx rl'.split(' '))
      expect(costOf(pair), pair).toBeCloseTo(0.8, 10);
  });

  it('is dear between all others', () => {
    for (const pair of 'qp ap lz al ef dz bd lm rz tk pz'.split(' '))
      expect(costOf(pair), pair).toBeCloseTo(1.4, 10);
  });
});

describe('typoCost', () => {
  it('gives up where every way costs more than asked for', () => {
    expect(typoCost('zzzz', 'lamp', 2)).toBe(Infinity);
    expect(typoCost('zzzz', 'lamp', 99)).toBeLessThan(99);
  });

  it('allows what costs just as much as asked for', () => {
    expect(typoCost('lanp', 'lamp', 0.8)).toBe(0.8);
    expect(typoCost('lammp', 'lamp', 0.5)).toBe(0.5);
    expect(typoCost('lamp', 'lamp', 0)).toBe(0);
    expect(typoCost('lanp', 'lamp', 0.79)).toBe(Infinity);
  });

  it('compares words of up to a hundred letters', () => {
    const [longest, longer] = ['a'.repeat(100), 'a'.repeat(101)];
    expect(typoCost(longest, longest, 9)).toBe(0);
    for (const [a, b] of [
      [longest, longer],
      [longer, longest],
      [longer, longer],
    ] as const)
      expect(typoCost(a, b, 9)).toBe(Infinity);
  });
});
