/** A filter whose facts all lie outside the period shown leads to the nearest period that has one. */
import { periodLabel, periodOf } from './calendar.ts';
import { windowOf } from './derive.ts';
import { changeView, indexOfPlace } from './history.ts';
import type { Entry } from './model.ts';
import { jumpTo } from './move.ts';
import type { State } from './state.ts';
import { unitOfZoom, type View } from './view.ts';

/**
 * The state with its filters changed, the list never empty while some fact passes them: the nearest period that
 * has one is shown then, and said so.
 */
export function changeFilters(state: State, change: Partial<View>): State {
  const next = changeView(state, change);
  return next.derived.shown.length === 0 && next.derived.filtered.length > 0 ? goToNearestHit(next) : next;
}

function goToNearestHit(state: State): State {
  const { model, derived, view } = state;
  const [unit, window] = [unitOfZoom(view.zoom), windowOf(view)];
  if (!unit || !window) return state;
  const [place, day] = nearestTo(derived.filtered, model.entries, window);
  if (place === undefined) return state;
  const next = changeView(state, { period: periodOf(day, unit) });
  const [then, now] = [periodLabel(view.period, unit), periodLabel(next.view.period, unit)];
  const message = `None in ${then}, nearest in ${now}`;
  return { ...jumpTo(next, indexOfPlace(next.derived.shown, place)), message };
}

/** The place nearest to some days, and its day that is nearest to them; the earlier one of two as near. */
export function nearestTo(
  places: readonly number[],
  entries: readonly Entry[],
  { from, to }: { from: number; to: number },
): [place: number | undefined, day: number] {
  let [best, day, least] = [undefined as number | undefined, 0, Number.POSITIVE_INFINITY];
  for (const place of places) {
    const entry = entries[place];
    if (!entry || !Number.isFinite(entry.at)) continue;
    const isBefore = entry.at < from;
    const own = isBefore && Number.isFinite(entry.to) ? entry.to : entry.at;
    const distance = isBefore ? from - own : own - to;
    if (distance < least) [best, day, least] = [place, own, distance];
  }
  return [best, day];
}
