/** `search tariffs -china`: a word to leave out that no quotes keep from being read as options. */
import { DiploError, NothingFound } from '../base/errors.ts';

/** The error of a search, with what to type instead where it is about such a word. */
export function hintAtQuotes(error: unknown, [name, ...words]: readonly string[]): unknown {
  if (name !== 'search' || !(error instanceof DiploError || error instanceof NothingFound)) return error;
  const { message, hint } = error;
  const leftOut = words.find((word) => isLeftOut(word) && message.includes(word.slice(2)));
  if (leftOut === undefined || hint?.startsWith('Did you mean')) return error;
  // Which words are values of options is not known here.
  const hasOptions = words.some((word) => word.startsWith('-') && word !== leftOut);
  const query = hasOptions ? `WORDS ${leftOut}` : words.join(' ').replaceAll("'", '');
  const quoted = `To leave a word out, put the query in quotes: diplo search '${query}'`;
  return error instanceof NothingFound ? new NothingFound(message, quoted) : new DiploError(message, quoted);
}

/** `-china`, but not `-n20`, `-cUSA` or `--json`. */
function isLeftOut(word: string): boolean {
  return /^-[a-z]{3,}$/.test(word);
}
