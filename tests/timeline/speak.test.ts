import { describe, expect, test } from 'vitest';
import { reduce } from '../../src/timeline/reduce.ts';
import { greet, speak } from '../../src/timeline/speak.ts';
import type { State } from '../../src/timeline/state.ts';
import { open, press } from './fixture.ts';

/** What the last of some keys makes it say. */
function said(keys: string): string {
  const names = keys.match(/<[a-z-]+>|./gsu) ?? [];
  const before: State = press(open(80, 24), names.slice(0, -1).join(''));
  const after = reduce(before, { type: 'key', key: (names.at(-1) ?? '').replace(/^<(.+)>$/, '$1') });
  return speak(before, after).join(' ');
}

describe('what a key makes it say', () => {
  test.each([
    ['j', '2014: Putin annexed Crimea in 2014. 2 of 11.'],
    ['k', 'This is the first fact.'],
    ['Gj', 'This is the last fact.'],
    ['w', '"w" does nothing here; ? shows the keys.'],
    ['jmk', '2014: Putin annexed Crimea in 2014. 2 of 11, marked.'],
    ['jz', '2010s, 7 facts. 2014: Putin annexed Crimea in 2014. 2 of 7.'],
    ['jzZ', 'All of time, 11 facts. 2014: Putin annexed Crimea in 2014. 2 of 11.'],
    ['/', 'Filter: type words; Enter keeps them, Escape drops them.'],
    ['/tarif', 'Filter tarif: 2 facts.'],
    ['ftarif', 'Find tarif: 2 facts.'],
    [':', 'Go to: type a date or the id of a fact; Enter goes there, Escape stays.'],
    ['<tab>', 'leader Xi Jinping, 4 facts, not chosen, 1 of 17.'],
    ['<tab> ', 'leader Xi Jinping, 4 facts, chosen, 1 of 12. 4 of 11 facts pass.'],
    ['<tab>k', 'This is the first value.'],
    ['<tab>/zzz', 'Name zzz: none.'],
    ['jys', 'Copied the statement of A1.'],
    ['xG<down>', 'This is the last pair.'],
    ['L', 'This changes only how the timeline looks.'],
    ['L.', 'This changes only how the timeline looks.'],
  ])('%s: %s', (keys, words) => {
    expect(said(keys)).toBe(words);
  });

  test('a pair is two statements that agree or differ, and its number', () => {
    expect(said(':A6<enter>x')).toBe(
      'Agreed, 3 of 3. A6: Putin defied a call for a ceasefire. ' +
        'A7: The Kremlin would not stop the fighting, “come what may”.',
    );
    expect(said('xj')).toMatch(/^Against the public record, 2 of 3\. A3: .* Public record: The ceremony/);
  });

  test('Enter says all of a fact, and what more there is of it once', () => {
    expect(said('j<enter>')).toMatch(/^A1\. Putin annexed Crimea in 2014\. .*where: The Evening Post ¶3/);
    expect(said('j<enter>j')).toBe('There is no more of this fact; q goes back to the list.');
  });

  test('the help is every key, once', () => {
    expect(said('?')).toContain('q Esc: back');
    expect(said('?j')).toBe('');
  });
});

test('it begins with where one is, and how to go on', () => {
  const words = greet(open(80, 24)).join(' ');
  expect(words).toContain('A small history, timeline, 11 of 11 facts.');
  expect(words).toContain('since Nov 2012: Xi has led his party since then. 1 of 11.');
});
