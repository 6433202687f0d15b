/** The facts of all documents on their way to a dataset. */
import { digest } from '../base/files.ts';
import { type Dataset, type Fact, SCHEMA_ID, type SourceDocument } from '../dataset/schema.ts';
import type { BuildRequest, UnresolvedName } from './pipeline.ts';
import type { ReadDocument } from './read/read-document.ts';
import type { BuildDocument } from './types.ts';

export interface Assembly {
  readonly documents: number;
  /** Makes the facts of a document and keeps nothing else of it. */
  add(document: BuildDocument, read: ReadDocument): void;
  finish(): { dataset: Dataset; unresolved: readonly UnresolvedName[] };
}

export function createAssembly({ title }: BuildRequest): Assembly {
  const documents: SourceDocument[] = [];
  const facts: Fact[] = [];
  return {
    get documents() {
      return documents.length;
    },
    add(document, read) {
      documents.push(describe(document, read));
      for (const { text, start, end, paragraph, sentence, heading } of document.sentences) {
        if (heading) continue;
        facts.push({
          id: `F${String(facts.length + 1).padStart(4, '0')}`,
          statement: text,
          kind: null,
          date: null,
          leaders: [],
          countries: [],
          topics: [],
          event: null,
          attribution: null,
          quotation: null,
          passages: [{ document: document.id, paragraph, sentence, start, end, sha256: digest(text) }],
          links: [],
          notes: [],
        });
      }
    },
    finish: () => ({
      dataset: {
        schema: SCHEMA_ID,
        title,
        description: '',
        documents,
        leaders: [],
        countries: [],
        topics: [],
        facts,
      },
      unresolved: [],
    }),
  };
}

function describe({ id, title, file, asOf, points }: BuildDocument, read: ReadDocument): SourceDocument {
  const { sha256, rendition } = read;
  return {
    id,
    title,
    file,
    sha256,
    length: rendition ? null : points.length,
    language: null,
    asOf,
    note: null,
    ...(rendition ? { rendition } : {}),
  };
}
