import { describe, expect, it } from 'vitest';
import { createTerminals } from '../../src/base/terminal-size.ts';

const STREAM = { columns: 80, rows: 24 };
const streamOf = () => STREAM as never;

/** A binding of a terminal of 100 columns and 40 rows at descriptor 1. */
function fakeBinding(getWindowSize = (size: number[]) => size.push(100, 40) - 2) {
  const [blocking, raw]: [boolean[], boolean[]] = [[], []];
  class TTY {
    getWindowSize = getWindowSize;
    setBlocking = (value: boolean) => blocking.push(value);
    setRawMode = (value: boolean) => {
      raw.push(value);
      return 0;
    };
  }
  return { blocking, raw, bindingOf: () => ({ isTTY: (descriptor: number) => descriptor === 1, TTY }) };
}

describe('createTerminals', () => {
  it('asks the binding, and leaves the terminal writing at once', () => {
    const { bindingOf, blocking } = fakeBinding();
    const terminals = createTerminals(bindingOf, streamOf);
    expect([terminals.isTerminal(1), terminals.isTerminal(2)]).toEqual([true, false]);
    expect(terminals.sizeOf(1)).toEqual({ columns: 100, rows: 40 });
    expect(blocking).toEqual([true]);
  });

  it.each([
    ['is not there', undefined],
    [
      'throws',
      () => {
        throw new Error('access to this API has been restricted');
      },
    ],
    ['is another one', () => ({})],
  ])('asks the stream where the binding %s', (_, bindingOf) => {
    const terminals = createTerminals(bindingOf, streamOf);
    // No descriptor of so high a number is open.
    expect(terminals.isTerminal(9999)).toBe(false);
    expect(terminals.sizeOf(1)).toBe(STREAM);
  });

  it.each([
    ['cannot measure', () => -25],
    [
      'throws while it measures',
      () => {
        throw new TypeError('not a function');
      },
    ],
  ])('asks the stream where the binding %s', (_, getWindowSize) => {
    const terminals = createTerminals(fakeBinding(getWindowSize).bindingOf, streamOf);
    expect(terminals.sizeOf(1)).toBe(STREAM);
  });

  it('lets keys wait until they are wanted, where there is a binding', () => {
    const { bindingOf, raw } = fakeBinding();
    const release = createTerminals(bindingOf, streamOf).holdKeys(0);
    expect(raw).toEqual([true]);
    release?.();
    expect(raw).toEqual([true, false]);
    expect(createTerminals(undefined, streamOf).holdKeys(0)).toBeUndefined();
  });
});
