/** Where keys lead, and what is said of where they do not. */
import { describe, expect, test } from 'vitest';
import { commandWords, goToOptions } from '../../src/timeline/command-line.ts';
import { reduce } from '../../src/timeline/reduce.ts';
import { type State, selectedEntry } from '../../src/timeline/state.ts';
import { makeDataset, makeFact, makeWhen } from '../support/datasets.ts';
import { dataset, modelOf, open, press, screenOf } from './fixture.ts';

/** "A1: message" of a state. */
const said = (state: State) => `${selectedEntry(state)?.fact.id ?? 'none'}: ${state.message}`;
const comesTo = (keys: string, first = open(80, 24)) => said(press(first, keys));
const undated = () => open(80, 24, modelOf(makeDataset({ facts: [makeFact({ id: 'U1' })] })));

describe('a date that is typed', () => {
  test.each([
    [':2014<enter>', 'A1: 2014: 2 facts begin then, this is the first.'],
    [':2014<esc>', 'A8: '],
    [':2018/..<enter>', 'A3: 2018/..: 5 facts begin then, this is the first.'],
    [':../2013<enter>', 'A8: ../2013: 1 fact begins then.'],
    [':2016<enter>', 'A2: 2016: none begins then, 2 under way; this is the latest.'],
    // A date that is longer than the period shown is looked for in all of it.
    [':14 May 2018<enter>zzzzz:2025<enter>', 'A5: 2025: 4 facts begin then, this is the first.'],
    [
      ':14 May 2018<enter>zzzz:2019/2024-11<enter>',
      'A8: 2019/2024-11: none begins then, 1 under way; this is the latest.',
    ],
    [':1990<enter>', 'A8: 1990: nothing then; the nearest is 1 Nov 2012.'],
    ['z:1990<enter>', 'A8: 1990: nothing then; the nearest is 1 Nov 2012.'],
    ['z:2018<enter>', 'A3: 2018: 1 fact begins then.'],
    [': <enter>', 'A8: '],
    [':xx<enter>', 'A8: "xx" is no date, and no fact has this id.'],
    ['z:../..<enter>', 'A8: "../.." is no date, and no fact has this id.'],
  ])('%s', (keys, expected) => {
    expect(comesTo(keys)).toBe(expected);
  });

  test('leads nowhere where nothing has a date', () => {
    expect(comesTo(':2014<enter>', undated())).toBe('U1: No fact here has a date.');
  });
});

describe('zoom and periods', () => {
  test.each([
    ['zzzzzz', 'A8: A day is as far as it zooms in.'],
    ['Z', 'A8: This is all of time.'],
    ['h', 'A8: This is the first part.'],
    ['Gl', 'A11: This is the last part.'],
    ['zh', 'A8: Nothing is dated earlier.'],
    ['/tarif<enter>zl', 'A5: Nothing is dated later.'],
    ['T', 'A7: '],
    ['zT', 'A7: '],
    ['TT', 'A7: This is the newest.'],
    ['zTT', 'A7: This is the newest.'],
    ['u', 'A9: '],
    ['/putin<enter>u', 'A1: Every fact here has a date.'],
  ])('%s', (keys, expected) => {
    expect(comesTo(keys)).toBe(expected);
  });

  test('need a date somewhere', () => {
    expect(comesTo('z', undated())).toBe('U1: No fact here has a date to zoom to.');
    expect(comesTo('T', undated())).toBe('U1: No fact here has a date.');
  });

  test('an empty period says which way there is something', () => {
    const facts = [makeFact({ date: makeWhen('2014') })];
    const state = press(open(80, 24, modelOf(makeDataset({ facts }))), 'zz');
    expect(screenOf(goToOptions(state, ['1990']))).toContain(
      'Nothing in 1990: h goes to what was before, l to what came after.',
    );
  });
});

