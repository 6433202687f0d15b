/** From what is asked for to what is listed. */
import { endOfPeriod, startOfPeriod, type Unit } from './calendar.ts';
import { findMatches, type Matches } from './match.ts';
import type { Model } from './model.ts';
import { findSections } from './sections.ts';
import { type Derived, unitOfZoom, type View, type Zoom } from './state.ts';

/** What a header of the list stands for at each zoom. */
const HEADER_UNITS: Readonly<Record<Zoom, Unit>> = {
  all: 'year',
  decade: 'year',
  year: 'month',
  quarter: 'month',
  month: 'day',
  day: 'day',
};

/** Everything that follows from a view; what the change has left as it was is taken from `before`. */
export function derive(model: Model, view: View, before?: { view: View; derived: Derived }): Derived {
  const sameQuery = before !== undefined && before.view.query === view.query;
  const matches = sameQuery ? before.derived.matches : findMatches(model.find, model.places, view.query);
  const filtered = sameQuery ? before.derived.filtered : filterPlaces(model, view, matches);
  const window = windowOf(view);
  const shown = window ? withinWindow(model, filtered, window) : filtered;
  return {
    matches,
    filtered,
    shown,
    sections: findSections(model, shown, HEADER_UNITS[view.zoom], window?.from),
  };
}

/** First and last day of the period shown; undefined at zoom `all`. */
export function windowOf({ zoom, period }: View): { from: number; to: number } | undefined {
  const unit = unitOfZoom(zoom);
  return unit && { from: startOfPeriod(period, unit), to: endOfPeriod(period, unit) };
}

function filterPlaces(model: Model, view: View, matches: Matches): number[] {
  if (view.query.trim() !== '') return [...matches.keys()].sort((a, b) => a - b);
  return Array.from(model.entries.keys());
}

function withinWindow(
  model: Model,
  places: readonly number[],
  { from, to }: { from: number; to: number },
): number[] {
  return places.filter((place) => {
    const entry = model.entries[place];
    return entry !== undefined && (!entry.dated || (entry.from <= to && entry.to >= from));
  });
}
