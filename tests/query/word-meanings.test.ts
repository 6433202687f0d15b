/** What words stand for, over a few facts. */
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../src/query/create-index.ts';
import type { SearchIndex } from '../../src/query/search-index.ts';
import {
  type Alternative,
  asTopics,
  isFound,
  isName,
  metonymsOf,
  nameMeaning,
  prefixMeaning,
  synonymMeaning,
  weaken,
  wordMeaning,
} from '../../src/query/word-meanings.ts';
import { makeCountry, makeDataset, makeFact, makeLeader, makeTopic } from '../support/datasets.ts';

const indexOf = (...statements: string[]) =>
  createIndex(
    makeDataset({
      leaders: [
        makeLeader({ id: 'ada', name: 'Ada Paz', country: 'RUS' }),
        makeLeader({ id: 'bo', name: 'Bo Lund', country: 'USA' }),
      ],
      countries: [
        makeCountry({ id: 'RUS', name: 'Russia' }),
        makeCountry({ id: 'USA', name: 'America', aliases: ['US'] }),
      ],
      topics: [makeTopic({ id: 'will', label: 'Defiance' })],
      facts: statements.map((statement, place) =>
        makeFact({ id: `F${place}`, statement, leaders: ['ada'], countries: ['USA'], topics: ['will'] }),
      ),
    }),
  );

const index = indexOf('They defy defiance.', 'The abated storm may abate.', 'Armistice after armistices.');
const termOf = (name: string, from = index) => {
  const entity = from.entities.findIndex(({ id }) => id === name);
  return entity < 0 ? (from.words.find(name) ?? -1) : from.words.size + entity;
};
const labelOf = (from: SearchIndex, term: number) =>
  term < from.words.size ? from.words.at(term) : `<${from.entities[term - from.words.size]?.id}>`;
const show = (alternatives: readonly Alternative[], from = index) =>
  alternatives.map(
    ({ term, quality, boost }) => `${boost ? '+' : ''}${labelOf(from, term)} ${Number(quality.toFixed(3))}`,
  );
const alternative = (name: string, boost = false): Alternative => ({ term: termOf(name), quality: 1, boost });

describe('a word', () => {
  it.each([
    ['is itself, its kin and what it names', 'defiance', ['defiance 1', 'defy 0.85', '+<will> 0.25']],
    ['is no topic that its kin names', 'defy', ['defy 1', 'defiance 0.85']],
    ['is a topic of which it is another form', 'defiances', ['defiance 0.85', 'defy 0.85', '+<will> 0.25']],
    ['is of the first family of all', 'abate', ['abate 1', 'abated 0.85']],
    ['is a country', 'us', ['<USA> 0.8']],
    ['is itself when it says nothing and names nobody', 'after', ['after 1']],
    ['is nothing that no fact has', 'zinc', []],
  ])('%s: %s', (_, word, meaning) => {
    expect(show(wordMeaning(index, word)).sort()).toEqual([...meaning].sort());
  });

  it('is a topic by itself where no fact has the word', () => {
    const other = indexOf('Salt was dear.');
    expect(show(wordMeaning(other, 'defiance'), other)).toEqual(['defiance 1', '<will> 0.5']);
  });
});

it('names are leaders and countries', () => {
  expect(['ada', 'bo', 'RUS', 'USA', 'will', 'defy'].map((name) => isName(index, termOf(name)))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(show(nameMeaning(index, 'bo lund'))).toEqual(['<bo> 0.8']);
  expect(nameMeaning(index, 'bo lun')).toEqual([]);
});

describe('leaders and countries stand for each other', () => {
  it('where they are not meant already', () => {
    expect(show(metonymsOf(index, [alternative('RUS')]))).toEqual(['<ada> 0.35']);
    expect(show(metonymsOf(index, [alternative('ada'), alternative('bo')]))).toEqual([
      '<RUS> 0.35',
      '<USA> 0.35',
    ]);
    expect(metonymsOf(index, [alternative('ada'), alternative('RUS')])).toEqual([]);
    expect(show(metonymsOf(index, [alternative('ada'), alternative('RUS'), alternative('USA')]))).toEqual([
      '<bo> 0.35',
    ]);
  });

  it('but hints, words and topics for nobody', () => {
    expect(metonymsOf(index, [alternative('RUS', true), alternative('will'), alternative('defy')])).toEqual(
      [],
    );
  });
});

describe('a beginning', () => {
  const letters = [...'abcdefghijklmnopqrst'];
  const words = [...letters.map((letter) => `caqu${letter}`), ...letters.map((letter) => `cawu${letter}`)];
  const many = indexOf(words.join(' '), 'cawut cawus', 'cawut', 'Capulet 中国人');

  it('means the words that begin so, the most frequent first, up to 32', () => {
    const completed = show(prefixMeaning(many, 'ca', 1), many).filter((meant) => meant.endsWith(' 0.8'));
    expect(completed.slice(0, 4)).toEqual(['cawut 0.8', 'cawus 0.8', 'capulet 0.8', 'caqua 0.8']);
    expect(completed).toHaveLength(32);
  });

  it('means only names when it is as short as may be, and nothing when it is shorter', () => {
    expect(show(prefixMeaning(index, 'rus', 2))).toEqual(['russia 0.8', '<RUS> 0.4']);
    expect(show(prefixMeaning(index, 'rus', 3))).toEqual(['<RUS> 0.4']);
    expect(prefixMeaning(index, 'rus', 4)).toEqual([]);
    expect(prefixMeaning(index, 'aba', 3)).toEqual([]);
  });

  it('of one character is enough where words have no spaces', () => {
    expect(show(prefixMeaning(many, '中', 3), many)).toEqual(['中国 0.8']);
  });
});

it('other words for one are those that facts have, with their kin', () => {
  const { used, meaning } = synonymMeaning(index, 'truce');
  expect(used).toEqual(['armistice']);
  expect(show(meaning)).toEqual(['armistice 0.6', 'armistices 0.51']);
  expect(synonymMeaning(index, 'zinc')).toEqual({ used: [], meaning: [] });
});

it('something is found when a fact has it, as more than a hint', () => {
  expect(isFound(index, [])).toBe(false);
  expect(isFound(index, [alternative('defy')])).toBe(true);
  expect(isFound(index, [alternative('defy', true)])).toBe(false);
  expect(isFound(index, [alternative('RUS')])).toBe(false);
  expect(isFound(index, [alternative('RUS'), alternative('ada')])).toBe(true);
});

it('meanings are weakened, and topics made to count', () => {
  expect(show(weaken([alternative('defy'), alternative('will', true)], 0.5))).toEqual([
    'defy 0.5',
    '+<will> 0.5',
  ]);
  expect(show(asTopics([alternative('will', true)]))).toEqual(['<will> 0.5']);
});
