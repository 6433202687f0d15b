/** Every regular expression of the program takes linear time, or says beside it why its input is short. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/run-diplo.ts';
import { loadRecheck } from './tools/check-regex.ts';
import { findRegexes } from './tools/find-regexes.ts';
import { isOfProgram, keyOf, loadLinear } from './tools/linear-regexes.ts';

const names = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(isOfProgram);

const unseen = () => {
  const linear = loadLinear();
  return names.flatMap((name) =>
    findRegexes(name, readFileSync(path.join(ROOT, 'src', name), 'utf8'))
      .filter((regex) => regex.bound === undefined && !linear.has(keyOf(regex)))
      .map((regex) => ({ name, ...regex })),
  );
};

test('none takes more than linear time', async (context) => {
  const check = await loadRecheck();
  const rest = unseen();
  context.skip(!check && rest.length > 0, `npm run lint:regex has not looked at ${rest.length} of them yet`);
  const faults = rest.flatMap(({ name, ...regex }) => {
    const verdict = check?.(regex);
    return verdict === undefined ? [] : [`${name}: ${keyOf(regex)}: ${verdict}`];
  });
  expect(faults).toEqual([]);
});

test('a planted one is found, and so is its excuse', () => {
  const source = 'const a = /(a+)+$/u;\n// bounded: by nothing\nconst b: RegExp = new RegExp("b|c", "g");';
  expect(findRegexes('planted.ts', source)).toEqual([
    { pattern: 'b|c', flags: 'g', bound: undefined },
    { pattern: '(a+)+$', flags: 'u', bound: undefined },
  ]);
  expect(findRegexes('planted.ts', '// bounded: of ten letters\nconst a = /a*b*$/;')[0]?.bound).toBe(
    'of ten letters',
  );
});
