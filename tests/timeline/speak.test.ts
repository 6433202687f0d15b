/** What a screen reader says of every move. */
import { describe, expect, test } from 'vitest';
import { sanitize } from '../../src/base/text.ts';
import { reduce } from '../../src/timeline/reduce.ts';
import { greet, speak } from '../../src/timeline/speak.ts';
import type { State } from '../../src/timeline/state.ts';
import { makeDataset, makeFact, makePassage } from '../support/datasets.ts';
import { modelOf, open, press } from './fixture.ts';

/** What the last of some keys lets it say. */
function heard(keys: readonly string[], first: State = open(80, 24)): string[] {
  const before = press(first, keys.slice(0, -1).join(''));
  return speak(before, press(before, keys.at(-1) ?? ''));
}

const A1 = '2014: Putin annexed Crimea in 2014. 2 of 11.';
const empty = () => open(80, 24, modelOf(makeDataset({ title: 'Nothing' })));

describe('at first', () => {
  test('says where one is and how to go on', () => {
    expect(greet(open(80, 24))).toEqual([
      'A small history, timeline, 11 of 11 facts.',
      'Press j for the next fact, Enter for all of a fact, question mark for the keys, Q to leave.',
      'since Nov 2012: Xi has led his party since then. 1 of 11.',
    ]);
  });

  test('says that there is nothing', () => {
    expect(greet(empty())).toContain('No facts to show.');
  });
});

describe('in the list', () => {
  test('a move says the fact it comes to, with its place', () => {
    expect(heard(['j'])).toEqual([A1]);
  });

  test('a date that is not the text’s own says how it is known', () => {
    expect(heard(['jj', 'j'])).toEqual([
      '14 May 2018, from the public record, not in the text: The embassy opened in Jerusalem on 14 May 2018. 4 of 11.',
    ]);
  });

  test('what cannot be done says why, and nothing of a fact that one stays on', () => {
    expect(heard(['n'])).toEqual(['Nothing is searched for: f begins.']);
    expect(heard(['k'])).toEqual([]);
  });

  test('a change of what is listed says the fact, even where it is the same', () => {
    expect(heard(['j', 'z']).at(-1)).toContain('Putin annexed Crimea in 2014.');
  });

  test('Enter says all of a fact, and a move within it the next', () => {
    const [title, ...fields] = heard(['j', '<enter>']);
    expect(title).toBe('A1. Putin annexed Crimea in 2014.');
    expect(fields.every((field) => /^[a-z]+: /.test(field))).toBe(true);
  });

  test('of several passages each is said as one', () => {
    const fact = makeFact({ passages: [makePassage(), makePassage({ sentence: 2 })] });
    const said = heard(['<enter>'], open(80, 24, modelOf(makeDataset({ facts: [fact] }))));
    expect(said.filter((line) => line.startsWith('where: '))).toEqual([
      'where: doc ¶1, sentence 1',
      'where: doc ¶1, sentence 2',
    ]);
  });

  test('Enter on an empty list says nothing', () => {
    expect(heard(['<enter>'], empty())).toEqual([]);
  });

  test('hostile text is made harmless', () => {
    const [said = ''] = heard(['G']);
    expect(said).toMatch(/^undated: Hostile .+ stays harmless\. 11 of 11\.$/);
    expect(sanitize(said)).toBe(said);
  });
});

describe('what is typed', () => {
  test('a filter and a search say how many facts they find', () => {
    expect(heard(['/', 't'])).toEqual(['Filter t: 8 facts.']);
    expect(heard(['/tarif', 'f'])).toEqual(['Filter tariff: 2 facts.']);
    expect(heard(['f', 'embassy'])).toEqual(['Find embassy: 1 fact.']);
  });

  test('a date says itself', () => {
    expect(heard([':', '2'])).toEqual(['Date: 2']);
  });

  test('Enter comes back to the fact', () => {
    expect(heard([':2014', '<enter>']).at(-1)).toBe(A1);
    expect(heard(['f', '<esc>'])).toEqual(['since Nov 2012: Xi has led his party since then. 1 of 11.']);
  });
});

describe('elsewhere', () => {
  test('help says every key once', () => {
    const keys = heard(['?']);
    expect(keys).toContain('?: these keys');
    expect(heard(['?', 'j'])).toEqual([]);
  });

  test('the facets say the value, how many facts have it, and whether it is chosen', () => {
    expect(heard(['<tab>'])).toEqual(['leader Xi Jinping, 4 facts, not chosen.']);
    expect(heard(['<tab>', ' '])).toEqual(['leader Xi Jinping, 4 facts, chosen.']);
    expect(heard(['<tab>/', 'claim'])).toEqual(['kind claim, 2 facts, not chosen.']);
    expect(heard(['<tab>/', 'zzz'])).toEqual(['Nothing to choose by.']);
  });

  test('where documents differ, both statements are said', () => {
    expect(heard(['x'])[0]).toMatch(/^Both cannot hold\. A[45]: .+ Against A[54]: /);
    expect(heard(['x', 'j'])[0]).toBe(
      'Against the public record. A3: The embassy opened in Jerusalem on 14 May 2018. Against The ceremony was on the date of independence.',
    );
    expect(heard(['x'], empty())).toEqual(['These facts neither agree nor differ with others.']);
  });

  test('copying says the second keys, then what is copied', () => {
    expect(heard(['y'])).toEqual(['Copy: y citation, s statement, j JSON, l locator, c command line.']);
    expect(heard(['y', 's'])[0]).toBe('Copied the statement of A8.');
    expect(heard(['<tab>', 'y'])).toEqual([
      'Copy: y citation, s statement, j JSON, l locator, c command line.',
    ]);
  });

  test('a message from outside is said', () => {
    const before = open(80, 24, modelOf(makeDataset({ facts: [makeFact()] })));
    expect(speak(before, reduce(before, { type: 'say', message: 'less could not be started.' }))).toEqual([
      'less could not be started.',
    ]);
  });
});
