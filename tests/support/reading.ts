/** Reads that do not go as they usually do, for as long as an act lasts. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type ReadSync = typeof fs.readSync;

/** Calls `before` ahead of every read of a file; what it throws is what the read throws. */
export function withReads<T>(before: () => void, act: () => T): T {
  const read = fs.readSync;
  const put = (replacement: ReadSync) => {
    fs.readSync = replacement;
    syncBuiltinESMExports();
  };
  put(((...args: Parameters<ReadSync>) => {
    before();
    return read(...args);
  }) as ReadSync);
  try {
    return act();
  } finally {
    put(read);
  }
}

/** How many files this process has open. */
export function countOpen(): number {
  return fs.readdirSync('/proc/self/fd').length;
}
