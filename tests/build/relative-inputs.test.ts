/** Names as people type them in the folder where they are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DocumentIds } from '../../src/build/document-ids.ts';
import { NearDuplicates } from '../../src/build/links.ts';
import { findInputs } from '../../src/build/read/find-inputs.ts';
import { findWildcards } from '../../src/build/read/wildcards.ts';
import { makeFact } from '../support/datasets.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();
const home = process.cwd();
afterEach(() => process.chdir(home));

/** Goes to a folder that holds these files. */
function goTo(...names: readonly string[]): void {
  const folder = makeFolder();
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'Text.');
  }
  process.chdir(folder);
}

test.each([
  ['*.txt', ['a.txt', 'b.txt']],
  ['*/*.txt', ['d/c.txt']],
  ['d/*', ['d/c.txt', 'd/e.md']],
  ['d/c.*', ['d/c.txt']],
  ['**/*.txt', ['a.txt', 'b.txt', 'd/c.txt']],
  ['{a,b}.txt', ['a.txt', 'b.txt']],
  ['a.txt/*', []],
  ['none/*', []],
  ['*/none.txt', []],
])('%s', (pattern, names) => {
  goTo('a.txt', 'b.txt', 'd/c.txt', 'd/e.md');
  expect(findWildcards(pattern)).toEqual(names);
});

test.each([
  ['.', ['a.txt', 'd/c.txt']],
  ['./', ['a.txt', 'd/c.txt']],
  ['d', ['d/c.txt']],
  ['./d//', ['d/c.txt']],
])('the folder %s', (typed, names) => {
  goTo('a.txt', 'd/c.txt');
  expect(findInputs([typed]).files.map(({ name }) => name)).toEqual(names);
});

test('documents of one name in one folder are told apart by a number that is free', () => {
  const ids = new DocumentIds();
  const names = ['a-2.txt', 'a.txt', 'a.md', 'a.html', 'x/a.txt', '-', '....txt'];
  expect(names.map((name) => ids.add(name))).toEqual(['a-2', 'a', 'a-3', 'a-4', 'x.a', 'stdin', 'document']);
});

test('a hundred thousand documents of one name in folders of one name have each an id of its own', () => {
  const ids = new DocumentIds();
  const given = Array.from({ length: 100_000 }, (_, index) => ids.add(`${index}/posts/index.html`));
  expect(given.slice(0, 3)).toEqual(['index', 'posts.index', 'index-2']);
  expect(given.at(-1)).toBe('index-99999');
});

test('a sentence of hundreds of documents is linked to few others', () => {
  const facts = Array.from({ length: 300 }, (_, index) =>
    makeFact({ id: `F${index}`, statement: 'The harbour was empty when the minister arrived.' }),
  );
  const found = new NearDuplicates();
  for (const fact of facts) {
    found.startDocument();
    found.add(fact);
  }
  const counts = [...found.link(facts)].map(({ links }) => links.length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
});
