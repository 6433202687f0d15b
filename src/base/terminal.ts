/** The process as a terminal program needs it, when it shows a screen of its own. */

import type { Size } from './terminal-size.ts';

/**
 * What a process is told: signals that end it, those that stop it and let it go on, and that something was thrown
 * which nothing caught.
 */
export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGTSTP' | 'SIGCONT' | 'uncaughtException';

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
