/** How the letters of a word are compared, whatever the keyboard it was typed on. */

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/**
 * A lower-case word without what people leave out when they type: accents, apostrophes, dots. Letters that Unicode does
 * not decompose become those of the usual keyboard.
 */
export function foldLetters(lower: string): string {
  const plain = lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS.get(letter) ?? letter);
  // The classes of Unicode take a millisecond to make.
  if (/^[a-z0-9]*$/.test(plain)) return plain;
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').normalize('NFC');
}
