/** What the timeline knows at a moment. Values only: every change is a new state made by `reduce`. */
import type { ExitCode } from '../base/errors.ts';
import type { Matches } from './match.ts';
import type { Entry, Model } from './model.ts';
import type { Sections } from './sections.ts';
import type { View } from './view.ts';

/** What the keys mean just now. */
export type Mode = 'browse' | 'prompt' | 'copy' | 'help' | 'facets' | 'pairs';

/** What follows from model and view, kept because it costs time to find. */
export interface Derived {
  matches: Matches;
  found: Matches;
  /** Places of the facts that pass the filters, in time order. */
  filtered: readonly number[];
  /** Those of them that are listed: within the period, and the undated ones. */
  shown: readonly number[];
  sections: Sections;
}

/** A line being typed. */
export interface Prompt {
  kind: 'filter' | 'find' | 'date' | 'name' | 'link';
  text: string;
  /** Code points of the text that stand behind the caret. */
  behind: number;
  /** Where Esc leads back to. */
  origin: Snapshot;
}

/** What going back restores. */
export interface Snapshot {
  view: View;
  cursor: number;
  top: number;
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
  /** Line under the cursor of the facets pane. */
  facetCursor: number;
  /** What the names in the facets pane are narrowed to. */
  facetName: string;
  /** What a copy, or the help, was begun from and goes back to. */
  cameFrom: Mode;
  /** Pair under the cursor of the disagreements. */
  pairCursor: number;
  /** First line shown of that pair: one that is longer than the screen is read line by line. */
  pairTop: number;
  mouse: boolean;
  prompt: Prompt | undefined;
  past: readonly Snapshot[];
  future: readonly Snapshot[];
  /** Ids of marked facts, in the order of marking. */
  marks: readonly string[];
  /** Said in the bottom line until the next key. */
  message: string;
  /** What the shell has to do now; reduce only asks for it. */
  effects: readonly Effect[];
}

export type Effect =
  | { type: 'quit'; code: ExitCode }
  | { type: 'copy'; text: string }
  | { type: 'suspend' }
  /** Something typed is still to be looked for. */
  | { type: 'catch-up' }
  /** What finds facts is about to be used. */
  | { type: 'prepare' }
  | { type: 'mouse'; on: boolean }
  | { type: 'open'; program: 'pager' | 'editor'; document: string; start: number };

export type Event =
  | { type: 'key'; key: string }
  | { type: 'paste'; text: string }
  | { type: 'resize'; columns: number; rows: number }
  | { type: 'mouse'; action: 'press' | 'wheel-up' | 'wheel-down'; column: number; row: number }
  | { type: 'say'; message: string }
  | { type: 'catch-up' }
  /** What finds facts has become better. */
  | { type: 'refresh' };

/** A change of state. */
export type Step = (state: State) => State;

/** True while the facets have the place of the detail. */
export function showsFacets({
  mode,
  cameFrom,
  prompt,
}: Pick<State, 'mode' | 'cameFrom' | 'prompt'>): boolean {
  return prompt?.kind === 'name' || (mode === 'copy' ? cameFrom : mode) === 'facets';
}

/** The fact under the cursor, by its place in the model. */
export function selectedPlace(state: State): number | undefined {
  return state.derived.shown[state.cursor];
}

/** The same as an entry; undefined where the list is empty. */
export function selectedEntry(state: State): Entry | undefined {
  const place = selectedPlace(state);
  return place === undefined ? undefined : state.model.entries[place];
}
