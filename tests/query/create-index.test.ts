/** What an index in memory holds, over a few facts. */
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import { frequency, getFact, kindOf, type Lists, once, TEXT_END } from '../../src/query/search-index.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic, makeWhen } from '../support/datasets.ts';

const dataset = makeDataset({
  title: 'Salt',
  leaders: [
    makeLeader({ id: 'ada', name: 'Ada Paz' }),
    makeLeader({ id: 'bo', name: 'Bo Paz', aliases: ['Paz'] }),
  ],
  countries: [makeCountry({ id: 'NOR', name: 'Norway' })],
  topics: [makeTopic({ id: 'trade', label: 'Trade' })],
  facts: [
    makeFact({ id: 'F9', statement: 'Salt was dear', leaders: ['bo'], date: makeWhen('2014-03') }),
    makeFact({ id: 'F1', statement: 'Annexing governments annexed salt', countries: ['NOR'] }),
    makeFact({ id: 'F5', statement: 'The dear sea', topics: ['trade'], date: makeWhen('2013/2014-03-01') }),
  ],
});
const make = () => createIndex(dataset);
type Index = ReturnType<typeof make>;

const termOf = ({ words }: Index, word: string) => words.find(word) ?? -1;
const nameTerm = ({ words, entities }: Index, id: string) =>
  words.size + entities.findIndex((entity) => entity.id === id);
const each = (lists: Lists) => Array.from({ length: lists.size }, (_, list) => [...lists.at(list)]);

describe('an index', () => {
  it('has the words of facts and names in order', () => {
    expect(make().words.texts()).toEqual(
      [
        ...['ada', 'annexed', 'annexing', 'bo', 'dear', 'governments', 'norway', 'paz', 'salt'],
        ...['sea', 'the', 'trade', 'was'],
        // The initials of "Bo Paz".
        'bp',
      ].sort(),
    );
  });

  it('tells in which facts each word and each name is, and how much they are about it', () => {
    const index = make();
    const factsOf = (term: number) => [...index.postings.at(term)];
    expect(['salt', 'dear', 'annexed', 'bo', 'ada'].map((word) => factsOf(termOf(index, word)))).toEqual([
      [0, 1],
      [0, 2],
      [1],
      [0],
      [],
    ]);
    expect(['ada', 'bo', 'NOR', 'trade'].map((id) => factsOf(nameTerm(index, id)))).toEqual([
      [],
      [0],
      [1],
      [2],
    ]);
    expect(index.postings.size).toBe(index.words.size + 4);
    const impacts = index.postings.impacts(termOf(index, 'salt'));
    const impactOf = (weight: number) => Math.round((255 * weight) / (weight + 2));
    expect([...impacts]).toEqual([
      impactOf(6 * (16 / 3) ** 0.25 * 1.5),
      impactOf(6 * (16 / 4) ** 0.25 * (1.5 - 3 / 4 / 2)),
    ]);
    expect(frequency(index, termOf(index, 'salt'))).toBe(2);
    expect(frequency(index, nameTerm(index, 'bo'))).toBe(1);
  });

  it('has the texts of facts as they stand', () => {
    const index = make();
    const textsOf = (from: number, to: number) =>
      Array.from(index.texts.read(from, to), (term) => (term === TEXT_END ? '|' : index.words.at(term))).join(
        ' ',
      );
    expect(textsOf(0, 1)).toBe('salt was dear | bo paz |');
    expect(textsOf(1, 3)).toBe('annexing governments annexed salt | the dear sea |');
    expect([...index.texts.offsets]).toEqual([0, 7, 12, 16]);
  });

  it('has the words of each stem, and the stems of each word but stop words', () => {
    const index = make();
    const stemsOf = (word: string) =>
      [...index.wordStems.at(termOf(index, word))].map((stem) => index.stems.at(stem));
    const kinOf = (stem: string) =>
      [...index.families.at(index.stems.find(stem) ?? -1)].map((term) => index.words.at(term));
    const [stem = ''] = stemsOf('annexed');
    expect(stemsOf('annexing')).toContain(stem);
    expect(kinOf(stem)).toEqual(['annexed', 'annexing']);
    expect([stemsOf('the'), stemsOf('was')]).toEqual([[], []]);
    expect(index.wordStems.size).toBe(index.words.size);
    expect(index.families.size).toBe(index.stems.size);
  });

  it('has the letters of words, and which are common', () => {
    const index = make();
    const bits = (word: string) =>
      [...word].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) & 31)), 0);
    for (const [place, word] of index.words.texts().entries())
      expect(index.letters[place], word).toBe(bits(word));
    expect(index.words.texts().filter((_, place) => index.common[place] === 1)).toEqual([
      'governments',
      'sea',
      'trade',
    ]);
    expect([...index.common].every((common) => common <= 1)).toBe(true);
  });

  it('has the names of all entities, and whose they are', () => {
    const index = make();
    const named = Object.fromEntries(
      index.aliases.texts().map((name, place) => [name, [...index.named.at(place)]]),
    );
    expect(named).toMatchObject({
      'ada paz': [0],
      'bo paz': [1],
      bo: [1],
      paz: [1],
      norway: [2],
      trade: [3],
    });
    expect(index.named.size).toBe(index.aliases.size);
    expect([-1, 0, 1, 2, 3].map((entity) => kindOf(index, entity))).toEqual([
      undefined,
      'leaders',
      'leaders',
      'countries',
      'topics',
    ]);
  });

  it('finds facts by their ids, and has all else of the dataset', () => {
    const index = make();
    expect(index.ids.texts()).toEqual(['F1', 'F5', 'F9']);
    expect([...index.idPlaces]).toEqual([1, 2, 0]);
    const { facts, ...frame } = dataset;
    expect(index.frame).toEqual(frame);
    expect([index.facts.size, index.leaders, index.countries]).toEqual([3, 2, 1]);
    expect(facts.map((_, place) => getFact(index.facts, place))).toEqual(facts);
    expect(() => getFact(index.facts, 3)).toThrow('no fact at place 3');
    expect(() => index.facts.check(Uint32Array.of(0, 9))).not.toThrow();
  });

  it('has the days of facts in order, and when each fact was', () => {
    const { spans } = make();
    expect(spans.days).toEqual(['2013-01-01', '2014-03-01', '2014-03-31']);
    expect([[...spans.earliest], [...spans.latest]]).toEqual([
      [2, 0, 1],
      [3, 0, 2],
    ]);
  });

  it('makes what only filters ask for once', () => {
    const index = make();
    expect(index.tags).toBe(index.tags);
    expect(index.spans).toBe(index.spans);
    expect(index.ids).toBe(index.ids);
    expect(index.idPlaces).toBe(index.idPlaces);
    expect(each(index.tags).flat().length).toBeGreaterThan(0);
  });
});

it('something that is made once is made when it is first asked for', () => {
  let made = 0;
  const get = once(() => {
    made++;
    return undefined;
  });
  expect(made).toBe(0);
  expect([get(), get(), made]).toEqual([undefined, undefined, 1]);
});
