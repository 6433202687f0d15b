/** Which regular expressions recheck has found to take no more than linear time. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/run-diplo.ts';

export const LINEAR_FILE = path.join(ROOT, 'tests/golden/linear-regexes.json');

export function keyOf({ pattern, flags }: { pattern: string; flags: string }): string {
  return `/${pattern}/${flags}`;
}

/** What `src/bundle` reads is ours, and reading it takes no user's time. */
export function isOfProgram(name: string): boolean {
  return /\.tsx?$/.test(name) && !name.startsWith('bundle/');
}

export function loadLinear(): ReadonlySet<string> {
  return new Set(JSON.parse(readFileSync(LINEAR_FILE, 'utf8')) as string[]);
}
