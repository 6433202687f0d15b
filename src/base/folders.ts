/** Folders and what is in them; with `files.ts` the only place that touches the file system. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { codeOf, DiploError } from './errors.ts';
import { readBytes, removeUseless, temporaryStart } from './files.ts';
import { reasonOf } from './system-errors.ts';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  name: string;
  kind: EntryKind;
}

/**
 * What is in a folder, in the order of the names' code units.
 * @throws DiploError naming the folder when it cannot be read
 */
export function readFolder(folder: string): Entry[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new DiploError(`cannot read ${folder}: ${reasonOf(error)}`);
  }
}

/** Where the system wants what is not to last. */
export function temporaryFolder(): string {
  return os.tmpdir();
}

/** What a path names, symbolic links followed; undefined where there is nothing, or a link leads nowhere. */
export function kindAt(file: string): Exclude<EntryKind, 'link'> | undefined {
  try {
    const kind = kindOf(fs.statSync(file));
    return kind === 'link' ? 'other' : kind;
  } catch {
    return undefined;
  }
}

/** Why there is nothing that `kindAt` could tell of. */
export function whyAbsent(file: string): string {
  try {
    fs.statSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return reasonOf(error);
  }
  return 'no such file or folder';
}

/** The path without symbolic links; the absolute path where there is nothing. */
export function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/**
 * The bytes of a regular file that stayed the same while they were read.
 * @throws DiploError as `readBytes`, and when the file changed meanwhile
 */
export function readSteady(file: string): Uint8Array {
  if (file === '-') return readBytes(file);
  const before = signatureOf(file);
  const bytes = readBytes(file);
  if (before !== signatureOf(file)) throw new DiploError(`cannot read ${file}: it changed while it was read`);
  return bytes;
}

/** What changes when a file does: its place on the disk, its size, the moment of its last change. */
function signatureOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs } = fs.statSync(file, { bigint: true });
    return `${dev} ${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    return codeOf(error) ?? '';
  }
}

/** Temporary files of writers that are gone are swept at once, all others when they are this old. */
const STALE_MILLISECONDS = 24 * 60 * 60 * 1000;
const OWN = /\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** Names the writer of a temporary file: this machine and this process. */
export function markOf(pid: number): string {
  return `${machine()}-${pid}-`;
}

/**
 * Removes the temporary files that earlier writers of a file have left: only those named by `markOf`, of
 * processes of this machine that run no more, or a day old.
 */
export function sweepTemporaries(file: string, isRunning: (pid: number) => boolean): void {
  const target = realPath(file);
  const folder = path.dirname(target);
  const start = temporaryStart(target);
  for (const name of namesIn(folder)) {
    const [, host, pid] = name.startsWith(start) ? (OWN.exec(name) ?? []) : [];
    if (host === undefined || name.length !== start.length + markOf(Number(pid)).length + 16) continue;
    const full = path.join(folder, name);
    if ((host === machine() && !isRunning(Number(pid))) || isStale(full)) removeUseless(full);
  }
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function isStale(file: string): boolean {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && Date.now() - stats.mtimeMs > STALE_MILLISECONDS;
}

/** Process numbers mean something only on their own machine; a shared folder has writers of several. */
function machine(): string {
  return createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);
}

function kindOf(entry: Pick<fs.Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
