/** Facts with dates, passages and links of unusual sorts, on the screen and in what is copied. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/dataset/schema.ts';
import { goToOptions } from '../../src/timeline/command-line.ts';
import { createHistogram, histogramLabels } from '../../src/timeline/histogram.ts';
import { joinRanges } from '../../src/timeline/mark-spans.ts';
import { findMatches } from '../../src/timeline/match.ts';
import { reduce } from '../../src/timeline/reduce.ts';
import { createPainter, paintText, span } from '../../src/timeline/spans.ts';
import { type State, selectedEntry } from '../../src/timeline/state.ts';
import { parseTypedDate } from '../../src/timeline/typed-date.ts';
import { plainTheme } from '../../src/view/theme.ts';
import { makeDataset, makeDocument, makeFact, makePassage, makeWhen } from '../support/datasets.ts';
import { modelOf, open, press, screenOf } from './fixture.ts';

/** A timeline of facts with some dates, in any order; `null` is none. */
const dated = (edtfs: readonly (string | null)[], parts: Partial<Fact> = {}) =>
  modelOf(
    makeDataset({
      documents: [makeDocument({ id: 'doc', title: 'The Paper' })],
      facts: edtfs.map((edtf, index) =>
        makeFact({ id: `F${index}`, date: edtf === null ? null : makeWhen(edtf), ...parts }),
      ),
    }),
  );
const screen = (edtfs: readonly (string | null)[], keys = '', columns = 80) =>
  screenOf(press(open(columns, 24, dated(edtfs)), keys));

describe('headers', () => {
  test.each([
    [['../..', '2014'], 'Begin and end not known · 1 fact'],
    [['18XX', '2014'], '19th century · 1 fact'],
    [['201X', '2014'], '2010s · 1 fact'],
    [[null, '2014'], 'Undated · 1 fact'],
    [['../2014', '2013'], '2014 · 1 fact'],
  ])('%j', (edtfs, header) => {
    expect(screen(edtfs)).toContain(header);
  });

  test('what began before the period shown stands under a header of its own', () => {
    const state = goToOptions(press(open(80, 24, dated(['2012/2016', '2014-05'])), 'zz'), ['2014']);
    expect(screenOf(state)).toContain('Begun before 1 Jan 2014 · 1 fact');
  });
});

describe('without any date in sight', () => {
  test('there is no bracket, and no scale', () => {
    const lines = screen([null, null], '', 100).split('\n');
    expect(lines.join('')).not.toMatch(/[[\]▁█]/);
    const scrolled = open(80, 12, dated(['2014', ...Array<null>(30).fill(null)]));
    expect(screenOf(press(scrolled, 'G')).split('\n')[1]).not.toContain('[');
    expect(screenOf(scrolled).split('\n')[1]).toContain('[');
  });

  test('the facets count without a spark, and a click on the bars goes nowhere', () => {
    expect(screen([null], '<tab>')).not.toContain('█');
    const state = press(open(80, 12, dated(['2014', ...Array<null>(30).fill(null)])), 'G');
    const clicked = reduce(state, { type: 'mouse', action: 'press', column: 3, row: 1 });
    expect(selectedEntry(clicked)?.fact.id).toBe('F0');
  });
});

describe('a narrow list', () => {
  test('draws days, stretches and inferred days in three columns', () => {
    const model = modelOf(
      makeDataset({
        facts: [
          makeFact({ id: 'A', date: makeWhen('2014-05-01') }),
          makeFact({ id: 'B', date: makeWhen('2014-05-02', { basis: 'inferred' }) }),
          makeFact({ id: 'C', date: makeWhen('2014-06/2014-07') }),
        ],
      }),
    );
    const rows = screenOf(open(40, 24, model))
      .split('\n')
      .filter((line) => line.includes('Something'));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain(' • ');
    expect(rows[1]).toContain(' •?');
    expect(rows[2]).toContain('├─┤');
  });
});

describe('the command line', () => {
  const state = () => open(80, 24, dated(['2012', '2014', '2016', null]));
  const at = (places: readonly string[], first: State = state()) => {
    const there = goToOptions(first, places);
    return `${selectedEntry(there)?.fact.id}: ${there.message}`;
  };

  test('a date stands at the first fact from it on, at the last one where all are before', () => {
    expect([at(['2013']), at(['2014']), at(['2050'])]).toEqual(['F1: ', 'F1: ', 'F3: ']);
  });

  test('a fact that a filter hides is said to be hidden', () => {
    const model = dated(['2012', '2014']);
    const [first] = model.entries;
    if (first) first.fact.leaders.push('ada');
    expect(at(['F1'], press(open(80, 24, model), '<tab> <tab>'))).toBe(
      'F0: That fact is not among those shown.',
    );
  });

  test('zoomed in where nothing has a date, everything stays', () => {
    expect(
      at([], { ...open(80, 24, dated([null])), view: { ...state().view, zoom: 'year', period: 1970 } }),
    ).toBe('F0: ');
  });
});

