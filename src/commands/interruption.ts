/** Work that a signal ends, so that whoever does it can put everything in order. */
import { EXIT, Interrupted } from '../base/errors.ts';
import type { Io } from '../base/io.ts';

/** Signals are looked for this often. */
const BREATH_MILLISECONDS = 25;
const SIGNALS = [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hangup],
] as const;

/**
 * Does some work until it is done or a signal comes.
 * @param work is given what it has to call now and then: signals wait for it to pause
 * @param tidy puts everything in order, however it ended; signals change nothing any more
 * @throws Interrupted at a signal; whatever the work throws
 */
export async function raceSignals<T>(
  io: Io,
  work: (breathe: () => Promise<void>) => Promise<T>,
  tidy: () => void,
): Promise<T> {
  const listeners: (() => void)[] = [];
  const interrupted = new Promise<never>((_, reject) => {
    for (const [name, code] of SIGNALS) {
      listeners.push(io.ownProcess.onSignal(name, () => reject(new Interrupted(code))));
    }
  });
  try {
    return await Promise.race([work(createBreath()), interrupted]);
  } finally {
    tidy();
    for (const stop of listeners) stop();
  }
}

function createBreath(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < BREATH_MILLISECONDS) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = Date.now();
  };
}
