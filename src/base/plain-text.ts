/**
 * Texts that can be measured without Unicode's tables, which take longer to load than a whole search: letters of
 * which none joins another, each one column wide, or two in the scripts of East Asia. A test holds what they count
 * to `string-width` and to Node's segmenter.
 */

// What nearly every text is made of; asked first, since a short class is quicker to compile.
const OTHER_THAN_USUAL = /[^ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]/;
// Written inside functions, since most texts never ask for these, and it takes longer to make them than to use them.
// Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation, currency, arrows, mathematics, boxes and two circles.
const otherThanNarrow = () =>
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2200-\u22ff\u2500-\u259f\u25cb\u25cf]/;
// The same with what is wide: punctuation, kana, Han, Hangul, full-width forms.
const otherThanSimple = () =>
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2200-\u22ff\u2500-\u259f\u25cb\u25cf\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]/;
const wide = () =>
  /[\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]/g;

/** Whether every UTF-16 unit is a character of its own, one column wide. */
export function isNarrow(text: string): boolean {
  // Asked for what is other: `^[…]*$` runs out of stack on texts of some megabytes.
  return !OTHER_THAN_USUAL.test(text) || !otherThanNarrow().test(text);
}

/** Columns of a text whose every UTF-16 unit is a character of its own; undefined for any other text. */
export function simpleWidth(text: string): number | undefined {
  if (isNarrow(text)) return text.length;
  return otherThanSimple().test(text) ? undefined : text.length + (text.match(wide())?.length ?? 0);
}
