/**
 * Everything a command may know of the world outside: made once in `main.ts`, handed down, faked in tests.
 */
import type { TerminalEdge } from './terminal.ts';

export interface Output {
  /** Writes text whole, in order; throws `ClosedPipe` when nobody reads any more. */
  write(text: string): void;
  /** True when a person looks at it. */
  readonly isTerminal: boolean;
  /** Width in columns; undefined where there is none (a pipe or a file). */
  readonly columns: number | undefined;
  /** Height in rows; undefined where there is none. */
  readonly rows: number | undefined;
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
  /** The terminal itself, for a view that takes the whole screen; loads the stream modules. */
  readonly openTerminal: () => TerminalEdge;
}

/** Thrown by `Output.write` when the reader has gone (`| head -1`): the command ends quietly. */
export class ClosedPipe extends Error {
  override name = 'ClosedPipe';
}
