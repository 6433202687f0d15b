/** Whether to colour: decided once, before chalk or ink is imported, since neither knows `NO_COLOR`. */

type Environment = Readonly<Record<string, string | undefined>>;

/** 0 none, 1 the 16 colours that follow the reader's own palette. */
export type ColorLevel = 0 | 1;

/**
 * The option beats the environment, `NO_COLOR` (any non-empty value) beats `FORCE_COLOR` and
 * `CLICOLOR_FORCE`, these beat what the terminal says (no-color.org, bixense.com/clicolors).
 * @param option `always`, `never`, `auto` or undefined
 */
export function chooseColorLevel(
  option: string | undefined,
  env: Environment,
  isTerminal: boolean,
): ColorLevel {
  if (option === 'always') return 1;
  if (option === 'never') return 0;
  if (env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'] || env['CLICOLOR_FORCE'];
  if (forced) return forced === '0' || forced === 'false' ? 0 : 1;
  if (!isTerminal || env['TERM'] === 'dumb' || env['CLICOLOR'] === '0') return 0;
  return 1;
}
