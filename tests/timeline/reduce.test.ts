import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geometryOf } from '../../src/timeline/geometry.ts';
import { reduce } from '../../src/timeline/reduce.ts';
import { sectionAt } from '../../src/timeline/sections.ts';
import { type State, selectedPlace } from '../../src/timeline/state.ts';
import { open, press, screenOf } from './fixture.ts';

const idAt = (state: State) => state.model.entries[selectedPlace(state) ?? -1]?.fact.id;
const idsOf = (state: State) => state.derived.shown.map((place) => state.model.entries[place]?.fact.id);

describe('moving', () => {
  test('goes by facts, pages and ends', () => {
    const state = open(80, 24);
    expect(idAt(state)).toBe('A8');
    expect(idAt(press(state, 'j'))).toBe('A1');
    expect(idAt(press(state, 'jk'))).toBe('A8');
    expect(idAt(press(state, 'k'))).toBe('A8');
    expect(idAt(press(state, 'G'))).toBe('A11');
    expect(idAt(press(state, 'G<home>'))).toBe('A8');
    expect(press(state, ' ').cursor).toBeGreaterThan(3);
  });

  test('a screen that grows at the end of the list is filled from above', () => {
    const small = press(open(80, 16), 'G');
    expect(small.top).toBeGreaterThan(0);
    expect(reduce(small, { type: 'resize', columns: 80, rows: 40 }).top).toBe(0);
  });

  test('the fact under the cursor is always in sight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('j', 'k', ' ', 'b', 'g', 'G', '<enter>'), { maxLength: 30 }),
        fc.integer({ min: 20, max: 140 }),
        fc.integer({ min: 5, max: 40 }),
        (keys, columns, rows) => {
          const state = press(open(columns, rows), keys.join(''));
          const { listRows } = geometryOf(state);
          const { sections } = state.derived;
          const headers = sectionAt(sections, state.cursor) - sectionAt(sections, state.top);
          expect(state.top).toBeLessThanOrEqual(state.cursor);
          if (listRows > 1) expect(state.cursor - state.top + headers + 2).toBeLessThanOrEqual(listRows);
        },
      ),
    );
  });
});

describe('the filter', () => {
  test('narrows as it is typed, forgives a typo in a whole word, and says how many', () => {
    const state = press(open(80, 24), '/tarif');
    expect(idsOf(state)).toEqual(['A5', 'A4']);
    expect(screenOf(state)).toContain('2 of 11 facts');
    expect(screenOf(state)).toContain('/tarif');
  });

  test('Enter keeps it, Esc drops it, and the fact under the cursor stays', () => {
    const kept = press(open(80, 24), '/tarif<enter>j');
    expect(idAt(kept)).toBe('A4');
    expect(kept.mode).toBe('browse');
    const dropped = press(kept, '<esc>');
    expect(idsOf(dropped)).toHaveLength(11);
    expect(idAt(dropped)).toBe('A4');
  });

  test('Backspace, ^U and ^W take letters back', () => {
    expect(press(open(80, 24), '/ab<backspace>').view.query).toBe('a');
    expect(press(open(80, 24), '/ab cd<ctrl-w>').view.query).toBe('ab ');
    expect(press(open(80, 24), '/ab cd<ctrl-u>').view.query).toBe('');
  });

  test.each([
    ['/acd<left><left>b', 'abcd'],
    ['/bc<home>a<end>d', 'abcd'],
    ['/abxcd<left><left><backspace>', 'abcd'],
    ['/abxcd<left><left><left><delete>', 'abcd'],
    ['/xxx cd<left><left><ctrl-w>ab', 'abcd'],
    ['/xcd<left><left><ctrl-u>ab', 'abcd'],
    ['/abcdxx<left><left><ctrl-k>', 'abcd'],
    ['/abcd<right><left><left><left><left><left><left>', 'abcd'],
    ['/ab<ctrl-a><ctrl-e>cd', 'abcd'],
    ['/👍b<left><left>a<right><backspace>', 'ab'],
  ])('%s leaves %s', (keys, query) => {
    expect(press(open(80, 24), keys).view.query).toBe(query);
  });

  test('the caret is seen, in a text that is too long too', () => {
    const long = press(open(40, 12), `/${'abcdefghij'.repeat(6)}${'<left>'.repeat(30)}`);
    expect(screenOf(press(long, 'X')).split('\n').at(-1)).toContain('jX');
    expect(screenOf(press(long, '<home>X')).split('\n').at(-1)).toContain('/Xabc');
  });

  test('with all it finds in other years it goes to the nearest, and Esc back', () => {
    const start = press(open(120, 30), ':2014<enter>zz');
    expect(start.view).toMatchObject({ zoom: 'year', period: 2014 });
    const typed = press(start, '/embassy');
    expect(idAt(typed)).toBe('A3');
    expect(typed.view.period).toBe(2018);
    expect(screenOf(typed)).toContain('1 found · None in 2014, nearest in 2018');
    // Back at what is in sight, it is as if the letters had not been typed.
    const undone = press(typed, '<ctrl-u>');
    expect([undone.view.period, idAt(undone)]).toEqual([2014, idAt(start)]);
    expect(press(typed, '<esc>')).toMatchObject({ view: start.view, cursor: start.cursor, top: start.top });
    expect(press(typed, '<enter>[')).toMatchObject({ view: start.view, cursor: start.cursor });
  });

  test('one that nothing passes is named', () => {
    const state = press(open(120, 30), '<tab> q/zebra<enter>');
    expect(screenOf(state)).toContain('No fact passes /zebra. Esc drops it.');
    const both = press(open(120, 30), '<tab> q/annexed<enter>');
    expect(screenOf(both)).toContain('No fact passes /annexed with Xi Jinping. Esc drops it.');
  });

  test('letters that are keys elsewhere are text', () => {
    const state = press(open(80, 24), '/qQjk?');
    expect(state.view.query).toBe('qQjk?');
    expect(state.effects).toEqual([]);
  });
});

