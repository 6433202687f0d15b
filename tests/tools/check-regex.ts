/** recheck, where it is installed: it is large, and not among what every installation for development brings. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/run-diplo.ts';

const TIMEOUT_MILLISECONDS = 20_000;

export type CheckRegex = (regex: { pattern: string; flags: string }) => string | undefined;

/** What is wrong with a regular expression, if something is; undefined where recheck is not installed. */
export async function loadRecheck(): Promise<CheckRegex | undefined> {
  const installed = path.join(ROOT, 'tests/tools/node_modules/recheck/index.js');
  if (!existsSync(installed)) return undefined;
  const { checkSync } = (await import(installed)).default as { checkSync: Check };
  return ({ pattern, flags }) => {
    const { status, complexity } = checkSync(pattern, flags, { timeout: TIMEOUT_MILLISECONDS });
    return status === 'safe' ? undefined : (complexity?.summary ?? 'cannot be told');
  };
}

type Check = (
  pattern: string,
  flags: string,
  options: { timeout: number },
) => { status: 'safe' | 'vulnerable' | 'unknown'; complexity?: { summary: string } };
