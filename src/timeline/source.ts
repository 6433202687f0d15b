/** Where in the reader's own copy of a document a passage stands. */
import { readText } from '../base/files.ts';
import { findCopy } from '../dataset/documents.ts';
import type { Dataset } from '../dataset/schema.ts';

export interface SourcePlace {
  file: string;
  /** From 1. */
  line: number;
}

/**
 * The file and line of a passage; undefined when the folder holds no such document.
 * @param start of the passage, in code points
 * @throws DiploError when the folder is not there or the file cannot be read
 */
export function findSource(
  dataset: Dataset,
  folder: string,
  document: string,
  start: number,
): SourcePlace | undefined {
  const source = dataset.documents.find(({ id }) => id === document);
  const file = source && findCopy(folder, source);
  if (file === undefined) return undefined;
  let line = 1;
  let place = 0;
  for (const character of readText(file)) {
    if (place++ >= start) break;
    if (character === '\n') line++;
  }
  return { file, line };
}
