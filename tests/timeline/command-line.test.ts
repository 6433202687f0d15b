import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/dataset/schema.ts';
import { commandWords, goToOptions, parseView, quoteWords } from '../../src/timeline/command-line.ts';
import { createState } from '../../src/timeline/reduce.ts';
import { type State, selectedPlace } from '../../src/timeline/state.ts';
import { ZOOMS } from '../../src/timeline/view.ts';
import { dataset, modelOf, open, press, screenOf } from './fixture.ts';

const FLAGS = new Set(['dated', 'lanes', 'gaps']);
const LISTS = new Set(['leader', 'country', 'topic', 'kind', 'source', 'speaker', 'at']);

/** Reads words as Commander does, as far as they are ours. */
function parseWords(words: readonly string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const rest = [...words.slice(2)];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name = '', joined] = word.match(/^--([a-z-]+)(?:=([\s\S]*))?$/) ?? [];
    if (FLAGS.has(name)) options[name] = true;
    else {
      const value = joined ?? rest.shift() ?? '';
      const list = [...listOf(options[name]), value];
      options[name] = LISTS.has(name) ? list : name === 'limit' ? Number(value) : value;
    }
  }
  return options;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}

function reopen(state: State): State {
  const options = parseWords(commandWords(state));
  const again = createState(state.model, parseView({ dataset }, options), { columns: 80, rows: 24 });
  return goToOptions(again, listOf(options['at']));
}

const keys = fc.array(
  fc.constantFrom(
    'j',
    'k',
    'G',
    'g',
    'z',
    'Z',
    '0',
    'l',
    'h',
    'T',
    'u',
    'L',
    '.',
    '1',
    '[',
    ']',
    '<tab>',
    'q',
    ' ',
    '<esc>',
  ),
  { maxLength: 25 },
);
const typed = fc.oneof(
  fc.constantFrom('tariff', 'xi putin', '-putin', "it's", '"come what"', '--x', 'Kreml'),
  fc.string({ maxLength: 12 }),
);

test('every view is a command line that opens it again', () => {
  const model = modelOf();
  fc.assert(
    fc.property(keys, typed, fc.constantFrom('/', 'f', ''), keys, (before, text, prompt, after) => {
      let state = press(open(80, 24, model), before.join(''));
      if (prompt !== '' && state.mode === 'browse') {
        state = press(state, `${prompt}${text.replaceAll(/[<>]/g, '')}<enter>`);
      }
      state = press(state, after.join(''));
      const again = reopen(state);
      expect(again.view).toEqual(state.view);
      expect(again.derived.shown).toEqual(state.derived.shown);
      expect(selectedPlace(again)).toBe(selectedPlace(state));
    }),
    { numRuns: 300 },
  );
});

test('what the command line asks for comes back as it was', () => {
  const model = modelOf();
  fc.assert(
    fc.property(
      fc.record({
        leader: fc.subarray(dataset.leaders.map(({ id }) => id)),
        topic: fc.subarray(dataset.topics.map(({ id }) => id)),
        kind: fc.subarray([...KINDS]),
        source: fc.subarray(['post', 'gazette']),
        speaker: fc.subarray(['xi', 'The Foreign Ministry']),
        from: fc.constantFrom(undefined, '2014', '2018-05'),
        to: fc.constantFrom(undefined, '2025-05'),
        dated: fc.boolean(),
        lanes: fc.boolean(),
        gaps: fc.boolean(),
        zoom: fc.constantFrom(...ZOOMS),
        limit: fc.constantFrom(undefined, 1, 3),
      }),
      keys,
      ({ from, to, limit, ...rest }, typedKeys) => {
        const options = {
          ...rest,
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
          ...(limit ? { limit } : {}),
        };
        const first = createState(model, parseView({ dataset }, options), { columns: 80, rows: 24 });
        for (const state of [goToOptions(first, []), press(goToOptions(first, []), typedKeys.join(''))]) {
          const again = reopen(state);
          expect(again.view).toEqual(state.view);
          expect(again.derived.shown).toEqual(state.derived.shown);
          expect(selectedPlace(again)).toBe(selectedPlace(state));
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('words', () => {
  test('are quoted for a shell where they need it', () => {
    expect(quoteWords(['diplo', '--query', "Xi's tariffs", '--at=-1'])).toBe(
      `diplo --query 'Xi'\\''s tariffs' --at=-1`,
    );
  });

  test('a dataset of the reader is named', () => {
    const state = open(80, 24, { ...modelOf(), dataFile: 'my facts.json' });
    expect(quoteWords(commandWords(state))).toBe("diplo timeline --data 'my facts.json' --at A8");
  });

  test('a limit leaves the first of those that pass, and goes with the filters', () => {
    const view = parseView({ dataset }, { limit: 2, leader: ['xi'] });
    const state = createState(modelOf(), view, { columns: 80, rows: 24 });
    expect(state.derived.shown).toHaveLength(2);
    expect(screenOf(state)).toContain('2 of 11 facts · Xi Jinping · first 2');
    expect(press(state, '<esc>').derived.shown).toHaveLength(11);
  });

  test('a date alone opens its period at the first fact', () => {
    const view = parseView({ dataset }, { zoom: 'year' });
    const state = goToOptions(createState(modelOf(), view, { columns: 80, rows: 24 }), ['2025']);
    expect(state.view.period).toBe(2025);
    expect(state.cursor).toBe(0);
  });

  test('a place that is neither a fact nor a date is an error that says what to type', () => {
    expect(() => goToOptions(open(80, 24), ['nowhere'])).toThrow('neither a fact');
    expect(() => parseView({ dataset }, { zoom: 'week' })).toThrow('--zoom');
    expect(() => parseView({ dataset }, { leader: ['trmp'] })).toThrow('no leader');
  });
});
