/** The thread in which files are extracted: it may run out of time or memory without taking the build along. */
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../base/errors.ts';
import { type Extracted, extract } from './extract.ts';
import type { Extraction } from './extraction.ts';

export interface Request {
  format: Extracted;
  bytes: Uint8Array;
}

export type Reply = { extraction: Extraction } | { refused: string };

parentPort?.on('message', ({ format, bytes }: Request) => {
  extract(format, bytes)
    .then((extraction): Reply => ({ extraction }))
    .catch((error: unknown): Reply => ({ refused: explain(error) }))
    .then((reply) => parentPort?.postMessage(reply));
});

/** A stack that ran out says nothing to a reader. */
function explain(error: unknown): string {
  return error instanceof RangeError ? 'it is nested too deeply' : messageOf(error);
}

/** For a program that reads in its own thread. */
export { extract };
