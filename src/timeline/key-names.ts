/** Keys as Ink reports them, as the names that the key table uses. */

/** What Ink tells of a key, as far as it matters here. */
export interface InkKey {
  upArrow: boolean;
  downArrow: boolean;
  leftArrow: boolean;
  rightArrow: boolean;
  pageDown: boolean;
  pageUp: boolean;
  home: boolean;
  end: boolean;
  return: boolean;
  escape: boolean;
  ctrl: boolean;
  shift: boolean;
  tab: boolean;
  backspace: boolean;
  delete: boolean;
  meta: boolean;
}

const NAMES = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof InkKey, string])[];

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u001b': 'esc',
  '\u007f': 'backspace',
};
/** What Ctrl makes of a letter: its place in the alphabet. */
const LETTER_A = 0x60;

/** The names of the keys in one report: keys that are typed fast arrive together. */
export function keysOf(input: string, key: InkKey): string[] {
  const named = NAMES.find(([flag]) => key[flag]);
  if (named) return [named[1]];
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  if (key.ctrl && input !== '') return [`ctrl-${input}`];
  if (key.meta) return [];
  return Array.from(input, nameOf);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const control = code < 0x20 ? `ctrl-${String.fromCodePoint(code + LETTER_A)}` : character;
  return CONTROLS[character] ?? control;
}
