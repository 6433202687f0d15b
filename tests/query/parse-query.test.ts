import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/query/parse-query.ts';

const words = (query: string) => parseQuery(query).tokens.map((token) => token.word);

describe('parseQuery', () => {
  it('takes out quoted phrases, whatever the quotes', () => {
    for (const query of ['trump "america first"', 'trump “America First”', '«America first» trump']) {
      expect(parseQuery(query).phrases, query).toEqual([['america', 'first']]);
      expect(words(query), query).toEqual(['trump']);
    }
  });

  it('takes out excluded words and phrases, but no hyphens', () => {
    expect(parseQuery('tariffs -china -"trade war"').excluded).toEqual([['trade', 'war'], ['china']]);
    expect(parseQuery('photo-op').excluded).toEqual([]);
    expect(words('photo-op')).toEqual(['photo', 'op']);
  });

  it('takes a quote left open, and other marks, for nothing', () => {
    expect(parseQuery('"america first').phrases).toEqual([]);
    expect(words('"america | !first^$ (.*)')).toEqual(['america', 'first']);
    expect(words('🙂 ... -')).toEqual([]);
  });

  it('cuts a long query and says so', () => {
    const parsed = parseQuery('tariff '.repeat(1000));
    expect(parsed.truncated).toBe(true);
    expect(parsed.tokens.length).toBeLessThanOrEqual(36);
    expect(parseQuery('tariff').truncated).toBe(false);
  });

  it('leaves every word where it stands', () => {
    for (const [query, text] of [
      ['a "b c" d', 'a       d'],
      ['tariffs -china fees', 'tariffs        fees'],
      ['-2014 fees -"b c"', '      fees       '],
    ]) {
      expect(parseQuery(query ?? '').text).toBe(text);
    }
    expect(parseQuery('a "b c" d').tokens.map(({ start }) => start)).toEqual([0, 8]);
  });

  it('takes out numbers too, but nothing that is no word', () => {
    expect(parseQuery('fees -2014').excluded).toEqual([['2014']]);
    expect(parseQuery('fees -... "..." -"..."')).toMatchObject({ excluded: [], phrases: [] });
  });

  it('looks at twelve phrases and twelve excluded words', () => {
    const parsed = parseQuery(`${'"ab" '.repeat(20)}${'-cd '.repeat(20)}`);
    expect([parsed.phrases.length, parsed.excluded.length]).toEqual([12, 12]);
  });
});
