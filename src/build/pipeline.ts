/**
 * Documents into a dataset, step by step: find the files, read each, split it into sentences, date it, find
 * names and dates in it, make facts, and hold them to what a dataset must be; then put the documents together
 * and link them.
 *
 * One document is held at a time; the facts of those before it are in the spool. Nothing but the files and the
 * options has a say: no clock, no locale, no absolute path.
 */
import { DiploError } from '../base/errors.ts';
import type { Spool } from '../base/spool.ts';
import { parseEdtf } from '../dataset/edtf.ts';
import type { Leader, SourceDocument, Topic, When } from '../dataset/schema.ts';
import { LONGEST_SENTENCE } from '../dataset/sentences.ts';
import { Assembly, type BuiltDataset, type FactCounts } from './assemble.ts';
import { findDocumentDate } from './dates/document-date.ts';
import { DocumentIds } from './document-ids.ts';
import { loadGazetteer } from './gazetteer/load-gazetteer.ts';
import { findLanguage } from './language.ts';
import { type FactTools, makeFacts } from './make-facts.ts';
import type { Extractor } from './read/extractor.ts';
import { type Fault, findInputs } from './read/find-inputs.ts';
import { type ReadDocument, readDocument } from './read/read-document.ts';
import { splitBuildSentences } from './split.ts';
import { findTitle } from './title.ts';
import { loadTopics, TopicFinder } from './topics.ts';
import type { BuildDocument, BuildSentence } from './types.ts';
import type { UnresolvedTotal } from './unresolved.ts';

export interface BuildRequest {
  /** Files, folders, patterns, `-`, as typed. */
  paths: readonly string[];
  /** Folder of the installed program. */
  home: string;
  /** The user's own leaders and topics. */
  leaders: readonly Leader[];
  topics: readonly Topic[];
  title: string;
  /** EDTF: the present of documents that do not say theirs. */
  date: string | undefined;
  extractor: Extractor;
  /** Where facts wait until all are made. */
  spool: Spool;
  /** Told of each file before anything is read; may throw. */
  onFile: (name: string) => void;
  /** Told before each document, and of each that is left out. */
  onDocument: (done: number, total: number) => void;
  onFault: (fault: Fault) => void;
  /** Told what was done to a document that is read all the same. */
  onNote: (name: string, note: string) => void;
  /** Lets signals through; throws when the build is to end. */
  breathe: () => Promise<void>;
}

export interface BuildResult {
  /** To be read before the spool is closed. */
  dataset: BuiltDataset;
  counts: FactCounts;
  sentences: number;
  /** UTF-16 units of all texts. */
  size: number;
  /** Names that nobody was found for, the most frequent first. */
  unresolved: readonly UnresolvedTotal[];
  faults: number;
}

/**
 * Builds a dataset.
 * @throws DiploError when no document can be read; whatever `breathe` throws
 */
export async function buildDataset(request: BuildRequest): Promise<BuildResult> {
  const { onFault, onDocument, breathe } = request;
  const { files, faults } = findInputs(request.paths);
  for (const { name } of files) request.onFile(name);
  for (const fault of faults) onFault(fault);
  const tools = loadTools(request);
  const assembly = new Assembly(tools, request.spool);
  const ids = new DocumentIds();
  const counts = { sentences: 0, size: 0, faults: faults.length };
  for (const [index, { name, file }] of files.entries()) {
    onDocument(index, files.length);
    await breathe();
    const read = await readDocument(name, request.extractor);
    if ('refused' in read) {
      counts.faults += 1;
      onFault({ name, reason: read.refused });
      continue;
    }
    const document = prepare(read.document, file, ids.add(file), request);
    counts.sentences += document.sentences.length;
    counts.size += document.text.length;
    const note = noteOnCuts(document.sentences);
    if (note !== undefined) request.onNote(name, note);
    await breathe();
    assembly.add({ document: describe(document, read.document), ...makeFacts(document, tools) });
  }
  if (assembly.documents === 0) throw nothingRead(files.length + faults.length);
  onDocument(files.length, files.length);
  await breathe();
  const dataset = assembly.finish({ title: request.title, description: '' });
  return { dataset, counts: assembly.counts, unresolved: assembly.unresolved, ...counts };
}

/** The names and topics to look for: the user's own come first, and stand for those of the same id. */
function loadTools({ home, leaders, topics }: BuildRequest): FactTools {
  const own = new Set(topics.map(({ id }) => id));
  const all = [...topics, ...loadTopics(home).filter(({ id }) => !own.has(id))];
  return { gazetteer: loadGazetteer(home, leaders), topics: new TopicFinder(all) };
}

function prepare(read: ReadDocument, file: string, id: string, { date }: BuildRequest): BuildDocument {
  const { text, points, published } = read;
  const sentences = splitBuildSentences(points);
  const title = read.title || findTitle(sentences);
  const asOf = findDocumentDate({ text, sentences }, { file, published }) ?? givenDate(date);
  return { id, title, file, text, points, sentences, asOf };
}

/** The date that the user gives to documents that do not say theirs. */
function givenDate(edtf: string | undefined): When | null {
  const bounds = edtf === undefined ? undefined : parseEdtf(edtf);
  if (edtf === undefined || !bounds) return null;
  const { earliest, latest } = bounds;
  return { edtf, earliest, latest, basis: 'record', note: 'given when the dataset was built' };
}

/** What the dataset keeps of a document; its length only where that is the file's own. */
function describe(document: BuildDocument, { sha256, rendition }: ReadDocument): SourceDocument {
  const { id, title, file, asOf, points, sentences } = document;
  const length = rendition ? null : points.length;
  const about = { id, title, file, sha256, length, language: findLanguage(sentences), asOf, note: null };
  return rendition ? { ...about, rendition } : about;
}

/** How many sentences were too long to be one, and how many parts were made of them. */
function noteOnCuts(sentences: readonly BuildSentence[]): string | undefined {
  const parts = sentences.filter(({ goesOn }, index) => goesOn || sentences[index - 1]?.goesOn).length;
  if (parts === 0) return undefined;
  const cuts = sentences.filter(({ goesOn }) => goesOn).length;
  const long = parts - cuts;
  return `${long} ${long === 1 ? 'sentence' : 'sentences'} of more than ${LONGEST_SENTENCE} characters cut into ${parts} parts`;
}

function nothingRead(tried: number): DiploError {
  return tried === 0
    ? new DiploError('no document found: no .txt, .md, .html, .docx or .pdf file there')
    : new DiploError('no document could be read, so no dataset is written');
}
