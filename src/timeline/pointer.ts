/** What a click does: it goes to the fact, chooses the value, or goes to the time of the bar that it hits. */
import { endOfPeriod, periodLabel, periodOf, startOfPeriod, UNITS } from './calendar.ts';
import { clickValue, facetRowsOf } from './facet-pane.ts';
import { type Geometry, geometryOf, isTooSmall } from './geometry.ts';
import { daysAtColumn } from './head.ts';
import { remember } from './history.ts';
import { rowsOf } from './list.ts';
import { keepInSight, moveTo } from './move.ts';
import { type Event, type State, showsFacets } from './state.ts';
import { goToDays } from './zoom.ts';

type Click = Pick<Extract<Event, { type: 'mouse' }>, 'column' | 'row'>;

/** The state after a click; columns and rows count from 0. */
export function pointAt(state: State, click: Click): State {
  if (isTooSmall(state) || (state.mode !== 'browse' && state.mode !== 'facets')) return state;
  const geometry = geometryOf(state);
  const row = click.row - 1 - geometry.histogramRows;
  if (click.row >= 1 && row < 0) return clickHistogram(state, click.column);
  if (showsFacets(state)) return clickFacets(state, geometry, click);
  if (row < 0 || row >= geometry.listRows || click.column >= geometry.listColumns) return state;
  const target = rowsOf(state, geometry.listRows)[row];
  if (target?.type !== 'fact') return state;
  // A second click on the same fact opens it.
  if (target.index === state.cursor) return keepInSight({ ...state, detail: !state.detail, detailTop: 0 });
  return moveTo(state, target.index);
}

function clickFacets(
  state: State,
  { place, histogramRows, listRows, listColumns, detailRows }: Geometry,
  { column, row }: Click,
): State {
  const inPane = row - 1 - histogramRows - (place === 'below' ? listRows + 1 : 0);
  if (inPane < 0 || inPane >= detailRows || (place === 'right' && column <= listColumns)) return state;
  const target = facetRowsOf(state, detailRows)[inPane];
  return typeof target === 'object' && 'index' in target ? clickValue(state, target.index) : state;
}

function clickHistogram(state: State, column: number): State {
  const days = daysAtColumn(state, column);
  if (!days) return state;
  return remember(state, (now) => goToDays(now, nameOfDays(days), days.from, days.to));
}

/** The days of a bar in words: its period, or its years. */
function nameOfDays({ from, to }: { from: number; to: number }): string {
  const unit = UNITS.find((each) => {
    const period = periodOf(from, each);
    return startOfPeriod(period, each) === from && endOfPeriod(period, each) === to;
  });
  if (unit) return periodLabel(periodOf(from, unit), unit);
  return `${periodLabel(periodOf(from, 'year'), 'year')} to ${periodLabel(periodOf(to, 'year'), 'year')}`;
}
