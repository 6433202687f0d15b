/** The tokens of a JSON text (RFC 8259), one at a time. */

export type TokenKind = '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'word' | 'end' | 'wrong';

export interface Token {
  readonly kind: TokenKind;
  /** Both in UTF-16 units; `end` is the first unit after the token. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, when it is. */
  readonly fault?: string;
}

const MARKS: ReadonlySet<string> = new Set(['{', '}', '[', ']', ':', ',']);
const WORD = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const SIMPLE_ESCAPES: ReadonlySet<string> = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't']);
const UNICODE_ESCAPE = /^u[0-9A-Fa-f]{4}$/;

/** The token at or after an offset, white space skipped. A wrong token begins where it goes wrong. */
export function readToken(text: string, from: number): Token {
  let start = from;
  while (isSpace(text[start])) start += 1;
  const first = text[start];
  if (first === undefined) return { kind: 'end', start, end: start };
  if (MARKS.has(first)) return { kind: first as TokenKind, start, end: start + 1 };
  return first === '"' ? readString(text, start) : readWord(text, start);
}

function readString(text: string, start: number): Token {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') return { kind: 'text', start, end: at + 1 };
    if (character === '\n' || character === '\r') break;
    if (character < ' ') return wrong(at, at + 1, 'a control character that is not escaped');
    if (character !== '\\') continue;
    const next = text[at + 1] ?? '';
    if (!SIMPLE_ESCAPES.has(next) && !UNICODE_ESCAPE.test(text.slice(at + 1, at + 6))) {
      return wrong(at, at + 2, 'a wrong escape (a backslash itself is written \\\\)');
    }
    at += 1;
  }
  return wrong(start, start + 1, 'a text whose closing quote is missing on its line');
}

function readWord(text: string, start: number): Token {
  let end = start;
  for (; end < text.length; end += 1) {
    const character = text[end] ?? '';
    if (isSpace(character) || character === '"' || MARKS.has(character)) break;
  }
  if (WORD.test(text.slice(start, end))) return { kind: 'word', start, end };
  return { kind: 'wrong', start, end };
}

function wrong(start: number, end: number, fault: string): Token {
  return { kind: 'wrong', start, end, fault };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
