/** The reader's own copies of the documents that a dataset points into. */
import * as path from 'node:path';
import { DiploError } from '../base/errors.ts';
import { exists, readText } from '../base/files.ts';
import type { SourceDocument } from './schema.ts';

/**
 * The text of a document from the reader's folder, as it is on the disk; undefined when it is not there.
 * @throws DiploError when the folder is not there, or the file cannot be read as UTF-8
 */
export function readDocument(folder: string, document: SourceDocument): string | undefined {
  if (!exists(folder)) throw new DiploError(`cannot read the documents: no folder ${folder}`);
  // The name comes from the dataset: only its last part counts, so that it cannot lead out of the folder.
  const name = path.basename(document.file);
  const file = path.join(folder, name);
  return !['', '.', '..'].includes(name) && exists(file) ? readText(file) : undefined;
}
