import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DocumentIds } from '../../src/build/document-ids.ts';
import { findInputs } from '../../src/build/read/find-inputs.ts';
import { createMatcher, expandBraces } from '../../src/build/read/wildcards.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

/** A folder with these files; a name that ends in `/` is a folder, `a -> b` a link. */
function makeTree(...names: readonly string[]): string {
  const root = makeFolder();
  for (const name of names) {
    const [from = '', to] = name.split(' -> ');
    const full = path.join(root, from);
    mkdirSync(path.dirname(full), { recursive: true });
    if (to !== undefined) symlinkSync(to, full);
    else if (name.endsWith('/')) mkdirSync(full, { recursive: true });
    else writeFileSync(full, name);
  }
  return root;
}

function find(root: string, ...typed: readonly string[]) {
  const { files, faults } = findInputs(typed.map((name) => (name === '-' ? name : path.join(root, name))));
  const short = (name: string) => (name === root ? '.' : name.replace(`${root}/`, ''));
  return {
    files: files.map(({ name }) => short(name)),
    called: files.map(({ file }) => file.replace(`${path.basename(root)}/`, '')),
    faults: faults.map(({ name, reason }) => `${short(name)}: ${reason}`),
  };
}

// Other systems keep no such names.
describe.runIf(process.platform === 'linux')('names that are not UTF-8', () => {
  const name = (...bytes: number[]) => Buffer.from(bytes);
  const at = (root: string, bytes: Buffer) => Buffer.concat([Buffer.from(`${root}/`), bytes]);

  test('are told of, in a folder and by themselves', () => {
    const root = makeTree('a.txt');
    // "x", a byte that begins nothing, ".txt"
    writeFileSync(at(root, name(0x78, 0xff, 0x2e, 0x74, 0x78, 0x74)), 'x');
    mkdirSync(at(root, name(0x64, 0xff)));
    const reason = 'its name is not UTF-8: rename it';
    expect(find(root, '')).toMatchObject({
      files: ['a.txt'],
      faults: [`d\ufffd: ${reason}`, `x\ufffd.txt: ${reason}`],
    });
    expect(find(root, 'x\ufffd.txt')).toMatchObject({ files: [], faults: [`x\ufffd.txt: ${reason}`] });
  });

  test('are read where they only look like it', () => {
    expect(find(makeTree('a\ufffd.txt'), '').files).toEqual(['a\ufffd.txt']);
  });
});

describe('folders', () => {
  test('documents in the order of their names, all the way down; hidden ones and packages left out', () => {
    const root = makeTree(
      'b.txt',
      'a.md',
      'A.HTML',
      'c.json',
      '.hidden.txt',
      '.git/x.txt',
      'node_modules/r.md',
      'd/e/f.pdf',
      'd/a.docx',
    );
    expect(find(root, '.').files).toEqual(['A.HTML', 'a.md', 'b.txt', 'd/a.docx', 'd/e/f.pdf']);
  });

  test('links are followed, and those that lead back up end there', () => {
    const root = makeTree('a.txt', 'up -> .', 'd/up -> ..', 'other -> ../nowhere', 'd/again.txt -> ../a.txt');
    expect(find(root, '.')).toMatchObject({ files: ['a.txt'], faults: [] });
  });

  test('names with line breaks and dots are names', () => {
    const root = makeTree('a\nb.txt', '..c.txt', '-d.txt');
    expect(find(root, '.').files).toEqual(['-d.txt', 'a\nb.txt']);
  });
});

