import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/dataset/schema.ts';
import { namesOf, weighFact } from '../../src/query/weigh-fact.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic } from '../support/datasets.ts';

const dataset = makeDataset({
  leaders: [
    makeLeader({ id: 'ada', name: 'Ada Paz', aliases: ['Iron Lady', 'Smith'] }),
    makeLeader({ id: 'bo', name: 'Bo Smith', aliases: ['Smith'] }),
  ],
  countries: [makeCountry({ id: 'USA', name: 'United States', aliases: ['US'] })],
  topics: [makeTopic({ id: 'trade', label: 'Trade', terms: ['salt'] })],
});
const weightsOf = (parts: Partial<Fact>) =>
  weighFact(makeFact({ statement: '', ...parts }), namesOf(dataset)).weights;
const [ADA, BO, USA, TRADE] = [0, 1, 2, 3];
/** What each of so many words of a statement is worth, the first half as much again. */
const inStatement = (length: number, place: number) => 6 * (16 / length) ** 0.25 * (1.5 - place / length / 2);

describe('a word', () => {
  it('of a statement is worth the more, the nearer it is to the beginning and the shorter the statement', () => {
    const weights = weightsOf({ statement: 'Rain fell here today' });
    for (const [place, word] of ['rain', 'fell', 'here', 'today'].entries())
      expect(weights.get(word), word).toBeCloseTo(inStatement(4, place), 10);
    const long = weightsOf({ statement: `Rain${' fell'.repeat(31)}` });
    expect(long.get('rain')).toBeCloseTo(inStatement(32, 0), 10);
    expect(long.get('fell')).toBeCloseTo(inStatement(32, 1), 10);
    expect(long.size).toBe(2);
  });

  it('that others make together is worth what its beginning is', () => {
    const weights = weightsOf({ statement: 'A photo-op of World War II' });
    expect(weights.get('photoop')).toBe(weights.get('photo'));
    expect(weights.get('wwii')).toBe(weights.get('world'));
  });

  it('is worth less in a quotation, and least as who said it', () => {
    const weights = weightsOf({
      quotation: { text: 'Rain rain photo-op', speaker: 'Somebody' },
      attribution: { source: 'Nobody', cue: 'snow' },
    });
    expect(Object.fromEntries(weights)).toEqual({
      rain: 2,
      photo: 2,
      op: 2,
      photoop: 2,
      somebody: 0.5,
      nobody: 0.5,
    });
  });

  it('is worth the sum of where it stands', () => {
    const weights = weightsOf({ statement: 'Rain', quotation: { text: 'Rain', speaker: 'Rain' } });
    expect(weights.get('rain')).toBeCloseTo(inStatement(1, 0) + 2.5, 10);
  });
});

describe('a tag', () => {
  it('counts once, with the name of a leader', () => {
    const weights = weightsOf({ leaders: ['ada', 'ada'], countries: ['USA'], topics: ['trade'] });
    expect([...weights]).toEqual([
      [ADA, 2],
      ['ada', 2],
      ['paz', 2],
      ['ap', 2],
      [USA, 1],
      [TRADE, 1],
    ]);
  });

  it('that the dataset does not declare is a word', () => {
    const weights = weightsOf({ leaders: ['cy-young'], countries: ['FRA'], topics: ['war'] });
    expect(Object.fromEntries(weights)).toEqual({ cy: 2, young: 2, cyyoung: 2, fra: 1, war: 1 });
  });
});

describe('a name in a statement', () => {
  const entityWeights = (statement: string, parts: Partial<Fact> = {}) =>
    Array.from({ length: 4 }, (_, entity) => weightsOf({ statement, ...parts }).get(entity));

  it('counts for whom it means, where it first stands', () => {
    expect(entityWeights('Rain met Iron Lady and Ada Paz')).toEqual([
      expect.closeTo(inStatement(7, 2), 10),
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('that several share counts for those whom the fact is tagged with', () => {
    expect(entityWeights('Smith came').slice(0, 2)).toEqual([undefined, undefined]);
    const [ada, bo] = entityWeights('Smith came', { leaders: ['bo'] });
    expect([ada, bo]).toEqual([undefined, expect.closeTo(2 + inStatement(2, 0), 10)]);
    expect(BO).toBe(1);
  });

  it('that is a topic counts only where the fact is tagged with it', () => {
    expect(entityWeights('Salt came')[TRADE]).toBeUndefined();
    expect(entityWeights('Salt came', { topics: ['trade'] })[TRADE]).toBeCloseTo(1 + inStatement(2, 0), 10);
  });

  it('that is a word otherwise counts in capitals', () => {
    expect(entityWeights('They told us')[USA]).toBeUndefined();
    expect(entityWeights('They told US')[USA]).toBeCloseTo(inStatement(3, 2), 10);
  });

  it('counts at the very end too', () => {
    expect(entityWeights('Rain in the United States')[USA]).toBeCloseTo(inStatement(5, 3), 10);
    expect(entityWeights('Rain in the United')[USA]).toBeUndefined();
  });
});

it('the texts of a fact are what is shown of it', () => {
  const { texts } = weighFact(
    makeFact({
      statement: 'Rain fell',
      quotation: { text: 'snow', speaker: null },
      attribution: { source: '...', cue: null },
      leaders: ['ada', 'nobody'],
      countries: ['USA'],
    }),
    namesOf(dataset),
  );
  expect(texts.map((tokens) => tokens.map(({ word }) => word).join(' '))).toEqual([
    'rain fell',
    'snow',
    'ada paz',
  ]);
});
