/** Lines that are typed at the bottom of the screen: the filter, the search within the view, a date or a fact. */
import { parseDay } from './calendar.ts';
import { type EditedLine, editLine, lineOf } from './edit-line.ts';
import { dropName, moveInFacets } from './facet-pane.ts';
import { changeView, remember, restore, snapshotOf } from './history.ts';
import { followLink, goToPlace } from './links.ts';
import { notesOf } from './match.ts';
import type { Model } from './model.ts';
import { jumpTo, keepInSight, moveTo, pageOf } from './move.ts';
import { changeFilters } from './nearest.ts';
import { type Prompt, type State, selectedPlace } from './state.ts';
import { parseTypedDate } from './typed-date.ts';
import { goToDays } from './zoom.ts';

const MAX_TEXT = 256;
/** Looking for something among more facts than this may be felt. */
const LARGE = 5000;

/** Opens a line to type in; a filter or a search that is in force can be typed on. */
export function openPrompt(state: State, kind: Prompt['kind']): State {
  const text = { filter: state.view.query, find: state.view.find, name: state.facetName, date: '', link: '' }[
    kind
  ];
  // The numbers of the links stand in the detail.
  const opened: State = { ...state, mode: 'prompt', detail: state.detail && kind === 'link' };
  return {
    ...keepInSight(opened),
    prompt: { kind, text, behind: 0, origin: snapshotOf(state) },
    effects: kind === 'filter' || kind === 'find' ? [{ type: 'prepare' }] : [],
  };
}

/** What a key does while a line is being typed. */
export function typeKey(state: State, key: string): State {
  const { prompt } = state;
  if (!prompt) return state;
  if (key === 'enter') return keepPrompt(catchUp(state), prompt);
  if (key === 'esc') return dropPrompt(state, prompt);
  const step = { up: -1, down: 1, pageup: -pageOf(state), pagedown: pageOf(state) }[key];
  if (step !== undefined) return stepWhileTyping(state, prompt, step);
  const edited = editLine(lineOf(prompt), key);
  if (edited) return setLine(state, prompt, edited);
  return Array.from(key).length === 1 ? typeText(state, key) : state;
}

function stepWhileTyping(state: State, { kind }: Prompt, by: number): State {
  return kind === 'name' ? moveInFacets(state, state.facetCursor + by) : moveTo(state, state.cursor + by);
}

/** Puts a text behind what has been typed; what is no printable character is left out. */
export function typeText(state: State, text: string): State {
  if (!state.prompt) return state;
  const clean = text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ');
  const { before, after } = lineOf(state.prompt);
  const room = Math.max(0, MAX_TEXT - after.length);
  return setLine(state, state.prompt, { before: (before + clean).slice(0, room), after });
}

function setLine(state: State, prompt: Prompt, { before, after }: EditedLine): State {
  const text = before + after;
  const typed = { ...state, prompt: { ...prompt, text, behind: Array.from(after).length } };
  if (text === prompt.text) return typed;
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
    if (found.has(shown[index] ?? -1)) return jumpTo(state, index);
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
  const round = next !== undefined ? '' : places.length === 1 ? ', the only one' : ', from the other end';
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
  if (prompt.kind === 'date') return goToTyped(state, prompt.text.trim());
  if (prompt.kind === 'link') return goToLink(state, prompt.text.trim());
  const closed = said({ ...state, mode: 'browse', prompt: undefined }, prompt);
  if (closed.view === prompt.origin.view) return closed;
  return { ...closed, past: [...closed.past, prompt.origin], future: [] };
}

function dropPrompt(state: State, prompt: Prompt): State {
  if (prompt.kind === 'name') return dropName({ ...state, mode: 'facets', prompt: undefined });
  const closed = { ...state, mode: 'browse', prompt: undefined } as const;
  if (prompt.kind === 'date' || prompt.kind === 'link') return closed;
  return changeView(restore(closed, prompt.origin), prompt.kind === 'filter' ? { query: '' } : { find: '' });
}

/** What was found, as far as it still has to be said once the line that told it is gone. */
function said(state: State, { kind, text }: Prompt): State {
  const { filtered, found, matches } = state.derived;
  const { dot } = state.model.glyphs;
  if (text.trim() === '') return state;
  if (kind === 'filter') return { ...state, message: notesOf(matches, state.model.glyphs).join(` ${dot} `) };

  const places = filtered.filter((place) => found.has(place));
  if (places.length === 0) return { ...state, message: notFound(state) };
  const number = places.indexOf(selectedPlace(state) ?? -1) + 1;
  const count = number > 0 ? `${number} of ${places.length}` : `${places.length}, none of them here`;
  return { ...state, message: `${count}; n goes on, N back.` };
}

/** To the date or the fact that was typed; the line stays open while it is neither. */
function goToTyped(state: State, text: string): State {
  const closed = { ...state, mode: 'browse', prompt: undefined } as const;
  if (text === '') return closed;
  const target = readTarget(state.model, text);
  if (!target) return { ...state, message: `"${text}" is no date, and no fact has this id.` };
  return remember(closed, (now) =>
    'place' in target ? goToPlace(now, target.place) : goToDays(now, text, target.from, target.to),
  );
}

function goToLink(state: State, text: string): State {
  const closed = { ...state, mode: 'browse', prompt: undefined } as const;
  return text === '' ? closed : remember(closed, (now) => followLink(now, Number(text)));
}

/** What a typed place means: a fact by its id, or days; undefined when it is neither. */
export function readTarget(
  { entries, places }: Pick<Model, 'entries' | 'places'>,
  text: string,
): { place: number } | { from: number; to: number } | undefined {
  const place = places.get(text) ?? places.get(text.toUpperCase()) ?? places.get(text.toLowerCase());
  if (place !== undefined && entries[place]) return { place };
  const { earliest = null, latest = null } = parseTypedDate(text) ?? {};
  if (earliest === null && latest === null) return undefined;
  return {
    from: earliest === null ? Number.NEGATIVE_INFINITY : parseDay(earliest),
    to: latest === null ? Number.POSITIVE_INFINITY : parseDay(latest),
  };
}
