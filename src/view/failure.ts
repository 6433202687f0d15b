/** What ends a command without an answer, as standard error has it. */
import { DiploError, messageOf, NothingFound } from '../base/errors.ts';
import { sanitize } from '../base/text.ts';
import type { Theme } from './theme.ts';

/** Characters of a line: what was typed, or stands in a file, may be as long as it likes. */
const LONGEST_LINE = 1000;
const END_OF_LINE = 200;
const MOST_FRAMES = 12;
/** A stack of a bundle quotes the whole line, which there is all of the program. */
const LONGEST_FRAME = 300;

/** Whether an error is one that users and data cause; any other is a bug. */
export function isExpected(error: unknown): error is DiploError | NothingFound {
  return error instanceof DiploError || error instanceof NothingFound;
}

/**
 * One line on what happened, the hint below it; with the stack for a bug, or where it is asked for.
 * @param stack whether to show where in the program it happened, whatever it is
 */
export function renderFailure(error: unknown, theme: Theme, stack: boolean): string {
  const expected = isExpected(error);
  const label = expected ? 'diplo:' : 'diplo: this is a bug:';
  const hint = expected ? (error.hint ?? adviceOnName(error.message)) : undefined;
  const lines = [`${theme.error(label)} ${sanitize(shorten(messageOf(error)))}`];
  if (hint) lines.push(...hint.split('\n').map((line) => `  ${sanitize(shorten(line))}`));
  if (!expected || stack) lines.push(...framesOf(error));
  return `${lines.join('\n')}\n`;
}

/** Node puts a sign of its own where a word of the command line is not UTF-8: such a name leads nowhere. */
function adviceOnName(message: string): string | undefined {
  if (!message.startsWith('cannot read ') || !message.includes('\ufffd')) return undefined;
  return 'Its name is not UTF-8: rename it, or have it read from standard input, as in: --data - < FILE';
}

/** Without the middle of a line that would fill the screen: its start says what it is about, its end what is wrong. */
function shorten(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const characters = Array.from(line);
  if (characters.length <= LONGEST_LINE) return line;
  const start = characters.slice(0, LONGEST_LINE - END_OF_LINE).join('');
  return `${start}…${characters.slice(-END_OF_LINE).join('')}`;
}

function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return [];
  const frames = error.stack.split('\n').slice(1, MOST_FRAMES);
  return frames.map((line) => sanitize(line.slice(0, LONGEST_FRAME)));
}
