/** The simple styles of a terminal (SGR of ECMA-48) as lists of their numbers, such as `1,36`; none is empty. */

/** Which code ends a code; what is not here is left to Ink. */
const ENDS = new Map<number, number>([
  [1, 22],
  [2, 22],
  [3, 23],
  [4, 24],
  [7, 27],
]);
for (let color = 0; color < 8; color++) {
  ENDS.set(30 + color, 39);
  ENDS.set(40 + color, 49);
  ENDS.set(90 + color, 39);
  ENDS.set(100 + color, 49);
}
const CLOSING = new Set(ENDS.values());
/** The ends of what shows where nothing is written: underline, inverse, background. */
const ENDS_SHOWN = new Set([24, 27, 49]);

/** The codes in force after one more; undefined for one that is not among the simple ones. */
export function addCode(active: readonly number[] | undefined, code: number): readonly number[] | undefined {
  if (code === 0) return [];
  if (CLOSING.has(code)) return active?.filter((each) => ENDS.get(each) !== code);
  if (!ENDS.has(code)) return undefined;
  // One colour takes the place of another; bold and dim, which end alike, may both be on.
  return active
    ?.filter((each) => each !== code && (code <= 2 || ENDS.get(each) !== ENDS.get(code)))
    .concat(code);
}

/** What shows of a style on a blank. */
export function visibleOf(style: string): string {
  // Of an inverse blank the colour of the text shows too.
  if (style === '' || codesOf(style).includes(7)) return style;
  return codesOf(style)
    .filter((code) => ENDS_SHOWN.has(ENDS.get(code) ?? 0))
    .join(',');
}

/** What turns one style into another, in as few characters as it can. */
export function changeStyle(from: string, to: string): string {
  if (from === to) return '';
  const [old, next] = [codesOf(from), codesOf(to)];
  const ended = old.filter((code) => !next.includes(code)).map((code) => ENDS.get(code) ?? 0);
  // An end such as 22 ends bold and dim alike: what stays of these is begun again.
  const begun = next.filter((code) => !old.includes(code) || ended.includes(ENDS.get(code) ?? 0));
  const codes = [...new Set(ended), ...begun];
  if (codes.length === 0) return '';
  const changed = `\u001b[${codes.join(';')}m`;
  // An empty number ends all of them.
  const anew = `\u001b[${['', ...next].join(';')}m`;
  return anew.length < changed.length ? anew : changed;
}

function codesOf(style: string): number[] {
  return style === '' ? [] : style.split(',').map(Number);
}
