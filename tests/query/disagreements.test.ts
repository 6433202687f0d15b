import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, LINK_TYPES, type Link, type LinkType } from '../../src/dataset/schema.ts';
import { findDisagreements, type Pair } from '../../src/query/disagreements.ts';
import { makeDataset, makeFact, makePassage } from '../support/datasets.ts';

const all = () => true;
const link = (type: LinkType, fact: string, note: string | null = null): Link => ({ type, fact, note });
const inDocument = (document: string) => [makePassage({ document })];
const pairOf = ({ type, a, b, acrossDocuments }: Pair) => [type, a.id, b.id, acrossDocuments];

function find(facts: Fact[], accept: (fact: Fact) => boolean = all) {
  const { agree, differ, record } = findDisagreements(makeDataset({ facts }), accept);
  return {
    agree: agree.map(pairOf),
    differ: differ.map(pairOf),
    record: record.map(({ fact, note }) => [fact.id, note.text]),
  };
}

describe('findDisagreements', () => {
  it('gives each link that stands at both facts once, and what it says', () => {
    const facts = [
      makeFact({ id: 'a', links: [link('corroborates', 'b', 'both count four')] }),
      makeFact({ id: 'b', links: [link('corroborates', 'a', 'both count four')] }),
    ];
    expect(find(facts)).toEqual({ agree: [['corroborates', 'a', 'b', false]], differ: [], record: [] });
    expect(findDisagreements(makeDataset({ facts }), all).agree[0]?.note).toBe('both count four');
  });

  it('tells what differs from what agrees, contradictions first, and leaves details out', () => {
    const facts = [
      makeFact({ id: 'a', links: [link('changed', 'b'), link('elaborates', 'c'), link('contradicts', 'c')] }),
      makeFact({ id: 'b', links: [link('changed', 'a')] }),
      makeFact({ id: 'c', links: [link('contradicts', 'a'), link('corroborates', 'b')] }),
    ];
    expect(find(facts)).toMatchObject({
      agree: [['corroborates', 'c', 'b', false]],
      differ: [
        ['contradicts', 'a', 'c', false],
        ['changed', 'a', 'b', false],
      ],
    });
  });

  it('puts pairs across documents first', () => {
    const facts = [
      makeFact({
        id: 'a',
        passages: inDocument('one'),
        links: [link('corroborates', 'b'), link('corroborates', 'c')],
      }),
      makeFact({ id: 'b', passages: inDocument('one') }),
      makeFact({ id: 'c', passages: inDocument('two') }),
    ];
    expect(find(facts).agree).toEqual([
      ['corroborates', 'a', 'c', true],
      ['corroborates', 'a', 'b', false],
    ]);
  });

  it('takes facts that share a document, or stand in none, for no pair across documents', () => {
    const facts = [
      makeFact({ id: 'a', passages: inDocument('one'), links: [link('changed', 'b'), link('changed', 'c')] }),
      makeFact({ id: 'b', passages: [...inDocument('two'), ...inDocument('one')] }),
      makeFact({ id: 'c', links: [link('changed', 'a')] }),
    ];
    expect(find(facts).differ.map((pair) => pair[3])).toEqual([false, false]);
  });

  it('gives what the public record says, one by one, and no ambiguities', () => {
    const note = (type: 'record' | 'ambiguity', text: string) => ({
      type,
      text,
      date: null,
      confidence: null,
    });
    const facts = [
      makeFact({ id: 'a', notes: [note('record', 'one'), note('ambiguity', 'who?'), note('record', 'two')] }),
      makeFact({ id: 'b', notes: [note('record', 'three')] }),
    ];
    expect(find(facts).record).toEqual([
      ['a', 'one'],
      ['a', 'two'],
      ['b', 'three'],
    ]);
    expect(find(facts, ({ id }) => id === 'b').record).toEqual([['b', 'three']]);
  });

  it('keeps a pair when either fact is accepted', () => {
    const facts = [
      makeFact({ id: 'a', links: [link('changed', 'b')] }),
      makeFact({ id: 'b' }),
      makeFact({ id: 'c', links: [link('changed', 'd')] }),
      makeFact({ id: 'd' }),
    ];
    expect(find(facts, ({ id }) => id === 'b').differ).toEqual([['changed', 'a', 'b', false]]);
    expect(find(facts, ({ id }) => id === 'c').differ).toEqual([['changed', 'c', 'd', false]]);
  });

  it('passes over a link to a fact that is not there', () => {
    expect(find([makeFact({ id: 'a', links: [link('changed', 'gone')] })]).differ).toEqual([]);
  });

  it('gives every symmetric link exactly once, whichever side it stands at', () => {
    const links = fc.array(
      fc.tuple(fc.constantFrom(...LINK_TYPES), fc.nat(5), fc.nat(5)).filter(([, from, to]) => from !== to),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(links, (made) => {
        const facts = Array.from({ length: 6 }, (_, index) =>
          makeFact({
            id: `F${index}`,
            links: made.filter(([, from]) => from === index).map(([type, , to]) => link(type, `F${to}`)),
          }),
        );
        const expected = new Set(
          made
            .filter(([type]) => type !== 'elaborates')
            .map(([type, from, to]) => [type, Math.min(from, to), Math.max(from, to)].join()),
        );
        const { agree, differ } = findDisagreements(makeDataset({ facts }), all);
        const found = [...agree, ...differ].map(({ type, a, b }) =>
          [type, ...[a, b].map(({ id }) => Number(id.slice(1))).sort()].join(),
        );
        expect(found.sort()).toEqual([...expected].sort());
        const order = differ.map(({ type }) => type);
        expect(order.lastIndexOf('contradicts')).toBeLessThan(
          order.indexOf('changed') === -1 ? order.length : order.indexOf('changed'),
        );
      }),
    );
  });
});