describe('leaving', () => {
  test.each([
    ['q', 0],
    ['Q', 0],
    ['<ctrl-c>', 130],
    ['/xi<ctrl-c>', 130],
    ['?Q', 0],
    ['<enter>Q', 0],
  ])('%s quits with %i', (keys, code) => {
    expect(press(open(80, 24), keys).effects).toEqual([{ type: 'quit', code }]);
  });

  test('Esc never quits, however often it is typed', () => {
    const state = press(open(80, 24), '/tarif<enter><esc><esc><esc>');
    expect(state).toMatchObject({
      mode: 'browse',
      effects: [],
      message: 'There is nothing to drop; q quits.',
    });
    expect(idsOf(state)).toHaveLength(11);
  });

  test('q and Esc first close what is open', () => {
    for (const key of ['q', '<esc>']) {
      expect(press(open(80, 24), `?${key}`)).toMatchObject({ mode: 'browse', effects: [] });
      expect(press(open(80, 24), `<enter>${key}`)).toMatchObject({ detail: false, effects: [] });
    }
  });
});

describe('zoom and periods', () => {
  const at = (keys: string) => press(open(120, 30), keys);

  test('zooms in around the fact under the cursor, and out again', () => {
    const year = at('jjjjzz');
    expect(year.view).toMatchObject({ zoom: 'year', period: 2025 });
    expect(idsOf(year)).toEqual(['A8', 'A5', 'A4', 'A6', 'A7', 'A9', 'A10', 'A11']);
    expect(idAt(year)).toBe('A5');
    expect(press(year, '0').view.zoom).toBe('all');
    expect(press(year, 'Z').view).toMatchObject({ zoom: 'decade', period: 202 });
  });

  test('steps over empty periods and says so', () => {
    const may = at('jjjjjjzzzz');
    expect(may.view.zoom).toBe('month');
    const before = press(may, 'hhhhh');
    expect(before.view.period).toBe(2018 * 12 + 4);
    expect(before.message).toBe('Skipped 79 empty months.');
    expect(press(may, 'llll').message).toBe('Nothing is dated later.');
  });

  test('at zoom all it goes from header to header', () => {
    expect(idAt(at('l'))).toBe('A1');
    expect(idAt(at('lll'))).toBe('A5');
    expect(idAt(at('lllh'))).toBe('A3');
  });

  test.each([
    [':2025<enter>', 'A5', '4 facts begin then, this is the first'],
    [':mar 2025<enter>', 'A4', '1 fact begins then'],
    [':2 May 2025<enter>', 'A6', '2 facts'],
    [':../2014<enter>', 'A8', '3 facts begin then'],
    [':since 2018<enter>', 'A3', '5 facts begin then'],
    [':a6<enter>', 'A6', ''],
    [':2015<enter>', 'A2', '2 under way'],
    [':1999<enter>', 'A8', 'the nearest is'],
    [':no date<enter>', 'A8', 'is no date'],
    ['T', 'A7', ''],
    ['u', 'A9', ''],
  ])('%s lands on %s', (keys, id, message) => {
    const state = at(keys);
    expect(idAt(state)).toBe(id);
    expect(state.message).toContain(message);
  });
});

