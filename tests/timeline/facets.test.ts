import { describe, expect, test } from 'vitest';
import { facetLinesOf } from '../../src/timeline/facet-pane.ts';
import { reduce } from '../../src/timeline/reduce.ts';
import type { State } from '../../src/timeline/state.ts';
import { dataset, modelOf, open, press, screenOf } from './fixture.ts';

const idsOf = (state: State) => state.derived.shown.map((place) => state.model.entries[place]?.fact.id);

describe('facets', () => {
  test('a choice with nothing in the period goes to the nearest that has something', () => {
    const zoomed = press(open(120, 40), ':2018-05<enter>zzz<tab>');
    expect(press(zoomed, 'gj ').view).toMatchObject({ facets: { leader: ['trump'] }, period: 2018 * 4 + 1 });
    for (let line = 0; line < facetLinesOf(zoomed).length; line++) {
      expect(idsOf(press(zoomed, `g${'j'.repeat(line)} `))).not.toEqual([]);
    }
  });

  test('OR inside one, AND across, counted under the others', () => {
    const leader = press(open(120, 40), '<tab> ');
    expect(leader.view.facets.leader).toEqual(['xi']);
    expect(idsOf(leader)).toEqual(['A8', 'A5', 'A4', 'A10']);
    const two = press(leader, 'j ');
    expect(two.view.facets.leader).toHaveLength(2);
    expect(idsOf(two).length).toBeGreaterThan(4);
    const across = press(leader, 'll ');
    expect(across.view.facets.topic).toEqual(['tariffs']);
    expect(idsOf(across)).toEqual(['A5', 'A4']);
    expect(idsOf(press(across, 'c'))).toHaveLength(11);
    expect(press(across, 'q')).toMatchObject({ mode: 'browse', effects: [] });
  });

  test('Tab stands at the leader of the fact: two keys follow one', () => {
    const state = press(open(120, 40), ':A6<enter><tab> ');
    expect(state.view.facets.leader).toEqual(['putin']);
    expect(idsOf(state)).toEqual(['A1', 'A6']);
    expect(press(open(120, 40), ':A2<enter><tab>').facetCursor).toBe(0);
  });

  test('the title of a facet stays in sight, with how many values it has', () => {
    const titles: Record<string, string> = {
      ...{ leader: 'Leaders', country: 'Countries', topic: 'Topics', kind: 'Kinds' },
      ...{ source: 'Documents', speaker: 'Speakers' },
    };
    const state = press(open(80, 16), '<tab>');
    for (let down = 0; down < facetLinesOf(state).length; down++) {
      const here = press(state, `g${'j'.repeat(down)}`);
      const facet = facetLinesOf(here)[here.facetCursor]?.facet;
      expect(screenOf(here)).toContain(titles[facet ?? ''] ?? 'no facet');
    }
    expect(screenOf(state)).toContain('Leaders · 3');
    expect(screenOf(press(state, ' '))).toContain('Leaders · 3, 1 chosen');
  });

  test('without anything to choose by, that is said', () => {
    const [fact] = dataset.facts;
    if (!fact) throw new Error('no fact');
    const bare = { ...fact, kind: null, leaders: [], countries: [], topics: [], passages: [] };
    const state = press(open(80, 24, modelOf({ ...dataset, facts: [bare] })), '<tab>');
    expect(screenOf(state)).toContain('These facts have nothing to choose by.');
  });

  test('a click chooses a value, the wheel goes on', () => {
    const state = press(open(120, 40), '<tab>');
    const row = screenOf(state)
      .split('\n')
      .findIndex((line) => line.includes('[ ] Vladimir Putin'));
    const clicked = reduce(state, { type: 'mouse', action: 'press', column: 90, row });
    expect(clicked.view.facets.leader).toEqual(['putin']);
    expect(reduce(state, { type: 'mouse', action: 'press', column: 5, row }).view).toBe(state.view);
    expect(reduce(state, { type: 'mouse', action: 'wheel-down', column: 90, row }).facetCursor).toBe(3);
  });

  const namesIn = (state: State) => facetLinesOf(state).map(({ value }) => value);

  test('narrow to a name, accents and case aside; Esc drops the name first, then leaves', () => {
    const typed = press(open(120, 40), '<tab>/PUT');
    expect(namesIn(typed)).toEqual(['putin']);
    expect(screenOf(typed)).toMatch(/\/PUT {2}1 of \d+/);
    const chosen = press(typed, '<enter><enter>');
    expect(chosen.view.facets.leader).toEqual(['putin']);
    expect(namesIn(chosen)).toEqual(['putin']);
    const whole = press(chosen, '<esc>');
    expect(namesIn(whole).length).toBeGreaterThan(3);
    expect(namesIn(whole)[whole.facetCursor]).toBe('putin');
    expect(press(whole, '<esc>').mode).toBe('browse');
    expect(press(chosen, 'q<tab>').facetName).toBe('');
    const nothing = press(typed, 'zz');
    expect(screenOf(nothing)).toContain('no value has this name');
    expect(namesIn(press(nothing, '<esc>')).length).toBeGreaterThan(3);
    expect(namesIn(press(typed, '<backspace><backspace><backspace>'))).toHaveLength(17);
  });

  test('a value is found by its other names too', () => {
    const leaders = dataset.leaders.map((leader) =>
      leader.id === 'putin' ? { ...leader, aliases: ['Władimir Poutine'] } : leader,
    );
    const typed = press(open(120, 40, modelOf({ ...dataset, leaders })), '<tab>/wladimir pou');
    expect(namesIn(typed)).toEqual(['putin']);
  });

  test('words that only meet in an id are not one', () => {
    const ids = dataset.leaders.map((leader) => ({ ...leader, id: `${leader.id}-israel` }));
    const facts = dataset.facts.map((fact) => ({
      ...fact,
      leaders: fact.leaders.map((id) => `${id}-israel`),
    }));
    const state = open(120, 40, modelOf({ ...dataset, leaders: ids, facts }));
    expect(namesIn(press(state, '<tab>/xis'))).toEqual([]);
    expect(namesIn(press(state, '<tab>/putin israel'))).toEqual(['putin-israel']);
    expect(namesIn(press(state, '<tab>/putin-israel'))).toEqual(['putin-israel']);
  });

  test('pages, ends and Tab as everywhere', () => {
    const state = press(open(80, 24), '<tab>');
    const last = facetLinesOf(state).length - 1;
    expect(press(state, '<end>').facetCursor).toBe(last);
    expect(press(state, 'G<home>').facetCursor).toBe(0);
    const paged = press(state, '<pagedown>').facetCursor;
    expect(paged).toBeGreaterThan(1);
    expect(paged).toBeLessThan(last);
    expect(press(state, '<pagedown><pageup>').facetCursor).toBe(0);
    expect(press(state, '<pagedown><pagedown><pagedown><pagedown><pagedown><pagedown>').facetCursor).toBe(
      last,
    );
    expect(press(state, '<tab>').mode).toBe('browse');
  });

  test('what is chosen can be copied without leaving', () => {
    const copied = press(open(120, 40), '<tab> yc');
    expect(copied.mode).toBe('facets');
    expect(copied.effects).toMatchObject([{ type: 'copy', text: expect.stringContaining('--leader xi') }]);
    expect(screenOf(press(open(120, 40), '<tab>y'))).toContain('[ ] Xi Jinping');
  });

  test('Esc from the list drops them, and [ brings them back', () => {
    const state = press(open(120, 40), '<tab> q<esc>');
    expect(idsOf(state)).toHaveLength(11);
    expect(press(state, '[').view.facets.leader).toEqual(['xi']);
  });
});
