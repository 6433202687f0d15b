import { describe, expect, it } from 'vitest';
import { findExcess } from '../../src/dataset/json-excess.ts';
import { parseJson } from '../../src/dataset/load.ts';

/** Longer than what is let through unseen. */
const LONG = ' '.repeat(1 << 20);

describe('findExcess', () => {
  it('finds the first level too many', () => {
    expect(findExcess(`${'['.repeat(1000)}${LONG}`)).toBeUndefined();
    expect(findExcess(`${'[{"a":'.repeat(500)}[${LONG}`)).toEqual({
      offset: 3000,
      message: 'nested deeper than 1000 levels',
    });
    expect(findExcess(`${'[]'.repeat(5000)}${'{}'.repeat(5000)}${LONG}`)).toBeUndefined();
  });

  it('finds the first value too many', () => {
    const text = `[0${',0'.repeat(30_000_000)}`;
    expect(findExcess(text)).toBeUndefined();
    expect(findExcess(`${text},0]`)).toEqual({ offset: text.length, message: 'more than 30000000 values' });
  });

  it('takes no bracket in a text for one', () => {
    const brackets = '['.repeat(2000);
    for (const text of [`"${brackets}"`, `"\\"${brackets}"`, `"a\\\\\\"${brackets}"`, `"${brackets}`])
      expect(findExcess(text + LONG), text.slice(0, 9)).toBeUndefined();
    for (const text of [`"\\\\"${brackets}`, `""${brackets}`, `"a\\\\\\\\"${brackets}`])
      expect(findExcess(text + LONG), text.slice(0, 9)).toBeDefined();
  });

  it('lets a short text through, which can do no harm', () => {
    expect(findExcess('['.repeat(10_000))).toBeUndefined();
  });

  it('is told with line and column', async () => {
    await expect(parseJson(`\n${'['.repeat(2000)}${LONG}`, 'x.json')).rejects.toThrow(
      'x.json:2:1001: nested deeper than 1000 levels',
    );
  });
});