test('a date that is none stays to be mended, and what it would be is said meanwhile', () => {
  const wrong = press(open(120, 30), ':2018-15<enter>');
  expect(wrong.mode).toBe('prompt');
  expect(screenOf(wrong)).toContain('"2018-15" is no date, and no fact has this id.');
  const mended = press(wrong, '<backspace>');
  expect(screenOf(mended)).toContain('1 Jan 2018 to 31 Jan 2018');
  expect(idAt(press(mended, '<backspace>5<enter>'))).toBe('A3');
});

test('what was jumped to stands among the facts around it', () => {
  const rowOf = (state: State) =>
    screenOf(state)
      .split('\n')
      .findIndex((line) => line.startsWith('›'));
  const jumps = [':2025<enter>', 'T', 'u', 'fcall<enter>n', 'llll', 'zzjjZZ'];
  for (const keys of jumps) {
    const state = press(open(80, 14), keys);
    const bottom = 2 + geometryOf(state).histogramRows + geometryOf(state).listRows;
    const isNearEnd = state.cursor >= state.derived.shown.length - 2;
    if (!isNearEnd) expect(rowOf(state), keys).toBeLessThan(bottom - 2);
    expect(state.top, keys).toBeLessThanOrEqual(state.cursor);
  }
});

test('what is no key, and a move that leads nowhere, are answered', () => {
  expect(press(open(80, 24), 'w').message).toBe('"w" does nothing here; ? shows the keys.');
  expect(press(open(80, 24), 'x.').message).toContain('does nothing here');
  expect(press(open(80, 24), 'k').message).toBe('This is the first fact.');
  expect(press(open(80, 24), 'Gj').message).toBe('This is the last fact.');
  expect(press(open(80, 24), 'xG j').message).toBe('This is the last pair.');
  expect(press(open(80, 24), '..').message).toBe('Headers say nothing of empty periods.');
});

test('the help comes from every pane, and goes back to it', () => {
  for (const [keys, mode] of [
    ['<tab>', 'facets'],
    ['x', 'pairs'],
    ['', 'browse'],
  ] as const) {
    const help = press(open(80, 24), `${keys}?`);
    expect(help.mode).toBe('help');
    expect(press(help, 'q').mode).toBe(mode);
    expect(press(help, '?').mode).toBe(mode);
  }
  const inFacets = screenOf(press(open(80, 24), '<tab>?'));
  expect(inFacets).toContain('Here, in the facets');
  expect(inFacets).toContain('narrow to a name');
});

describe('find', () => {
  test('hides nothing, goes to the first one found, and on with n and N', () => {
    const state = press(open(80, 24), 'ftariff<enter>');
    expect(idsOf(state)).toHaveLength(11);
    expect(idAt(state)).toBe('A5');
    expect(state.message).toBe('1 of 2; n goes on, N back.');
    expect(press(state, 'f<ctrl-u>zebra<enter>').message).toBe('Nothing matches "zebra".');
    expect(idAt(press(state, 'n'))).toBe('A4');
    expect(press(state, 'nn')).toMatchObject({ message: '1 of 2, from the other end' });
    expect(idAt(press(state, 'N'))).toBe('A4');
    expect(press(state, '<esc>').view.find).toBe('');
  });
});

test('n goes on into other periods, [ comes back', () => {
  const typed = press(open(120, 30), ':2014<enter>zzfcall');
  expect(screenOf(typed)).toContain('3 found, 0 of them here');
  const there = press(typed, '<enter>n');
  expect([there.view.period, idAt(there)]).toEqual([2025, 'A5']);
  expect(press(there, '[').view.period).toBe(2014);
  expect(press(there, 'nnn').message).toBe('1 of 3, from the other end');
});

