import { expect, test } from 'vitest';
import { nearSynonyms } from '../../src/query/near-synonyms.ts';

test.each([
  ['stubborn', ['entrenched', 'intransigent', 'unmoved']],
  ['unmoved', ['stubborn', 'entrenched', 'intransigent']],
  ['respects', ['esteem']],
  ['victories', ['win', 'triumph']],
  ['zzzz', []],
  ['stub', []],
  ['', []],
])('%s means nearly the same as %j', (word, others) => {
  expect(nearSynonyms(word)).toEqual(others);
});

test('a word of two groups has the others of both', () => {
  expect(nearSynonyms('bond')).toEqual(expect.arrayContaining(['rapport', 'chemistry', 'tie', 'link']));
  expect(nearSynonyms('bond')).not.toContain('bond');
});
