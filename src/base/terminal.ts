/** The process as a terminal program needs it, when it shows a screen of its own. */

/** Signals that end a program, and the one that tells it to go on after it was stopped. */
export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT';

/** The process, as far as the timeline needs it: made in `main.ts`, since nothing else may touch `process`. */
export interface TerminalEdge {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Calls a function at a signal, in place of what the signal does; returns what ends that. */
  onSignal(name: SignalName, handle: () => void): () => void;
  /** Stops this process as Ctrl-Z does; what follows runs when it goes on. */
  stop(): void;
  /** Asks the terminal for its size again; `stdout` tells of a new one as of any resize. */
  measure(): void;
}
