/** The end of a text. */

/**
 * Where the characters at the end begin that all are of a kind; the text's length where the last one is not.
 *
 * A pattern such as `/ +$/` would start anew at every space of the text: on a long one for minutes.
 * @param kind a pattern for one character, without flags that remember a place
 */
export function startOfTail(text: string, kind: RegExp): number {
  let start = text.length;
  while (start > 0) {
    const isPair = (text.codePointAt(start - 2) ?? 0) > 0xffff;
    const before = start - (isPair ? 2 : 1);
    if (!kind.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** A text without the characters of a kind at its end. */
export function withoutTail(text: string, kind: RegExp): string {
  return text.slice(0, startOfTail(text, kind));
}
