import { cutText, type Token, tokenize } from './fold.ts';

/** A query is cut here; nobody types more, and a pasted page must not cost more. */
export const LONGEST_QUERY = 256;
/** Words beyond these are not looked at. */
export const MOST_WORDS = 12;

/** A query taken apart, before anything is looked up. Words keep their place in `text`. */
export interface ParsedQuery {
  /** The free words, quoted and excluded parts blanked out. */
  text: string;
  tokens: Token[];
  /** Each as its words: facts must hold them in this order, side by side. */
  phrases: string[][];
  /** Each a word or a phrase that facts must not hold. */
  excluded: string[][];
  truncated: boolean;
}

/** Without any of these a query is words alone. */
const MARKS = ['-', '−', '"', '“', '”', '„', '«', '»'];
const QUOTES = /(^|\s)?([-−])?(["“”„«»])/gu;

/**
 * Takes a query apart: "quoted phrases" (any double quotes; one left open is only a mark), `-word` and `-"phrase"`
 * for what facts must not hold, and words. No other character means anything, so nothing needs escaping.
 */
export function parseQuery(query: string): ParsedQuery {
  const cut = cutText(query, LONGEST_QUERY);
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  const marked = MARKS.some((mark) => cut.includes(mark));
  const text = marked ? takeExcluded(takeQuoted(cut, phrases, excluded), excluded) : cut;
  return {
    text,
    tokens: tokenize(text).slice(0, MOST_WORDS * 3),
    phrases: phrases.slice(0, MOST_WORDS),
    excluded: excluded.slice(0, MOST_WORDS),
    truncated: cut.length < query.length,
  };
}

/** Moves words after a minus out of the text, which keeps its length. */
function takeExcluded(text: string, excluded: string[][]): string {
  if (!/(?:^|\s)[-−]/.test(text)) return text;
  return text.replace(/(^|\s)[-−](?=[\p{L}\p{N}])(\S*)/gu, (whole: string) => {
    const words = wordsOf(whole);
    if (words.length > 0) excluded.push(words);
    return ' '.repeat(whole.length);
  });
}

function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.word);
}

/** Moves what stands in quotes out of the text, which keeps its length. */
function takeQuoted(text: string, phrases: string[][], excluded: string[][]): string {
  const marks = [...text.matchAll(QUOTES)];
  let rest = text;
  for (let place = 0; place + 1 < marks.length; place += 2) {
    const [open, close] = [marks[place], marks[place + 1]];
    if (open === undefined || close === undefined) break;
    const start = open.index;
    const end = close.index + close[0].length;
    const words = wordsOf(text.slice(start, end));
    if (words.length > 0) (open[2] === undefined ? phrases : excluded).push(words);
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
