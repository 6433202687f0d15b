/** Lines that are typed at the bottom of the screen: the filter, the search within the view, a date. */
import { parseDay } from './calendar.ts';
import { dropName, moveInFacets } from './facet-pane.ts';
import { changeView, remember, restore, snapshotOf } from './history.ts';
import { goToPlace } from './links.ts';
import { keepInSight, moveTo } from './move.ts';
import { changeFilters } from './nearest.ts';
import { type Prompt, type State, selectedPlace } from './state.ts';
import { parseTypedDate } from './typed-date.ts';
import { goToDays } from './zoom.ts';

const MAX_TEXT = 256;
/** Looking for something among more facts than this may be felt. */
const LARGE = 5000;

/** Opens a line to type in; a filter or a search that is in force can be typed on. */
export function openPrompt(state: State, kind: Prompt['kind']): State {
  const text = { filter: state.view.query, find: state.view.find, name: state.facetName, date: '' }[kind];
  const opened: State = { ...state, mode: 'prompt', detail: false };
  return {
    ...keepInSight(opened),
    prompt: { kind, text, origin: snapshotOf(state) },
    effects: kind === 'filter' || kind === 'find' ? [{ type: 'prepare' }] : [],
  };
}

/** What a key does while a line is being typed. */
export function typeKey(state: State, key: string): State {
  const { prompt } = state;
  if (!prompt) return state;
  if (key === 'enter') return keepPrompt(catchUp(state), prompt);
  if (key === 'esc') return dropPrompt(state, prompt);
  if (key === 'up' || key === 'down') return stepWhileTyping(state, prompt, key === 'up' ? -1 : 1);
  if (key === 'backspace') return setText(state, prompt, Array.from(prompt.text).slice(0, -1).join(''));
  if (key === 'ctrl-u') return setText(state, prompt, '');
  // bounded: a prompt takes 256 characters.
  if (key === 'ctrl-w') return setText(state, prompt, prompt.text.replace(/\S*\s*$/, ''));
  return Array.from(key).length === 1 ? typeText(state, key) : state;
}

function stepWhileTyping(state: State, { kind }: Prompt, by: 1 | -1): State {
  return kind === 'name' ? moveInFacets(state, state.facetCursor + by) : moveTo(state, state.cursor + by);
}

/** Puts a text behind what has been typed; what is no printable character is left out. */
export function typeText(state: State, text: string): State {
  if (!state.prompt) return state;
  const clean = text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return setText(state, state.prompt, (state.prompt.text + clean).slice(0, MAX_TEXT));
}

function setText(state: State, prompt: Prompt, text: string): State {
  const typed = { ...state, prompt: { ...prompt, text } };
  if (prompt.kind === 'name') return { ...typed, facetName: text, facetCursor: 0 };
  if (state.model.entries.length <= LARGE) return catchUp(typed);
  // What is typed shows at once, and what it finds right after.
  return { ...typed, effects: [{ type: 'catch-up' }] };
}

/** The state with what has been typed looked for. */
export function catchUp(state: State): State {
  const { prompt, view } = state;
  if (prompt?.kind === 'filter' && prompt.text !== view.query) {
    // What is nearest is counted from where typing began, not from where the last letter led.
    const moved = view.period !== prompt.origin.view.period;
    return changeFilters(moved ? restore(state, prompt.origin) : state, { query: prompt.text });
  }
  if (prompt?.kind !== 'find' || prompt.text === view.find) return state;
  return goToFound({ ...changeView(state, { find: prompt.text }), cursor: prompt.origin.cursor });
}

/** To the first fact found from the cursor on, the cursor included. */
function goToFound(state: State): State {
  const { shown, found } = state.derived;
  for (let step = 0; step < shown.length && found.places.length > 0; step++) {
    const index = (state.cursor + step) % shown.length;
    if (found.has(shown[index] ?? -1)) return moveTo(state, index);
  }
  return moveTo(state, state.cursor);
}

/** To the next (1) or previous (-1) fact found, in another period too, from the last round to the first. */
export function stepFound(state: State, by: 1 | -1): State {
  const { filtered, found } = state.derived;
  if (state.view.find.trim() === '') return { ...state, message: 'Nothing is searched for: f begins.' };
  const places = filtered.filter((place) => found.has(place));
  if (places.length === 0) return { ...state, message: notFound(state) };
  const here = selectedPlace(state) ?? 0;
  const next = by > 0 ? places.find((place) => place > here) : places.findLast((place) => place < here);
  const target = next ?? (by > 0 ? places[0] : places.at(-1)) ?? here;
  const there = remember(state, (now) => goToPlace(now, target));
  const round = next === undefined ? ', from the other end' : '';
  const kept = there.view === state.view ? { ...there, past: state.past, future: state.future } : there;
  return { ...kept, message: `${places.indexOf(target) + 1} of ${places.length}${round}` };
}

function notFound({ view, derived }: State): string {
  const hidden = derived.found.places.length;
  if (hidden === 0) return `Nothing matches "${view.find.trim()}".`;
  return `The filters hide all ${hidden} that match.`;
}

function keepPrompt(state: State, prompt: Prompt): State {
  if (prompt.kind === 'name') return { ...state, mode: 'facets', prompt: undefined };
  const closed = { ...state, mode: 'browse', prompt: undefined } as const;
  if (prompt.kind === 'date') return goToTyped(closed, prompt.text);
  if (closed.view === prompt.origin.view) return closed;
  return { ...closed, past: [...closed.past, prompt.origin], future: [] };
}

function dropPrompt(state: State, prompt: Prompt): State {
  if (prompt.kind === 'name') return dropName({ ...state, mode: 'facets', prompt: undefined });
  const closed = { ...state, mode: 'browse', prompt: undefined } as const;
  if (prompt.kind === 'date') return closed;
  return changeView(restore(closed, prompt.origin), prompt.kind === 'filter' ? { query: '' } : { find: '' });
}

function goToTyped(state: State, text: string): State {
  if (text.trim() === '') return state;
  const date = parseTypedDate(text);
  const begin = date?.earliest ?? date?.latest;
  if (!date || !begin) {
    const message = `"${text.trim()}" is no date. Type 2025, 2025-03, mar 2025, 14 May 2018 or any EDTF.`;
    return { ...state, message };
  }
  // What begins and has no end goes on: "2018/.." is all from 2018 on.
  const last = date.latest === null ? Number.POSITIVE_INFINITY : parseDay(date.latest);
  return remember(state, (now) => goToDays(now, text.trim(), parseDay(begin), last));
}
