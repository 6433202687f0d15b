/**
 * pdf.js gives up on parts of a damaged file without asking what became of the others. In the program that stays in
 * the thread for extraction, which takes no notice of it (extractor.ts); in this process it has to be told apart.
 */
export function isOfReader(reason: unknown): boolean {
  return reason instanceof Error && /unpdf|pdfjs/.test(reason.stack ?? '');
}
