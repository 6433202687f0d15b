/**
 * What can end a command, and the exit code it ends with.
 *
 * Three sorts of error, each with its own reader: the user's (what to type next), the data's (where in which
 * file), ours (a bug, with a stack). Anything thrown that is none of the first two is the third.
 */

/** Exit codes of every command; those of a signal are 128 and its number. */
export const EXIT = {
  found: 0,
  nothing: 1,
  failed: 2,
  bug: 70,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage, or data, documents or output that cannot be used: printed as one message, no stack, exit 2. */
export class DiploError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'DiploError');
  }
  override name = 'DiploError';
  /** What to type or look at next; printed on a line of its own. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** The names that were asked for are not there: printed with the nearest ones, exit 1. */
export class NothingFound extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'NothingFound');
  }
  override name = 'NothingFound';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** A signal ended the command, which has put everything in order: nothing is printed. */
export class Interrupted extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'Interrupted');
  }
  override name = 'Interrupted';
  readonly code: ExitCode;

  constructor(code: ExitCode) {
    super('interrupted');
    this.code = code;
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system error (`ENOENT`, `EPIPE`, …), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return undefined;
}

/** The program is several bundles, each with a copy of these classes: the name is what they have in common. */
function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name;
}
