import { describe, expect, test } from 'vitest';
import { NumberList } from '../../src/base/number-list.ts';

const filled = (length: number) => {
  const list = new NumberList();
  for (let number = 0; number < length; number++) list.push(number * 3);
  return list;
};

describe('a list of numbers', () => {
  test.each([0, 1, 1023, 1024, 1025, 5000])('keeps %i of them in their order', (length) => {
    const list = filled(length);
    expect(list.length).toBe(length);
    expect([...list.view()]).toEqual(Array.from({ length }, (_, index) => index * 3));
  });

  test('holds the largest number of four bytes', () => {
    const list = new NumberList();
    list.push(2 ** 32 - 1);
    expect(list.at(0)).toBe(2 ** 32 - 1);
  });

  test('has 0 beyond its end, whatever was there', () => {
    const list = filled(3);
    list.increment(3);
    expect([0, 1, 2, 3, 4, 100_000].map((index) => list.at(index))).toEqual([0, 3, 6, 0, 0, 0]);
  });

  test('counts in its places', () => {
    const list = filled(3);
    list.increment(1);
    list.increment(1);
    expect([...list.view()]).toEqual([0, 5, 6]);
  });

  test('shows a part of itself, and nothing beyond its end', () => {
    const list = filled(5);
    expect([...list.view(1, 3)]).toEqual([3, 6]);
    expect([...list.view(3)]).toEqual([9, 12]);
    expect([...list.view(3, 100)]).toEqual([9, 12]);
    list.view(4)[0] = 7;
    expect(list.at(4)).toBe(7);
  });
});
