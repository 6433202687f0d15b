/** The list in lanes: one column a leader, in which a sign says what part the leader has in the fact. */
import { pad } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import { geometryOf, RIGHT_FROM } from './geometry.ts';
import type { Model } from './model.ts';
import { fitName } from './names.ts';
import { type Span, span } from './spans.ts';
import type { State } from './state.ts';

export interface Lanes {
  /** Those that have a lane of their own, most facts first as far as they are in sight. */
  leaders: readonly string[];
  /** There are more of them: a last lane counts those of a fact that have none. */
  hasMore: boolean;
}

export const NO_LANES: Lanes = { leaders: [], hasMore: false };

const LANE_COLUMNS = 11;
const MORE_COLUMNS = 5;
const STATEMENT_MIN = 30;

const remembered = new WeakMap<readonly number[], readonly string[]>();

/**
 * The lanes of the leaders with most facts in the period; one without any near what is in sight lends its lane to one
 * who has: over a century, those with most facts are long in coming. None where lanes are off or there is no room.
 * @param room columns for lanes and statement together
 */
export function lanesOf(state: State, room: number): Lanes {
  if (!state.view.lanes || state.columns < RIGHT_FROM) return NO_LANES;
  const ranked = rankedLeaders(state);
  const most = Math.max(0, Math.floor((room - STATEMENT_MIN - MORE_COLUMNS) / LANE_COLUMNS));
  if (most === 0 || ranked.length <= most) return { leaders: ranked.slice(0, most), hasMore: false };
  const usual = ranked.slice(0, most);
  const near = rankLeaders(state, placesNear(state));
  const lenders = usual.filter((id) => !near.includes(id));
  const borrowers = near.filter((id) => !usual.includes(id));
  return { leaders: usual.map((id) => borrowers[lenders.indexOf(id)] ?? id), hasMore: true };
}

/** The places of what is in sight and about as many more: the same while the list scrolls, up to its next page. */
function placesNear(state: State): readonly number[] {
  const page = Math.max(1, geometryOf(state).listRows);
  const start = state.top - (state.top % page);
  return state.derived.shown.slice(start, start + 2 * page);
}

/** Columns that lanes take together. */
export function laneColumns({ leaders, hasMore }: Lanes): number {
  return leaders.length * LANE_COLUMNS + (hasMore ? MORE_COLUMNS : 0);
}

/** What to tell whoever turns the lanes on. */
export function lanesInWords({ columns, model }: State): string {
  if (!model.hasLeaders) return 'No fact here names a leader.';
  if (columns < RIGHT_FROM) return `Lanes need ${RIGHT_FROM} columns; they show once there are.`;
  const { acts, bears, day } = model.signs;
  return `Lanes: ${acts} acts, ${bears} is acted upon, ${day} is named.`;
}

function rankedLeaders(state: State): readonly string[] {
  const { shown } = state.derived;
  const known = remembered.get(shown);
  if (known) return known;
  const ranked = rankLeaders(state, shown);
  remembered.set(shown, ranked);
  return ranked;
}

/** The leaders of facts, most facts first. */
function rankLeaders({ model }: State, places: readonly number[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const place of places) {
    for (const id of model.entries[place]?.fact.leaders ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** The names above the lanes. */
export function laneNames({ leaders, hasMore }: Lanes, { shortNameOf, glyphs }: Model): Span[] {
  const names = leaders.map((id) => {
    const name = fitName(shortNameOf(id), LANE_COLUMNS - 1, glyphs.ellipsis);
    return span(pad(name, LANE_COLUMNS), 'name');
  });
  return hasMore ? [...names, span(pad('more', MORE_COLUMNS), 'faint')] : names;
}

/** A fact in its lanes: who acts, who is acted upon, who is named. */
export function laneCells(fact: Fact, { leaders, hasMore }: Lanes, { signs }: Model): Span[] {
  const cells = leaders.map((id) => {
    if (!fact.leaders.includes(id)) return span(pad(signs.lane, LANE_COLUMNS), 'faint');
    const { actor, recipient } = fact.event ?? {};
    const sign = actor === id ? signs.acts : recipient === id ? signs.bears : signs.day;
    return span(pad(sign, LANE_COLUMNS), 'strong');
  });
  if (!hasMore) return cells;
  const others = fact.leaders.filter((id) => !leaders.includes(id)).length;
  return [
    ...cells,
    span(pad(others > 0 ? `+${others}` : signs.lane, MORE_COLUMNS), others > 0 ? 'name' : 'faint'),
  ];
}
