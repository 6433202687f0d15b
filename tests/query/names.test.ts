import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NothingFound } from '../../src/base/errors.ts';
import {
  getNamed,
  lookUp,
  namedActors,
  namedCountries,
  namedDocuments,
  namedLeaders,
  namedTopics,
} from '../../src/query/names.ts';
import { makeCountry, makeDataset, makeDocument, makeLeader, makeTopic } from '../support/datasets.ts';
import { catchError } from '../support/errors.ts';

/** Ids that a misspelt name is answered with. */
const nearTo = (name: string, ...names: string[]) =>
  lookUp(
    names.map((each) => ({ item: each, id: each, names: [each] })),
    name,
  ).near;

describe('what is near', () => {
  it('may differ the more the longer the name is', () => {
    expect(nearTo('xu', 'xi', 'abc')).toEqual(['xi']);
    expect(nearTo('bad', 'ben')).toEqual([]);
    expect(nearTo('puten', 'putin', 'putsch')).toEqual(['putin']);
    expect(nearTo('netanyaho', 'netanyahu', 'zelensky')).toEqual(['netanyahu']);
  });

  it('comes nearest first, each once, at most three', () => {
    expect(nearTo('putim', 'pudin', 'putin')).toEqual(['putin', 'pudin']);
    expect(nearTo('bush', 'bush one', 'bush two', 'bush three', 'bush four')).toHaveLength(3);
    expect(nearTo('trum', 'trump')).toEqual(['trump']);
  });

  it('is nothing for a name that two things have', () => {
    const twice = [1, 2].map((item) => ({ item, id: `b${item}`, names: ['George Bush'] }));
    expect(lookUp(twice, 'george bush')).toEqual({ found: undefined, near: ['b1', 'b2'] });
  });
});

const dataset = makeDataset({
  leaders: [
    makeLeader({ id: 'xi', name: 'Xi Jinping', aliases: ['President Xi'] }),
    makeLeader({
      id: 'netanyahu',
      name: 'Benjamin Netanyahu',
      sortName: 'Netanyahu, Benjamin',
      aliases: ['Bibi'],
    }),
    makeLeader({
      id: 'zelensky',
      name: 'Volodymyr Zelensky',
      aliases: ['Zelenskyy', 'Володимир Зеленський'],
    }),
    makeLeader({ id: 'bush-41', name: 'George H. W. Bush', aliases: ['George Bush'] }),
    makeLeader({ id: 'bush-43', name: 'George W. Bush', aliases: ['George Bush', 'Dubya'] }),
    makeLeader({ id: 'erdogan', name: 'Recep Tayyip Erdoğan' }),
    makeLeader({ id: 'lula', name: 'Luiz Inácio Lula da Silva', aliases: ['習'] }),
  ],
  countries: [
    makeCountry({ id: 'ZAF', name: 'South Africa', aliases: ['Pretoria', 'South African'] }),
    makeCountry({ id: 'CHN', name: 'China', aliases: ['Beijing'] }),
  ],
  topics: [makeTopic({ id: 'trade', label: 'Trade and tariffs', terms: ['duties'] })],
  documents: [
    makeDocument({ id: 'wall', title: 'Writing on the wall', file: '001_ab.txt' }),
    makeDocument({ id: 'bare', file: '' }),
  ],
});
const leaders = namedLeaders(dataset);
const find = (name: string) => lookUp(leaders, name).found?.id;

