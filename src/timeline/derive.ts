/** From what is asked for to what is listed. */
import { endOfPeriod, startOfPeriod, type Unit } from './calendar.ts';
import { testOf } from './facets.ts';
import { findMatches, type Matches } from './match.ts';
import type { Model } from './model.ts';
import { findSections } from './sections.ts';
import type { Derived } from './state.ts';
import { unitOfZoom, type View, type Zoom } from './view.ts';

/** What a header of the list stands for at each zoom. */
export const HEADER_UNITS: Readonly<Record<Zoom, Unit>> = {
  all: 'year',
  decade: 'year',
  year: 'month',
  quarter: 'month',
  month: 'day',
  day: 'day',
};

/** Everything that follows from a view; what the change has left as it was is taken from `before`. */
export function derive(model: Model, view: View, before?: { view: View; derived: Derived }): Derived {
  const same = (...keys: (keyof View)[]) => keys.every((key) => before?.view[key] === view[key]);
  const find = (query: string) => findMatches(model, query);
  const matches = before && same('query') ? before.derived.matches : find(view.query);
  const found = before && same('find') ? before.derived.found : find(view.find);
  const filtered =
    before && same('query', 'facets', 'from', 'to', 'dated')
      ? before.derived.filtered
      : filterPlaces(model, view, matches);
  if (before && filtered === before.derived.filtered && same('zoom', 'period', 'limit')) {
    return { ...before.derived, matches, found };
  }
  const window = windowOf(view);
  const listed = window ? withinWindow(model, filtered, window) : filtered;
  const shown = view.limit === undefined ? listed : listed.slice(0, view.limit);
  const sections = findSections(model, shown, HEADER_UNITS[view.zoom], window?.from);
  return { matches, found, filtered, shown, sections };
}

/** First and last day of the period shown; undefined at zoom `all`. */
export function windowOf({ zoom, period }: View): { from: number; to: number } | undefined {
  const unit = unitOfZoom(zoom);
  return unit && { from: startOfPeriod(period, unit), to: endOfPeriod(period, unit) };
}

function filterPlaces(model: Model, view: View, matches: Matches): number[] {
  const passes = testOf(model, view);
  const candidates = view.query.trim() === '' ? model.entries.keys() : matches.places;
  const places: number[] = [];
  for (const place of candidates) if (passes(place)) places.push(place);
  return places;
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
