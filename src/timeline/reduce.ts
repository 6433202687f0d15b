/** The one place where the timeline's state changes: a pure function from state and event to state. */
import { EXIT, type ExitCode } from '../base/errors.ts';
import { derive } from './derive.ts';
import { detailLineCount } from './detail.ts';
import { geometryOf } from './geometry.ts';
import { helpLineCount } from './help.ts';
import { type Action, actionOf } from './keys.ts';
import type { Model } from './model.ts';
import { keepInSight, moveTo, pageOf } from './move.ts';
import { type Event, type State, selectedPlace, type View } from './state.ts';

const MAX_QUERY = 256;

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
    queryBefore: '',
    message: '',
    effects: [],
  };
}

/** What the timeline becomes by an event. */
export function reduce(state: State, event: Event): State {
  const settled = { ...state, effects: [] };
  if (event.type === 'resize') {
    return keepInSight({ ...settled, columns: event.columns, rows: event.rows });
  }
  if (event.type === 'paste') return state.mode === 'filter' ? typeText(settled, event.text) : settled;
  const quiet = { ...settled, message: '' };
  if (event.key === 'ctrl-c') return quit(quiet, EXIT.interrupted);
  if (state.mode === 'filter') return typeKey(quiet, event.key);
  const action = actionOf(event.key);
  return action ? act(quiet, action) : quiet;
}

/** The state with another view, the cursor on the fact it was on, or on the nearest one before it. */
export function changeView(state: State, change: Partial<View>): State {
  const view = { ...state.view, ...change };
  const derived = derive(state.model, view, state);
  const place = selectedPlace(state) ?? 0;
  const next = derived.shown.findIndex((each) => each >= place);
  return moveTo({ ...state, view, derived }, next < 0 ? derived.shown.length - 1 : next);
}

function act(state: State, action: Action): State {
  if (state.mode === 'help') return actInHelp(state, action);
  if (state.detail) {
    const scrolled = scrollDetail(state, action);
    if (scrolled) return scrolled;
  }
  return ACTIONS[action](state);
}

const ACTIONS: Readonly<Record<Action, (state: State) => State>> = {
  down: (state) => moveTo(state, state.cursor + 1),
  up: (state) => moveTo(state, state.cursor - 1),
  'page-down': (state) => moveTo(state, state.cursor + pageOf(state)),
  'page-up': (state) => moveTo(state, state.cursor - pageOf(state)),
  first: (state) => moveTo(state, 0),
  last: (state) => moveTo(state, state.derived.shown.length - 1),
  filter: (state) => ({ ...state, mode: 'filter', detail: false, queryBefore: state.view.query }),
  detail: (state) => keepInSight({ ...state, detail: !state.detail, detailTop: 0 }),
  help: (state) => ({ ...state, mode: 'help', helpTop: 0 }),
  back: goBack,
  quit: (state) => quit(state, EXIT.found),
  interrupt: (state) => quit(state, EXIT.interrupted),
};

/** One step out: the detail, then the filter, then the timeline itself. */
function goBack(state: State): State {
  if (state.detail) return keepInSight({ ...state, detail: false, detailTop: 0 });
  if (state.view.query !== '') return changeView(state, { query: '' });
  return quit(state, EXIT.found);
}

function quit(state: State, code: ExitCode): State {
  return { ...state, effects: [{ type: 'quit', code }] };
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
  return { ...state, detailTop: Math.max(0, Math.min(most, scroll(state.detailTop, detailRows - 1))) };
}

function actInHelp(state: State, action: Action): State {
  const scroll = SCROLLS[action];
  if (scroll) {
    const { bodyRows } = geometryOf(state);
    const most = Math.max(0, helpLineCount(state) - bodyRows);
    return { ...state, helpTop: Math.max(0, Math.min(most, scroll(state.helpTop, bodyRows - 1))) };
  }
  if (action === 'quit') return quit(state, EXIT.found);
  return action === 'help' || action === 'back' || action === 'detail' ? { ...state, mode: 'browse' } : state;
}

function typeKey(state: State, key: string): State {
  if (key === 'enter') return { ...state, mode: 'browse' };
  if (key === 'esc') return changeView({ ...state, mode: 'browse' }, { query: '' });
  if (key === 'backspace') {
    return changeView(state, { query: Array.from(state.view.query).slice(0, -1).join('') });
  }
  if (key === 'ctrl-u') return changeView(state, { query: '' });
  if (key === 'ctrl-w') return changeView(state, { query: state.view.query.replace(/\S*\s*$/, '') });
  if (key === 'down' || key === 'up') return ACTIONS[key](state);
  return Array.from(key).length === 1 ? typeText(state, key) : state;
}

function typeText(state: State, text: string): State {
  const clean = text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return changeView(state, { query: (state.view.query + clean).slice(0, MAX_QUERY) });
}
