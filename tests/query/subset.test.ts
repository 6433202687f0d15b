import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShipped, parseDataset } from '../../src/dataset/load.ts';
import { selectDataset } from '../../src/query/subset.ts';
import { renderJsonPieces } from '../../src/view/json.ts';
import {
  makeCountry,
  makeDataset,
  makeDocument,
  makeFact,
  makeLeader,
  makePassage,
  makeTopic,
} from '../support/datasets.ts';
import { ROOT } from '../support/run-diplo.ts';

const shipped = loadShipped(ROOT);

describe('selectDataset', () => {
  it('gives a dataset that is valid, whatever is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(shipped.facts, { minLength: 1 }), async (facts) => {
        const { dataset, dropped } = selectDataset(shipped, facts);
        const read = await parseDataset([...renderJsonPieces(dataset)].join(''), 'subset.json');
        expect(read.facts.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
        const count = (all: typeof facts) => all.flatMap(({ links }) => links).length;
        expect(count(facts) - count(read.facts)).toBe(dropped);
      }),
      { numRuns: 40 },
    );
  });

  it('is the dataset itself when every fact is chosen', () => {
    expect(selectDataset(shipped, shipped.facts)).toEqual({ dataset: shipped, dropped: 0 });
  });

  it('names only whom and what the facts, their leaders and offices refer to', () => {
    const leaders = [
      makeLeader({
        id: 'ada',
        country: 'NOR',
        offices: [{ title: 'Envoy', country: 'SOU', from: null, to: null }],
      }),
      makeLeader({ id: 'bo', country: 'WES' }),
      makeLeader({ id: 'cy' }),
    ];
    const countries = ['NOR', 'SOU', 'WES', 'OST'].map((id) => makeCountry({ id }));
    const first = makeFact({ id: 'F1', leaders: ['ada'], attribution: { source: 'cy', cue: null } });
    const { dataset } = selectDataset(
      makeDataset({ leaders, countries, facts: [first, makeFact({ id: 'F2' })] }),
      [first],
    );
    expect(dataset.leaders.map(({ id }) => id)).toEqual(['ada', 'cy']);
    expect(dataset.countries.map(({ id }) => id)).toEqual(['NOR', 'SOU']);
  });

  it('has only the documents and topics of the facts, and no link to other facts', () => {
    const link = (fact: string) => ({ type: 'changed' as const, fact, note: null });
    const facts = [
      makeFact({
        id: 'F1',
        topics: ['war'],
        passages: [makePassage({ document: 'wall' })],
        links: [link('F2'), link('F3'), link('F4')],
      }),
      makeFact({
        id: 'F2',
        topics: ['peace'],
        passages: [makePassage({ document: 'gate' })],
        links: [link('F1')],
      }),
      makeFact({ id: 'F3', topics: ['trade'], passages: [makePassage({ document: 'street' })] }),
      makeFact({ id: 'F4' }),
    ];
    const whole = makeDataset({
      documents: ['wall', 'street', 'gate', 'war'].map((id) => makeDocument({ id })),
      topics: ['war', 'trade', 'peace', 'gate'].map((id) => makeTopic({ id })),
      facts,
    });
    const { dataset, dropped } = selectDataset(whole, facts.slice(0, 2));
    expect(dataset.documents.map(({ id }) => id)).toEqual(['wall', 'gate']);
    expect(dataset.topics.map(({ id }) => id)).toEqual(['war', 'peace']);
    expect(dataset.facts.map(({ links }) => links.map(({ fact }) => fact))).toEqual([['F2'], ['F1']]);
    expect(dataset.facts[1]).toBe(facts[1]);
    expect(dropped).toBe(2);
  });

  it('keeps every document, leader and topic when every fact is chosen, in their new order', () => {
    const facts = [makeFact({ id: 'F1' }), makeFact({ id: 'F2' })];
    const whole = makeDataset({
      documents: [makeDocument()],
      topics: [makeTopic()],
      leaders: [makeLeader()],
      facts,
    });
    expect(selectDataset(whole, facts.toReversed())).toEqual({
      dataset: { ...whole, facts: facts.toReversed() },
      dropped: 0,
    });
  });

  it('leaves the facts of the other dataset as they are', () => {
    const before = JSON.stringify(shipped);
    selectDataset(shipped, shipped.facts.slice(0, 3));
    expect(JSON.stringify(shipped)).toBe(before);
  });
});
