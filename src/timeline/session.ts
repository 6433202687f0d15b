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
  /** The lines to show after a change, those before at hand; called once for events that come together. */
  show: (after: State, before: State | undefined, shown: readonly string[]) => readonly string[];
  /** Every event is shown by itself. */
  singly?: boolean;
  /** Does what a state asks for. */
  perform: (effect: Effect) => void;
  /** Is told of anything thrown while an event is dealt with. */
  fail: (error: unknown) => void;
}

/** Starts a session. */
export function createSession({ first, show, singly = false, perform, fail }: SessionParts): Session {
  let state = first;
  let lines = show(first, undefined, []);
  let shown = first;
  const listeners = new Set<() => void>();
  const update = (): void => {
    if (shown === state) return;
    lines = show(state, shown, lines);
    shown = state;
    for (const listener of listeners) listener();
  };
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      fail(error);
    }
  };
  return {
    state: () => state,
    lines: () => lines,
    send(event) {
      attempt(() => {
        state = reduce(state, event);
        const { effects } = state;
        // A held key sends more than can be drawn: what arrives at once is reduced first, and drawn once.
        if (singly || effects.length > 0) update();
        else queueMicrotask(() => attempt(update));
        for (const effect of effects) perform(effect);
      });
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** Sends keys that arrived together: letters among them, while a line is being typed, are looked for once. */
export function sendKeys({ send, state }: Pick<Session, 'send' | 'state'>, keys: readonly string[]): void {
  for (let at = 0; at < keys.length; ) {
    const text = state().mode === 'prompt' ? textAt(keys, at) : [];
    if (text.length > 1) send({ type: 'paste', text: text.join('') });
    else send({ type: 'key', key: keys[at] ?? '' });
    at += Math.max(1, text.length);
  }
}

/** The keys from an index on that are characters, up to one that is not. */
function textAt(keys: readonly string[], at: number): readonly string[] {
  const end = keys.findIndex((key, index) => index >= at && Array.from(key).length !== 1);
  return keys.slice(at, end < 0 ? undefined : end);
}
