/** Reading and writing files: the only place that touches the file system. */
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { codeOf, DiploError } from './errors.ts';
import { adviceFor, reasonOf } from './system-errors.ts';

/** Larger input is refused rather than swapped through memory. */
export const MAX_BYTES = 512 * 1024 * 1024;
const CHUNK = 1 << 20;
const STDIN = 0;

/**
 * Reads a regular file, or standard input for `-`.
 * @throws DiploError naming the file, for anything else: missing, a folder, a device, over 512 MiB.
 */
export function readBytes(file: string): Uint8Array {
  if (file === '-') return readAll(STDIN, 'standard input', CHUNK);
  const { descriptor, size } = openRegular(file);
  try {
    return readAll(descriptor, file, size);
  } finally {
    closeRead(descriptor);
  }
}

/** Gives up a file that was only read, or whose content is not wanted: what goes wrong then has lost nothing. */
export function closeRead(descriptor: number): void {
  try {
    fs.closeSync(descriptor);
  } catch {
    // The descriptor is gone all the same.
  }
}

/** Removes a file that is of no use to anyone, where that is allowed. */
export function removeUseless(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // In a folder that takes no change any more, or in which only a file's owner may remove it.
  }
}

/**
 * Reads UTF-8 text as it is: nothing is normalised, a byte order mark stays.
 * @throws DiploError with the byte offset when the bytes are not UTF-8.
 */
export function readText(file: string): string {
  return decodeText(readBytes(file), file);
}

/** Decodes UTF-8 strictly; see `readText`. */
export function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DiploError(
      `${name} is not UTF-8 text: byte ${findInvalidByte(bytes)} cannot be read`,
      'Save it as UTF-8 and try again.',
    );
  }
}

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as lower-case hex. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** True when the path names something that is there, whatever it is. */
export function exists(file: string): boolean {
  return fs.existsSync(file);
}

/** True when the path names a folder, or leads to one. */
export function isFolder(file: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** How many bytes a file has; 0 where that cannot be told. */
export function sizeOf(file: string): number {
  try {
    return fs.statSync(file).size;
  } catch {
    return 0;
  }
}

/** Names in a folder, sorted; empty when there is no such folder. */
export function listFolder(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/**
 * Replaces a file whole or not at all: exclusive temporary file in the same folder, fsync, rename, fsync of
 * the folder. A symbolic link is followed, so that its target is what is replaced; the permissions of the old
 * file are kept.
 * @throws DiploError naming the file when it cannot be written; the old file is then as it was.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const replacement = openReplacement(file);
  replacement.write(content);
  replacement.finish();
}

/** A file on its way: nothing of it shows under its name before `finish`. */
export interface Replacement {
  /** Appends; what cannot be written is discarded and thrown as `writeWhole` does. */
  write(content: string | Uint8Array): void;
  /** Puts the new file in the place of the old one. */
  finish(): void;
  /** Leaves the old file as it is, and nothing beside it. */
  discard(): void;
}

/**
 * Begins what `writeWhole` does, for content that comes in pieces.
 * @param mark told apart in the temporary file's name: who writes it
 */
export function openReplacement(file: string, mark = ''): Replacement {
  let temporary: string | undefined;
  let descriptor: number | undefined;
  const discard = (): void => {
    if (descriptor !== undefined) closeRead(descriptor);
    descriptor = undefined;
    if (temporary !== undefined) removeUseless(temporary);
  };
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      discard();
      throw new DiploError(`cannot write ${file}: ${reasonOf(error)}`, adviceFor(error));
    }
  };
  const target = attempt(() => (fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file)));
  const open = attempt(() => {
    const mode = modeOf(target);
    temporary = temporaryFor(target, mark);
    descriptor = fs.openSync(temporary, 'wx', 0o666);
    if (mode !== undefined) fs.fchmodSync(descriptor, mode);
    return { descriptor, temporary };
  });
  return {
    write: (content) => attempt(() => fs.writeFileSync(open.descriptor, content)),
    finish: () =>
      attempt(() => {
        fs.fsyncSync(open.descriptor);
        // Given up even where closing fails, as it does over a network when only then there is no room.
        descriptor = undefined;
        fs.closeSync(open.descriptor);
        fs.renameSync(open.temporary, target);
        syncFolder(path.dirname(target));
      }),
    discard,
  };
}

