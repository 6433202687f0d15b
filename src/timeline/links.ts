/** Following links from fact to fact. */
import { periodOf } from './calendar.ts';
import { changeView } from './history.ts';
import { type Linked, linksOf } from './linked.ts';
import { jumpTo } from './move.ts';
import { type State, selectedEntry } from './state.ts';
import { isFiltered, unitOfZoom, type View, withoutFilters } from './view.ts';

/** The links of the fact under the cursor. */
export function linksAt(state: State): readonly Linked[] {
  const fact = selectedEntry(state)?.fact;
  return fact ? linksOf(fact, state.model) : [];
}

/** To the fact at the end of the link with a number, counted from 1, of the fact under the cursor. */
export function followLink(state: State, number: number): State {
  const links = linksAt(state);
  const link = links[number - 1];
  if (!link) {
    const count = links.length === 0 ? 'no links' : links.length === 1 ? 'one link' : `${links.length} links`;
    return { ...state, message: `This fact has ${count}.` };
  }
  const target = state.model.places.get(link.id);
  if (target === undefined) return { ...state, message: `${link.id} is not among the facts shown here.` };
  return goToPlace(state, target);
}

/** To a fact, wherever it is: what hides it is dropped, and said so. */
export function goToPlace(state: State, place: number): State {
  for (const [view, dropped] of waysTo(state, place)) {
    const next = view === state.view ? state : changeView(state, view);
    const index = next.derived.shown.indexOf(place);
    if (index < 0) continue;
    return { ...jumpTo(next, index), message: dropped };
  }
  return state;
}

/** Views in which a fact may be listed, nearest to the present one first. */
function waysTo({ view, model }: State, place: number): (readonly [View, message: string])[] {
  const unit = unitOfZoom(view.zoom);
  const at = model.entries[place]?.at;
  const period = unit && at !== undefined && Number.isFinite(at) ? periodOf(at, unit) : view.period;
  const open = { ...withoutFilters(view), period };
  const note = isFiltered(view) ? 'Filters are dropped; [ brings them back.' : '';
  return [
    [view, ''],
    [{ ...view, period }, ''],
    [open, note],
    [{ ...open, zoom: 'all', period: 0 }, note],
  ];
}
