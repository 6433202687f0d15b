/**
 * Passages as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each fact is an annotation whose body is
 * the statement and whose targets are its passages.
 */
import { digest } from '../../base/files.ts';
import type { Fact, Passage, SourceDocument } from '../../dataset/schema.ts';
import { describeDate, describeNote, describeSpeaker } from '../fact-card.ts';
import { renderJson, renderJsonPieces } from '../json.ts';
import { addressOf, placeInWords, type Selection, titleOf } from './selection.ts';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  // What the model has no term for: the digest of a document or passage, and a remark.
  { sha256: 'https://schema.org/sha256', comment: 'http://www.w3.org/2000/01/rdf-schema#comment' },
] as const;
/** "The selection of the text MUST be in terms of unicode code points" (4.2.5), which is how a dataset has them. */
const UNIT =
  'Positions count Unicode code points of the text as it is, from 0; the end is the first one that is not part of the ' +
  'passage. A document is named by the SHA-256 of its text (RFC 6920); sha256 of a target is that of the passage in UTF-8.';

/** Whether a fact has something to be an annotation of. */
export function hasPassage({ passages }: Fact): boolean {
  return passages.length > 0;
}

/** One collection with all annotations on its only page. */
export function* renderWebAnnotations(selection: Selection): Generator<string> {
  const { dataset, facts } = selection;
  const collection = urnOf(['collection', dataset.title, facts.map(({ id }) => id)]);
  const page = urnOf(['page', collection]);
  const head = renderJson({
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: titleOf(selection),
    comment: UNIT,
    total: facts.length,
    last: page,
  });
  function* items() {
    for (const fact of facts) yield annotate(fact, selection);
  }
  const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0, items: items() };
  // The page is the last member: so its annotations can be written one by one.
  yield `${head.replace(/\n}$/, '')},\n  "first": `;
  for (const piece of renderJsonPieces(first)) yield piece.replace(/\n(?!$)/g, '\n  ');
  yield '}\n';
}

function annotate(fact: Fact, selection: Selection) {
  const targets = fact.passages.map((passage) => targetOf(passage, selection));
  return {
    id: urnOf(['fact', selection.dataset.title, fact.id]),
    type: 'Annotation',
    label: fact.id,
    motivation: 'describing',
    generator: { type: 'Software', name: 'diplo' },
    body: bodiesOf(fact, selection),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function bodiesOf(fact: Fact, selection: Selection) {
  const { view, dataset } = selection;
  const text = (purpose: string, value: string) => ({
    type: 'TextualBody',
    purpose,
    format: 'text/plain',
    value,
  });
  const items = dataset.leaders.flatMap(({ id, wikidata }) =>
    fact.leaders.includes(id) && wikidata !== null ? [wikidata] : [],
  );
  const tags = [...(fact.kind ? [fact.kind] : []), ...[...fact.leaders, ...fact.topics].map(view.nameOf)];
  return [
    text('describing', fact.statement),
    ...(fact.date
      ? [text('commenting', `Dated ${describeDate(fact.date, view).join(' ')}`.trim())]
      : [text('commenting', 'Undated')]),
    ...(fact.attribution
      ? [text('commenting', `Said by ${describeSpeaker(fact, view).join(' ')}`.trim())]
      : []),
    ...fact.notes.map((note) =>
      text(
        'commenting',
        `${note.type === 'record' ? 'Public record' : 'Ambiguity'}: ${describeNote(note, view)}`,
      ),
    ),
    ...tags.map((tag) => text('tagging', tag)),
    ...items.map((item) => ({
      type: 'SpecificResource',
      purpose: 'identifying',
      source: `http://www.wikidata.org/entity/${item}`,
    })),
  ];
}

function targetOf(passage: Passage, selection: Selection) {
  const quote = selection.quotes.get(passage);
  const position = { type: 'TextPositionSelector', start: passage.start, end: passage.end };
  const document = selection.documentOf(passage.document);
  return {
    type: 'SpecificResource',
    label: placeInWords(passage, selection),
    source: document ? sourceOf(document, selection) : urnOf(['document', passage.document]),
    ...(passage.sha256 ? { sha256: passage.sha256 } : {}),
    selector: quote ? [position, { type: 'TextQuoteSelector', ...quote }] : position,
  };
}

/** The text that offsets are counted in, and by `via` where it comes from: the file, or the web. */
function sourceOf(document: SourceDocument, { dataset }: Selection) {
  const { id, title, file, language, rendition } = document;
  const sha256 = rendition?.sha256 ?? document.sha256;
  const file256 = rendition ? document.sha256 : null;
  const via = [file256 ? nameOfDigest(file256) : undefined, addressOf(document)].filter(
    (iri) => iri !== undefined,
  );
  const label = [title || id, ...(file === '' ? [] : [`(${file})`])].join(' ');
  return {
    id: sha256 ? nameOfDigest(sha256) : urnOf(['document', dataset.title, id]),
    type: 'Text',
    label,
    ...(rendition ? {} : { format: 'text/plain' }),
    ...(language ? { language } : {}),
    ...(sha256 ? { sha256 } : {}),
    ...(via.length > 0 ? { via } : {}),
  };
}

/** A name for a thing with this SHA-256 (RFC 6920, section 3). */
function nameOfDigest(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

/** The same name for the same thing each time: a UUID made of a digest (RFC 9562, version 8). */
function urnOf(parts: readonly unknown[]): string {
  const hex = digest(JSON.stringify(['diplo', ...parts]));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`;
}
