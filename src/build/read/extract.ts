/** The text of a file that is not plain text: one reader a format, each loaded when the first such file is met. */
import { decodeText } from '../../base/files.ts';
import type { Extraction } from './extraction.ts';
import type { Format } from './formats.ts';

/** Formats that others write and programs lay out: read apart from the rest, within bounds of time and memory. */
export type Extracted = Exclude<Format, 'text' | 'markdown'>;

/** @throws Error with the reason in a few words when the file cannot be read */
export async function extract(format: Extracted, bytes: Uint8Array): Promise<Extraction> {
  if (format === 'docx') return (await import('./read-docx.ts')).readDocx(bytes);
  if (format === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes);
  return (await import('./read-html.ts')).readHtml(bytes, (each) => decodeText(each, 'it'));
}
