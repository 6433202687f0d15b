/** Writing what may be larger than a text, or the memory, may be: in pieces, and whole or not at all. */
import { openReplacement, type Replacement } from '../base/files.ts';
import { markOf, sweepTemporaries } from '../base/folders.ts';
import type { Io } from '../base/io.ts';

const PIECE = 1 << 16;
/** So much is rendered before the file is opened: the shorter it is there, the less a kill can leave of it. */
const HELD = 8 << 20;

export class PieceWriter {
  readonly #io: Io;
  #replacement: Replacement | undefined;

  constructor(io: Io) {
    this.#io = io;
  }

  /**
   * Writes pieces to a file, or to standard output for `-`.
   * @param breathe called between pieces; may throw, and the old file is then as it was after `discard`
   */
  async write(pieces: Iterable<string>, output: string, breathe: () => Promise<void>): Promise<void> {
    const held: string[] = [];
    let length = 0;
    for (const piece of joinPieces(pieces)) {
      held.push(piece);
      length += piece.length;
      if (output === '-' || length > HELD) this.#put(held, output);
      await breathe();
    }
    // Without a pause from here on: a signal finds the old file or the new one, and nothing beside it.
    this.#put(held, output);
    this.#replacement?.finish();
    this.#replacement = undefined;
  }

  /** Gives up what is written so far. */
  discard(): void {
    this.#replacement?.discard();
    this.#replacement = undefined;
  }

  #put(held: string[], output: string): void {
    const pieces = held.splice(0);
    if (output === '-') {
      for (const piece of pieces) this.#io.out.write(piece);
      return;
    }
    this.#replacement ??= this.#open(output);
    for (const piece of pieces) this.#replacement.write(piece);
  }

  #open(output: string): Replacement {
    const { pid, isRunning } = this.#io.ownProcess;
    sweepTemporaries(output, isRunning);
    return openReplacement(output, markOf(pid));
  }
}

function* joinPieces(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  yield held.join('');
}
