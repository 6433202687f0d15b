import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseForms } from '../../src/query/base-forms.ts';
import { isCommonWord, isEnglishWord } from '../../src/query/english-words.ts';

describe('baseForms', () => {
  it.each([
    ['ship', ['ship']],
    ['ships', ['ship']],
    ['us', ['us']],
    ['glass', ['glass']],
    ['boxes', ['box', 'boxe']],
    ['churches', ['church', 'churche']],
    ['glasses', ['glass', 'glasse']],
    ['countries', ['country', 'countrie']],
    ['tried', ['try', 'tri']],
    ['happier', ['happy', 'happi']],
    ['walked', ['walk', 'walke']],
    ['baker', ['bak', 'bake']],
    ['planning', ['plann', 'plan']],
    ['eating', ['eat', 'eate']],
    ['action', ['act', 'acte']],
    ['quickly', ['quick']],
    ['kindness', ['kind']],
    ['shipment', ['ship']],
    ['friendships', ['friendship', 'friend']],
    ['happily', ['happi', 'happy']],
    ['readiness', ['readi', 'ready']],
  ])('of %s', (word, bases) => {
    const forms = baseForms(word);
    expect(forms[0]).toBe(word);
    for (const base of bases) expect(forms).toContain(base);
  });
});

describe('a word', () => {
  it('is found wherever it stands in the lists, which have to be in order', () => {
    const text = readFileSync(path.resolve('src/query/english-words.ts'), 'utf8');
    const lists = [...text.matchAll(/`\n([a-z\s]+)`/g)].map(([, list = '']) => list.trim().split(/\s+/));
    expect(lists).toHaveLength(2);
    for (const list of lists) expect(list.filter((word) => !isEnglishWord(word))).toEqual([]);
    expect(lists[0]?.filter((word) => !isCommonWord(word))).toEqual([]);
  });

  it.each(['able', 'young', 'countries', 'deciding', 'walked', 'happily', 'readiness'])(
    'is common: %s',
    (word) => {
      expect([isCommonWord(word), isEnglishWord(word)]).toEqual([true, true]);
    },
  );

  it.each(['abbas', 'zoo', 'horses', 'wrestled', 'airlines'])(
    'is English, and says something: %s',
    (word) => {
      expect([isCommonWord(word), isEnglishWord(word)]).toEqual([false, true]);
    },
  );

  it.each(['tarifs', 'zzzz', 'abl', 'ble', 'zo', ''])('is none: %j', (word) => {
    expect(isCommonWord(word)).toBe(false);
    expect(isEnglishWord(word)).toBe(false);
  });
});
