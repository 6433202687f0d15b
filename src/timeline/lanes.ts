/** The list in lanes: one column a leader, in which a sign says what part the leader has in the fact. */
import { pad, truncate } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import { RIGHT_FROM } from './geometry.ts';
import type { Model } from './model.ts';
import { type Span, span } from './spans.ts';
import type { State } from './state.ts';

const LANE_COLUMNS = 11;
const STATEMENT_MIN = 40;

const remembered = new WeakMap<readonly number[], readonly string[]>();

/**
 * The leaders that have a lane, those with most facts first; none where lanes are off or there is no room.
 * @param room columns for lanes and statement together
 */
export function lanesOf(state: State, room: number): readonly string[] {
  if (!state.view.lanes || state.columns < RIGHT_FROM) return [];
  return rankedLeaders(state).slice(0, Math.max(0, Math.floor((room - STATEMENT_MIN) / LANE_COLUMNS)));
}

/** Columns that lanes take together. */
export function laneColumns(lanes: readonly string[]): number {
  return lanes.length * LANE_COLUMNS;
}

function rankedLeaders({ model, derived }: State): readonly string[] {
  const known = remembered.get(derived.filtered);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const place of derived.filtered) {
    for (const id of model.entries[place]?.fact.leaders ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  remembered.set(derived.filtered, ranked);
  return ranked;
}

/** The names above the lanes. */
export function laneNames(lanes: readonly string[], { shortNameOf, glyphs }: Model): Span[] {
  return lanes.map((id) => span(cell(shortNameOf(id), glyphs.ellipsis), 'name'));
}

/** A fact in its lanes: who acts, who is acted upon, who is named. */
export function laneCells(fact: Fact, lanes: readonly string[], { signs }: Model): Span[] {
  return lanes.map((id) => {
    if (!fact.leaders.includes(id)) return span(pad(signs.lane, LANE_COLUMNS), 'faint');
    const { actor, recipient } = fact.event ?? {};
    const sign = actor === id ? signs.acts : recipient === id ? signs.bears : signs.day;
    return span(pad(sign, LANE_COLUMNS), 'strong');
  });
}

function cell(text: string, ellipsis: string): string {
  return pad(truncate(text, LANE_COLUMNS - 1, ellipsis), LANE_COLUMNS);
}
