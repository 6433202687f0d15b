/** Writing to standard output and error: synchronous, whole, in order, and quiet when the reader has gone. */
import * as fs from 'node:fs';
import * as tty from 'node:tty';
import { codeOf, DiploError } from './errors.ts';
import { pause } from './files.ts';
import { ClosedPipe, type Output } from './io.ts';
import { adviceFor, reasonOf } from './system-errors.ts';

const BUFFER = 64 * 1024;

/**
 * An output over a file descriptor. Written with `writeSync`, not through `process.stdout`: that one loads the
 * stream and network modules, loses the end of a long answer when the process exits, and is silent about a
 * full disk.
 * @param size width and height of the terminal, asked for only where there is one
 */
export function createOutput(
  descriptor: number,
  size: () => { columns: number | undefined; rows: number | undefined },
): Output {
  const isTerminal = isCharacterDevice(descriptor) && tty.isatty(descriptor);
  const { columns, rows } = isTerminal ? size() : { columns: undefined, rows: undefined };
  let held: string[] = [];
  let heldLength = 0;
  const flush = (): void => {
    const text = held.join('');
    held = [];
    heldLength = 0;
    writeFully(descriptor, Buffer.from(text, 'utf8'));
  };
  return {
    isTerminal,
    columns,
    rows,
    flush,
    write(text) {
      held.push(text);
      heldLength += text.length;
      if (heldLength >= BUFFER) flush();
    },
  };
}

function writeFully(descriptor: number, bytes: Uint8Array): void {
  let start = 0;
  while (start < bytes.length) {
    try {
      start += fs.writeSync(descriptor, bytes, start);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE' || code === 'EBADF') throw new ClosedPipe();
      if (code !== 'EAGAIN')
        throw new DiploError(`cannot write the output: ${reasonOf(error)}`, adviceFor(error));
      pause(2);
    }
  }
}

/** Cheap first look: only a character device can be a terminal, and asking `tty` loads it. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
