/** Documents and passages as things to cite, before they are BibTeX or CSL-JSON. */
import { sanitize } from '../../base/text.ts';
import type { Fact, Passage, SourceDocument, When } from '../../dataset/schema.ts';
import { addressOf, placeInWords, type Selection } from './selection.ts';

export interface Citation {
  /** What it is cited by: letters and digits of ASCII, `.`, `_`, `:` and `-`; each given once. */
  key: string;
  title: string;
  file: string;
  /** Where it can be read on the web. */
  address: string | undefined;
  language: string | undefined;
  /** The present of the document, which its text gives or lets infer: seldom the day it was published. */
  written: When | null;
  /** Where in the document: `paragraph 10, sentence 4`; empty for the document as a whole. */
  place: string;
  /** What is stated there. */
  statement: string;
  /** What else tells one file, or one passage, from another. */
  note: string;
}

/** The documents that the facts stand in, then each fact's passages. */
export function* citationsOf(selection: Selection): Generator<Citation> {
  const { facts, dataset } = selection;
  const keyOf = createKeys();
  const used = new Set(facts.flatMap(({ passages }) => passages.map(({ document }) => document)));
  for (const document of dataset.documents.filter(({ id }) => used.has(id))) {
    const sha256 = document.sha256 ? `SHA-256 ${document.sha256}` : '';
    yield { ...describe(document), key: keyOf(document.id), place: '', statement: '', note: sha256 };
  }
  for (const fact of facts) {
    for (const passage of fact.passages) yield citePassage(fact, passage, keyOf(fact.id), selection);
  }
}

function citePassage(fact: Fact, passage: Passage, key: string, selection: Selection): Citation {
  const document = selection.documentOf(passage.document);
  const { start, end, sha256 } = passage;
  const span = `characters ${start}–${end}${sha256 ? `, SHA-256 ${sha256}` : ''}`;
  return {
    ...(document
      ? describe(document)
      : {
          title: sanitize(passage.document),
          file: '',
          address: undefined,
          language: undefined,
          written: null,
        }),
    key,
    place: placeInWords(passage, selection),
    statement: sanitize(fact.statement).trim(),
    note: span,
  };
}

function describe(document: SourceDocument) {
  const { id, title, file, language, asOf } = document;
  return {
    address: addressOf(document),
    title: sanitize(title).trim() || sanitize(id),
    file: sanitize(file).trim(),
    language: language ? sanitize(language) : undefined,
    written: asOf,
  };
}

/** Keys out of ids; the second of a kind gets `-2`, and so on. */
function createKeys(): (id: string) => string {
  const given = new Set<string>();
  return (id) => {
    const plain = id.replace(
      /[^A-Za-z0-9._:-]/gu,
      (character) => `u${character.codePointAt(0)?.toString(16)}`,
    );
    let key = plain;
    for (let count = 2; given.has(key.toLowerCase()); count++) key = `${plain}-${count}`;
    given.add(key.toLowerCase());
    return key;
  };
}
