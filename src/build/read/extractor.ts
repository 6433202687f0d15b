/** Extraction in a thread of its own: whatever a file does to its reader, it ends in time and the build goes on. */
import { Worker } from 'node:worker_threads';
import { codeOf, messageOf } from '../../base/errors.ts';
import type { Extracted } from './extract.ts';
import type { Reply, Request } from './extract-worker.ts';
import type { Extraction } from './extraction.ts';

/** The longest that one file may take. */
const MOST_SECONDS = 60;
const MEMORY_MEGABYTES = 2048;
/** How often it is looked at what memory a file takes beside the heap of its thread: a bomb unpacks there. */
const WATCH_MILLISECONDS = 100;
const TOO_LARGE = 'it needs more memory than one document may';
const FAILED = 'its reader failed';

export interface Extractor {
  /** @throws Error with the reason in a few words when the file cannot be read */
  extract(format: Extracted, bytes: Uint8Array): Promise<Extraction>;
  /** Ends the thread. */
  close(): void;
}

/**
 * Makes an extractor; its thread starts with the first file.
 * @param memory bytes that this process holds
 * @param script the built program of the thread; without it (as in tests of the sources) everything runs in this one
 */
export function createExtractor(
  script: string | undefined,
  memory: () => number,
  seconds = MOST_SECONDS,
): Extractor {
  if (script === undefined) return createDirect();
  let worker: Worker | undefined;
  const close = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  // One that has ended would take a file and never answer.
  const forget = (ended: Worker): void => {
    if (worker === ended) worker = undefined;
  };
  const attempt = async (request: Request): Promise<Reply> => {
    worker ??= startWorker(script, forget);
    return ask(worker, request, { memory, seconds }).catch((error: unknown) => {
      close();
      throw error;
    });
  };
  return {
    close,
    async extract(format, bytes) {
      const isFirst = worker === undefined;
      // A thread may fail of the file before, after that was read.
      const reply = await attempt({ format, bytes }).catch((error: unknown) => {
        if (isFirst || messageOf(error) !== FAILED) throw error;
        return attempt({ format, bytes });
      });
      if ('refused' in reply) throw new Error(reply.refused);
      return reply.extraction;
    },
  };
}

function startWorker(script: string, onExit: (worker: Worker) => void): Worker {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    // Of a damaged file pdf.js gives up on some parts without asking what became of the others: that is no end.
    execArgv: ['--unhandled-rejections=none'],
    // What a library prints is not for the reader.
    stdout: true,
    stderr: true,
  });
  return worker.once('exit', () => onExit(worker));
}

function createDirect(): Extractor {
  return {
    extract: async (format, bytes) => (await import('./extract.ts')).extract(format, bytes),
    close: () => {},
  };
}

/** What bounds one file. */
interface Bounds {
  memory: () => number;
  seconds: number;
}

function ask(worker: Worker, request: Request, { memory, seconds }: Bounds): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => finish(() => reject(new Error(`it takes longer than ${seconds} seconds to read`))),
      seconds * 1000,
    );
    const before = memory();
    const watch = setInterval(() => {
      const megabytes = (memory() - before) / 1024 / 1024;
      if (megabytes > MEMORY_MEGABYTES) finish(() => reject(new Error(TOO_LARGE)));
    }, WATCH_MILLISECONDS);
    const onMessage = (reply: Reply): void => finish(() => resolve(reply));
    const onError = (error: unknown): void => finish(() => reject(new Error(explain(error))));
    const onExit = (): void => finish(() => reject(new Error(FAILED)));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', onMessage).off('exit', onExit);
      // A worker that fails later, as it ends, must not take the program along.
      worker.removeAllListeners('error').on('error', () => {});
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

function explain(error: unknown): string {
  return codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : FAILED;
}
