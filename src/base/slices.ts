/** Long work in slices, so that keys that are typed meanwhile are taken. */

/** A key waits so long at most. */
const SLICE_MS = 8;

/**
 * Goes through steps, each a fraction of a slice, and gives what they end with.
 * @throws whatever a step throws
 */
export async function inSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
