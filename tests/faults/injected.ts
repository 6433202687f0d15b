/**
 * System calls that fail, one at a time, as strace lets them: a disk quota, which no file system here has, and disks
 * that fail at moments at which no full one does, as when a file is closed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeLarge } from '../bench/large-dataset.ts';
import { type Ended, litterIn, type Outcome, refusalFaults, runProgram, type Scenario } from './scenario.ts';

/** What each call is made to fail with, and how the program says that. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  openat: ['EDQUOT', 'EACCES', 'EROFS', 'EMFILE', 'ENFILE', 'EIO'],
  write: ['EDQUOT', 'ENOSPC', 'EIO', 'EINTR'],
  fsync: ['EDQUOT', 'EIO', 'EROFS'],
  close: ['EDQUOT', 'EIO'],
  rename: ['EDQUOT', 'EACCES', 'EROFS'],
  mkdir: ['EDQUOT', 'EACCES', 'EROFS'],
};
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'disk quota exceeded',
  EIO: 'input/output error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files on this machine',
  ENOSPC: 'no space left on device',
  EROFS: 'the file system is read-only',
};
const OLD = 'what was there before';
const STORY = 'On 14 March 2025 Vladimir Putin said that he had met Xi Jinping in Beijing in 2024.\n\n';

/** A command line, and what must be so however it fails. */
interface Victim {
  name: string;
  words: readonly string[];
  /** Fills the folder in which it runs. */
  prepare: (folder: string) => void;
  /** Which calls are tried, by how strace shows their arguments. */
  takes: (shown: string) => boolean;
  findFaults: (folder: string, ended: Ended, error: string, whole: Ended) => string[];
}

interface Call {
  name: string;
  /** Which of the calls of this name in its thread, from 1. */
  number: number;
}

const replaces = (shown: string) => /\.tmp\b/.test(shown);

function replacementFaults(folder: string, ended: Ended, error: string): string[] {
  const content = readFileSync(path.join(folder, 'facts.json'), 'utf8');
  const faults = litterIn(folder, ['facts.json', 'story.txt', 'cache']).map((name) => `left ${name}`);
  // An interrupted call is made again, and by then the file is safe.
  if (ended.code === 0) return content === OLD ? [...faults, 'done, and the old file is there'] : faults;
  if (content !== OLD) faults.push('the old file is changed');
  return [
    ...faults,
    ...refusalFaults(ended, new RegExp(`^diplo: cannot write facts\\.json: ${WORDS[error]}\n`)),
  ];
}

function outputFaults(_: string, ended: Ended, error: string, whole: Ended): string[] {
  if (ended.code === 0) return ended.out === whole.out ? [] : ['a part of the answer'];
  return refusalFaults({ ...ended, out: '' }, new RegExp(`cannot write the output: ${WORDS[error]}\n`));
}

function indexFaults(folder: string, ended: Ended, _: string, whole: Ended): string[] {
  const cache = path.join(folder, 'cache', 'diplo');
  const left = existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith('.tmp')) : [];
  const faults = left.map((name) => `left ${name}`);
  if (ended.code !== 0 || ended.err !== '') faults.push(`exit ${ended.code}: ${ended.err}`);
  if (ended.out !== whole.out) faults.push('another answer');
  return faults;
}

function prepareOld(folder: string): void {
  writeFileSync(path.join(folder, 'story.txt'), STORY.repeat(200));
  writeFileSync(path.join(folder, 'facts.json'), OLD);
}

const VICTIMS: readonly Victim[] = [
  {
    name: 'build -o',
    words: ['build', 'story.txt', '-o', 'facts.json'],
    prepare: prepareOld,
    takes: replaces,
    findFaults: replacementFaults,
  },
  {
    name: 'export -o',
    words: ['export', '-f', 'html', '-o', 'facts.json'],
    prepare: prepareOld,
    takes: replaces,
    findFaults: replacementFaults,
  },
  {
    name: 'standard output',
    words: ['facts', '--json'],
    prepare: () => {},
    takes: (shown) => shown.startsWith('1<'),
    findFaults: outputFaults,
  },
  {
    name: 'a search that keeps its index',
    words: ['search', 'tariffs', '--data', 'large.json'],
    prepare: (folder) => writeLarge(1000, path.join(folder, 'large.json')),
    takes: (shown) => /\/cache\b/.test(shown),
    findFaults: indexFaults,
  },
];

async function attack(victim: Victim, folder: string): Promise<Outcome> {
  const log = path.join(folder, 'log');
  const whole = await runVictim(victim, folder, ['-o', log, '-e', `trace=${Object.keys(ERRORS).join()}`]);
  const calls = choose(readCalls(readFileSync(log, 'utf8'), victim.takes));
  const faults: string[] = [];
  let tries = 0;
  for (const { name, number } of calls) {
    for (const error of ERRORS[name] ?? []) {
      const inject = ['-e', `trace=${name}`, '-e', `inject=${name}:error=${error}:when=${number}`];
      const ended = await runVictim(victim, folder, ['-o', log, ...inject]);
      // Node's own threads may have had another order this time.
      if (
        !readFileSync(log, 'utf8')
          .split('\n')
          .some((line) => isHit(line, victim))
      )
        continue;
      tries += 1;
      const found = victim.findFaults(path.join(folder, 'work'), ended, error, whole);
      faults.push(...found.map((fault) => `${name} ${number} with ${error}: ${fault}`));
    }
  }
  return { tries, faults, seen: [...new Set(calls.map(({ name }) => name))].join(', ') };
}

async function runVictim(victim: Victim, folder: string, options: readonly string[]): Promise<Ended> {
  const cwd = path.join(folder, 'work');
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
  victim.prepare(cwd);
  const env = { XDG_CACHE_HOME: path.join(cwd, 'cache'), HOME: cwd };
  return runProgram(victim.words, { cwd, env, through: ['strace', '-f', '-y', '-qq', ...options] });
}

/** The calls of the program's first thread that a victim is tried with. */
function readCalls(log: string, takes: (shown: string) => boolean): Call[] {
  const counts = new Map<string, number>();
  const lines = Array.from(log.matchAll(/^(\d+) +(\w+)\((.*)$/gm));
  const first = lines[0]?.[1];
  return lines.flatMap(([, thread, name = '', shown = '']) => {
    if (thread !== first) return [];
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return takes(shown) ? [{ name, number }] : [];
  });
}

/** Of each call the first, one in the middle, and the last. */
function choose(calls: readonly Call[]): Call[] {
  return Object.keys(ERRORS).flatMap((name) => {
    const own = calls.filter((call) => call.name === name);
    const places = new Set([0, own.length >> 1, own.length - 1]);
    return own.filter((_, place) => places.has(place));
  });
}

function isHit(line: string, { takes }: Victim): boolean {
  const [, shown = ''] = /^\d+ +\w+\((.*) = -1 .*\(INJECTED\)$/.exec(line) ?? [];
  return takes(shown);
}

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const INJECTED: readonly Scenario[] = VICTIMS.map((victim) => ({
  name: `failing system calls: ${victim.name}`,
  run: async (folder) => (hasStrace() ? attack(victim, folder) : undefined),
}));
