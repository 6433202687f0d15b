import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type EventType, type Fact } from '../../src/dataset/schema.ts';
import { findBetween, findRelations } from '../../src/query/relations.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeWhen } from '../support/datasets.ts';

const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);
const deed = (id: string, actor: string | null, recipient: string | null, type: EventType = 'ACCUSE') =>
  makeFact({ id, event: { type, actor, recipient } });

describe('findRelations', () => {
  it('gathers deeds by who and to whom, and by type in order of first appearance, most deeds first', () => {
    const facts = [
      deed('a', 'trump', 'xi', 'SANCTION'),
      deed('b', 'zelensky', 'trump', 'CONSULT'),
      deed('c', 'zelensky', 'trump', 'REQUEST'),
      deed('d', 'zelensky', 'trump', 'CONSULT'),
      deed('e', 'trump', 'zelensky', 'ACCUSE'),
      deed('f', 'trump', 'zelensky', 'ACCUSE'),
    ];
    const relations = findRelations(facts, new Set(['trump']));
    expect(
      relations.map(({ actor, recipient, deeds }) => [
        actor,
        recipient,
        deeds.map(({ type, facts: f }) => [type, idsOf(f)]),
      ]),
    ).toEqual([
      [
        'zelensky',
        'trump',
        [
          ['CONSULT', ['b', 'd']],
          ['REQUEST', ['c']],
        ],
      ],
      ['trump', 'zelensky', [['ACCUSE', ['e', 'f']]]],
      ['trump', 'xi', [['SANCTION', ['a']]]],
    ]);
  });

  it('leaves out deeds inside the side, among others, and without somebody at either end', () => {
    const facts = [
      deed('inside', 'trump', 'USA'),
      deed('others', 'xi', 'putin'),
      deed('nobody', null, 'trump'),
      deed('to-nobody', 'trump', null),
      makeFact({ id: 'no-event', leaders: ['trump', 'xi'] }),
    ];
    expect(findRelations(facts, new Set(['trump', 'USA']))).toEqual([]);
  });

  it('counts each deed of one side exactly once', () => {
    const who = fc.constantFrom(null, 'trump', 'xi', 'putin', 'CHN');
    const facts = fc
      .array(fc.tuple(who, who, fc.constantFrom(...EVENT_TYPES)), { maxLength: 20 })
      .map((deeds) =>
        deeds.map(([actor, recipient, type], index) => deed(`F${index}`, actor, recipient, type)),
      );
    fc.assert(
      fc.property(facts, (given) => {
        const side = new Set(['trump', 'CHN']);
        const expected = given.filter(({ event }) => {
          const { actor, recipient } = event ?? {};
          return actor && recipient && side.has(actor) !== side.has(recipient);
        });
        const relations = findRelations(given, side);
        const found = relations.flatMap(({ deeds }) => deeds.flatMap(({ facts: members }) => idsOf(members)));
        expect(found.sort()).toEqual(idsOf(expected).sort());
        const counts = relations.map(({ deeds }) => deeds.flatMap(({ facts: members }) => members).length);
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
      }),
    );
  });
});

describe('findBetween', () => {
  const dataset = makeDataset({
    leaders: [
      makeLeader({ id: 'xi', country: 'CHN' }),
      makeLeader({ id: 'trump', country: 'USA' }),
      makeLeader({ id: 'obama', country: 'USA' }),
      makeLeader({ id: 'putin', country: 'RUS' }),
      makeLeader({ id: 'stateless' }),
    ],
    countries: ['CHN', 'USA', 'RUS'].map((id) => makeCountry({ id })),
  });
  const between = (a: string, b: string, ...facts: Fact[]) => {
    const { forth, back, both } = findBetween(dataset, a, b, facts);
    return [idsOf(forth), idsOf(back), idsOf(both)];
  };

  it('keeps the directions apart, each in time order', () => {
    const facts = [
      { ...deed('undated', 'trump', 'xi'), date: null },
      { ...deed('later', 'trump', 'xi'), date: makeWhen('2025') },
      { ...deed('back', 'xi', 'trump'), date: makeWhen('2018') },
      { ...deed('first', 'trump', 'xi'), date: makeWhen('2018') },
      makeFact({ id: 'together', leaders: ['xi', 'trump'] }),
      makeFact({ id: 'alone', leaders: ['xi'] }),
    ];
    expect(between('trump', 'xi', ...facts)).toEqual([['first', 'later', 'undated'], ['back'], ['together']]);
    expect(between('xi', 'trump', ...facts)).toEqual([['back'], ['first', 'later', 'undated'], ['together']]);
  });

  it('lets a country stand for all its leaders', () => {
    const facts = [deed('t', 'trump', 'putin'), deed('o', 'obama', 'RUS'), deed('u', 'USA', 'putin')];
    expect(between('USA', 'RUS', ...facts)).toEqual([['t', 'o', 'u'], [], []]);
  });

  it('lets a leader stand for the country when no other leader of it is there', () => {
    const facts = [deed('c', 'CHN', 'putin'), deed('r', 'RUS', 'xi')];
    expect(between('xi', 'putin', ...facts)).toEqual([['c'], ['r'], []]);
  });

  it('lets a leader stand alone when there is another', () => {
    const facts = [deed('u', 'USA', 'xi'), deed('t', 'trump', 'xi'), deed('o', 'obama', 'xi')];
    expect(between('obama', 'xi', ...facts)).toEqual([['o'], [], []]);
    expect(between('stateless', 'xi', deed('s', 'stateless', 'CHN'))).toEqual([['s'], [], []]);
  });

  it('names together what names both without a deed of one to the other', () => {
    const facts = [
      makeFact({ id: 'countries', countries: ['CHN', 'RUS'] }),
      { ...deed('third', 'trump', 'putin'), leaders: ['trump', 'putin', 'xi'] },
      { ...deed('inside', 'xi', 'CHN'), leaders: ['putin', 'xi'] },
      { ...deed('half', 'xi', null), leaders: ['putin', 'xi'] },
    ];
    expect(between('xi', 'putin', ...facts)).toEqual([[], [], ['countries', 'third', 'inside', 'half']]);
  });

  it('mirrors when the sides change places, and holds each fact once', () => {
    const id = fc.constantFrom('xi', 'trump', 'obama', 'putin', 'CHN', 'USA', 'RUS');
    const facts = fc
      .array(fc.tuple(fc.option(id), fc.option(id), fc.uniqueArray(id, { maxLength: 3 })), { maxLength: 12 })
      .map((made) =>
        made.map(([actor, recipient, leaders], index) => ({
          ...deed(`F${index}`, actor, recipient),
          leaders,
        })),
      );
    fc.assert(
      fc.property(facts, (given) => {
        const [forth, back, both] = between('trump', 'CHN', ...given);
        expect(between('CHN', 'trump', ...given)).toEqual([back, forth, both]);
        const found = [forth, back, both].flat();
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
