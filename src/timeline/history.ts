/** Changing the view, and going back to what it was. */
import { derive } from './derive.ts';
import { keepInSight, moveTo, settle } from './move.ts';
import { type Snapshot, type State, type Step, selectedPlace } from './state.ts';
import type { View } from './view.ts';

const MOST_KEPT = 200;

/** The state with another view, the cursor on the fact it was on, or on the next one in time. */
export function changeView(state: State, change: Partial<View>): State {
  const view = { ...state.view, ...change };
  const derived = derive(state.model, view, state);
  const next = indexOfPlace(derived.shown, selectedPlace(state) ?? 0);
  const moved = moveTo({ ...state, view, derived }, Math.min(next, derived.shown.length - 1));
  return derived.shown === state.derived.shown ? moved : settle(moved);
}

/** Index of a place among places in order, or of the first one after it. */
export function indexOfPlace(places: readonly number[], wanted: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What going back to a state takes. */
export function snapshotOf({ view, cursor, top }: State): Snapshot {
  return { view, cursor, top };
}

/** A step that going back undoes; whatever lay ahead is dropped. A step that changes nothing is not kept. */
export function remember(state: State, step: Step): State {
  const next = step(state);
  if (next.view === state.view && next.cursor === state.cursor) return next;
  const past = [...state.past, snapshotOf(state)].slice(-MOST_KEPT);
  return { ...next, past, future: [] };
}

/** One step back in the history. */
export function goBack(state: State): State {
  const last = state.past.at(-1);
  if (!last) return { ...state, message: 'This is where you began.' };
  return {
    ...restore(state, last),
    past: state.past.slice(0, -1),
    future: [...state.future, snapshotOf(state)],
  };
}

/** One step forward again. */
export function goForward(state: State): State {
  const next = state.future.at(-1);
  if (!next) return { ...state, message: 'There is nothing ahead.' };
  return {
    ...restore(state, next),
    past: [...state.past, snapshotOf(state)],
    future: state.future.slice(0, -1),
  };
}

/** A state as it was kept, in the size that the terminal has now. */
export function restore(state: State, { view, cursor, top }: Snapshot): State {
  const derived = derive(state.model, view, state);
  return keepInSight({ ...state, view, derived, cursor, top, detailTop: 0 });
}
