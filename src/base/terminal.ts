/** The process as a terminal program needs it, when it shows a screen of its own. */

import { EXIT, type ExitCode } from './errors.ts';
import type { Size } from './terminal-size.ts';

/**
 * What a process is told: signals that end it, those that stop it and let it go on, and that something was thrown
 * which nothing caught.
 */
export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGTSTP' | 'SIGCONT' | 'uncaughtException';

/** Exit codes of the signals that end a program: 128 and the signal's number. */
export const ENDINGS: readonly (readonly [name: SignalName, code: ExitCode])[] = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hangup],
];

export const WRAP_ON = '\u001b[?7h';
export const WRAP_OFF = '\u001b[?7l';
/** Begins a screen of one's own, empty and without a cursor; what was there comes back with `LEAVE`. */
export const ENTER = `\u001b[?1049h\u001b[?25l${WRAP_OFF}\u001b[H`;
export const LEAVE = `\u001b[?1049l\u001b[?25h${WRAP_ON}`;
/** Takes everything off the screen. */
export const CLEAR = '\u001b[H\u001b[J';

/** What a view of the whole screen shows first, which may be there before anything is loaded: kept of an earlier run. */
export interface FirstScreen {
  /** Lets keys that wait already be read; undefined where none wait. */
  readonly releaseKeys: (() => void) | undefined;
  /** Notes the files that it is made of, besides the command line and the environment: before they are read. */
  madeOf(files: readonly string[]): void;
  /** Shows lines, unless they are on the screen already; the terminal is then the caller's to give back. */
  show(lines: string): void;
  /** Keeps what was shown, where it is known what it was made of; it only makes the next start quicker. */
  keep(): void;
}

/** The process, as far as the timeline needs it: made in `main.ts`, since nothing else may touch `process`. */
export interface TerminalEdge {
  /** Writes at once; neither this nor the size needs the streams, which take long to load. */
  show(text: string): void;
  readonly size: Size;
  /** Lets keys wait unseen until `stdin` takes over: see `Terminals`. */
  holdKeys(): (() => void) | undefined;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /**
   * Calls a function at a signal, in place of what the signal does; returns what ends that.
   * @param handle is given the signal's name, or what was thrown
   */
  onSignal(name: SignalName, handle: (reason?: unknown) => void): () => void;
  /** Stops this process as Ctrl-Z does; what follows runs when it goes on. */
  stop(): void;
  /** Asks the terminal for its size again; `stdout` tells of a new one as of any resize. */
  measure(): void;
}
