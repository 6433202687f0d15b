/** One thing that can go wrong outside the program, and what is left afterwards. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BIN, cleanEnvironment } from '../support/built.ts';

export interface Outcome {
  /** How often it was tried. */
  tries: number;
  /** What should not have been; empty when all is well. */
  faults: string[];
  /** What was seen, in a few words. */
  seen: string;
}

export interface Scenario {
  name: string;
  /** Undefined where this machine does not let it be tried. */
  run: (folder: string) => Promise<Outcome | undefined>;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
  milliseconds: number;
  /** Most memory that was held, in MB; 0 where the system does not tell. */
  megabytes: number;
}

type Options = Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> & {
  env?: Readonly<Record<string, string>>;
  /** What starts the program in its place: `['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh']`. */
  through?: readonly string[];
  /** Given what ends the process. */
  started?: (kill: () => void) => void;
  input?: string;
};

/** Runs the built program to its end, however that comes. */
export function runProgram(words: readonly string[], options: Options = {}): Promise<Ended> {
  const { env, through = [], started, input = '', ...rest } = options;
  const [command = '', ...args] = [...through, process.execPath, BIN, ...words];
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, { ...rest, env: cleanEnvironment(env), stdio: 'pipe' });
    let [out, err, megabytes] = ['', '', 0];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.stdin?.on('error', () => {}).end(input);
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, memoryOf(child.pid));
    }, 100);
    started?.(() => child.kill('SIGKILL'));
    child.on('error', reject).on('close', (code, signal) => {
      clearInterval(watch);
      resolve({ code, signal, out, err, milliseconds: performance.now() - began, megabytes });
    });
  });
}

function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}

/** What is in a folder beside the names that belong there. */
export function litterIn(folder: string, own: readonly string[]): string[] {
  return readdirSync(folder).filter((name) => !own.includes(name));
}

/** One message with these words, exit 2, no stack; an empty list when it is so. */
export function refusalFaults({ code, err, out }: Ended, words: RegExp): string[] {
  const faults = [];
  if (code !== 2) faults.push(`exit ${code}`);
  if (!words.test(err)) faults.push(`said ${JSON.stringify(err.slice(0, 300))}`);
  if (/\n\s+at /.test(err)) faults.push('a stack');
  if (out !== '') faults.push('an answer');
  return faults;
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-faults-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
