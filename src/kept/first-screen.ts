/**
 * The first screen of the timeline as an earlier run showed it: the same command line shows it at once, before anything
 * is loaded. With it is kept all that it was made of, and it is shown only where that is as it was; once all is loaded
 * the screen is made anew whatever was shown.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { findCacheFolder, makeCacheFolder, pruneCache } from '../base/cache-folder.ts';
import type { ExitCode } from '../base/errors.ts';
import { closeRead, writeWhole } from '../base/files.ts';
import { CLEAR, ENDINGS, ENTER, type FirstScreen, LEAVE, type TerminalEdge } from '../base/terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Start {
  /** The command line after the program's name. */
  words: readonly string[];
  /** Where relative paths begin; throws where that folder is gone. */
  folder: () => string;
  /** Folder of the installed program. */
  home: string;
  env: Environment;
  terminal: Pick<TerminalEdge, 'size' | 'show' | 'holdKeys' | 'onSignal' | 'stop'>;
  exit: (code: ExitCode) => void;
}

/** A first screen, and what its owner needs of it. */
export interface Begun extends FirstScreen {
  /** The environment; notes what is read of it. */
  readonly env: Environment;
  /** Gives the terminal back, unless somebody else has it by now. */
  leave(): void;
}

interface Place {
  file: string;
  key: string;
}

interface Kept {
  key: string;
  /** What was read of the environment; null for what was not set. */
  env: Readonly<Record<string, string | null>>;
  /** What each file was; null where there was none. */
  files: Readonly<Record<string, string | null>>;
  text: string;
}

/** More than any screen takes, in bytes. */
const MOST = 1 << 20;

/** Shows what was kept of a command line, if it still holds. */
export function openFirstScreen(start: Start): Begun {
  const { env, terminal } = start;
  const place = placeOf(start);
  const before = place && recall(place, env);
  const early = before === undefined ? undefined : showEarly(before, start);
  const noted: Record<string, string | null> = {};
  let files: Kept['files'] | undefined;
  let kept: Kept | undefined;
  return {
    env: new Proxy(env, {
      get(target, name: string) {
        noted[name] = target[name] ?? null;
        return target[name];
      },
    }),
    releaseKeys: early?.releaseKeys,
    madeOf(names) {
      files = statesOf(names);
    },
    show(lines) {
      if (before === undefined) terminal.show(ENTER + lines);
      else if (before !== lines) terminal.show(CLEAR + lines);
      // What is read of the environment from now on is of no matter to it; and it fits the size that it was made for.
      if (place && files && placeOf(start)?.key === place.key)
        kept = { key: place.key, env: { ...noted }, files, text: lines };
      early?.handOver();
    },
    keep() {
      if (place && kept && kept.text !== before) write(place.file, kept);
    },
    leave: () => early?.leave(),
  };
}

/** One file for each size of the terminal: people have few, and a screen fits no other. */
function placeOf({ words, folder, home, env, terminal }: Start): Place | undefined {
  const cache = findCacheFolder(env);
  if (cache === undefined) return undefined;
  const { columns, rows } = terminal.size;
  try {
    return {
      file: path.join(cache, `timeline-${columns}x${rows}.screen`),
      key: JSON.stringify([process.version, home, folder(), words, columns, rows]),
    };
  } catch {
    return undefined;
  }
}

/** What was kept, if everything that it was made of is the same. */
function recall({ file, key }: Place, env: Environment): string | undefined {
  const kept = read(file);
  if (kept?.key !== key) return undefined;
  for (const name in kept.env) if ((env[name] ?? null) !== kept.env[name]) return undefined;
  for (const name in kept.files) if (stateOf(name) !== kept.files[name]) return undefined;
  return kept.text;
}

/** Undefined where one of them is no file. */
function statesOf(files: readonly string[]): Kept['files'] | undefined {
  const states: Record<string, string | null> = {};
  for (const file of files) {
    const state = stateOf(file);
    if (state === undefined) return undefined;
    states[file] = state;
  }
  return states;
}

/** What changes when a file does; null where there is none, undefined for what is no file or cannot be looked at. */
function stateOf(file: string): string | null | undefined {
  try {
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    const { dev, ino, size, mtimeMs, ctimeMs } = stats;
    return stats.isFile() ? `${dev} ${ino} ${size} ${mtimeMs} ${ctimeMs}` : undefined;
  } catch {
    return undefined;
  }
}

interface Early extends Pick<Begun, 'leave' | 'releaseKeys'> {
  /** Ends what was done meanwhile for whoever has the terminal now, and who alone can stop and come back. */
  handOver(): void;
}

/** From now on the terminal is to be given back whatever ends the process. */
function showEarly(text: string, { terminal, exit }: Start): Early {
  const releaseKeys = terminal.holdKeys();
  let handedOver = false;
  let isToStop = false;
  const untold = ENDINGS.map(([name, code]) =>
    terminal.onSignal(name, () => {
      leave();
      exit(code);
    }),
  );
  const noteStop = () => {
    isToStop = true;
  };
  untold.push(terminal.onSignal('SIGTSTP', noteStop));
  const finish = () => {
    handedOver = true;
    for (const stop of untold) stop();
  };
  const handOver = () => {
    finish();
    if (isToStop) terminal.stop();
  };
  const leave = () => {
    if (handedOver) return;
    finish();
    releaseKeys?.();
    try {
      terminal.show(LEAVE);
    } catch {
      // A terminal that is gone wants nothing back.
    }
  };
  terminal.show(ENTER + text);
  return { releaseKeys, handOver, leave };
}

/** Undefined where there is nothing, where it is damaged, or where somebody else may have written it. */
function read(file: string): Kept | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const { uid, mode, size } = fs.fstatSync(descriptor);
    if (uid !== process.getuid?.() || (mode & 0o002) !== 0 || size > MOST) return undefined;
    const bytes = Buffer.alloc(size);
    fs.readSync(descriptor, bytes);
    const half = size / 2;
    return bytes.compare(bytes, half, size, 0, half) === 0
      ? (JSON.parse(bytes.toString('utf8', 0, half)) as Kept)
      : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeRead(descriptor);
  }
}

/** Twice, so that damage shows. */
function write(file: string, kept: Kept): void {
  const folder = path.dirname(file);
  if (!makeCacheFolder(folder)) return;
  const bytes = Buffer.from(JSON.stringify(kept));
  try {
    writeWhole(file, Buffer.concat([bytes, bytes]));
    pruneCache(folder, Date.now());
  } catch {
    // The folder may be read-only, or full.
  }
}
