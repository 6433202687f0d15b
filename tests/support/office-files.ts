/** Small Word and PDF files, made as programs make them. */
import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A DOCX file with this XML inside `w:body`. */
export function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  const files = { '[Content_Types].xml': '<Types/>', 'word/document.xml': document, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of one run. */
export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A line of print: where it stands, and its text (ASCII without brackets). */
export type PrintLine = readonly [x: number, y: number, text: string, size?: number];

/** A PDF file with these lines on its pages. */
export function makePdf(pages: readonly (readonly PrintLine[])[], info = ''): Uint8Array {
  const objects: string[] = [];
  const add = (text: string): number => objects.push(text);
  const first = 4;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ');
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  for (const lines of pages) {
    const contents = objects.length + 2;
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
    );
    const text = lines
      .map(([x, y, words, size = 12]) => `BT /F ${size} Tf ${x} ${y} Td (${words}) Tj ET`)
      .join('\n');
    add(`<</Length ${text.length}>>\nstream\n${text}\nendstream`);
  }
  add(`<<${info}>>`);
  return writePdf(objects);
}

/** A PDF file of these objects (Latin-1), numbered from 1: the first is the catalogue, the last the information. */
export function writePdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file + tail, (letter) => letter.charCodeAt(0));
}
