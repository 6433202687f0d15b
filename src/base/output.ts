/** Writing to standard output and error: synchronous, whole, in order, and quiet when the reader has gone. */
import * as fs from 'node:fs';
import { codeOf, DiploError } from './errors.ts';
import { pause } from './files.ts';
import { ClosedPipe, type Output } from './io.ts';
import { adviceFor, reasonOf } from './system-errors.ts';
import type { Size, Terminals } from './terminal-size.ts';

const BUFFER = 64 * 1024;
const NO_SIZE: Size = { columns: undefined, rows: undefined };

/**
 * An output over a file descriptor. Written with `writeSync`, not through `process.stdout`: that one loads the
 * stream and network modules, loses the end of a long answer when the process exits, and is silent about a
 * full disk.
 * Whether it is a terminal is found out when somebody asks: most answers never ask of standard error.
 */
export function createOutput(descriptor: number, terminals: Terminals): Output {
  let terminal: boolean | undefined;
  let size: Size | undefined;
  const isTerminal = () => {
    terminal ??= isCharacterDevice(descriptor) && terminals.isTerminal(descriptor);
    return terminal;
  };
  const sizeOf = () => {
    size ??= isTerminal() ? terminals.sizeOf(descriptor) : NO_SIZE;
    return size;
  };
  let held: string[] = [];
  let heldLength = 0;
  const flush = (): void => {
    const text = held.join('');
    held = [];
    heldLength = 0;
    writeFully(descriptor, Buffer.from(text, 'utf8'));
  };
  return {
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return sizeOf().columns;
    },
    get rows() {
      return sizeOf().rows;
    },
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

/** Cheap first look: only a character device can be a terminal. */
function isCharacterDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
