/** What a terminal tells of its mouse. */
import type { Event } from './state.ts';

type MouseEvent = Extract<Event, { type: 'mouse' }>;

export const MOUSE_ON = '\u001b[?1000h\u001b[?1006h';
export const MOUSE_OFF = '\u001b[?1006l\u001b[?1000l';

/** SGR reports (xterm, "Extended coordinates"): `[ < button ; column ; row M` after ESC, or `m` on release. */
const REPORT = /^\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/;

/** The event of a control sequence, given without its ESC: `other` for one without a meaning here. */
export function mouseEventOf(sequence: string): MouseEvent | 'other' | undefined {
  if (!sequence.startsWith('[<')) return undefined;
  const [, button, column, row, end] = REPORT.exec(sequence) ?? [];
  const action = actionOf(Number(button), end === 'M');
  return action ? { type: 'mouse', action, column: Number(column) - 1, row: Number(row) - 1 } : 'other';
}

function actionOf(button: number, pressed: boolean): MouseEvent['action'] | undefined {
  // Bits 2 to 4 are Shift, Meta and Control.
  const plain = button & ~0b11100;
  if (plain === 64) return 'wheel-up';
  if (plain === 65) return 'wheel-down';
  return plain === 0 && pressed ? 'press' : undefined;
}
