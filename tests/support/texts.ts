/** Texts that terminals and readers have trouble with, for properties. */
import fc from 'fast-check';

/** Every sort of character that may not reach a terminal as it is. The zero-width joiner has a rule of its own. */
export const FORBIDDEN: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x1f], // C0
  [0x7f, 0x9f], // DEL, C1
  [0xad, 0xad], // soft hyphen
  [0x061c, 0x061c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x180e, 0x180e], // Mongolian vowel separator
  [0x200b, 0x200c], // zero-width space and non-joiner
  [0x200e, 0x200f], // left-to-right and right-to-left marks
  [0x2028, 0x202e], // line and paragraph separators, bidi embeddings and overrides
  [0x2060, 0x206f], // word joiner, invisible operators, bidi isolates
  [0x3164, 0x3164],
  [0xd800, 0xdfff], // lone surrogates
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb], // interlinear annotation
  [0x1bca0, 0x1bca3], // shorthand format controls
  [0x1d173, 0x1d17a], // musical format controls
  [0xe0000, 0xe0fff], // tags
];

export function findForbidden(text: string): string[] {
  return Array.from(text)
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((code) => FORBIDDEN.some(([first, last]) => code >= first && code <= last))
    .map((code) => `U+${code.toString(16)}`);
}

/** One forbidden character. */
export const forbidden: fc.Arbitrary<string> = fc
  .constantFrom(...FORBIDDEN)
  .chain(([first, last]) => fc.integer({ min: first, max: last }))
  .map((code) => String.fromCodePoint(code));

export const EMOJI = ['😀', '👩‍🚀', '👩🏽‍🚀', '❤️‍🔥', '🏳️‍🌈', '👨‍👩‍👧‍👦', '🧑🏻‍🤝‍🧑🏿', '🇺🇦', '1️⃣', '👍🏿'];

/** A character that people see, of one, two or no columns. */
export const visible: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcdefgXYZ019.,;-“”–…') },
  { weight: 3, arbitrary: fc.constant(' ') },
  fc.constantFrom(...EMOJI),
  fc.constantFrom(
    '漢',
    '字',
    '한',
    'ﾞ',
    'Ａ',
    '、',
    'é',
    'e\u0301',
    'n\u0303',
    'नि',
    'กำ',
    'ß',
    'ش',
    'ש',
    '→',
    '█',
  ),
);

/** Text as documents have it. */
export const printable: fc.Arbitrary<string> = fc
  .array(visible, { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Text with anything in it: controls, half characters, escape sequences. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: visible },
      { weight: 3, arbitrary: forbidden },
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '\u200d',
        '\ufe0f',
        '\u{1f3fd}',
        '\u001b[31m',
        '\u001b]8;;http://x\u0007',
        '\n',
        '\t',
        '\r\n',
        '\u0301',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** A text in every dangerous field of a dataset: it starts a formula, breaks lines and rows, hides, turns around. */
export const HOSTILE =
  '=1+1\t\r\n\u001b[31mred\u001b]0;title\u0007 \u009b2J \u202eevil\u202c \u2066x\u2069 \u200bz\u2028y\u{e0041}\ufeff\ud800 "quoted", \u007f';
