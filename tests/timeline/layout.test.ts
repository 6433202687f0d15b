import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitize, widthOf } from '../../src/base/text.ts';
import { layout } from '../../src/timeline/layout.ts';
import { createState, reduce } from '../../src/timeline/reduce.ts';
import { textOf } from '../../src/timeline/spans.ts';
import type { Event, State } from '../../src/timeline/state.ts';
import { dataset, modelOf, open, press, screenOf } from './fixture.ts';

const NAMED = ['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end', 'enter', 'esc', 'tab'];
const CONTROLS = ['shift-tab', 'backspace', 'ctrl-d', 'ctrl-u', 'ctrl-w', 'ctrl-z'];
const TYPED = Array.from('jkgGhlbqQ/?ftnNTuzZ+-0:.xyscmMepL123[] 2025tarif');

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...TYPED, ...NAMED, ...CONTROLS).map((key): Event => ({ type: 'key', key })),
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 8, unit: 'binary' }).map((text): Event => ({ type: 'paste', text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 1, max: 80 }))
      .map(([columns, rows]): Event => ({ type: 'resize', columns, rows })),
  },
);

/** What must hold of every screen. */
function check(state: State): void {
  const lines = layout(state).map(textOf);
  expect(lines.length).toBeLessThanOrEqual(state.rows);
  for (const line of lines) {
    expect(widthOf(line)).toBeLessThanOrEqual(state.columns);
    expect(sanitize(line)).toBe(line);
  }
}

describe('whatever is typed, at any size', () => {
  const models = [modelOf(), modelOf(dataset, 'C'), modelOf({ ...dataset, facts: [] })];
  test.each(models.map((model, index) => [['UTF-8', 'ASCII', 'no facts'][index], model] as const))(
    'the screen holds its lines: %s',
    (_, model) => {
      fc.assert(
        fc.property(fc.array(event, { maxLength: 40 }), (events) => {
          let state = open(80, 24, model);
          for (const each of events) {
            state = reduce(state, each);
            check(state);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

test('hostile text in any field does nothing to the terminal', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '\u001b[2J',
      '\u001b]52;c;AA\u0007',
      '\u202eabc',
      'a\u200bb',
      '\ud800',
      '\u009b1m',
      '👨‍👩‍👧',
      '習近平',
    ),
  );
  const statement = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(statement, text, fc.integer({ min: 1, max: 200 }), (long, short, columns) => {
      const facts = dataset.facts.map((fact) => ({
        ...fact,
        statement: `${long} ${fact.statement}`,
        date: fact.date && { ...fact.date, note: long },
        attribution: { source: short, cue: long },
        quotation: { text: long, speaker: short },
        notes: [{ type: 'record' as const, text: long, date: null, confidence: 0.5 }],
      }));
      const named = {
        id: 'trump',
        name: short,
        sortName: `${short}, x`,
        aliases: [],
        country: null,
        offices: [],
        wikidata: null,
      };
      const model = modelOf({ ...dataset, title: long, facts, leaders: [named], documents: [] });
      const state = open(columns, 30, model);
      for (const keys of [
        '',
        '<enter>',
        '<tab> ',
        'x',
        'L',
        'yy',
        `:${short.replaceAll(/[<>]/g, '')}<enter>`,
        '/a',
        'fa<enter>',
      ]) {
        check(press(state, keys));
      }
    }),
    { numRuns: 100 },
  );
});

test('every size from 1x1 on has a screen', () => {
  const model = modelOf();
  for (let columns = 1; columns <= 130; columns += 3) {
    for (let rows = 1; rows <= 45; rows += 2) {
      check(createState(model, open(1, 1, model).view, { columns, rows }));
      check(press(open(columns, rows, model), '<enter>'));
      check(press(open(columns, rows, model), '?'));
    }
  }
});

test('without UTF-8 nothing but ASCII is drawn', () => {
  const facts = dataset.facts.filter(({ id }) => !['A7', 'A10'].includes(id));
  const state = open(120, 40, modelOf({ ...dataset, facts }, 'C'));
  for (const keys of ['', '<enter>', '?', '/tariff']) {
    expect(screenOf(press(state, keys))).toMatch(/^[\n -~]*$/);
  }
});

describe('golden screens of odd sizes and places', () => {
  test.each([
    ['start-60x20', 60, 20, ''],
    ['start-30x10', 30, 10, ''],
    ['filter-nothing-80x24', 80, 24, '/zzzz'],
    ['detail-80x24', 80, 24, 'jjjj<enter>'],
    ['detail-60x20', 60, 20, 'jjjj<enter>'],
    ['undated-80x24', 80, 24, 'G'],
  ])('%s', async (name, columns, rows, keys) => {
    const screen = screenOf(press(open(columns, rows), keys));
    await expect(`${screen}\n`).toMatchFileSnapshot(`../golden/timeline/${name}.txt`);
  });
});
