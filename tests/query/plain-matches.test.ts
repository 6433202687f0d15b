import { describe, expect, test } from 'vitest';
import { createPlainFind } from '../../src/query/plain-find.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic } from '../support/datasets.ts';

const dataset = makeDataset({
  leaders: [makeLeader({ id: 'xi', name: 'Xi Jinping' })],
  countries: [makeCountry({ id: 'CHN', name: 'China' })],
  topics: [makeTopic({ id: 'war', label: 'War and Peace' })],
  facts: [
    makeFact({ id: 'A', statement: 'The lake froze, the lake thawed.' }),
    makeFact({ id: 'B', statement: 'He spoke.', leaders: ['xi'], topics: ['war', 'trade'] }),
    makeFact({ id: 'C', statement: 'İstanbul and the lake.', countries: ['CHN'] }),
  ],
});
const find = (...queries: string[]) => {
  const plain = createPlainFind(dataset);
  const [last] = queries.map((query) => plain.find(query)).slice(-1);
  return {
    ids: Array.from(last?.facts ?? [], (place) => dataset.facts[place]?.id),
    complete: last?.complete,
    inStatement: last?.inStatement(0),
  };
};

describe('a plain search', () => {
  test.each([
    ['jinping', ['B']],
    ['china', ['C']],
    ['peace', ['B']],
    ['trade', ['B']],
    ['chn', []],
    ['LAKE the', ['A', 'C']],
    ['  froze  ', ['A']],
    ['', ['A', 'B', 'C']],
  ])('for %j finds %j', (query, ids) => {
    expect(find(query)).toMatchObject({ ids, complete: true });
  });

  test('that goes on is one among what was found, and one that does not begins anew', () => {
    expect(find('l', 'la', 'lak', 'lake').ids).toEqual(['A', 'C']);
    expect(find('lake', 'lake f').ids).toEqual(['A']);
    expect(find('lake f', 'lake').ids).toEqual(['A', 'C']);
    expect(find('froze', 'spoke').ids).toEqual(['B']);
    expect(find('a', 'the a').ids).toEqual(['A', 'C']);
  });

  test.each([
    ['lake', [[4, 8]]],
    [
      'thawed froze',
      [
        [9, 14],
        [25, 31],
      ],
    ],
    ['lake lake', [[4, 8]]],
    ['lak ake', [[4, 7]]],
    ['e', [[2, 3]]],
    ['the t', [[0, 3]]],
    ['', []],
  ])('for %j marks %j', (query, ranges) => {
    expect(find(query).inStatement).toEqual(ranges);
  });

  test('marks nothing that is not in the statement, or whose letters are counted otherwise', () => {
    expect(find('jinping').inStatement).toEqual([]);
    expect(find('jinping spoke').inStatement).toEqual([[3, 8]]);
    expect(find('china').inStatement).toEqual([]);
  });
});
