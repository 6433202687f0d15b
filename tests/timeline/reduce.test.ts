import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geometryOf } from '../../src/timeline/geometry.ts';
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

  test('letters that are keys elsewhere are text', () => {
    const state = press(open(80, 24), '/qQjk?');
    expect(state.view.query).toBe('qQjk?');
    expect(state.effects).toEqual([]);
  });
});

describe('leaving', () => {
  test.each([
    ['q', 0],
    ['<esc>', 0],
    ['Q', 0],
    ['<ctrl-c>', 130],
    ['/xi<ctrl-c>', 130],
    ['?Q', 0],
    ['<enter>Q', 0],
  ])('%s quits with %i', (keys, code) => {
    expect(press(open(80, 24), keys).effects).toEqual([{ type: 'quit', code }]);
  });

  test('q and Esc first close what is open', () => {
    for (const key of ['q', '<esc>']) {
      expect(press(open(80, 24), `?${key}`)).toMatchObject({ mode: 'browse', effects: [] });
      expect(press(open(80, 24), `<enter>${key}`)).toMatchObject({ detail: false, effects: [] });
    }
  });
});
