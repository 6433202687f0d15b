import { expect, test } from 'vitest';
import { NumberList } from '../../src/base/number-list.ts';

test('a list grows, counts, and is 0 beyond its end', () => {
  const list = new NumberList();
  for (let number = 0; number < 3000; number++) list.push(number);
  list.increment(2999);
  list.increment(2999);
  expect([list.length, list.at(0), list.at(2998), list.at(2999), list.at(3000), list.at(9999)]).toEqual([
    3000, 0, 2998, 3001, 0, 0,
  ]);
  expect([...list.view(1022, 1026)]).toEqual([1022, 1023, 1024, 1025]);
  expect(list.view(2990, 9999)).toHaveLength(10);
});
