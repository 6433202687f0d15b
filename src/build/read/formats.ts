/** The sorts of file that a build reads, told by content where that is plain and by name otherwise. */

export const FORMATS = ['text', 'markdown', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
]);

/** Other sorts that people have, and what to do with them. */
const FOREIGN: readonly (readonly [magic: string, message: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'it is an old Office file: save it as .docx'],
  ['{\\rtf', 'it is an RTF file: save it as .docx or .txt'],
  ['\u00ff\u00fe', 'it is UTF-16 text: save it as UTF-8'],
  ['\u00fe\u00ff', 'it is UTF-16 text: save it as UTF-8'],
];

const MAGIC_BYTES = 1024;

/** The format that a file's name promises; undefined for any other name. */
export function formatOfName(file: string): Format | undefined {
  const extension = /\.([^./]+)$/.exec(file)?.[1] ?? '';
  return EXTENSIONS.get(extension.toLowerCase());
}

/**
 * The format of a file by its first bytes and its name; text where neither says more.
 * @returns `{ refused }` with the reason for what is known and cannot be read
 */
export function detectFormat(file: string, bytes: Uint8Array): { format: Format } | { refused: string } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAGIC_BYTES)).toString(
    'latin1',
  );
  const promised = formatOfName(file);
  if (head.startsWith('PK\u0003\u0004')) return { format: 'docx' };
  if (head.startsWith('%PDF-') || (promised === 'pdf' && head.includes('%PDF-'))) return { format: 'pdf' };
  const foreign = FOREIGN.find(([magic]) => head.startsWith(magic));
  if (foreign) return { refused: foreign[1] };
  if (promised === 'pdf' || promised === 'docx')
    return { refused: `it is not a ${promised.toUpperCase()} file` };
  if (promised === 'html' || /^(?:\u00ef\u00bb\u00bf)?\s{0,200}<(?:!doctype html|html[\s>])/i.test(head)) {
    return { format: 'html' };
  }
  return { format: promised ?? 'text' };
}
