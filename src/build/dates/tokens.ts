/** The words of a sentence, as the grammar of dates reads them. */
import { MONTHS, SEASONS, WEEKDAYS, WORDED_DECADES } from './vocabulary.ts';

export interface Token {
  /** `number` is digits alone; a `figure` has commas or dots inside ("1,500", "3.14", "5.5.2025"). */
  readonly kind: 'number' | 'figure' | 'word' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
}

export type Tokens = readonly Token[];

// Each alternative begins with another sort of character and repeats no group that could match in two ways.
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu;
const WORDS = [...MONTHS.keys(), ...WEEKDAYS.keys(), ...SEASONS.keys(), ...WORDED_DECADES.keys()];
// Without one of these there is no date, and most sentences without one need not be taken apart.
const TRIGGER = new RegExp(
  `\\d|['’]s? time|\\b(?:${WORDS.join('|')}|today|tonight|tomorrow|yesterday|ago|last|past|this|next|coming|previous|following|later|before|after|earlier|century|centuries|terms?|presidency|presidential|administration|office|year|now|recent|weekend|first (?:[a-z]{1,20} )?(?:days|weeks|months))\\b`,
  'i',
);

/** The tokens of a sentence; none when it cannot hold a date. */
export function tokenise(text: string): Token[] {
  if (!TRIGGER.test(text)) return [];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    let start = match.index;
    for (const piece of split(match[0])) {
      tokens.push(toToken(piece, start, start === end && start > 0));
      start += piece.length;
      end = start;
    }
  }
  return tokens;
}

/** "May 5,2025" and "2001,2002" are two numbers and a comma; "1,500" is one figure. */
function split(text: string): string[] {
  if (text.length === 1 || !text.includes(',') || /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return [text];
  return text.split(/(,)/);
}

function toToken(text: string, start: number, glued: boolean): Token {
  const kind = kindOf(text);
  const lower = kind === 'word' ? text.toLowerCase() : text;
  return { kind, text, lower, start, end: start + text.length, glued };
}

function kindOf(text: string): Token['kind'] {
  if (/^\d+$/.test(text)) return 'number';
  if (/^\d/.test(text)) return 'figure';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}

/** The lower-case text at a place; empty outside the sentence. */
export function lowerAt(tokens: Tokens, at: number): string {
  return tokens[at]?.lower ?? '';
}

export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? '';
}

export function isGlued(tokens: Tokens, at: number): boolean {
  return tokens[at]?.glued === true;
}

export function isCapital(tokens: Tokens, at: number): boolean {
  return /^\p{Lu}/u.test(textAt(tokens, at));
}

/** A number of so many digits at most; undefined otherwise. */
export function numberAt(tokens: Tokens, at: number, digits: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length <= digits ? Number(token.text) : undefined;
}

export const isDash = (text: string): boolean => text === '-' || text === '–' || text === '—' || text === '‑';
export const isApostrophe = (text: string): boolean => text === "'" || text === '’' || text === '‘';

/** Past "the", where it stands. */
export function skipArticle(tokens: Tokens, at: number): number {
  return lowerAt(tokens, at) === 'the' ? at + 1 : at;
}
