import { describe, expect, test } from 'vitest';
import { open, press, screenOf } from './fixture.ts';

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 50],
] as const;

/** The screens that matter, and the keys that lead to them. */
const SCREENS = {
  start: '',
  year: ':2025<enter>zz',
  filter: '/tarif',
  facets: '<tab>j ',
  link: '/tariff<enter>1<enter>',
  pairs: 'x',
  help: '?',
} as const;

describe.each(SIZES)('golden screens of %ix%i', (columns, rows) => {
  test.each(Object.entries(SCREENS))('%s', async (name, keys) => {
    const screen = screenOf(press(open(columns, rows), keys));
    await expect(`${screen}\n`).toMatchFileSnapshot(`../golden/timeline/${name}-${columns}x${rows}.txt`);
  });
});
