/**
 * Everything a command may know of the world outside: made once in `main.ts`, handed down, faked in tests.
 */
import type { FirstScreen, SignalName, TerminalEdge } from './terminal.ts';

export interface Output {
  /** Writes text whole, in order; throws `ClosedPipe` when nobody reads any more. */
  write(text: string): void;
  /** Hands on what is still held back: for what is to be seen now. */
  flush(): void;
  /** True when a person looks at it. */
  readonly isTerminal: boolean;
  /** Width in columns; undefined where there is none (a pipe or a file). */
  readonly columns: number | undefined;
  /** Height in rows; undefined where there is none. */
  readonly rows: number | undefined;
}

/** This process among others. */
export interface OwnProcess {
  readonly pid: number;
  /** Whether a process of this number runs on this machine. */
  isRunning(pid: number): boolean;
  /** Bytes of memory that this process holds, all its threads together. */
  memory(): number;
  /** Calls a function at a signal, in place of what the signal does; returns what ends that. */
  onSignal(name: SignalName, handle: () => void): () => void;
}

export interface Io {
  readonly out: Output;
  readonly err: Output;
  /** True when standard input is a terminal. */
  readonly inputIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the installed program: holds `data/` and `dist/`. */
  readonly home: string;
  /** Shows text through the pager when it is longer than the screen; otherwise writes it. */
  readonly page: (text: string) => void;
  readonly ownProcess: OwnProcess;
  /** The terminal itself, for a view that takes the whole screen; loads the stream modules. */
  readonly openTerminal: () => TerminalEdge;
  /** Where one may be on the terminal from the start. */
  readonly firstScreen?: FirstScreen | undefined;
}

/** Thrown by `Output.write` when the reader has gone (`| head -1`): the command ends quietly. */
export class ClosedPipe extends Error {
  override name = 'ClosedPipe';
}
