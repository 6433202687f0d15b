import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDataset, makeFact, makePassage, makeWhen } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();

const built = makeFact({
  id: 'F0001',
  statement: 'Ada met Bo on Monday.',
  kind: 'event',
  date: makeWhen('1988-03-14', { basis: 'inferred' }),
  leaders: ['ada'],
  passages: [makePassage()],
  reasons: [
    { field: 'date', rule: 'weekday-before', cue: 'on Monday', start: 11, end: 20 },
    { field: 'leaders', rule: 'full-name', cue: 'Ada', start: 0, end: 3 },
    { field: 'kind', rule: 'past-verb', cue: 'met', start: 4, end: 7 },
  ],
});

function save(): string {
  const file = path.join(makeFolder(), 'facts.json');
  writeFileSync(file, JSON.stringify(makeDataset({ facts: [built, makeFact({ id: 'F0002' })] })));
  return file;
}

test('a row a reason: field, value, rule, words and their place', async () => {
  const { code, out } = await runDiplo(['why', '1', '--data', save()]);
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toEqual([
    'F0001\tdate\t1988-03-14\tweekday-before\ton Monday\tdoc:11-20',
    'F0001\tleaders\tada\tfull-name\tAda\tdoc:0-3',
    'F0001\tkind\tevent\tpast-verb\tmet\tdoc:4-7',
  ]);
});

test('on a terminal every field says by which rule, or that none found any', async () => {
  const { out } = await runDiplo(['why', 'F0001', '--data', save(), '--no-color'], { columns: 80 });
  expect(out).toMatch(
    /date +14 Mar 1988 \(inferred from the text\)\n +rule weekday-before · “on Monday” · characters 11–20/,
  );
  expect(out).toMatch(/event +no rule found any/);
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
});

test('a fact made by hand says so, with its notes', async () => {
  const { code, out } = await runDiplo(['why', 'F012', '--no-color'], { columns: 80 });
  expect(code).toBe(0);
  expect(out).toMatch(/Made by hand/);
  expect((await runDiplo(['why', 'F0002', '--data', save()])).out).toBe('F0002\t\t\tby-hand\t\t\n');
});

test('--json', async () => {
  const { out } = await runDiplo(['why', 'F0001', 'F0002', '--data', save(), '--json']);
  expect(JSON.parse(out)).toMatchObject({
    schema: 'diplo/why/1',
    facts: [
      { made: 'by rules', reasons: built.reasons, fact: { id: 'F0001' } },
      { made: 'by hand', reasons: [] },
    ],
  });
});

test('an id that is not there is answered with the nearest', async () => {
  expect(await runDiplo(['why', 'F0009', '--data', save()])).toMatchObject({ code: 1, out: '' });
});
