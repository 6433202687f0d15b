/** Small datasets for tests: every field has a default, a test names only what it is about. */
import { parseEdtf } from '../../src/dataset/edtf.ts';
import {
  type Country,
  type Dataset,
  type Fact,
  type Leader,
  type Passage,
  SCHEMA_ID,
  type SourceDocument,
  type Topic,
  type When,
} from '../../src/dataset/schema.ts';

export function makeDataset(parts: Partial<Dataset> = {}): Dataset {
  return {
    schema: SCHEMA_ID,
    title: '',
    description: '',
    documents: [],
    leaders: [],
    countries: [],
    topics: [],
    facts: [],
    ...parts,
  };
}

export function makeFact(parts: Partial<Fact> = {}): Fact {
  return {
    id: 'F001',
    statement: 'Something happened.',
    kind: null,
    date: null,
    leaders: [],
    countries: [],
    topics: [],
    event: null,
    attribution: null,
    quotation: null,
    passages: [],
    links: [],
    notes: [],
    ...parts,
  };
}

/** A date with the bounds that its EDTF means. */
export function makeWhen(edtf: string, parts: Partial<When> = {}): When {
  const { earliest = null, latest = null } = parseEdtf(edtf) ?? {};
  return { edtf, earliest, latest, basis: 'stated', note: null, ...parts };
}

export function makePassage(parts: Partial<Passage> = {}): Passage {
  return { document: 'doc', paragraph: 1, sentence: 1, start: 0, end: 10, sha256: null, ...parts };
}

export function makeDocument(parts: Partial<SourceDocument> = {}): SourceDocument {
  return {
    id: 'doc',
    title: '',
    file: 'doc.txt',
    sha256: null,
    length: null,
    language: null,
    asOf: null,
    note: null,
    ...parts,
  };
}

export function makeLeader(parts: Partial<Leader> = {}): Leader {
  return {
    id: 'leader',
    name: 'A Leader',
    sortName: null,
    aliases: [],
    country: null,
    offices: [],
    wikidata: null,
    ...parts,
  };
}

export function makeCountry(parts: Partial<Country> = {}): Country {
  return { id: 'LND', name: 'Land', aliases: [], ...parts };
}

export function makeTopic(parts: Partial<Topic> = {}): Topic {
  return { id: 'topic', label: 'Topic', terms: [], ...parts };
}
