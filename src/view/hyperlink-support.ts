/** Whether a terminal shows OSC 8 hyperlinks: there is no way to ask it. */
import type { ColorLevel } from './color.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that have had them from the start. */
const ALWAYS = new Set(['ghostty', 'zed', 'WarpTerminal', 'Orca']);

/**
 * Decides by the environment, by the rules of supports-hyperlinks 4.6; but a pipe has none even when they are forced.
 * Whoever wants no colour gets no links either.
 */
export function showsHyperlinks(env: Environment, isTerminal: boolean, level: ColorLevel): boolean {
  if (!isTerminal) return false;
  const forced = env['FORCE_HYPERLINK'];
  if (forced) return Number.parseInt(forced, 10) !== 0;
  if (level === 0) return false;
  if (env['WT_SESSION'] !== undefined) return true;
  if (env['CI'] || env['TEAMCITY_VERSION']) return false;
  return (
    knowsProgram(env) ?? (knowsVte(env['VTE_VERSION']) || /^(alacritty|xterm-kitty)$/.test(env['TERM'] ?? ''))
  );
}

/** Undefined for a program that says nothing about it. */
function knowsProgram(env: Environment): boolean | undefined {
  const { TERM_PROGRAM: program = '', TERM_PROGRAM_VERSION: version = '' } = env;
  if (ALWAYS.has(program)) return true;
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  switch (program) {
    case 'iTerm.app':
      return major > 3 || (major === 3 && minor >= 1);
    case 'WezTerm':
      return version.startsWith('0-unstable-') ? version >= '0-unstable-2020-06-20' : major >= 20200620;
    case 'vscode':
      return env['CURSOR_TRACE_ID'] !== undefined || major > 1 || (major === 1 && minor >= 72);
    default:
      return undefined;
  }
}

/** GNOME's terminals and their kin, from 0.50.1: written `0.52.2` or `5202`. 0.50.0 crashed at a link. */
function knowsVte(version: string | undefined): boolean {
  if (!version || version === '0.50.0') return false;
  if (/^\d{3,4}$/.test(version)) return Number(version) >= 5000;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 0 || minor >= 50;
}
