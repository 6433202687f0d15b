/** A dataset's passages against the reader's own copies of the documents. */
import { digest } from '../base/files.ts';
import { CodePoints } from '../dataset/code-points.ts';
import { readDocument } from '../dataset/documents.ts';
import { checkPassages, type PassageCheck, readSpan } from '../dataset/passages.ts';
import type { Dataset, Fact, Passage, SourceDocument } from '../dataset/schema.ts';

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

/** Gives the text of a document that a folder holds; undefined when it is not there. */
export type TextOf = (folder: string, document: SourceDocument) => string | undefined;

/**
 * Checks every passage of every document, each document read once.
 * @param textOf how a document's text is come by, where it is not simply the file
 */
export function checkDocuments(
  dataset: Dataset,
  folder: string,
  textOf: TextOf = readDocument,
): DocumentCheck[] {
  const owned = passagesByDocument(dataset.facts);
  return dataset.documents.map((document) => {
    const own = owned.get(document.id) ?? [];
    const text = textOf(folder, document);
    const checks = checkPassages(
      text,
      own.map(({ passage }) => passage),
    );
    return {
      document,
      state: stateOf(document, text),
      passages: checks.map((check, index) => ({ fact: own[index]?.fact ?? '', ...check })),
    };
  });
}

function passagesByDocument(facts: readonly Fact[]): Map<string, { fact: string; passage: Passage }[]> {
  const owned = new Map<string, { fact: string; passage: Passage }[]>();
  for (const { id, passages } of facts) {
    for (const passage of passages) {
      const own = owned.get(passage.document);
      if (own) own.push({ fact: id, passage });
      else owned.set(passage.document, [{ fact: id, passage }]);
    }
  }
  return owned;
}

/** Reads the passages of one fact; `textOf` as in `checkDocuments`. */
export function readPassages(
  dataset: Dataset,
  fact: Fact,
  folder: string,
  textOf: TextOf = readDocument,
): Reading[] {
  return fact.passages.flatMap((passage) => {
    const document = dataset.documents.find(({ id }) => id === passage.document);
    const text = document ? textOf(folder, document) : undefined;
    return checkPassages(text, [passage]).map((check) => ({
      ...check,
      text: text !== undefined && check.state === 'ok' ? readSpan(new CodePoints(text), passage) : undefined,
    }));
  });
}

/** The text is what counts: an extracted one by its own digest, any other is the file. */
function stateOf({ sha256, rendition }: SourceDocument, text: string | undefined): DocumentCheck['state'] {
  if (text === undefined) return 'missing';
  const expected = rendition?.sha256 ?? sha256;
  if (expected === null) return 'unchecked';
  return digest(text) === expected ? 'ok' : 'changed';
}
