import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/dataset/schema.ts';
import { compareDatasets } from '../../src/query/compare-datasets.ts';
import { makeDataset, makeFact, makePassage, makeWhen } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';
import { runDiplo } from '../support/run-diplo.ts';

const makeFolder = temporaryFolders();
const SHA = 'a'.repeat(64);

const old: Fact[] = [
  makeFact({ id: 'F1', statement: 'Salt was dear in the north.', passages: [makePassage({ sha256: SHA })] }),
  makeFact({
    id: 'F2',
    statement: 'Ada met Bo at the lake.',
    date: makeWhen('1988'),
    links: [{ type: 'elaborates', fact: 'F1', note: null }],
  }),
  makeFact({ id: 'F3', statement: 'Pepper came by ship.' }),
];
// One fact before the others: the ids count on, as in a dataset that was built anew.
const recent: Fact[] = [
  makeFact({ id: 'F1', statement: 'Nobody expected snow.' }),
  makeFact({
    id: 'F2',
    statement: 'Salt was dear in the north.',
    passages: [makePassage({ start: 22, end: 32, sha256: SHA })],
  }),
  makeFact({
    id: 'F3',
    statement: 'Ada met Bo at the lake.',
    date: makeWhen('1989'),
    links: [{ type: 'elaborates', fact: 'F2', note: null }],
  }),
];

function save(facts: readonly Fact[]): string {
  const file = path.join(makeFolder(), 'facts.json');
  writeFileSync(file, JSON.stringify(makeDataset({ facts: [...facts] })));
  return file;
}

test('facts are known again by what they say, whatever their ids', () => {
  const { added, removed, changed, moved, same } = compareDatasets(
    makeDataset({ facts: old }),
    makeDataset({ facts: recent }),
  );
  expect(added.map(({ statement }) => statement)).toEqual(['Nobody expected snow.']);
  expect(removed.map(({ statement }) => statement)).toEqual(['Pepper came by ship.']);
  expect(changed).toMatchObject([{ id: 'F3', was: 'F2', fields: [{ field: 'date' }] }]);
  expect(moved).toMatchObject([{ id: 'F2', was: 'F1', from: { start: 0 }, to: { start: 22 } }]);
  expect(same).toBe(1);
});

test('a statement that was reworded is the same fact when its id or its place is', () => {
  const reworded = makeFact({ id: 'F3', statement: 'Pepper came by a ship.' });
  const { changed, added } = compareDatasets(makeDataset({ facts: old }), makeDataset({ facts: [reworded] }));
  expect([changed[0]?.fields[0]?.field, added]).toEqual(['statement', []]);
  const placed = (id: string, statement: string) =>
    makeFact({ id, statement, passages: [makePassage({ sha256: SHA })] });
  const result = compareDatasets(
    makeDataset({ facts: [placed('A', 'The lake froze over.')] }),
    makeDataset({ facts: [placed('B', 'The lake froze early.')] }),
  );
  expect(result.changed).toMatchObject([{ id: 'B', was: 'A' }]);
});

test('exit 0 for the same, 1 for a difference; the same facts in every format', async () => {
  const [a, b] = [save(old), save(recent)];
  expect(await runDiplo(['diff', a, a])).toEqual({
    code: 0,
    out: '',
    err: 'diplo: no difference: 3 facts the same\n',
  });
  const rows = await runDiplo(['diff', a, b]);
  expect(rows.code).toBe(1);
  expect(rows.out.trimEnd().split('\n')).toEqual([
    'removed\tF3\t\tPepper came by ship.\t',
    'added\tF1\t\t\tNobody expected snow.',
    'changed\tF3\tdate\t1988 (stated)\t1989 (stated)',
    'moved\tF2\tpassages\tdoc:1.1 0-10\tdoc:1.1 22-32',
  ]);
  const { out } = await runDiplo(['diff', a, b, '--json']);
  expect(JSON.parse(out)).toMatchObject({ schema: 'diplo/diff/1', same: 1, moved: [{ id: 'F2' }] });
  expect((await runDiplo(['diff', a, b, '--jsonl'])).out.trimEnd().split('\n')).toHaveLength(4);
  expect(await runDiplo(['diff', a, b, '-q'])).toEqual({ code: 1, out: '', err: '' });
});

test.each([60, 80, 120])('on a terminal of %d columns', async (columns) => {
  const { code, out } = await runDiplo(['diff', save(old), save(recent), '--no-color'], { columns });
  expect(code).toBe(1);
  expect(out).toMatch(/Removed \(1\)[\s\S]*Added \(1\)[\s\S]*Changed \(1\)[\s\S]*Moved \(1\)/);
  expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
});

test('a file that is no dataset is said', async () => {
  expect((await runDiplo(['diff', save(old), 'package.json'])).code).toBe(2);
  expect((await runDiplo(['diff', '-', '-'])).code).toBe(2);
});