describe('lookUp', () => {
  it.each([
    ['xi', 'xi'],
    ['XI', 'xi'],
    ['Xi Jinping', 'xi'],
    ['xi-jinping', 'xi'],
    ['xijinping', 'xi'],
    ['  xi   jinping ', 'xi'],
    ['jinping', 'xi'],
    ['president xi', 'xi'],
    ['bibi', 'netanyahu'],
    ['Netanyahu, Benjamin', 'netanyahu'],
    ['zelenskyy', 'zelensky'],
    ['ЗЕЛЕНСЬКИЙ', 'zelensky'],
    ['erdogan', 'erdogan'],
    ['Erdoğan', 'erdogan'],
    ['tayyip erdogan', 'erdogan'],
    ['inacio lula', 'lula'],
    ['dubya', 'bush-43'],
    ['George W Bush', 'bush-43'],
    ['george h.w. bush', 'bush-41'],
    ['bush-41', 'bush-41'],
  ])('finds %j as %s', (name, id) => {
    expect(find(name)).toBe(id);
  });

  it('finds every leader by every spelling that is theirs alone, in any dress', () => {
    const own = leaders.flatMap(({ id, names }) =>
      names.filter((name) => name !== 'George Bush').map((name) => [id, name] as const),
    );
    const dress = fc.constantFrom(
      (name: string) => name.toUpperCase(),
      (name: string) => name.toLowerCase(),
      (name: string) => name.replaceAll(' ', '-'),
      (name: string) => name.replaceAll(' ', ''),
      (name: string) => name.normalize('NFD'),
      (name: string) => ` ${name.replaceAll(' ', '  ')}.`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...own), dress, ([id, name], change) => {
        expect(lookUp(leaders, change(name))).toMatchObject({ found: { id }, near: [] });
      }),
    );
  });

  it('takes a name that several share for none of them, and lists them', () => {
    expect(lookUp(leaders, 'Bush')).toEqual({ found: undefined, near: ['bush-41', 'bush-43'] });
    expect(lookUp(leaders, 'George Bush').found).toBeUndefined();
    expect(lookUp(leaders, 'George Bush').near).toEqual(expect.arrayContaining(['bush-41', 'bush-43']));
  });

  it.each([
    ['netanyaho', 'netanyahu'],
    ['zelinsky', 'zelensky'],
    ['bibbi', 'netanyahu'],
    ['erdogn', 'erdogan'],
    ['jinpin', 'xi'],
  ])('suggests for %j, but does not take, %s', (name, id) => {
    const { found, near } = lookUp(leaders, name);
    expect(found).toBeUndefined();
    expect(near).toContain(id);
  });

  it.each(['netan', 'zel', 'dub'])('suggests whose name begins with %j', (name) => {
    const { found, near } = lookUp(leaders, name);
    expect(found).toBeUndefined();
    expect(near).toHaveLength(1);
  });

  it.each(['', '   ', '---', 'qqqqqqqqqq'])('finds nothing near %j', (name) => {
    expect(lookUp(leaders, name)).toEqual({ found: undefined, near: [] });
  });

  it('prefers the id that is typed exactly to a name of somebody else', () => {
    const two = namedLeaders(
      makeDataset({
        leaders: [makeLeader({ id: 'a', name: 'B' }), makeLeader({ id: 'B', name: 'Somebody' })],
      }),
    );
    expect(lookUp(two, 'B').found?.id).toBe('B');
    expect(lookUp(two, 'b').found).toBeUndefined();
  });

  it('never throws, names at most three, and takes nothing that is not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { found, near } = lookUp(leaders, name);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(new Set(near).size).toBe(near.length);
        if (found) expect(near).toEqual([]);
      }),
    );
  });
});

describe('getNamed', () => {
  it('gives what it finds', () => {
    expect(getNamed(leaders, 'bibi', 'leader').name).toBe('Benjamin Netanyahu');
  });

  it('says what was looked for and what is near', () => {
    const error = catchError(NothingFound, () => getNamed(leaders, 'bush', 'leader'));
    expect(error.message).toBe('no leader is called "bush"');
    expect(error.hint).toBe('Did you mean bush-41 or bush-43?');
  });

  it('lists what is known when nothing is near: of many the first, and how many more there are', () => {
    expect(catchError(NothingFound, () => getNamed(namedCountries(dataset), 'qqqqqq', 'country')).hint).toBe(
      'Known: ZAF, CHN.',
    );
    expect(catchError(NothingFound, () => getNamed([], 'x', 'leader')).hint).toBe(
      'This dataset names no leader.',
    );
    const many = Array.from({ length: 25 }, (_, index) => makeTopic({ id: `t${index}`, label: `T${index}` }));
    expect(
      catchError(NothingFound, () => getNamed(namedTopics(makeDataset({ topics: many })), 'qqqqqqq', 'topic'))
        .hint,
    ).toBe('Known: t0, t1, t2 and 22 more.');
  });
});

describe('the names', () => {
  it('of a country are its code, name, capital and demonym', () => {
    const countries = namedCountries(dataset);
    for (const name of ['zaf', 'south africa', 'South-African', 'pretoria']) {
      expect(lookUp(countries, name).found?.id, name).toBe('ZAF');
    }
  });

  it('of a topic are its id, label and terms', () => {
    for (const name of ['trade', 'Trade and Tariffs', 'tariffs', 'duties']) {
      expect(lookUp(namedTopics(dataset), name).found?.id, name).toBe('trade');
    }
  });

  it('of a document are its id, file and title, where it has them', () => {
    const documents = namedDocuments(dataset);
    for (const name of ['wall', '001_ab.txt', 'writing on the wall']) {
      expect(lookUp(documents, name).found?.id, name).toBe('wall');
    }
    expect(documents.find(({ id }) => id === 'bare')?.names).toEqual(['bare']);
  });

  it('of actors are those of leaders and of countries', () => {
    const actors = namedActors(dataset);
    expect(lookUp(actors, 'bibi').found?.id).toBe('netanyahu');
    expect(lookUp(actors, 'beijing').found?.id).toBe('CHN');
  });
});
