/** A timeline being used: state, the lines it shows, and what the outside does to it. */
import { layout } from './layout.ts';
import { reduce } from './reduce.ts';
import type { Painter } from './spans.ts';
import type { Effect, Event, State } from './state.ts';

export interface Session {
  /** The painted lines; the same array as long as nothing has changed. */
  lines: () => readonly string[];
  subscribe: (changed: () => void) => () => void;
  /** Lets something happen, and does what the state then asks for. */
  send: (event: Event) => void;
}

/**
 * Starts a session.
 * @param perform does what a state asks for
 * @param fail is told of anything thrown while an event is dealt with
 */
export function createSession(
  first: State,
  paint: Painter,
  perform: (effect: Effect) => void,
  fail: (error: unknown) => void,
): Session {
  let state = first;
  let lines = layout(state).map(paint);
  const listeners = new Set<() => void>();
  const send = (event: Event): void => {
    try {
      state = reduce(state, event);
      lines = layout(state).map(paint);
      for (const listener of listeners) listener();
      for (const effect of state.effects) perform(effect);
    } catch (error) {
      fail(error);
    }
  };
  return {
    lines: () => lines,
    send,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
