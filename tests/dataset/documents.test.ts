import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiploError } from '../../src/base/errors.ts';
import { findCopy, readDocument } from '../../src/dataset/documents.ts';
import type { SourceDocument } from '../../src/dataset/schema.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { catchError } from '../support/errors.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

function documentOf(file: string): SourceDocument {
  const { dataset } = validateDataset({
    schema: 'diplo-dataset/1',
    documents: [{ id: 'd', file }],
    facts: [],
  });
  const [document] = dataset?.documents ?? [];
  if (!document) throw new Error('no document');
  return document;
}

/** A folder `copies` with these files, each with its own name in it; beside it the file `outside.txt`. */
function makeCopies(...files: string[]): string {
  const outer = makeFolder();
  fs.writeFileSync(path.join(outer, 'outside.txt'), 'outside.txt');
  const folder = path.join(outer, 'copies');
  fs.mkdirSync(folder);
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), file);
  }
  return folder;
}

describe('the copy of a document', () => {
  it.each([
    ['under its name', ['articles/may/a.txt', 'may/a.txt', 'a.txt'], 'articles/may/a.txt'],
    ['without the first folder', ['may/a.txt', 'a.txt'], 'may/a.txt'],
    ['without any', ['a.txt'], 'a.txt'],
  ])('is found %s', (_, files, found) => {
    const folder = makeCopies(...files);
    expect(findCopy(folder, documentOf('articles/may/a.txt'))).toBe(path.join(folder, found));
    expect(readDocument(folder, documentOf('articles/may/a.txt'))).toBe(found);
  });

  it.each(['articles\\may\\a.txt', '/articles//may/./a.txt', 'articles/../may/a.txt'])(
    'is found where the dataset writes %s',
    (file) => {
      const folder = makeCopies('articles/may/a.txt');
      expect(findCopy(folder, documentOf(file))).toBe(path.join(folder, 'articles/may/a.txt'));
    },
  );

  it.each(['../outside.txt', '..\\outside.txt', 'b.txt', '', '..', '.', '/'])('is none for %j', (file) => {
    const folder = makeCopies('a.txt');
    expect(findCopy(folder, documentOf(file))).toBeUndefined();
    expect(readDocument(folder, documentOf(file))).toBeUndefined();
  });

  it('needs a folder', () => {
    const folder = path.join(makeFolder(), 'none');
    for (const act of [findCopy, readDocument]) {
      expect(catchError(DiploError, () => act(folder, documentOf('a.txt'))).message).toBe(
        `cannot read the documents: no folder ${folder}`,
      );
    }
  });

  it('is not looked for in a file', () => {
    const file = path.join(makeCopies('a.txt'), 'a.txt');
    expect(catchError(DiploError, () => findCopy(file, documentOf('a.txt'))).message).toBe(
      `cannot read the documents: no folder ${file}`,
    );
  });
});
