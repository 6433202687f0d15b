/** The reader's own copies of the documents that a dataset points into. */
import * as path from 'node:path';
import { DiploError } from '../base/errors.ts';
import { exists, isFolder, readText } from '../base/files.ts';
import type { SourceDocument } from './schema.ts';

/**
 * The text of a document from the reader's folder, as it is on the disk; undefined when it is not there.
 * @throws DiploError when the folder is not there, or the file cannot be read as UTF-8
 */
export function readDocument(folder: string, document: SourceDocument): string | undefined {
  const file = findCopy(folder, document);
  return file === undefined ? undefined : readText(file);
}

/**
 * Path of the reader's copy of a document: `articles/may/a.txt` is looked for under that name in the folder, then
 * as `may/a.txt`, then as `a.txt`. Undefined when it is not there.
 * @throws DiploError when the folder is not there, or is none
 */
export function findCopy(folder: string, document: SourceDocument): string | undefined {
  if (!isFolder(folder)) throw new DiploError(`cannot read the documents: no folder ${folder}`);
  // The name comes from the dataset: nothing in it may lead out of the folder.
  const parts = document.file.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map((_, index) => path.join(folder, ...parts.slice(index))).find(exists);
}