describe('links and history', () => {
  test('a link is followed, back and forward restore where one was', () => {
    const start = press(open(80, 24), '/tariff<enter>');
    const there = press(start, '1');
    expect(idAt(there)).toBe('A4');
    const back = press(there, '[');
    expect(back).toMatchObject({ view: start.view, cursor: start.cursor, top: start.top });
    expect(idAt(press(back, ']'))).toBe('A4');
  });

  test('a link leads back from the other fact too', () => {
    const added = press(open(80, 40), ':A2<enter>');
    expect(screenOf(added)).toContain('1 is added to by A1: Putin annexed Crimea in 2014.');
    expect(idAt(press(added, '1'))).toBe('A1');
    // Facts that name each other have one link, not two.
    expect(press(open(80, 40), ':A6<enter>2').message).toBe('This fact has one link.');
  });

  test('what hides the other fact is dropped, and said so', () => {
    const state = press(open(80, 24), '/annexed<enter>1');
    expect(idAt(state)).toBe('A2');
    expect(state.message).toContain('Filters are dropped');
    expect(press(state, '[').view.query).toBe('annexed');
  });

  test('a new jump drops what lay ahead', () => {
    const state = press(open(80, 24), 'Tu[g:2018<enter>');
    expect(state.future).toEqual([]);
    expect(press(state, ']').message).toBe('There is nothing ahead.');
  });

  test('any way there is a way back to the beginning', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('T', 'u', 'z', 'Z', 'l', 'h', '1', '0'), { maxLength: 20 }),
        (keys) => {
          const start = open(80, 24);
          const state = press(start, keys.join(''));
          const back = press(state, '['.repeat(state.past.length));
          expect(back).toMatchObject({ view: start.view, cursor: start.cursor, top: start.top });
          const forth = press(back, ']'.repeat(back.future.length));
          expect(forth).toMatchObject({ view: state.view, cursor: state.cursor });
        },
      ),
    );
  });
});

describe('copying', () => {
  test.each([
    ['yy', 'Putin annexed Crimea in 2014. (2014; The Evening Post, paragraph 3, sentence 1; A1)'],
    ['ys', 'Putin annexed Crimea in 2014.'],
    ['yl', 'post:3.1'],
    ['yc', 'diplo timeline --at A1'],
  ])('%s', (keys, text) => {
    const state = press(open(80, 24), `j${keys}`);
    expect(state.effects).toEqual([{ type: 'copy', text }]);
    expect(state.message).toMatch(/^Copied /);
    expect(state.mode).toBe('browse');
  });

  test('what is short is shown as it is copied', () => {
    expect(press(open(80, 24), 'jyl').message).toBe('Copied the locator of A1: post:3.1');
    expect(press(open(80, 24), 'jyc').message).toBe(
      'Copied the command line of this view: diplo timeline --at A1',
    );
  });

  test('yj is the fact itself; any other key copies nothing', () => {
    const [effect] = press(open(80, 24), 'jyj').effects;
    expect(effect?.type === 'copy' && JSON.parse(effect.text).id).toBe('A1');
    expect(press(open(80, 24), 'y<esc>')).toMatchObject({ mode: 'browse', effects: [] });
  });
});

test('a fact that is read on keeps its id and date in sight', () => {
  const state = press(open(60, 16), ':A4<enter><enter>');
  for (let step = 0; step < 12; step++) {
    const screen = screenOf(press(state, 'j'.repeat(step)));
    expect(screen).toMatch(/^ A4 {2}c\. Mar 2025 +6 of 11$/m);
  }
  expect(screenOf(press(state, 'G'))).toMatch(/contradicts A5: .*\n +place before May\.$/m);
  expect(screenOf(press(state, 'G'))).not.toContain('more line');
});