describe('what is searched for', () => {
  test.each([
    ['n', 'A8: Nothing is searched for: f begins.'],
    ['fzzz<enter>n', 'A8: Nothing matches "zzz".'],
    ['fembassy<enter>/tariff<enter>n', 'A5: The filters hide all 1 that match.'],
    ['fputin<enter>N', 'A7: 3 of 3, from the other end'],
    ['fputin<enter>nn', 'A7: 3 of 3'],
    ['fputin<enter>nnn', 'A1: 1 of 3, from the other end'],
    ['fembassy<esc>', 'A8: '],
    ['/embassy<esc>', 'A8: '],
    ['fputin<down>', 'A2: '],
    ['fputin<down><up>', 'A1: '],
  ])('%s', (keys, expected) => {
    expect(comesTo(keys)).toBe(expected);
  });

  test('Esc from a search that is kept drops it, and hides nothing', () => {
    const state = press(open(80, 24), 'fembassy<enter><esc>');
    expect([state.view.find, state.derived.shown.length]).toEqual(['', 11]);
  });

  test('better matches take the place of the old ones, the cursor on its fact', () => {
    const state = press(open(80, 24), '/tarif<enter>j');
    expect(said(reduce(state, { type: 'refresh' }))).toBe('A4: ');
    expect(said(reduce(state, { type: 'catch-up' }))).toBe('A4: ');
    expect(said(reduce(press(open(80, 24), '/zzz<enter>'), { type: 'refresh' }))).toBe(
      'none: nothing mentions zzz',
    );
  });
});

describe('links', () => {
  test.each([
    ['1', 'A8: This fact has no links.'],
    ['j2', 'A1: This fact has one link.'],
    ['j1', 'A2: '],
    ['/zzz<enter>1', 'none: This fact has no links.'],
    ['[', 'A8: This is where you began.'],
    [']', 'A8: There is nothing ahead.'],
  ])('%s', (keys, expected) => {
    expect(comesTo(keys)).toBe(expected);
  });

  test('of several one is chosen; one that leads out of what was opened says so', () => {
    const linked = makeFact({
      id: 'L1',
      links: [
        { type: 'elaborates', fact: 'L2', note: null },
        { type: 'elaborates', fact: 'gone', note: null },
      ],
    });
    const state = open(80, 24, modelOf(makeDataset({ facts: [linked, makeFact({ id: 'L2' })] })));
    expect(['1', '2', '3'].map((key) => comesTo(key, state))).toEqual([
      'L2: ',
      'L1: gone is not among the facts shown here.',
      'L1: This fact has 2 links.',
    ]);
  });
});

describe('where documents agree and differ', () => {
  const at = (keys: string) => {
    const state = press(open(80, 24), keys);
    return [state.mode, state.pairCursor, selectedEntry(state)?.fact.id];
  };

  test.each([
    ['x', ['pairs', 0, 'A8']],
    ['xj', ['pairs', 1, 'A8']],
    ['xjk', ['pairs', 0, 'A8']],
    ['xk', ['pairs', 0, 'A8']],
    ['xG', ['pairs', 2, 'A8']],
    ['xGg', ['pairs', 0, 'A8']],
    ['x<pagedown>', ['pairs', 2, 'A8']],
    ['x<pagedown><pageup>', ['pairs', 1, 'A8']],
    ['xz', ['pairs', 0, 'A8']],
    ['x1', ['browse', 0, 'A4']],
    ['x2', ['browse', 0, 'A5']],
    ['x<enter>', ['browse', 0, 'A4']],
    ['xj1', ['browse', 1, 'A3']],
    ['xx', ['browse', 0, 'A8']],
    ['xq', ['browse', 0, 'A8']],
  ])('%s', (keys, expected) => {
    expect(at(keys)).toEqual(expected);
  });

  test('the public record is no fact to go to, nor is a third side', () => {
    expect([at('xj2'), at('xj3')]).toEqual([
      ['pairs', 1, 'A8'],
      ['pairs', 1, 'A8'],
    ]);
    expect(['x1', 'x<enter>'].map((keys) => press(undated(), keys).mode)).toEqual(['pairs', 'pairs']);
  });
});

