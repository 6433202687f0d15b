/** What the timeline knows at a moment. Values only: every change is a new state made by `reduce`. */
import type { ExitCode } from '../base/errors.ts';
import type { Unit } from './calendar.ts';
import type { Matches } from './match.ts';
import type { Model } from './model.ts';
import type { Sections } from './sections.ts';

export const ZOOMS = ['all', 'decade', 'year', 'quarter', 'month', 'day'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** What the keys mean just now. */
export type Mode = 'browse' | 'filter' | 'help';

/** The part of a state that a command line can name. */
export interface View {
  /** Only facts that match. */
  query: string;
  zoom: Zoom;
  /** The period shown, as `calendar.ts` numbers it; without meaning at zoom `all`. */
  period: number;
}

/** What follows from model and view, kept because it costs time to find. */
export interface Derived {
  matches: Matches;
  /** Places of the facts that pass the filter, in time order. */
  filtered: readonly number[];
  /** Those of them that are listed: within the period, and the undated ones. */
  shown: readonly number[];
  sections: Sections;
}

export interface State {
  model: Model;
  columns: number;
  rows: number;
  mode: Mode;
  view: View;
  derived: Derived;
  /** Index in `derived.shown`; 0 when nothing is shown. */
  cursor: number;
  /** Index in `derived.shown` of the first fact in the list. */
  top: number;
  /** Enter gives the keys, and the room, to the detail pane. */
  detail: boolean;
  /** First line shown of the detail pane. */
  detailTop: number;
  /** First line shown of the help. */
  helpTop: number;
  /** The filter before it was edited, for Esc. */
  queryBefore: string;
  /** Said in the bottom line until the next key. */
  message: string;
  /** What the shell has to do now; reduce only asks for it. */
  effects: readonly Effect[];
}

export type Effect = { type: 'quit'; code: ExitCode };

export type Event =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'resize'; columns: number; rows: number };

/** The unit of the period shown; undefined at zoom `all`. */
export function unitOfZoom(zoom: Zoom): Unit | undefined {
  return zoom === 'all' ? undefined : zoom;
}

/** The fact under the cursor, by its place in the model. */
export function selectedPlace(state: State): number | undefined {
  return state.derived.shown[state.cursor];
}