describe('the rest', () => {
  test('disagreements come first, Enter goes to the fact', () => {
    const state = press(open(80, 24), 'x');
    expect(screenOf(state)).toContain('Both cannot hold · 1 of 3');
    expect(idAt(press(state, '<enter>'))).toBe('A4');
    expect(idAt(press(state, '2'))).toBe('A5');
  });

  test('they open at the one of the fact under the cursor', () => {
    expect(screenOf(press(open(80, 24), ':A6<enter>x'))).toContain('Agreed · 3 of 3');
    expect(screenOf(press(open(80, 24), 'xjj2x'))).toContain('Agreed · 3 of 3');
    expect(press(open(80, 24), 'x').message).toBe('A8 is in none of these.');
  });

  test('one that is longer than the screen is read line by line', () => {
    let state = press(open(24, 8), 'x');
    const read: string[] = [];
    for (let step = 0; step < 40 && state.pairCursor === 0; step++) {
      read.push(screenOf(state));
      state = press(state, 'j');
    }
    expect(read.join('\n')).toContain('post ¶7 s3');
    expect(state).toMatchObject({ pairCursor: 1, pairTop: 0 });
    expect(screenOf(press(state, 'k'))).toContain('post ¶7 s3');
  });

  test('lanes are those of the period, and count whom they leave out', () => {
    const names = (keys: string, columns: number) =>
      screenOf(press(open(columns, 30), keys)).split('\n')[3] ?? '';
    expect(names(':2014<enter>zzL', 120)).toMatch(/Putin\s+Xi Jinping|Xi Jinping\s+Putin/);
    expect(names(':2014<enter>zzL', 120)).not.toContain('Trump');
    expect(names('L', 100)).toMatch(/Xi Jinping\s+Trump\s+more/);
    expect(screenOf(press(open(100, 30), 'L'))).toMatch(/2014\s+┆\s+┆\s+\+1\s+Putin annexed/);
    expect(press(open(120, 30), 'L').message).toBe('Lanes: → acts, ← is acted upon, • is named.');
  });

  test('lanes say who acts and who bears it', () => {
    const screen = screenOf(press(open(120, 40), 'L'));
    expect(screen).toMatch(/Xi Jinping\s+Trump\s+Putin/);
    expect(screen).toMatch(/2 May 2025\s+┆\s+←\s+→\s+Putin defied/);
  });

  test('marks stand beside the fact', () => {
    const state = press(open(80, 24), 'jm');
    expect(state.marks).toEqual(['A1']);
    expect(screenOf(state)).toMatch(/^ \*/m);
    expect(press(state, 'km').marks).toEqual([]);
    expect(idAt(state)).toBe('A2');
    expect(idAt(press(open(80, 24), 'j<enter>m'))).toBe('A1');
    expect(screenOf(press(state, 'm'))).toContain('*2 marked');
  });

  test('the source is asked for at the passage', () => {
    expect(press(open(80, 24), 'jp').effects).toEqual([
      { type: 'open', program: 'pager', document: 'post', start: 300 },
    ]);
    expect(press(open(80, 24), 'p').message).toContain('no passage');
  });

  test('a click chooses, a second one opens, the wheel moves, the histogram goes there', () => {
    const click = (column: number, row: number) => ({ type: 'mouse', action: 'press', column, row }) as const;
    const state = reduce(open(80, 24), click(20, 6));
    expect(idAt(state)).toBe('A1');
    expect(reduce(state, click(20, 6)).detail).toBe(true);
    expect(idAt(reduce(state, { ...click(0, 0), action: 'wheel-down' }))).toBe('A5');
    const bars = screenOf(open(80, 24)).split('\n')[1] ?? '';
    expect(idAt(reduce(open(80, 24), click(bars.indexOf('█'), 1)))).toBe('A6');
    expect(idAt(reduce(open(80, 24), click(bars.indexOf('▆'), 1)))).toBe('A8');
    expect(reduce(open(80, 24), click(bars.indexOf('█'), 1)).message).toMatch(
      /^May 2025: 2 facts begin then/,
    );
  });

  test('the wheel moves whatever has the keys', () => {
    const turn = (state: State, action: 'wheel-up' | 'wheel-down') =>
      reduce(state, { type: 'mouse', action, column: 1, row: 6 });
    expect(turn(press(open(80, 24), '?'), 'wheel-down').helpTop).toBe(3);
    expect(turn(press(open(80, 24), 'x'), 'wheel-down').pairCursor).toBe(1);
    expect(turn(press(open(80, 16), ':A4<enter><enter>'), 'wheel-down').detailTop).toBeGreaterThan(0);
    expect(turn(press(open(80, 24), 'y'), 'wheel-down')).toMatchObject({ mode: 'copy', cursor: 0 });
  });
});
