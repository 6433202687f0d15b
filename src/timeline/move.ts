/** Moving through the list, and keeping the fact under the cursor in sight. */
import { geometryOf } from './geometry.ts';
import { sectionAt } from './sections.ts';
import type { State } from './state.ts';

/** The state with the cursor at an index of the list, clamped to it, and in sight. */
export function moveTo(state: State, index: number): State {
  const last = state.derived.shown.length - 1;
  const cursor = Math.max(0, Math.min(last, index));
  const detailTop = cursor === state.cursor ? state.detailTop : 0;
  return keepInSight({ ...state, cursor, detailTop });
}

/** Rows that a fact which was jumped to has below it at least, so that what follows is seen too. */
const ROWS_AFTER = 2;

/** As `moveTo`, for leaps: what was not in sight comes to stand with facts before it and after it. */
export function jumpTo(state: State, index: number): State {
  const moved = moveTo(state, index);
  const room = roomOf(state);
  const isAbove = moved.cursor < state.top;
  const isLow = firstThatShows(moved, Math.max(1, room - ROWS_AFTER)) > state.top;
  return isAbove || isLow ? settle(moved) : moved;
}

/** The state scrolled so that the fact under the cursor has about a third of the list before it. */
export function settle(state: State): State {
  return keepInSight({ ...state, top: firstThatShows(state, Math.ceil(roomOf(state) / 3)) });
}

/** Facts that fill the list once, at least one. */
export function pageOf(state: State): number {
  return Math.max(1, geometryOf(state).listRows - 2);
}

/** The state scrolled as little as needed to show the fact under the cursor, and to leave no row of the list empty. */
export function keepInSight(state: State): State {
  const { cursor, derived } = state;
  const room = roomOf(state);
  const lastPage = firstThatShows({ cursor: Math.max(0, derived.shown.length - 1), derived }, room);
  const top = Math.max(0, Math.min(state.top, lastPage));
  if (cursor <= top) return { ...state, top: cursor };
  return { ...state, top: Math.max(top, firstThatShows(state, room)) };
}

/** Rows of the list below its sticky header. */
function roomOf(state: State): number {
  return Math.max(1, geometryOf(state).listRows - 1);
}

/** The first fact from which on the one under the cursor still fits into `room` rows. */
function firstThatShows({ cursor, derived }: Pick<State, 'cursor' | 'derived'>, room: number): number {
  const { sections } = derived;
  const section = sectionAt(sections, cursor);
  let first = cursor;
  while (first > 0) {
    const above = first - 1;
    const headers = section - sectionAt(sections, above);
    if (cursor - above + headers + 1 > room) break;
    first = above;
  }
  return first;
}