describe('what is said', () => {
  test.each([
    ['M', 'A8: Mouse on: click a fact or a bar, turn the wheel; Shift selects text.'],
    ['MM', 'A8: Mouse off.'],
    ['.', 'A8: Headers tell of empty periods.'],
    ['..', 'A8: Headers say nothing of empty periods.'],
    ['L', 'A8: Lanes need 100 columns; they show once there are.'],
    ['yq', 'A8: Nothing is copied.'],
    ['yl', 'A8: A8 has no passage.'],
    ['/zzz<enter>ys', 'none: Nothing is copied: no fact is selected.'],
    ['mkm', 'A1: Nothing is marked.'],
    ['mm', 'A2: 2 marked, printed on leaving.'],
    ['/zzz<enter>m', 'none: '],
    ['e', 'A8: This fact has no passage to open.'],
    ['/zzz<enter>p', 'none: This fact has no passage to open.'],
  ])('%s', (keys, expected) => {
    expect(comesTo(keys)).toBe(expected);
  });

  test('help scrolls, and ignores what is no key of its own', () => {
    expect(press(open(80, 24), '?G').helpTop).toBeGreaterThan(0);
    expect(press(open(80, 24), '?x').mode).toBe('help');
    expect(press(open(80, 24), '??').mode).toBe('browse');
  });

  test('text that comes without a line to type in is left out', () => {
    const state = open(80, 24);
    expect(reduce(state, { type: 'paste', text: 'Putin' })).toEqual(state);
    expect(press(state, '/a<insert>').prompt?.text).toBe('a');
  });
});

describe('the mouse', () => {
  const point = (state: State, action: 'press' | 'wheel-up' | 'wheel-down', column = 0, row = 0) =>
    reduce(state, { type: 'mouse', action, column, row });

  test('wheels move by three, and the list stays while something else is shown', () => {
    const down = point(open(80, 24), 'wheel-down');
    expect([down.cursor, point(down, 'wheel-up').cursor]).toEqual([3, 0]);
    expect(point(press(open(80, 24), '?'), 'wheel-down').cursor).toBe(0);
  });

  test('a click on a header, beside the list or below it chooses nothing', () => {
    const state = open(120, 24);
    for (const [column, row] of [
      [5, 0],
      [119, 6],
      [5, 23],
    ] as const)
      expect(said(point(state, 'press', column, row))).toBe('A8: ');
  });

  test('a click where no fact has a date goes nowhere', () => {
    expect(said(point(undated(), 'press', 5, 1))).toBe('U1: ');
  });
});

describe('the command line of a view', () => {
  const words = (keys: string) =>
    commandWords(press(open(80, 24), keys))
      .slice(2)
      .join(' ');

  test.each([
    ['zG', '--zoom decade --at 2010 --at A11'],
    ['zzzG', '--zoom quarter --at 2012-10 --at A11'],
    ['zzzzG', '--zoom month --at 2012-11 --at A11'],
    ['zzzzzG', '--zoom day --at 2012-11-01 --at A11'],
    ['/zzz<enter>', '--query zzz'],
  ])('%s', (keys, expected) => {
    expect(words(keys)).toBe(expected);
  });

  test('periods before the common era and beyond four digits are dates that open them', () => {
    const facts = ['-0044-03-15', 'Y20250'].map((edtf, index) =>
      makeFact({ id: `E${index}`, date: makeWhen(edtf) }),
    );
    const state = open(80, 24, modelOf(makeDataset({ facts: [...facts, makeFact({ id: 'U' })] })));
    const last = (keys: string) => commandWords(press(state, keys)).slice(2).join(' ');
    expect(last('zzG')).toBe('--zoom year --at=-0044 --at U');
    expect(last('jzzG')).toBe('--zoom year --at Y20250 --at U');
  });
});

test('the filters in force are told in words', () => {
  const state = press(open(200, 24), '<tab>/claim<enter> <tab>');
  const view = { ...state.view, from: '2014', to: '2025-05', dated: true };
  const screen = screenOf(reduce({ ...state, view }, { type: 'resize', columns: 200, rows: 24 }));
  for (const filter of ['claim', 'from 2014', 'to May 2025', 'dated']) expect(screen).toContain(filter);
  expect(dataset.facts.length).toBe(11);
});
