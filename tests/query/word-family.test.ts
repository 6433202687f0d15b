import { describe, expect, it } from 'vitest';
import { familyStems } from '../../src/query/word-family.ts';

function areKin(a: string, b: string): boolean {
  const stems = new Set(familyStems(a));
  return familyStems(b).some((stem) => stems.has(stem));
}

const KIN = `
annexation annexed annexing
retaliation retaliatory retaliate
humiliation humiliated
negotiation negotiate negotiator
defiance defy defied defiant
coercion coerce coercive
persuasion persuade persuasive
expansion expand
reluctance reluctant
congratulations congratulated
diplomacy diplomatic diplomat
alliance ally allies
threat threaten threatening
concession concede
strength strong
belief believe
loyal loyalty
disloyal disloyalty
presidency president presidential
betrayal betray
ambition ambitious
strongman strongmen
honour honored
recognise recognized
agreement agreed
withdrew withdrawal
focus focused
russia russian
ukraine ukrainian
europe european
israel israeli
mexico mexican
47 47th
ii two
`;

const STRANGERS = `
loyal disloyal
willing unwilling
predictable unpredictable
power powerless
policy police
war wary
news new
author authority
university universal
mining undermining
nation native
list listen
china chin
experience experiment
`;

const lines = (block: string) =>
  block
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

describe('familyStems', () => {
  it.each(lines(KIN))('%s and %s are kin', (first, ...others) => {
    for (const other of others) expect(areKin(first ?? '', other), `${first} ${other}`).toBe(true);
  });

  it.each(lines(STRANGERS))('%s and %s are strangers', (first, second) => {
    expect(areKin(first ?? '', second ?? '')).toBe(false);
  });

  it('leaves words of other scripts as they are', () => {
    expect(familyStems('путин')).toEqual(['путин']);
    expect(familyStems('习近')).toEqual(['习近']);
  });

  it('takes no longer for hostile words', () => {
    const start = performance.now();
    for (const letter of 'yaesn') familyStems(letter.repeat(30));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
