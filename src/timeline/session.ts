/** A timeline being used: the state, and what is shown of it. */
import { reduce } from './reduce.ts';
import type { Effect, Event, State } from './state.ts';

export interface Session {
  state: () => State;
  /** What is shown; the same array as long as nothing has changed. */
  lines: () => readonly string[];
  subscribe: (changed: () => void) => () => void;
  /** Lets something happen, and does what the state then asks for. */
  send: (event: Event) => void;
}

export interface SessionParts {
  first: State;
  /** The lines to show after a change, those before at hand. */
  show: (after: State, before: State | undefined, shown: readonly string[]) => readonly string[];
  /** Does what a state asks for. */
  perform: (effect: Effect) => void;
  /** Is told of anything thrown while an event is dealt with. */
  fail: (error: unknown) => void;
}

/** Starts a session. */
export function createSession({ first, show, perform, fail }: SessionParts): Session {
  let state = first;
  let lines = show(first, undefined, []);
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    lines: () => lines,
    send(event) {
      try {
        const before = state;
        state = reduce(before, event);
        lines = show(state, before, lines);
        for (const listener of listeners) listener();
        for (const effect of state.effects) perform(effect);
      } catch (error) {
        fail(error);
      }
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
