/**
 * The types of the library, for whoever has only them: they name no other package. That they are those of the
 * schema is held by `tests/library.test.ts`.
 */

/** A dataset as `data/dataset.schema.json` describes it, with every field that was left out filled in. */
export interface Dataset {
  schema: 'diplo-dataset/1';
  title: string;
  description: string;
  documents: SourceDocument[];
  leaders: Leader[];
  countries: Country[];
  topics: Topic[];
  facts: Fact[];
}

export type Kind = 'event' | 'claim' | 'assessment' | 'quotation' | 'prediction' | 'background';

/** How a date is known: the text gives it, it follows from the text, or only the public record has it. */
export type Basis = 'stated' | 'inferred' | 'record';

/** The types of PLOVER. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

export type LinkType = 'corroborates' | 'contradicts' | 'changed' | 'elaborates';

/** A date in EDTF, and the first and last ISO day that it may mean; null is an end without bound. */
export interface When {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  basis: Basis;
  note: string | null;
}

export interface SourceDocument {
  id: string;
  title: string;
  file: string;
  sha256: string | null;
  /** In Unicode code points. */
  length: number | null;
  language: string | null;
  /** The document's own present. */
  asOf: When | null;
  note: string | null;
  /** Where it is on the web. */
  url?: string;
  /** The text extracted from a file that is no plain text: all offsets refer to it. */
  rendition?: { type: 'markdown' | 'html' | 'docx' | 'pdf'; sha256: string; length: number };
}

export interface Leader {
  id: string;
  name: string;
  sortName: string | null;
  aliases: string[];
  country: string | null;
  /** From and to are EDTF dates. */
  offices: { title: string; country: string | null; from: string | null; to: string | null }[];
  wikidata: string | null;
}

export interface Country {
  id: string;
  name: string;
  aliases: string[];
}

export interface Topic {
  id: string;
  label: string;
  terms: string[];
}

/** Where a fact stands: Unicode code points of the document's text, end-exclusive, and the SHA-256 of the span. */
export interface Passage {
  document: string;
  paragraph: number | null;
  sentence: number | null;
  start: number;
  end: number;
  sha256: string | null;
}

export interface Link {
  type: LinkType;
  fact: string;
  note: string | null;
}

/** What the public record says where a document departs from it, or what is ambiguous. */
export interface Note {
  type: 'record' | 'ambiguity';
  text: string;
  date: string | null;
  confidence: number | null;
}

/** Why `diplo build` filled in a field: the rule, the words it went by, and where they stand. */
export interface Reason {
  field:
    | 'date'
    | 'leaders'
    | 'countries'
    | 'topics'
    | 'kind'
    | 'attribution'
    | 'quotation'
    | 'event'
    | 'links';
  rule: string;
  cue: string;
  start: number;
  end: number;
}

export interface Fact {
  id: string;
  statement: string;
  kind: Kind | null;
  date: When | null;
  /** Ids, as in the two after it. */
  leaders: string[];
  countries: string[];
  topics: string[];
  event: { type: EventType; actor: string | null; recipient: string | null } | null;
  attribution: { source: string; cue: string | null } | null;
  quotation: { text: string; speaker: string | null } | null;
  passages: Passage[];
  links: Link[];
  notes: Note[];
  reasons?: Reason[];
}

/** Something wrong with a dataset; `path` leads to it from the top, such as `['facts', 3, 'date', 'edtf']`. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Within one filter any of its values, across filters all of them. Names may be spelt as people spell them. */
export interface Filters {
  leader?: string[];
  country?: string[];
  topic?: string[];
  kind?: Kind[];
  source?: string[];
  /** An EDTF date: facts whose possible days reach into this time or later. */
  from?: string;
  /** An EDTF date: facts whose possible days begin in this time or earlier. */
  to?: string;
  /** Only facts with a date. */
  dated?: boolean;
}

export interface SearchOptions extends Filters {
  /** How many results at most; all of them where it is left out. */
  limit?: number;
  /** Only the words as they are written, all of them. */
  exact?: boolean;
}

/** A text in which words of the query stand; ranges in UTF-16 units, end-exclusive. */
export interface Match {
  field: 'statement' | 'leaders' | 'countries' | 'topics' | 'quotation';
  text: string;
  ranges: [start: number, end: number][];
}

/** What `diplo search --json` prints. */
export interface SearchResult {
  query: string;
  /** All that were found, before the limit. */
  total: number;
  /** How many of them match every word of the query. */
  complete: number;
  /** Words that were put right. */
  corrections: { word: string; used: string[] }[];
  /** Words that nothing mentions; they were left out. */
  unknown: string[];
  /** Best first; scores from 0 to 1. */
  results: { score: number; matches: Match[]; fact: Fact }[];
}

/** What `diplo disagreements --json` prints. */
export interface Disagreements {
  agree: Pair[];
  /** Contradictions first. */
  differ: Pair[];
  /** What the public record says where a document departs from it. */
  record: { note: Note; fact: Fact }[];
}

export interface Pair {
  type: LinkType;
  note: string | null;
  acrossDocuments: boolean;
  facts: [Fact, Fact];
}

/** A date in EDTF (levels 0 and 1), taken apart. */
export interface Edtf {
  readonly text: string;
  /** ISO days, both included; null is an end without bound. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'interval';
  /** `?` or `%`, and `~` or `%`, at either end of an interval. */
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly interval: {
    readonly start: Edtf | 'open' | 'unknown';
    readonly end: Edtf | 'open' | 'unknown';
  } | null;
}

/**
 * `ok`: the span has the digest. `moved`: another place in the text has it. `changed`: no place has. `missing`: the
 * span is outside the text. `unchecked`: the passage has no digest; its span is inside the text.
 */
export interface PassageCheck {
  readonly passage: Passage;
  readonly state: 'ok' | 'moved' | 'changed' | 'missing' | 'unchecked';
  /** Where the text is now, when it has moved. */
  readonly found?: { readonly start: number; readonly end: number };
  /** How the paragraph and sentence numbers disagree with the span. */
  readonly problem?: string;
}
