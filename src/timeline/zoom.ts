/** Zooming in time, stepping from period to period, and going to a date. */
import { periodLabel, periodOf, type Unit } from './calendar.ts';
import { windowOf } from './derive.ts';
import { changeView, indexOfPlace } from './history.ts';
import type { Entry } from './model.ts';
import { jumpTo, moveTo } from './move.ts';
import { nearestTo } from './nearest.ts';
import { sectionAt } from './sections.ts';
import type { State } from './state.ts';
import { unitOfZoom, ZOOMS, type Zoom } from './view.ts';

/** One zoom finer (1) or coarser (-1), around the fact under the cursor. */
export function zoomBy(state: State, by: 1 | -1): State {
  const zoom = ZOOMS[ZOOMS.indexOf(state.view.zoom) + by];
  return zoom
    ? zoomTo(state, zoom)
    : { ...state, message: by > 0 ? 'A day is as far as it zooms in.' : 'This is all of time.' };
}

/** The state at a zoom, around the fact under the cursor. */
export function zoomTo(state: State, zoom: Zoom): State {
  const unit = unitOfZoom(zoom);
  if (!unit && state.view.zoom === zoom) return { ...state, message: 'This is all of time.' };
  if (!unit) return changeView(state, { zoom, period: 0 });
  const day = dayUnderCursor(state);
  if (day === undefined) return { ...state, message: 'No fact here has a date to zoom to.' };
  return changeView(state, { zoom, period: periodOf(day, unit) });
}

/** The day to zoom to: of the fact under the cursor, within the period shown; else of the nearest before it. */
function dayUnderCursor({ model, derived, view, cursor }: State): number | undefined {
  const window = windowOf(view);
  for (let index = cursor; index >= 0; index--) {
    const entry = model.entries[derived.shown[index] ?? -1];
    if (!entry || !Number.isFinite(entry.at)) continue;
    return window ? Math.max(window.from, Math.min(window.to, entry.at)) : entry.at;
  }
  return window?.from;
}

/** To the next (1) or previous (-1) period that has facts; at zoom `all`, to its header. */
export function stepPeriod(state: State, by: 1 | -1): State {
  const unit = unitOfZoom(state.view.zoom);
  if (!unit) return stepSection(state, by);
  const period = nearestPeriod(state, unit, by);
  if (period === undefined) {
    return { ...state, message: by > 0 ? 'Nothing is dated later.' : 'Nothing is dated earlier.' };
  }
  const skipped = Math.abs(period - state.view.period) - 1;
  const names = `${skipped} empty ${skipped === 1 ? unit : `${unit}s`}`;
  const next = changeView(state, { period });
  return moveTo({ ...next, message: skipped > 0 ? `Skipped ${names}.` : '' }, 0);
}

function stepSection(state: State, by: 1 | -1): State {
  const { sections } = state.derived;
  const current = sectionAt(sections, state.cursor);
  const atStart = sections[current]?.start === state.cursor;
  const target = sections[by > 0 ? current + 1 : atStart ? current - 1 : current];
  if (!target) return { ...state, message: by > 0 ? 'This is the last part.' : 'This is the first part.' };
  return jumpTo(state, target.start);
}

/** The nearest period before or after the one shown that some fact reaches into. */
function nearestPeriod({ model, derived, view }: State, unit: Unit, by: 1 | -1): number | undefined {
  const window = windowOf(view);
  if (!window) return undefined;
  let best: number | undefined;
  for (const place of derived.filtered) {
    const entry = model.entries[place];
    const period = entry && periodBeyond(entry, window, unit, by);
    if (period === undefined) continue;
    if (best === undefined || (by > 0 ? period < best : period > best)) best = period;
  }
  return best;
}

function periodBeyond(
  { from, to, at }: Entry,
  window: { from: number; to: number },
  unit: Unit,
  by: 1 | -1,
): number | undefined {
  if (!Number.isFinite(at)) return undefined;
  // An open end reaches no further than the day that is known: else there would always be a next period.
  const [first, last] = [Number.isFinite(from) ? from : at, Number.isFinite(to) ? to : at];
  if (by > 0) return last > window.to ? periodOf(Math.max(first, window.to + 1), unit) : undefined;
  return first < window.from ? periodOf(Math.min(last, window.from - 1), unit) : undefined;
}

/** To the first undated fact. */
export function goUndated(state: State): State {
  const { model, derived } = state;
  const index = derived.shown.findIndex((place) => model.entries[place]?.dated === false);
  if (index < 0) return { ...state, message: 'Every fact here has a date.' };
  if (index === state.cursor) return { ...state, message: 'This is the first of the undated.' };
  return jumpTo(state, index);
}

/** To the fact dated last. */
export function goNewest(state: State): State {
  const { model, derived, view } = state;
  const place = derived.filtered.findLast((each) => Number.isFinite(model.entries[each]?.at));
  const day = place === undefined ? undefined : model.entries[place]?.at;
  if (place === undefined || day === undefined) return { ...state, message: 'No fact here has a date.' };
  const unit = unitOfZoom(view.zoom);
  const next = unit ? changeView(state, { period: periodOf(day, unit) }) : state;
  const there = jumpTo(next, indexOfPlace(next.derived.shown, place));
  return there.cursor === state.cursor && there.view.period === view.period
    ? { ...there, message: 'This is the newest.' }
    : there;
}

/**
 * To the first fact that begins within some days; where none does, to one that reaches into them, else to the
 * nearest. Says which.
 * @param name the date as the reader typed it
 * @param from -Infinity, or `to` Infinity, for a stretch that is open there
 */
export function goToDays(state: State, name: string, from: number, to: number): State {
  const { entries } = state.model;
  const known = Number.isFinite(from) ? from : to;
  const dated = state.derived.filtered.filter((place) => Number.isFinite(entries[place]?.at));
  const begins = dated.filter((place) => within(entries[place]?.at, from, to));
  const first = begins[0];
  if (first !== undefined) {
    const there = goToDayOf(state, first, entries[first]?.at ?? known);
    return { ...there, message: `${name}: ${beginning(begins.length)}.` };
  }
  const reaching = dated.filter((place) => reaches(entries[place], from, to));
  const last = reaching.at(-1);
  if (last !== undefined) {
    const message = `${name}: none begins then, ${reaching.length} under way; this is the latest.`;
    return { ...goToDayOf(state, last, known), message };
  }
  const [nearest, day] = nearestTo(dated, entries, { from, to });
  if (nearest === undefined) return { ...state, message: 'No fact here has a date.' };
  const message = `${name}: nothing then; the nearest is ${periodLabel(day, 'day')}.`;
  return { ...goToDayOf(state, nearest, day), message };
}

/** To a fact, in the period of one of its days. */
function goToDayOf(state: State, place: number, day: number): State {
  const unit = unitOfZoom(state.view.zoom);
  const there = unit ? changeView(state, { period: periodOf(day, unit) }) : state;
  return jumpTo(there, indexOfPlace(there.derived.shown, place));
}

function within(day: number | undefined, from: number, to: number): boolean {
  return day !== undefined && day >= from && day <= to;
}

function reaches(entry: Entry | undefined, from: number, to: number): boolean {
  return entry !== undefined && entry.from <= to && entry.to >= from;
}

function beginning(count: number): string {
  return count === 1 ? '1 fact begins then' : `${count} facts begin then, this is the first`;
}
