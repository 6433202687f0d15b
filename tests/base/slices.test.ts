import { expect, test } from 'vitest';
import { inSlices } from '../../src/base/slices.ts';

test('long work ends with what its steps end with, and others have their turn meanwhile', async () => {
  let turns = 0;
  const turn = () => {
    turns++;
    if (isGoing) setImmediate(turn);
  };
  let isGoing = true;
  setImmediate(turn);
  const end = await inSlices(
    (function* () {
      for (const start = performance.now(); performance.now() - start < 60; ) yield;
      return 'done';
    })(),
  );
  isGoing = false;
  expect(end).toBe('done');
  expect(turns).toBeGreaterThan(2);
});

test('what a step throws ends it', async () => {
  const steps = (function* () {
    yield;
    throw new RangeError('no more');
  })();
  await expect(inSlices(steps)).rejects.toThrow('no more');
});
