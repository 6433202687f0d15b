/**
 * Text on its way to a person: made harmless, measured, wrapped, cut.
 */
import stringWidth from 'string-width';
import { isNarrow, simpleWidth } from './plain-text.ts';
import { withoutTail } from './tail.ts';

// Everything that acts on a terminal or hides in a text instead of showing: C0 and C1 controls, line and
// paragraph separators, bidirectional marks, embeddings, overrides and isolates (Trojan Source), zero-width
// characters, tag characters, the byte order mark, lone surrogates. ZWJ and variation selectors inside an
// emoji are looked at separately.
// Written inside a function: a regular expression with classes of Unicode takes longer to make than all else here.
function harmful(): RegExp {
  return /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
}

/** Nothing below U+FE00 but these is harmful, and nothing in the other ranges. */
const MIGHT_HARM =
  /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u061b\u061d-\u115e\u2010-\u2027\u2030-\u205f\u2070-\u3163\u3165-\ud7ff]/;
const LONGEST_EMOJI = 5;
const SLICE = 1024;
let segmenter: Intl.Segmenter | undefined;

/**
 * Shows what would otherwise act: every control, bidi override, invisible or lone surrogate becomes a visible
 * `\x1b`, `\u202e`, `\u{e0041}`; tabs and line breaks become one space. All other text is returned unchanged,
 * and doing it twice changes nothing.
 */
export function sanitize(text: string): string {
  if (!MIGHT_HARM.test(text)) return text;
  return text.replace(harmful(), (found, offset: number) => {
    if (found === '\n' || found === '\t' || found === '\r') return ' ';
    if (found === '\u200d' && joinsEmoji(text, offset)) return found;
    return escapeCharacter(found);
  });
}

function joinsEmoji(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_EMOJI), offset);
  const endsInEmoji = /\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?$/u.test(before);
  return endsInEmoji && /^\p{Extended_Pictographic}/u.test(text.slice(offset + 1, offset + 3));
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

/** Columns that a text without escape sequences takes on a terminal. */
export function widthOf(text: string): number {
  const simple = simpleWidth(text);
  if (simple !== undefined) return simple;
  let width = 0;
  for (const slice of slicesOf(text)) width += stringWidth(slice);
  return width;
}

/** Cuts a text to a width; what was cut shows as `ellipsis`. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  if (fits(text, width)) return text;
  const room = width - widthOf(ellipsis);
  if (room < 0) return '';
  return takeWidth(text, room).trimEnd() + ellipsis;
}

/** Looks at no more of a text than fits: the rest may be long. */
function fits(text: string, width: number): boolean {
  const simple = simpleWidth(text);
  return simple === undefined ? takeWidth(text, width).length === text.length : simple <= width;
}

/** Pads a text with spaces to a width, never cutting. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Breaks a text between words into lines of at most `width` columns; a word wider than a line is broken. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const widthIn = isNarrow(text) ? (part: string) => part.length : widthOf;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthIn(joined) <= room) {
      line = joined;
      continue;
    }
    for (const piece of breakWord(word, room)) {
      if (line !== '') lines.push(withoutTail(line, / /));
      line = piece;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** The longest start of a text, in whole characters as people see them, that fits into `width` columns. */
export function takeWidth(text: string, width: number): string {
  if (isNarrow(text)) return text.slice(0, Math.max(0, width));
  let taken = '';
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    used += widthOf(grapheme);
    if (used > width) break;
    taken += grapheme;
  }
  return taken;
}

/** A word in pieces of at most `width` columns (or of one character that is wider), in one pass. */
function* breakWord(word: string, width: number): Generator<string> {
  let piece = '';
  let used = 0;
  for (const grapheme of graphemesOf(word)) {
    const columns = widthOf(grapheme);
    if (piece !== '' && used + columns > width) {
      yield piece;
      piece = '';
      used = 0;
    }
    piece += grapheme;
    used += columns;
  }
  yield piece;
}

/** Characters as people see them; lazily, since most callers need only the first. */
function* graphemesOf(text: string): Generator<string> {
  if (simpleWidth(text) !== undefined) return yield* text;
  for (const slice of slicesOf(text)) {
    for (const { segment } of getSegmenter().segment(slice)) yield segment;
  }
}

/** A text in slices cut between characters: Node's segmenter takes quadratic time on a long one. */
function* slicesOf(text: string): Generator<string> {
  let start = 0;
  let size = SLICE;
  while (start + size < text.length) {
    const end = start + size + (isHighSurrogate(text.charCodeAt(start + size - 1)) ? 1 : 0);
    const window = text.slice(start, end);
    // Whether the last character of the window ends there is not known; that it begins where it begins is.
    const cut =
      getSegmenter()
        .segment(window)
        .containing(window.length - 1)?.index ?? 0;
    if (cut === 0) {
      size *= 2;
      continue;
    }
    yield window.slice(0, cut);
    start += cut;
    size = SLICE;
  }
  yield text.slice(start);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function getSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter;
}
