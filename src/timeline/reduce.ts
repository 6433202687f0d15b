/** The one place where the timeline's state changes: a pure function from state and event to state. */
import { EXIT, type ExitCode } from '../base/errors.ts';
import { copyBy } from './copy.ts';
import { derive } from './derive.ts';
import { detailLineCount } from './detail.ts';
import { actInFacets, openFacets } from './facet-pane.ts';
import { geometryOf } from './geometry.ts';
import { helpLines } from './help.ts';
import { changeView, goBack, goForward, indexOfPlace, remember } from './history.ts';
import { type Action, actionOf, contextOf } from './keys.ts';
import { lanesInWords } from './lanes.ts';
import { followLink, linksAt } from './links.ts';
import { forgetMatches } from './match.ts';
import type { Model } from './model.ts';
import { keepInSight, moveTo, pageOf } from './move.ts';
import { changeFilters } from './nearest.ts';
import { actInPairs, openPairs } from './pairs-pane.ts';
import { pointAt } from './pointer.ts';
import { catchUp, openPrompt, stepFound, typeKey, typeText } from './prompt.ts';
import { type Effect, type Event, type State, type Step, selectedEntry, selectedPlace } from './state.ts';
import { isFiltered, type View, withoutFilters } from './view.ts';
import { goNewest, goUndated, stepPeriod, zoomBy, zoomTo } from './zoom.ts';

/** What one turn of the wheel is worth. */
const WHEEL_ROWS = 3;

/** A new timeline, the first fact under the cursor. */
export function createState(model: Model, view: View, size: { columns: number; rows: number }): State {
  return {
    model,
    ...size,
    mode: 'browse',
    view,
    derived: derive(model, view),
    cursor: 0,
    top: 0,
    detail: false,
    detailTop: 0,
    helpTop: 0,
    facetCursor: 0,
    facetName: '',
    cameFrom: 'browse',
    pairCursor: 0,
    pairTop: 0,
    mouse: false,
    prompt: undefined,
    past: [],
    future: [],
    marks: [],
    message: '',
    effects: [],
  };
}

/** What the timeline becomes by an event. */
export function reduce(state: State, event: Event): State {
  const settled: State = state.effects.length > 0 ? { ...state, effects: [] } : state;
  switch (event.type) {
    case 'resize':
      return keepInSight({ ...settled, columns: event.columns, rows: event.rows });
    case 'paste':
      return typeText({ ...settled, message: '' }, event.text);
    case 'say':
      return { ...settled, message: event.message };
    case 'catch-up':
      return catchUp(settled);
    case 'refresh':
      return refresh(settled);
    case 'mouse':
      return takeMouse({ ...settled, message: '' }, event);
    case 'key':
      return pressKey({ ...settled, message: '' }, event.key);
  }
}

/** The wheel moves what the keys go to; a click goes to what it hits. */
function takeMouse(state: State, event: Extract<Event, { type: 'mouse' }>): State {
  if (event.action === 'press') return pointAt(state, event);
  if (state.mode === 'copy') return state;
  const key = event.action === 'wheel-down' ? 'down' : 'up';
  const keys = Array.from({ length: state.mode === 'pairs' ? 1 : WHEEL_ROWS }, () => key);
  return keys.reduce(pressKey, state);
}

/** Looks for everything anew, the cursor staying on its fact. */
function refresh(state: State): State {
  forgetMatches(state.model.find);
  const place = selectedPlace(state) ?? 0;
  const derived = derive(state.model, state.view);
  const fresh = moveTo({ ...state, derived }, indexOfPlace(derived.shown, place));
  return changeFilters(fresh, {});
}

function pressKey(state: State, key: string): State {
  if (key === 'ctrl-c') return quit(state, EXIT.interrupted);
  if (key === 'ctrl-z') return ask(state, { type: 'suspend' });
  if (state.mode === 'prompt') return typeKey(state, key);
  const action = actionOf(contextOf(state), key);
  if (state.mode === 'copy') return copyBy(state, action);
  if (!action) return meansNothing(state, key);
  if (action === 'quit') return quit(state, EXIT.found);
  if (state.mode === 'help') return actInHelp(state, action);
  const opened = OPENS[action]?.(state);
  if (opened) return opened;
  if (state.mode === 'facets') return actInFacets(state, action, key);
  if (state.mode === 'pairs') return actInPairs(state, action, key);
  if (key === 'esc') return dropOrSay(state);
  if (action === 'link') return remember(state, (now) => followLink(now, Number(key)));
  return (state.detail ? scrollDetail(state, action) : undefined) ?? STEPS[action]?.(state) ?? state;
}

/** What opens from any pane in which its key counts. */
const OPENS: Partial<Record<Action, Step>> = {
  copy: (state) => ({ ...state, mode: 'copy', cameFrom: state.mode }),
  help: (state) => ({ ...state, mode: 'help', helpTop: 0, cameFrom: state.mode }),
  narrow: (state) => openPrompt(state, 'name'),
};

/** A character that is no key is answered: silence would look like a hang. */
function meansNothing(state: State, key: string): State {
  if (Array.from(key).length !== 1) return state;
  const hint = state.mode === 'help' ? '' : '; ? shows the keys';
  return { ...state, message: `"${key}" does nothing here${hint}.` };
}

