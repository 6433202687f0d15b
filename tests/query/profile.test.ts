import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/dataset/schema.ts';
import { byTime } from '../../src/query/order.ts';
import { createProfile, groupByTopic, summarizeLeaders, yearsOf } from '../../src/query/profile.ts';
import { makeDataset, makeFact, makeLeader, makeTopic, makeWhen } from '../support/datasets.ts';

const all = () => true;
const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);
const putin = makeLeader({ id: 'putin', country: 'RUS' });
const stateless = makeLeader({ id: 'stateless' });
const dataset = makeDataset({
  leaders: [stateless, putin, makeLeader({ id: 'obama', country: 'USA' })],
  topics: [makeTopic({ id: 'war' }), makeTopic({ id: 'trade' })],
  facts: [
    makeFact({
      id: 'late',
      leaders: ['putin'],
      countries: ['RUS'],
      date: makeWhen('2022'),
      topics: ['trade', 'war'],
    }),
    makeFact({ id: 'undated', leaders: ['obama', 'putin'] }),
    makeFact({ id: 'land', countries: ['RUS'], date: makeWhen('2014') }),
    makeFact({ id: 'early', leaders: ['putin'], date: makeWhen('2000'), topics: ['war'] }),
    makeFact({ id: 'land-first', countries: ['USA', 'RUS'], date: makeWhen('2013') }),
    makeFact({ id: 'other', leaders: ['obama'], date: makeWhen('2012'), topics: ['war'] }),
    makeFact({
      id: 'deed',
      leaders: ['obama'],
      date: makeWhen('2012'),
      event: { type: 'SANCTION', actor: 'obama', recipient: 'putin' },
    }),
  ],
});

describe('createProfile', () => {
  it('holds what names the leader, and apart from it what is about the country alone, in time order', () => {
    const { leader, facts, countryFacts } = createProfile(dataset, putin, all);
    expect(leader).toBe(putin);
    expect(idsOf(facts)).toEqual(['early', 'late', 'undated']);
    expect(idsOf(countryFacts)).toEqual(['land-first', 'land']);
  });

  it('holds what is done to the leader', () => {
    expect(createProfile(dataset, putin, all).relations).toMatchObject([
      { actor: 'obama', recipient: 'putin', deeds: [{ type: 'SANCTION' }] },
    ]);
  });

  it('holds only what the filter accepts', () => {
    const { facts, countryFacts, relations } = createProfile(dataset, putin, ({ id }) => id.startsWith('la'));
    expect([idsOf(facts), idsOf(countryFacts), relations]).toEqual([['late'], ['land-first', 'land'], []]);
  });

  it('has no country facts for a leader without a country', () => {
    expect(createProfile(dataset, stateless, all)).toMatchObject({
      facts: [],
      countryFacts: [],
      relations: [],
    });
  });
});

describe('groupByTopic', () => {
  it('goes by the first topic, in the order of the dataset, the rest after them', () => {
    const groups = groupByTopic(dataset, [
      makeFact({ id: 'none' }),
      makeFact({ id: 'x', topics: ['unlisted'] }),
      ...dataset.facts.filter(({ topics }) => topics.length > 0),
    ]);
    expect(groups.map(({ topic, facts }) => [topic, idsOf(facts)])).toEqual([
      ['war', ['early', 'other']],
      ['trade', ['late']],
      [null, ['none']],
      ['unlisted', ['x']],
    ]);
  });

  it('loses no fact, doubles none, and keeps each group in time order', () => {
    const fact = fc.record({
      topics: fc.subarray(['war', 'trade', 'unlisted']),
      date: fc.constantFrom(null, makeWhen('2014'), makeWhen('2015')),
    });
    fc.assert(
      fc.property(fc.array(fact), (made) => {
        const facts = made.map((parts, index) => makeFact({ ...parts, id: `F${index}` }));
        const groups = groupByTopic(dataset, facts);
        expect(groups.flatMap((group) => idsOf(group.facts)).sort()).toEqual(idsOf(facts).sort());
        for (const { topic, facts: members } of groups) {
          expect(members.length).toBeGreaterThan(0);
          expect(members.every((member) => (member.topics[0] ?? null) === topic)).toBe(true);
          expect([...members].sort(byTime)).toEqual(members);
        }
      }),
    );
  });
});

describe('summarizeLeaders', () => {
  it('counts facts and years, most facts first, ties as in the dataset', () => {
    const rows = summarizeLeaders(dataset, all).map(({ leader, facts, years }) => [leader.id, facts, years]);
    expect(rows).toEqual([
      ['putin', 3, ['2000', '2022']],
      ['obama', 3, ['2012', '2012']],
      ['stateless', 0, null],
    ]);
  });

  it('counts what the filter accepts', () => {
    const rows = summarizeLeaders(dataset, ({ id }) => id === 'other').map(({ leader, facts }) => [
      leader.id,
      facts,
    ]);
    expect(rows).toEqual([
      ['obama', 1],
      ['stateless', 0],
      ['putin', 0],
    ]);
  });
});

describe('yearsOf', () => {
  it.each([
    [[], null],
    [[null], null],
    [
      ['2014-03', null],
      ['2014', '2014'],
    ],
    [
      ['2020', '2009/2015', '999X'],
      ['2009', '9990'],
    ],
    [
      ['0044', '-0044', 'Y20250'],
      ['-0044', '20250'],
    ],
    [['../2013'], ['2013', '2013']],
  ])('of %j is %j', (dates, years) => {
    expect(yearsOf(dates.map((edtf) => makeFact({ date: edtf === null ? null : makeWhen(edtf) })))).toEqual(
      years,
    );
  });
});