function temporaryFor(target: string, mark: string): string {
  const unique = randomBytes(6).toString('hex');
  return path.join(path.dirname(target), `${temporaryStart(target)}${mark}${unique}.tmp`);
}

/**
 * How the names of a file's temporary files begin. A long name is cut, since what is added may not make it too long,
 * and between characters, since half of one would come back from the disk as another.
 */
export function temporaryStart(target: string): string {
  return `.${Array.from(path.basename(target)).slice(0, 40).join('')}.`;
}

/** Permissions of a file that is to be replaced; a folder, a device or a FIFO is not, even where it could be. */
function modeOf(target: string): number | undefined {
  const stats = fs.statSync(target, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isFile()) return stats.mode & 0o777;
  throw new Error(stats.isDirectory() ? 'it is a folder' : 'it is not a regular file');
}

function openRegular(file: string): { descriptor: number; size: number } {
  let descriptor: number | undefined;
  let stats: fs.Stats;
  try {
    // A FIFO without a writer would block for ever without O_NONBLOCK.
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    stats = fs.fstatSync(descriptor);
  } catch (error) {
    if (descriptor !== undefined) closeRead(descriptor);
    throw new DiploError(`cannot read ${file || '""'}: ${reasonOf(error)}`);
  }
  if (stats.isFile() && stats.size <= MAX_BYTES) return { descriptor, size: stats.size };
  closeRead(descriptor);
  if (stats.isDirectory()) throw new DiploError(`cannot read ${file}: it is a folder`);
  if (!stats.isFile())
    throw new DiploError(`cannot read ${file}: it is not a regular file`, 'Use "-" to read standard input.');
  throw tooLarge(file);
}

/** @param expected bytes, as far as they are known: a small file takes no large chunk of memory */
function readAll(descriptor: number, name: string, expected: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  // With room for one byte more, the end shows before another chunk is taken.
  let chunk = Buffer.allocUnsafe(Math.min(CHUNK, expected + 1));
  let [used, total] = [0, 0];
  for (;;) {
    if (used === chunk.length) {
      chunks.push(chunk);
      chunk = Buffer.allocUnsafe(CHUNK);
      used = 0;
    }
    const length = readChunk(descriptor, chunk.subarray(used), name);
    if (length === 0) break;
    used += length;
    total += length;
    if (total > MAX_BYTES) throw tooLarge(name);
  }
  const last = chunk.subarray(0, used);
  return chunks.length === 0 ? last : Buffer.concat([...chunks, last], total);
}

function readChunk(descriptor: number, chunk: Uint8Array, name: string): number {
  for (;;) {
    try {
      return fs.readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN' && code !== 'EINTR')
        throw new DiploError(`cannot read ${name}: ${reasonOf(error)}`);
      pause(5);
    }
  }
}

/** Blocks the thread for some milliseconds: a pipe set to non-blocking by its other end has no better wait. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function tooLarge(name: string): DiploError {
  return new DiploError(`${name} is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
}

function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r');
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
  } catch {
    // Some file systems cannot sync a folder; the file itself is safe by then.
  }
}

/** Offset of the first byte that is not part of well-formed UTF-8, found by halving. */
function findInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // Up to three bytes before may have begun the character that is broken off there.
  while (!isValid(bytes.subarray(0, good), false)) good--;
  return good;
}

function isValid(bytes: Uint8Array, mayBreakOff: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBreakOff });
    return true;
  } catch {
    return false;
  }
}