test('a lane without facts near what is in sight is lent to a leader who has some', () => {
  // One after the other, each with more facts than the one before: four have a lane at this width.
  const leaders = ['Ada', 'Bo', 'Cleo', 'Dov', 'Eve', 'Fay'].flatMap((id, index) =>
    Array<string>(60 + 20 * index).fill(id),
  );
  const facts = leaders.map((id, index) =>
    makeFact({ id: `F${index}`, date: makeWhen(String(1400 + index)), leaders: [id] }),
  );
  const model = modelOf(makeDataset({ facts }));
  const screen = (keys: string) => screenOf(press(open(120, 30, model), keys));
  expect(screen('L')).toMatch(/Ada +Eve +Dov +Cleo +more/);
  expect(screen('LG')).toMatch(/Fay +Eve +Dov +Cleo +more/);
  for (const keys of ['L', 'L:1455<enter>', 'L:1600<enter>', 'LG']) expect(screen(keys)).not.toContain('+1');
  // Within a page, moving leaves each in its place.
  expect(screen('Ljjj').split('\n')[3]).toBe(screen('L').split('\n')[3]);
});

describe('more links than digits', () => {
  const model = dated(Array<string>(12).fill('2014'), {
    links: Array.from({ length: 12 }, (_, index) => ({
      type: 'elaborates' as const,
      fact: `F${11 - index}`,
      note: null,
    })),
  });
  const typed = (keys: string) => press(open(80, 24, model), keys);

  test('a number is typed, and says where it leads before it is followed', () => {
    expect(screenOf(typed('#'))).toMatch(/#\s+a link, 1 to 12/);
    expect(screenOf(typed('#11'))).toMatch(/#11\s+F1 /);
    expect(selectedEntry(typed('#11<enter>'))?.fact.id).toBe('F1');
    expect(selectedEntry(typed('#11<enter>['))?.fact.id).toBe('F0');
    expect(screenOf(typed('#13'))).toContain('no such link');
    expect(typed('#13<enter>')).toMatchObject({ cursor: 0, message: 'This fact has 12 links.' });
    expect(typed('#<enter>')).toMatchObject({ cursor: 0, mode: 'browse' });
  });

  test('the numbers stay in sight meanwhile', () => {
    expect(typed('<enter>#')).toMatchObject({ detail: true, mode: 'prompt' });
    expect(typed('<enter>#<esc>')).toMatchObject({ detail: true, mode: 'browse' });
    expect(typed('<enter>#10<enter>')).toMatchObject({ detail: true, cursor: 2 });
  });

  test('where there is none, there is nothing to type', () => {
    expect(press(open(80, 24, dated(['2014'])), '#')).toMatchObject({
      mode: 'browse',
      message: 'This fact has no links.',
    });
  });
});

describe('what is told of a fact', () => {
  test('an event without kind, a link that leads nowhere, a passage without place', () => {
    const model = dated([null], {
      event: { type: 'AID', actor: null, recipient: null },
      links: [{ type: 'changed', fact: 'gone', note: null }],
      passages: [makePassage({ paragraph: null, sentence: null })],
    });
    const text = screenOf(press(open(80, 24, model), '<enter>'));
    expect(text).toMatch(/kind +AID\n/);
    expect(text).toMatch(/links +1 was different then gone:\n/);
    expect(text).toMatch(/where +The Paper\n/);
    const { effects } = press(open(80, 24, model), 'yy');
    expect(effects).toEqual([{ type: 'copy', text: 'Something happened. (The Paper; F0)' }]);
  });

  test('in the whole fact the keys of the list still mean what they mean there', () => {
    const state = press(open(80, 24, dated(['2014', '2016'])), '<enter>');
    expect(press(state, 'm').marks).toEqual(['F0']);
    expect(press(state, '<enter>').detail).toBe(false);
  });
});

describe('on a screen of twenty columns nothing is cut for which there is room', () => {
  const narrow = (edtfs: readonly (string | null)[], keys: string) =>
    screenOf(press(open(20, 8, dated(edtfs)), keys));

  test('the header of a period', () => {
    expect(narrow(['2014', '2014-05'], '')).toContain('2014 · 2 facts\n');
  });

  test.each([
    ['<tab>', 'These facts have nothing to choose by.'],
    ['x', 'These facts neither agree nor differ with others.'],
  ])('what is said in place of a pane, at %s', (keys, message) => {
    expect(narrow(['2014'], keys).replace(/\s+/g, ' ')).toContain(message);
  });
});

test('the brackets are about the bars of the period, and no others', () => {
  const model = dated(['1970-02-01/1970-02-03', '1985-03-30', '1990-08-16', '2021-05-05']);
  const bars = (at: string) => screenOf(goToOptions(press(open(40, 24, model), 'zzzz'), [at])).split('\n')[1];
  expect(bars('1990-08')?.replaceAll(/[▁-█]+/g, 'X')).toMatch(/X +┄X +┄?\[X\] ?┄?X/);
  // Empty days about them are left out, since a bracket would stand over the bar beside.
  const near = dated(['1990-12-05', '1991-02-03', '1991-04-03', '1991-12-30', '1992-01-02']);
  const year = goToOptions(press(open(40, 24, near), 'zz'), ['1991']);
  expect(screenOf(year)).toContain('\n  ████ [████ ┄████ ┄████]       ████\n');
  expect(bars('1980-01')?.replaceAll(/[▁-█]+/g, 'X')).toMatch(/X *\[┄\]X/);
});

describe('scales of time', () => {
  const labels = (edtfs: readonly string[], columns: number) => {
    const model = dated(edtfs);
    const histogram = createHistogram(model, [...model.entries.keys()], columns);
    return histogram ? histogramLabels(histogram).map(({ text }) => text) : [];
  };

  test('decades are named as such, days by their year', () => {
    const decades = Array.from({ length: 40 }, (_, index) => String(1600 + index * 10));
    expect(labels(decades, 60)[0]).toBe('1600s');
    expect(labels(['2014-05-01', '2014-05-02'], 60)).toEqual(['2014']);
    const centuries = Array.from({ length: 50 }, (_, index) => String(1000 + index * 20));
    expect(labels(centuries, 10)[0]).toBe('1000');
  });
});

test('dates short enough for a column are cut only where nothing else helps', () => {
  for (const edtf of ['2014-05-01/2016-07-02', '1981-03-10/1981-03-11', 'Y-170000002/Y-170000001'])
    expect(screen([edtf])).toContain('Something happened.');
  expect(screen(['2014-05-01/2016-07-02'])).toContain('2014–2016');
});

test.each([
  ['xyz 2025', undefined],
  ['may xx 2025', undefined],
  ['ma 2025', undefined],
  ['may 5th 2025', '2025-05-05'],
  ['spring 2025', '2025-21'],
  ['q4 2025', '2025-10/2025-12'],
  ['1990s', '199X'],
  ['1 2 3 2025', undefined],
])('%s is %s', (typed, edtf) => {
  expect(parseTypedDate(typed)?.text).toBe(edtf);
});

test('marks that overlap or touch are one', () => {
  expect(
    joinRanges([
      [5, 9],
      [0, 3],
      [2, 4],
      [4, 5],
      [20, 22],
    ]),
  ).toEqual([
    [0, 9],
    [20, 22],
  ]);
});

test('what is found outside of the facts that are open is left out', () => {
  const { places, has, rangesOf } = findMatches(
    {
      find: () => ({ facts: Uint32Array.of(1, 0, 2), complete: true, inStatement: (rank) => [[rank, 9]] }),
      places: new Map([['F0', 0]]),
      dataset: makeDataset({ facts: ['F0', 'F9'].map((id) => makeFact({ id })) }),
    },
    'anything',
  );
  expect([places, has(0), has(7), rangesOf(0), rangesOf(7)]).toEqual([[0], true, false, [[1, 9]], []]);
});

test('tones are painted with colour and without', () => {
  const theme = { ...plainTheme, error: (text: string) => `<${text}>` };
  const line = { spans: [span('a', 'error'), span('b', 'plain'), span('c', 'strong')] };
  expect(paintText(line, theme)).toBe('<a>bc');
  expect(createPainter(theme, 1)(line)).toContain('<a>b');
  expect(createPainter(theme, 0)(line)).not.toContain('<a>');
});

test('in a large timeline what is typed is looked for right after', () => {
  const model = dated(Array<string>(5001).fill('2014'));
  const typed = press(open(80, 24, model), '/x');
  expect([typed.prompt?.text, typed.effects]).toEqual(['x', [{ type: 'catch-up' }]]);
  expect(typed.view.query).toBe('');
  expect(reduce(typed, { type: 'catch-up' }).view.query).toBe('x');
});

test('the arrows move among the values while a name is typed', () => {
  const state = open(80, 24);
  const moved = press(state, '<tab>/a<down><down>');
  expect(moved.facetCursor).toBe(2);
  expect(press(moved, '<up>').facetCursor).toBe(1);
});
