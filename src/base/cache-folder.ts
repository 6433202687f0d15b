/** The user's cache folder (XDG Base Directory): what is in it makes things quicker, and is never needed. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { codeOf } from './errors.ts';
import { removeUseless } from './files.ts';

/** Files that nobody used for so long are removed. */
const UNUSED_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
/** The longest used are removed beyond so many bytes. */
const MOST_BYTES = 2 * 1024 ** 3;
/** The time of the last use is kept to the day. */
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** `diplo` in the cache folder; undefined where the environment names none. */
export function findCacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const base = [env['XDG_CACHE_HOME'], env['HOME'] && path.join(env['HOME'], '.cache')].find(
    (folder) => folder !== undefined && path.isAbsolute(folder),
  );
  return base && path.join(base, 'diplo');
}

/** Makes the folder, for its owner alone; false where it cannot be. */
export function makeCacheFolder(folder: string): boolean {
  try {
    makeFolders(folder);
    return true;
  } catch {
    return false;
  }
}

/** One folder after the other: Node's own `recursive` never ends where a file system takes no folder, as /proc. */
function makeFolders(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolders(path.dirname(folder));
  try {
    fs.mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Notes that a file was used: old ones are told by it. */
export function noteUse(file: string): void {
  try {
    const now = Date.now();
    if (now - fs.statSync(file).mtimeMs > DAY_MILLISECONDS) fs.utimesSync(file, now / 1000, now / 1000);
  } catch {
    // In a folder that cannot be written nothing is removed either.
  }
}

/** Removes what was not used for a month, and of the rest the oldest beyond 2 GB. */
export function pruneCache(folder: string, now: number): void {
  try {
    const files = fs
      .readdirSync(folder)
      .filter((name) => /\.(?:index|key|code|screen|tmp)$/.test(name))
      .map((name) => path.join(folder, name))
      .map((file) => ({ file, stats: fs.lstatSync(file, { throwIfNoEntry: false }) }))
      .flatMap(({ file, stats }) =>
        stats?.isFile() ? [{ file, used: stats.mtimeMs, size: stats.size }] : [],
      )
      .sort((a, b) => b.used - a.used);
    let total = 0;
    for (const { file, used, size } of files) {
      total += size;
      if (now - used > UNUSED_MILLISECONDS || total > MOST_BYTES) removeUseless(file);
    }
  } catch {
    // Another process may be at the same.
  }
}

/**
 * Everything that changes when a file's content does, as one text: its place on the disk, its size, the moments of
 * its last changes. `settled` tells that these moments lie so far back that a later change cannot have the same.
 * Undefined where there is no file that can be looked at; whoever reads it says why.
 */
export function identify(file: string): { identity: string; size: number; settled: boolean } | undefined {
  try {
    const stats = fs.statSync(file, { bigint: true });
    if (!stats.isFile()) return undefined;
    const { dev, ino, size, mtimeNs, ctimeNs } = stats;
    const latest = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
    return {
      identity: `${fs.realpathSync(file)} ${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`,
      size: Number(size),
      settled: Date.now() - latest > COARSEST_CLOCK,
    };
  } catch {
    return undefined;
  }
}

/** FAT counts in steps of two seconds. */
const COARSEST_CLOCK = 2000;
