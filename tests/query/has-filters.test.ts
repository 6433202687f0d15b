import { expect, test } from 'vitest';
import type { FilterOptions } from '../../src/query/filters.ts';
import { hasFilters } from '../../src/query/has-filters.ts';

const EACH: FilterOptions[] = [
  { leader: ['xi'] },
  { country: ['CHN'] },
  { topic: ['war'] },
  { kind: ['claim'] },
  { source: ['wall'] },
  { from: '2014' },
  { to: '2014' },
  { dated: true },
];

test.each(EACH)('%j is a filter', (options) => {
  expect(hasFilters(options)).toBe(true);
});

test('nothing is none', () => {
  expect(hasFilters({})).toBe(false);
});
