/** Runs a command line in this process, with a terminal or a pipe that are only lists of text. */
import path from 'node:path';
import { DiploError, EXIT, NothingFound } from '../../src/base/errors.ts';
import type { Io, Output } from '../../src/base/io.ts';
import { runWords } from '../../src/run.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Run {
  code: number;
  out: string;
  err: string;
}

interface Surroundings {
  /** Columns of the terminal; a pipe when left out. */
  columns?: number | undefined;
  env?: Readonly<Record<string, string>>;
  /** Folder of the installed program. */
  home?: string;
}

/** A world of its own: what is written is added to the two lists. */
export function createTestIo(
  out: string[],
  err: string[],
  { columns, env = {}, home = ROOT }: Surroundings = {},
): Io {
  const output = (chunks: string[]): Output => ({
    write: (text) => void chunks.push(text),
    flush: () => {},
    isTerminal: columns !== undefined,
    columns,
    rows: columns === undefined ? undefined : 24,
  });
  return {
    out: output(out),
    err: output(err),
    inputIsTerminal: false,
    env,
    home,
    page: (text) => void out.push(text),
    ownProcess: { pid: process.pid, isRunning: () => true, memory: () => 0, onSignal: () => () => {} },
    openTerminal: () => {
      throw new Error('these tests have no terminal');
    },
  };
}

/** Runs `diplo` with some words; errors that main.ts would report come back in `err`. */
export async function runDiplo(words: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const io = createTestIo(out, err, surroundings);
  let code: number;
  try {
    code = await runWords(words, io, { program: '0.0.0', dataset: 'the shipped one' });
  } catch (error) {
    if (!(error instanceof DiploError || error instanceof NothingFound)) throw error;
    err.push([error.message, error.hint].filter(Boolean).join('\n'));
    code = error instanceof NothingFound ? EXIT.nothing : EXIT.failed;
  }
  return { code, out: out.join(''), err: err.join('') };
}
