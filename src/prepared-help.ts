/**
 * The two help texts that are asked for most, written when the program is built (bundle/help-texts.ts): making them takes
 * Commander, the tables of all commands and, in color, chalk.
 */
import { readText } from './base/files.ts';
import type { Io } from './base/io.ts';
import { chooseColorLevel } from './view/color.ts';

/** Help is as wide as this where there is room. */
export const HELP_WIDTH = 80;

/** Where the text for a command line lies below the folder of the program. */
export function helpFile(words: readonly string[], colored: boolean): string {
  return `dist/help/${words.length === 0 ? 'start' : 'all'}${colored ? '-colored' : ''}.txt`;
}

/** The help that these words ask for; undefined where they ask for anything else, or there is no room for it. */
export function findPreparedHelp(words: readonly string[], { out, env, home }: Io): string | undefined {
  const wanted = words.length === 0 || (words.length === 1 && /^(?:-h|--help)$/.test(words[0] ?? ''));
  if (!wanted || (out.columns ?? HELP_WIDTH) < HELP_WIDTH) return undefined;
  return readText(`${home}/${helpFile(words, chooseColorLevel(undefined, env, out.isTerminal) > 0)}`);
}
