/** PDF files: the lines of their pages, put together to paragraphs again. */
import { collapse, type Extraction, MAX_TEXT } from './extraction.ts';
import { joinPages, type PageLine } from './pdf-lines.ts';

const MOST_PAGES = 5000;

/** A piece of text on a page, as pdf.js gives it. */
interface Piece {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/**
 * Reads a PDF file; what is only a picture of text stays unread.
 * @throws Error with the reason when it is damaged or locked, or has too many pages
 */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  const { getDocumentProxy } = await import('unpdf');
  // pdf.js takes the bytes away from its caller, and takes no Buffer.
  const options = { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
  const file = await getDocumentProxy(new Uint8Array(bytes), options).catch((error: unknown) => {
    throw new Error(explain(error));
  });
  if (file.numPages > MOST_PAGES) throw new Error(`it has ${file.numPages} pages, more than ${MOST_PAGES}`);
  const pages: PageLine[][] = [];
  let length = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const lines = toLines(items.filter((item): item is typeof item & Piece => 'str' in item));
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MAX_TEXT) throw new Error(`it holds more than ${MAX_TEXT / 1024 / 1024} MiB of text`);
    pages.push(lines);
    page.cleanup();
  }
  const text = joinPages(pages);
  if (text === '') throw new Error('it holds no text: perhaps only pictures of its pages');
  return { text, title: await titleOf(file), published: '' };
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'it is locked with a password';
  return 'it is damaged, or no PDF file';
}

async function titleOf(file: { getMetadata: () => Promise<{ info: object }> }): Promise<string> {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = Reflect.get(info, 'Title');
  // Many programs write the name of their own file there.
  const isName =
    typeof title !== 'string' ||
    /\.(?:docx?|pdf|indd|qxd|tex|odt|rtf|pages)\s*$|^(?:Microsoft Word|untitled)/i.test(title);
  return isName ? '' : collapse(title);
}

/** Pieces on the same height are one line; the small raised number of a note is left out. */
function toLines(pieces: readonly Piece[]): PageLine[] {
  const lines: PageLine[] = [];
  let line: PageLine | undefined;
  for (const piece of pieces) {
    const { str, transform, width, height, hasEOL } = piece;
    const [, , , , x = 0, y = 0] = transform;
    if (line && isNoteMark(piece, line)) {
      line.end = Math.max(line.end, x + width);
      continue;
    }
    if (str.trim() !== '') {
      if (!line || Math.abs(line.y - y) > 0.6 * Math.max(height, line.height, 1)) {
        line = { text: '', x, y, end: x, height };
        lines.push(line);
      }
      line.end = Math.max(line.end, x + width);
      line.height = Math.max(line.height, height);
    }
    if (line) line.text += str;
    if (hasEOL) line = undefined;
  }
  return lines.map((each) => ({ ...each, text: collapse(each.text) })).filter(({ text }) => text !== '');
}

function isNoteMark({ str, transform, height }: Piece, line: PageLine): boolean {
  const rise = (transform[5] ?? 0) - line.y;
  const isRaised = rise > 0.1 * line.height && rise < line.height;
  return isRaised && height < 0.87 * line.height && /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(str);
}
