/** What the mouse does: a click chooses, the wheel moves, a click on the histogram goes there. */
import { geometryOf, isTooSmall } from './geometry.ts';
import { daysAtColumn } from './head.ts';
import { remember } from './history.ts';
import { rowsOf } from './list.ts';
import { keepInSight, moveTo } from './move.ts';
import type { Event, State } from './state.ts';
import { goToDays } from './zoom.ts';

const WHEEL_ROWS = 3;

/** The state after the mouse has done something; columns and rows count from 0. */
export function pointAt(state: State, event: Extract<Event, { type: 'mouse' }>): State {
  if (state.mode !== 'browse' || isTooSmall(state)) return state;
  if (event.action === 'wheel-down') return moveTo(state, state.cursor + WHEEL_ROWS);
  if (event.action === 'wheel-up') return moveTo(state, state.cursor - WHEEL_ROWS);
  const { histogramRows, listRows, listColumns } = geometryOf(state);
  const row = event.row - 1 - histogramRows;
  if (event.row >= 1 && row < 0) return clickHistogram(state, event.column);
  if (row < 0 || row >= listRows || event.column >= listColumns) return state;
  const target = rowsOf(state, listRows)[row];
  if (target?.type !== 'fact') return state;
  // A second click on the same fact opens it.
  if (target.index === state.cursor) return keepInSight({ ...state, detail: !state.detail, detailTop: 0 });
  return moveTo(state, target.index);
}

function clickHistogram(state: State, column: number): State {
  const days = daysAtColumn(state, column);
  if (!days) return state;
  return remember(state, (now) => goToDays(now, 'There', days.from, days.to));
}
