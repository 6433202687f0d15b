/** Lines that are laid down now and read again later, more of them than memory should hold. */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { DiploError } from './errors.ts';
import { closeRead, removeUseless } from './files.ts';
import { adviceFor, reasonOf } from './system-errors.ts';

/** Bytes that are kept before a file is written. */
const HELD = 4 << 20;
const LINE_FEED = 10;

/**
 * A list of lines that spills into a file without a name: however the program ends, nothing of it stays behind.
 * @throws DiploError naming the folder, from `add` and while reading, when its disk does not take or give it
 */
export class Spool {
  readonly #folder: string;
  readonly #size: number;
  /** Made once, and used again and again: buffers beyond the heap are long in going. */
  #buffer: Buffer | undefined;
  #length = 0;
  #file: { descriptor: number; name: string | undefined } | undefined;

  /**
   * @param folder where the file goes, if one is needed
   * @param size bytes that are kept in memory
   */
  constructor(folder: string, size = HELD) {
    this.#folder = folder;
    this.#size = size;
  }

  /** Adds a line, which has no line break in it. */
  add(line: string): void {
    const needed = Buffer.byteLength(line) + 1;
    this.#buffer ??= Buffer.allocUnsafe(this.#size);
    if (this.#length + needed > this.#buffer.length) this.#spill();
    if (needed > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(needed);
    this.#length += this.#buffer.write(line, this.#length);
    this.#buffer[this.#length++] = LINE_FEED;
  }

  /** All lines in the order in which they were added; nothing may be added while they are read. */
  *[Symbol.iterator](): Generator<string> {
    const buffer = this.#buffer;
    if (!buffer) return;
    if (!this.#file) {
      yield* linesOf(buffer, this.#length);
      return;
    }
    this.#spill();
    let kept = 0;
    for (let offset = 0; ; ) {
      const read = this.#attempt((file) => fs.readSync(file, buffer, kept, buffer.length - kept, offset));
      if (read === 0) return;
      offset += read;
      const length = kept + read;
      const whole = buffer.subarray(0, length).lastIndexOf(LINE_FEED) + 1;
      yield* linesOf(buffer, whole);
      buffer.copyWithin(0, whole, length);
      kept = length - whole;
    }
  }

  /** Gives up the file. */
  close(): void {
    if (!this.#file) return;
    const { descriptor, name } = this.#file;
    this.#file = undefined;
    closeRead(descriptor);
    if (name !== undefined) removeUseless(name);
  }

  #spill(): void {
    const content = this.#buffer?.subarray(0, this.#length) ?? '';
    this.#attempt((file) => fs.writeFileSync(file, content));
    this.#length = 0;
  }

  #attempt<T>(act: (descriptor: number) => T): T {
    try {
      this.#file ??= openNameless(this.#folder);
      return act(this.#file.descriptor);
    } catch (error) {
      throw new DiploError(`cannot write in ${this.#folder}: ${reasonOf(error)}`, adviceFor(error));
    }
  }
}

/** An open file whose name is taken away at once; where a system does not allow that, the name is told. */
function openNameless(folder: string): { descriptor: number; name: string | undefined } {
  const name = path.join(folder, `.diplo-${randomBytes(6).toString('hex')}.tmp`);
  const descriptor = fs.openSync(name, 'wx+', 0o600);
  try {
    fs.unlinkSync(name);
    return { descriptor, name: undefined };
  } catch {
    return { descriptor, name };
  }
}

function* linesOf(buffer: Buffer, length: number): Generator<string> {
  for (let start = 0; start < length; ) {
    const end = buffer.indexOf(LINE_FEED, start);
    yield buffer.toString('utf8', start, end);
    start = end + 1;
  }
}
