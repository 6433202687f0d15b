import { describe, expect, it } from 'vitest';
import { findExcess } from '../../src/dataset/json-excess.ts';
import { parseJson } from '../../src/dataset/load.ts';

const LIMITS = { levels: 3, values: 5, shortest: 4 };
const find = (text: string) => findExcess(text, LIMITS);

describe('findExcess', () => {
  it('finds the first level too many', () => {
    expect(find('[[[1]]]')).toBeUndefined();
    expect(find('[{"a":[[')).toEqual({ offset: 7, message: 'nested deeper than 3 levels' });
    expect(find('[{"a":{"b":{')).toEqual({ offset: 11, message: 'nested deeper than 3 levels' });
    expect(find('[[[]]][[[]]]{{{}}}{{{}}}')).toBeUndefined();
  });

  it('finds the first value too many', () => {
    expect(find('[0,0,0,0,0]')).toBeUndefined();
    expect(find('[0,0,0,0,0,0]')).toEqual({ offset: 10, message: 'more than 5 values' });
  });

  it('takes nothing in a text for a bracket or a comma', () => {
    for (const text of ['"[[[[,,,,,,"', '"\\"[[[["', '"a\\\\\\"[[[["', '"[[[[', '["a","[[[["]'])
      expect(find(text), text).toBeUndefined();
    for (const text of ['"\\\\"[[[[', '""[[[[', '"a\\\\\\\\"[[[[', '"a"[[[['])
      expect(find(text), text).toBeDefined();
  });

  it('lets a short text through, which can do no harm', () => {
    expect(findExcess('[[[[', { ...LIMITS, shortest: 5 })).toBeUndefined();
    expect(findExcess('['.repeat(10_000))).toBeUndefined();
  });

  it('is told with line and column', async () => {
    await expect(parseJson(`\n${'['.repeat(2000)}${' '.repeat(1 << 20)}`, 'x.json')).rejects.toThrow(
      'x.json:2:1001: nested deeper than 1000 levels',
    );
  });
});
