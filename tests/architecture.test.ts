import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findViolations } from './support/architecture.ts';

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [`src/${name}`, readFileSync(`src/${name}`, 'utf8')]),
);

test('nobody imports upwards, and each outside package has one owner', () => {
  expect(findViolations(sources)).toEqual([]);
});

test.each([
  ['src/base/planted.ts', "import { load } from '../dataset/load.ts';", 'base may not import dataset'],
  ['src/query/planted.ts', "import { step } from '../build/step.ts';", 'query may not import build'],
  ['src/dataset/planted.ts', "const a = await import('../view/json.ts');", 'dataset may not import view'],
  ['src/view/planted.ts', "import chalk from 'chalk';", 'chalk belongs to'],
  ['src/view/planted.ts', "import leftPad from 'left-pad';", 'nobody owns the package left-pad'],
  ['src/query/planted.ts', "import { readFileSync } from 'node:fs';", 'node:fs belongs to'],
  ['src/commands/planted.ts', 'process.exit(1);', 'process belongs to main.ts'],
  ['src/view/index.ts', 'export const a = 1;', 'no barrels'],
  ['src/view/Planted.ts', 'export const a = 1;', 'not kebab-case'],
  ['src/view/planted.tsx', 'export const a = 1;', '.tsx only in timeline'],
  ['src/view/planted.ts', 'export default 1;', 'named exports only'],
  ['src/view/planted.ts', '\n'.repeat(301), 'more than 300 lines'],
])('a planted violation in %s is found: %s', (path, text, message) => {
  const violations = findViolations(new Map([...sources, [path, text]]));
  expect(violations.join('\n')).toContain(message);
});

test('a planted import cycle is found', () => {
  const planted = new Map([
    ['src/base/a.ts', "import { b } from './b.ts';"],
    ['src/base/b.ts', "import { a } from './a.ts';"],
  ]);
  expect(findViolations(planted).join('\n')).toContain(
    'import cycle src/base/a.ts > src/base/b.ts > src/base/a.ts',
  );
});
