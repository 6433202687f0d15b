/** A dataset's passages against the reader's own copies of the documents. */
import { digest } from '../base/files.ts';
import { CodePoints } from '../dataset/code-points.ts';
import { readDocument } from '../dataset/documents.ts';
import { checkPassages, type PassageCheck, readSpan } from '../dataset/passages.ts';
import type { Dataset, Fact, SourceDocument } from '../dataset/schema.ts';

export interface FactPassage extends PassageCheck {
  /** Id of the fact that stands on the passage. */
  fact: string;
}

export interface DocumentCheck {
  document: SourceDocument;
  /** The file as a whole: `ok` when its digest fits, `unchecked` when the dataset holds none. */
  state: 'ok' | 'changed' | 'missing' | 'unchecked';
  passages: FactPassage[];
}

/** What a fact's passage says in the reader's copy. */
export interface Reading extends PassageCheck {
  /** The passage's text; only when its digest fits, never a text that is merely in its place. */
  text: string | undefined;
}

/** Checks every passage of every document, each document read once. */
export function checkDocuments(dataset: Dataset, folder: string): DocumentCheck[] {
  return dataset.documents.map((document) => {
    const owned = dataset.facts.flatMap((fact) =>
      fact.passages
        .filter((passage) => passage.document === document.id)
        .map((passage) => ({ fact: fact.id, passage })),
    );
    const text = readDocument(folder, document);
    const checks = checkPassages(
      text,
      owned.map(({ passage }) => passage),
    );
    return {
      document,
      state: stateOf(document, text),
      passages: checks.map((check, index) => ({ fact: owned[index]?.fact ?? '', ...check })),
    };
  });
}

/** Reads the passages of one fact. */
export function readPassages(dataset: Dataset, fact: Fact, folder: string): Reading[] {
  return fact.passages.flatMap((passage) => {
    const document = dataset.documents.find(({ id }) => id === passage.document);
    const text = document ? readDocument(folder, document) : undefined;
    return checkPassages(text, [passage]).map((check) => ({
      ...check,
      text: text !== undefined && check.state === 'ok' ? readSpan(new CodePoints(text), passage) : undefined,
    }));
  });
}

function stateOf(document: SourceDocument, text: string | undefined): DocumentCheck['state'] {
  if (text === undefined) return 'missing';
  if (document.sha256 === null) return 'unchecked';
  return digest(text) === document.sha256 ? 'ok' : 'changed';
}