/** What the keys of the list do; those of the detail that do not scroll do the same. */
const STEPS: Partial<Record<Action, Step>> = {
  down: (state) => moveOrSay(state, state.cursor + 1),
  up: (state) => moveOrSay(state, state.cursor - 1),
  'page-down': (state) => moveOrSay(state, state.cursor + pageOf(state)),
  'page-up': (state) => moveOrSay(state, state.cursor - pageOf(state)),
  first: (state) => moveOrSay(state, Number.NEGATIVE_INFINITY),
  last: (state) => moveOrSay(state, Number.POSITIVE_INFINITY),
  'next-period': (state) => remember(state, (now) => stepPeriod(now, 1)),
  'previous-period': (state) => remember(state, (now) => stepPeriod(now, -1)),
  'zoom-in': (state) => remember(state, (now) => zoomBy(now, 1)),
  'zoom-out': (state) => remember(state, (now) => zoomBy(now, -1)),
  'zoom-all': (state) => remember(state, (now) => zoomTo(now, 'all')),
  date: (state) => openPrompt(state, 'date'),
  newest: (state) => remember(state, goNewest),
  undated: (state) => remember(state, goUndated),
  filter: (state) => openPrompt(state, 'filter'),
  find: (state) => openPrompt(state, 'find'),
  'next-found': (state) => stepFound(state, 1),
  'previous-found': (state) => stepFound(state, -1),
  facets: openFacets,
  lanes: toggleLanes,
  gaps: toggleGaps,
  detail: (state) => keepInSight({ ...state, detail: !state.detail, detailTop: 0 }),
  'link-number': (state) => (linksAt(state).length > 0 ? openPrompt(state, 'link') : followLink(state, 0)),
  'history-back': goBack,
  'history-forward': goForward,
  pairs: openPairs,
  editor: (state) => openSource(state, 'editor'),
  pager: (state) => openSource(state, 'pager'),
  mark: toggleMark,
  mouse: toggleMouse,
  back: stepOut,
};

/** To an index of the list; at an end, where nothing moves, that is said. */
function moveOrSay(state: State, index: number): State {
  const next = moveTo(state, index);
  if (next.cursor !== state.cursor || state.derived.shown.length === 0) return next;
  return { ...next, message: `This is the ${index > state.cursor ? 'last' : 'first'} fact.` };
}

/** One step out: of the detail, or of the timeline. */
function stepOut(state: State): State {
  if (state.detail) return keepInSight({ ...state, detail: false, detailTop: 0 });
  return quit(state, EXIT.found);
}

/**
 * Esc from the list drops the search within the view, then the filters. It never quits: it is typed once too often
 * too easily.
 */
function dropOrSay(state: State): State {
  if (state.detail) return stepOut(state);
  if (state.view.find !== '') return changeView(state, { find: '' });
  if (isFiltered(state.view)) return remember(state, (now) => changeView(now, withoutFilters(now.view)));
  return { ...state, message: 'There is nothing to drop; q quits.' };
}

function quit(state: State, code: ExitCode): State {
  return ask(state, { type: 'quit', code });
}

function ask(state: State, effect: Effect): State {
  return { ...state, effects: [effect] };
}

function toggleLanes(state: State): State {
  const lanes = !state.view.lanes;
  return { ...changeView(state, { lanes }), message: lanes ? lanesInWords(state) : '' };
}

function toggleGaps(state: State): State {
  const gaps = !state.view.gaps;
  const message = gaps ? 'Headers tell of empty periods.' : 'Headers say nothing of empty periods.';
  return { ...changeView(state, { gaps }), message };
}

function toggleMark(state: State): State {
  const id = selectedEntry(state)?.fact.id;
  if (id === undefined) return state;
  const marks = state.marks.includes(id) ? state.marks.filter((each) => each !== id) : [...state.marks, id];
  const message = marks.length === 0 ? 'Nothing is marked.' : `${marks.length} marked, printed on leaving.`;
  // Whoever reads a fact whole is not done with it.
  const next = state.detail ? state : moveTo(state, state.cursor + 1);
  return { ...next, marks, message };
}

function toggleMouse(state: State): State {
  const mouse = !state.mouse;
  const message = mouse
    ? 'Mouse on: click a fact or a bar, turn the wheel; Shift selects text.'
    : 'Mouse off.';
  return { ...ask(state, { type: 'mouse', on: mouse }), mouse, message };
}

function openSource(state: State, program: 'pager' | 'editor'): State {
  const passage = selectedEntry(state)?.fact.passages[0];
  if (!passage) return { ...state, message: 'This fact has no passage to open.' };
  return ask(state, { type: 'open', program, document: passage.document, start: passage.start });
}

const SCROLLS: Partial<Record<Action, (top: number, page: number) => number>> = {
  down: (top) => top + 1,
  up: (top) => top - 1,
  'page-down': (top, page) => top + page,
  'page-up': (top, page) => top - page,
  first: () => 0,
  last: () => Number.POSITIVE_INFINITY,
};

function scrollDetail(state: State, action: Action): State | undefined {
  const scroll = SCROLLS[action];
  if (!scroll) return undefined;
  const { detailRows } = geometryOf(state);
  const most = Math.max(0, detailLineCount(state) - detailRows);
  const detailTop = Math.max(0, Math.min(most, scroll(state.detailTop, detailRows - 1)));
  const message =
    detailTop === state.detailTop ? 'There is no more of this fact; q goes back to the list.' : '';
  return { ...state, detailTop, message };
}

function actInHelp(state: State, action: Action): State {
  const scroll = SCROLLS[action];
  if (scroll) {
    const { bodyRows } = geometryOf(state);
    const most = Math.max(0, helpLines(state).length - bodyRows);
    return { ...state, helpTop: Math.max(0, Math.min(most, scroll(state.helpTop, bodyRows - 1))) };
  }
  return action === 'help' || action === 'back' ? { ...state, mode: state.cameFrom } : state;
}
