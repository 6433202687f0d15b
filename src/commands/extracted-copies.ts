/** The reader's own copies of documents that are not plain text, read as the build read them. */
import * as path from 'node:path';
import { exists } from '../base/files.ts';
import type { Io } from '../base/io.ts';
import { createExtractor } from '../build/read/extractor.ts';
import { readDocument as readAny } from '../build/read/read-document.ts';
import { findCopy, readDocument } from '../dataset/documents.ts';
import type { SourceDocument } from '../dataset/schema.ts';
import type { TextOf } from '../query/verification.ts';

/** The built program of the thread that extracts files; see `src/bundle/readers.ts`. */
export function extractorScript(home: string): string | undefined {
  const script = path.join(home, 'dist/extract.cjs');
  return exists(script) ? script : undefined;
}

/**
 * Extracts the copies of those documents whose text was extracted when the dataset was built.
 * @returns what gives the text of any document; a copy that can no longer be read has an empty one
 */
export async function extractCopies(
  documents: readonly SourceDocument[],
  folder: string | undefined,
  { home, ownProcess }: Pick<Io, 'home' | 'ownProcess'>,
): Promise<TextOf> {
  const extracted = documents.filter(({ rendition }) => rendition !== undefined);
  if (folder === undefined || extracted.length === 0) return readDocument;
  const texts = new Map<string, string>();
  const extractor = createExtractor(extractorScript(home), ownProcess.memory);
  for (const document of extracted) {
    const file = findCopy(folder, document);
    if (file === undefined) continue;
    const read = await readAny(file, extractor);
    texts.set(document.id, 'document' in read ? read.document.text : '');
  }
  extractor.close();
  return (from, document) => (document.rendition ? texts.get(document.id) : readDocument(from, document));
}
