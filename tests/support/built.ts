/** Runs the built program, as an installed one runs. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT, type Run } from './run-diplo.ts';

export const BIN = path.join(ROOT, 'bin/diplo.cjs');

/** An environment without what this terminal has set. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', ...extra };
}

interface BuiltOptions {
  env?: Readonly<Record<string, string>>;
  input?: string;
  cwd?: string;
}

/** Runs `diplo` in a pipe, and waits for its end. */
export function runBuilt(words: readonly string[], { env, input = '', cwd = ROOT }: BuiltOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    env: cleanEnvironment(env),
    maxBuffer: 1 << 28,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** Runs a line of shell in which `diplo` is the built program. */
export function runShell(line: string, { env, cwd = ROOT }: BuiltOptions = {}): Run {
  const prelude = `diplo() { "${process.execPath}" "${BIN}" "$@"; }; set -o pipefail; `;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', prelude + line], {
    cwd,
    encoding: 'utf8',
    env: cleanEnvironment(env),
    maxBuffer: 1 << 28,
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}
