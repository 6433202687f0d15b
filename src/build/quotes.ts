/** Quotations in the sentences of a document: curly, straight and single marks, nested, and across sentences. */
import type { SentenceView } from './views.ts';

/** A quotation inside a sentence; UTF-16 units of the sentence, the marks left out. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  /** It began in an earlier sentence of the paragraph. */
  readonly isContinued: boolean;
  /** It goes on in the next sentence. */
  readonly isOpen: boolean;
}

const MARK = /[“”„«»"]|(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])|[’'](?![\p{L}\p{N}])/gu;
const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”',
  '«': '»',
  '"': '"',
  '‘': '’',
  "'": "'",
};

/** The outermost quotations of each sentence, by its index. */
export function findQuotes(views: readonly SentenceView[]): Quote[][] {
  let paragraph = -1;
  let open: string | undefined;
  return views.map((view) => {
    // A mark that is never closed must not turn the rest of the document inside out.
    if (view.sentence.paragraph !== paragraph) open = undefined;
    paragraph = view.sentence.paragraph;
    const { quotes, left } = scanQuotes(view.sentence.text, open);
    open = left;
    return quotes;
  });
}

/** Walks the marks of a sentence; `before` is the mark with which a quotation of an earlier one began. */
function scanQuotes(text: string, before: string | undefined): { quotes: Quote[]; left: string | undefined } {
  const quotes: Quote[] = [];
  const add = (start: number, end: number, isOpen: boolean) => {
    const isContinued = before !== undefined && start === 0;
    if (end > start) quotes.push({ start, end, isContinued, isOpen });
  };
  let opener = before;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (opener === undefined && opens(mark, text, index)) {
      opener = mark;
      start = index + 1;
    } else if (opener !== undefined && closes(opener, mark)) {
      add(start, index, false);
      opener = undefined;
    }
  }
  // A single mark that nothing closes was an apostrophe ('90s, rock ’n’ roll).
  if (opener === undefined || opener === '‘' || opener === "'") return { quotes, left: undefined };
  add(start, text.length, true);
  return { quotes, left: opener };
}

function opens(mark: string, text: string, at: number): boolean {
  if (mark === "'" || mark === '‘') return hasClosing(text, mark, at);
  return mark !== '”' && mark !== '»' && mark !== '’';
}

/** Looks no further than a sentence of ordinary length for the closing single mark. */
function hasClosing(text: string, mark: string, at: number): boolean {
  const rest = text.slice(at + 2, at + 400);
  return mark === '‘' ? /’(?![\p{L}\p{N}])/u.test(rest) : /(?<=\S)'(?![\p{L}\p{N}])/u.test(rest);
}

function closes(opener: string, mark: string): boolean {
  return CLOSER[opener] === mark || (opener === '„' && mark === '“') || (opener === '“' && mark === '"');
}