describe('what was typed', () => {
  test('each file once, in the order typed; any name is taken when it is typed', () => {
    const root = makeTree('b.txt', 'a.txt', 'notes', '.hidden.txt');
    const { files, faults } = find(root, 'b.txt', 'notes', './a.txt', '.', 'b.txt', '.hidden.txt', '-', '-');
    expect(files).toEqual(['b.txt', 'notes', 'a.txt', '.hidden.txt', '-']);
    expect(faults).toEqual([]);
  });

  test('what is not there is said', () => {
    const root = makeTree('a.txt', 'circle.txt -> circle.txt');
    expect(find(root, 'none.txt', 'circle.txt', '*.pdf').faults).toEqual([
      'none.txt: no such file or folder',
      'circle.txt: too many symbolic links',
      '*.pdf: nothing matches it',
    ]);
  });

  test('any number of ** finds what one does, and goes into each folder once', () => {
    const deep = Array.from({ length: 40 }, (_, depth) => `${'d/'.repeat(depth)}a.txt`);
    const root = makeTree(...deep);
    const once = find(root, '**/a.txt').files;
    expect(once).toHaveLength(40);
    expect(find(root, `${'**/'.repeat(8)}a.txt`).files).toEqual(once);
    expect(find(root, `${'**/d/'.repeat(8)}**/a.txt`).files).toHaveLength(32);
  });

  test('patterns that the shell did not expand', () => {
    const root = makeTree('a.txt', 'b.md', 'c.json', 'd/e.txt', 'd/f/g.txt', '.h.txt', 'x[1].txt');
    expect(find(root, '*.txt').files).toEqual(['a.txt', 'x[1].txt']);
    expect(find(root, '*.{txt,md}').files).toEqual(['a.txt', 'b.md', 'x[1].txt']);
    expect(find(root, '**/*.txt').files).toEqual(['a.txt', 'd/e.txt', 'd/f/g.txt', 'x[1].txt']);
    expect(find(root, 'd/**').files).toEqual(['d/e.txt', 'd/f/g.txt']);
    expect(find(root, '[ab].*').files).toEqual(['a.txt', 'b.md']);
    expect(find(root, 'x[1].txt').files).toEqual(['x[1].txt']);
    expect(find(root, 'd*').files).toEqual(['d/e.txt', 'd/f/g.txt']);
  });

  test('a dataset never holds an absolute path', () => {
    const root = makeTree('a.txt', 'd/e.txt');
    expect(find(root, '.').called).toEqual(['a.txt', 'd/e.txt']);
    expect(find(root, 'a.txt', 'd/*.txt').called).toEqual(['a.txt', 'd/e.txt']);
  });
});

describe('wildcards', () => {
  test.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', '.txt', false],
    ['.*', '.txt', true],
    ['?.txt', '😀.txt', true],
    ['[!a]b', 'cb', true],
    ['[^a]b', 'ab', false],
    ['[a-c]', 'b', true],
    ['a*b*c', 'axxbyyc', true],
    ['a*b*c', 'axxbyy', false],
    ['[', '[', true],
  ])('%s %s: %s', (pattern, name, fits) => {
    expect(createMatcher(pattern)(name)).toBe(fits);
  });

  test('many stars on a long name end', () => {
    const start = performance.now();
    expect(createMatcher(`${'*a'.repeat(100)}b`)('a'.repeat(255))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each([
    ['a{b,c}d', ['abd', 'acd']],
    ['{a,b}{c,d}', ['ac', 'ad', 'bc', 'bd']],
    ['a{b', ['a{b']],
    ['{a}', ['{a}']],
  ])('%s', (pattern, expected) => {
    expect(expandBraces(pattern)).toEqual(expected);
  });
});

describe('ids of documents', () => {
  test('from the file name, with the folder or a number where it is taken', () => {
    const ids = new DocumentIds();
    const names = [
      'May Day.txt',
      'x/May_Day.md',
      'y/may day.html',
      'x/may-day.txt',
      '-',
      '../Été 2024.pdf',
      '???.txt',
      '.txt',
    ];
    expect(names.map((name) => ids.add(name))).toEqual([
      'may-day',
      'x.may-day',
      'y.may-day',
      'may-day-2',
      'stdin',
      'été-2024',
      'document',
      'document-2',
    ]);
  });
});
