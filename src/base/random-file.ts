/** Reading parts of a file: for files of which an answer needs only a little. */
import * as fs from 'node:fs';
import { closeRead } from './files.ts';

/** Bytes that are read where they are needed. */
export interface RandomAccess {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `offset` on; fewer than `length` when there are no more, or they cannot be read. */
  read(offset: number, length: number): Uint8Array;
}

export interface OpenFile extends RandomAccess {
  /** When the file last changed, in milliseconds since 1970. */
  readonly changed: number;
  close(): void;
}

/** Opens a regular file; undefined when there is none that can be read. */
export function openRandom(file: string): OpenFile | undefined {
  let descriptor: number;
  try {
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  const stats = statOpen(descriptor);
  if (!stats?.isFile()) {
    closeRead(descriptor);
    return undefined;
  }
  return {
    size: stats.size,
    changed: stats.mtimeMs,
    read: (offset, length) => readPart(descriptor, offset, length),
    close: () => closeRead(descriptor),
  };
}

function statOpen(descriptor: number): fs.Stats | undefined {
  try {
    return fs.fstatSync(descriptor);
  } catch {
    return undefined;
  }
}

function readPart(descriptor: number, offset: number, length: number): Uint8Array {
  // A buffer of its own starts where numbers of four bytes may start.
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
  let done = 0;
  try {
    while (done < length) {
      const read = fs.readSync(descriptor, bytes, done, length - done, offset + done);
      if (read === 0) break;
      done += read;
    }
  } catch {
    // What cannot be read is missing, and the caller knows how much it wanted.
  }
  return done === length ? bytes : bytes.subarray(0, done);
}

/** Bytes in memory, as if they were a file. */
export function randomBytes(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) };
}

/** Size in bytes and time of the last change of a regular file; undefined when there is none. */
export function statFile(file: string): { size: number; changed: number } | undefined {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? { size: stats.size, changed: stats.mtimeMs } : undefined;
}
