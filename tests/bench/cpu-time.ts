/** CPU time of whole processes: what a busy machine disturbs least. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';

/** Bash counts whole milliseconds; so many runs in a row make that a fifth of one. */
const IN_A_ROW = 5;
// The clock writes to a file of its own, so that the command keeps its standard error.
const SCRIPT =
  'exec 3>&2 2>"$0"; TIMEFORMAT="%3U %3S"; count=$1; shift; ' +
  'time for ((run = 0; run < count; run++)); do "$@" 2>&3; done';

export interface Measured {
  /** User and system time of one run, in milliseconds. */
  cpu: number;
  output: string;
}

export interface Surroundings {
  env?: Readonly<Record<string, string | undefined>>;
  /** On a pseudo-terminal with colour, rather than into a pipe. */
  terminal?: boolean;
  runs?: number;
}

/** Runs a command some times in a row and gives what one run costs, with the output of all. */
export async function measure(
  command: readonly string[],
  { env = {}, terminal = false, runs = IN_A_ROW }: Surroundings = {},
): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-bench-'));
  const file = path.join(folder, 'time');
  const args = ['-c', SCRIPT, file, String(runs), ...command];
  const clean = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: undefined, ...env };
  try {
    const output = terminal ? await runOnTerminal(args, clean) : runInPipe(args, clean);
    const [user = 0, system = 0] = readFileSync(file, 'utf8').trim().split(' ').map(Number);
    return { cpu: ((user + system) * 1000) / runs, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Environment = Record<string, string | undefined>;

function runInPipe(args: string[], env: Environment): string {
  const { stdout, error } = spawnSync('bash', args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  return stdout;
}

function runOnTerminal(args: string[], env: Environment): Promise<string> {
  const defined = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new Promise((resolve) => {
    const terminal = spawn('bash', args, {
      cols: 100,
      rows: 40,
      env: { ...Object.fromEntries(defined), TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    });
    let output = '';
    terminal.onData((data) => {
      output += data;
    });
    terminal.onExit(() => resolve(output));
  });
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
