/** One file of whatever format as a document: its text, what it is called, and digests of both. */
import { messageOf } from '../../base/errors.ts';
import { decodeText, digest } from '../../base/files.ts';
import { readSteady } from '../../base/folders.ts';
import { CodePoints } from '../../dataset/code-points.ts';
import type { Rendition } from '../../dataset/schema.ts';
import { type Extraction, MAX_TEXT } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import { detectFormat, type Format } from './formats.ts';
import { readMarkdown } from './read-markdown.ts';

export interface ReadDocument {
  /** As in `Input`. */
  name: string;
  text: string;
  points: CodePoints;
  /** What the document itself says it is called; empty where it does not. */
  title: string;
  /** The day of publication by the file's own metadata; empty where there is none. */
  published: string;
  /** Of the file's bytes. */
  sha256: string;
  /** Of the text, where it is not the file itself. */
  rendition: Rendition | undefined;
}

export type ReadResult = { document: ReadDocument } | { refused: string };

/** Reads a file; whatever is wrong with it comes back as the reason in a few words. */
export async function readDocument(name: string, extractor: Extractor): Promise<ReadResult> {
  try {
    const bytes = readSteady(name);
    const detected = detectFormat(name, bytes);
    if ('refused' in detected) return detected;
    const { format } = detected;
    const sha256 = digest(bytes);
    const { text, title, published } = await readText(name, format, bytes, extractor);
    if (text.length > MAX_TEXT)
      return { refused: `it holds more than ${MAX_TEXT / 1024 / 1024} MiB of text` };
    if (text.trim() === '') return { refused: 'it holds no text' };
    const points = new CodePoints(text);
    const rendition =
      format === 'text' ? undefined : { type: format, sha256: digest(text), length: points.length };
    return { document: { name, text, points, title, published, sha256, rendition } };
  } catch (error) {
    return { refused: reasonFrom(messageOf(error)) };
  }
}

async function readText(
  name: string,
  format: Format,
  bytes: Uint8Array,
  extractor: Extractor,
): Promise<Extraction> {
  if (format === 'docx' || format === 'pdf' || format === 'html') return extractor.extract(format, bytes);
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw new Error(`it is not text: byte ${zero} is NUL`);
  const text = decodeText(bytes, name);
  return format === 'markdown' ? readMarkdown(text) : { text, title: '', published: '' };
}

/** `cannot read a.txt: no such file` without what is said before it anyway. */
function reasonFrom(message: string): string {
  return message
    .replace(/^cannot read [\s\S]*: (?=[^:]+$)/, '')
    .replace(/^[\s\S]* is not UTF-8 text: /, 'it is not UTF-8 text: ')
    .replace(/^[\s\S]* is larger than (\d+ MiB)$/, 'it is larger than $1');
}
