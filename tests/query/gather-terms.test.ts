import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { gatherTerms } from '../../src/query/gather-terms.ts';
import { TEXT_END } from '../../src/query/search-index.ts';
import { namesOf } from '../../src/query/weigh-fact.ts';
import { makeDataset, makeFact, makeLeader } from '../support/datasets.ts';

const leaders = [makeLeader({ id: 'ada', name: 'Ada Paz', aliases: ['Ironside', 'Grey Eminence'] })];
const gather = (dataset: Dataset, tell: (done: number, total: number) => void = () => {}) =>
  gatherTerms(dataset.facts, namesOf(dataset), tell);

describe('what facts hold', () => {
  const dataset = makeDataset({
    leaders,
    facts: [
      makeFact({ statement: 'Rain fell' }),
      makeFact({
        statement: 'Ironside fell',
        leaders: ['ada'],
        quotation: { text: 'Rain', speaker: null },
      }),
    ],
  });
  const read = () => {
    const gathered = gather(dataset);
    const { words, terms } = gathered;
    const nameOf = (term: number) => (term === 0 ? 'ADA' : (words[term - 1] ?? 'none'));
    return { ...gathered, nameOf, ofSecond: [...terms.subarray(2)].map(nameOf) };
  };

  it('is each of their words and names once', () => {
    const { terms, ends, nameOf, ofSecond } = read();
    expect([...ends]).toEqual([2, terms.length]);
    expect([...terms.subarray(0, 2)].map(nameOf)).toEqual(['rain', 'fell']);
    expect(ofSecond.sort()).toEqual(['ADA', 'ada', 'ap', 'fell', 'ironside', 'paz', 'rain']);
  });

  it('weighs the less, the more there is of it: half of the highest impact at a weight of 2', () => {
    const { impacts, terms, ofSecond } = read();
    const impactOf = (name: string) => impacts[2 + ofSecond.indexOf(name)];
    expect(impactOf('rain')).toBe(128);
    expect(impactOf('ada')).toBe(128);
    // 2 for the tag, and 9 (16/2)^(1/4) for the name at the beginning.
    const weight = 2 + 9 * 8 ** 0.25;
    expect(impactOf('ADA')).toBe(Math.round((255 * weight) / (weight + 2)));
    expect(impacts).toHaveLength(terms.length);
  });

  it('is their texts as they stand, one after the other', () => {
    const { texts, textEnds, nameOf } = read();
    const textsOf = (from: number, to: number) =>
      [...texts.subarray(from, to)].map((term) => (term === TEXT_END ? '|' : nameOf(term))).join(' ');
    expect(textsOf(0, textEnds[0] ?? 0)).toBe('rain fell |');
    expect(textsOf(textEnds[0] ?? 0, textEnds[1] ?? 0)).toBe('ironside fell | rain | ada paz |');
    expect(textEnds[1]).toBe(texts.length);
  });
});

it('names of one word are words too, though no fact has them; longer ones are not', () => {
  const { words, terms } = gather(makeDataset({ leaders, facts: [makeFact({ statement: 'Rain' })] }));
  expect(words).toEqual(['rain', 'ada', 'ironside']);
  expect(terms).toHaveLength(1);
});

it('tells how far it is, every five hundred facts', () => {
  const facts = Array.from({ length: 1001 }, () => makeFact({ statement: 'Rain' }));
  const told: [number, number][] = [];
  gather(makeDataset({ facts }), (done, total) => told.push([done, total]));
  expect(told).toEqual([
    [0, 1001],
    [500, 1001],
    [1000, 1001],
  ]);
});
