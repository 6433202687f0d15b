/** Standard input with the mouse reports taken out: Ink does not know them. */
import type { Event } from './state.ts';

type MouseEvent = Extract<Event, { type: 'mouse' }>;

export const MOUSE_ON = '\u001b[?1000h\u001b[?1006h';
export const MOUSE_OFF = '\u001b[?1006l\u001b[?1000l';

/** SGR reports (xterm, "Extended coordinates"): `ESC [ < button ; column ; row M`, or `m` on release. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a report begins with ESC
const REPORT = /\u001b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const UNFINISHED = /\u001b\[<[\d;]*$/;

export interface MouseFilter {
  /** The text without reports; an unfinished one waits for the rest. */
  filter: (text: string) => string;
}

/** Makes a filter that hands on what the mouse did. */
export function createMouseFilter(onMouse: (event: MouseEvent) => void): MouseFilter {
  let waiting = '';
  return {
    filter(text) {
      const rest = (waiting + text).replace(REPORT, (_, button: string, column: string, row: string, end) => {
        const action = actionOf(Number(button), end === 'M');
        if (action) onMouse({ type: 'mouse', action, column: Number(column) - 1, row: Number(row) - 1 });
        return '';
      });
      waiting = rest.match(UNFINISHED)?.[0] ?? '';
      return rest.slice(0, rest.length - waiting.length);
    },
  };
}

function actionOf(button: number, pressed: boolean): MouseEvent['action'] | undefined {
  // Bits 2 to 4 are Shift, Meta and Control.
  const plain = button & ~0b11100;
  if (plain === 64) return 'wheel-up';
  if (plain === 65) return 'wheel-down';
  return plain === 0 && pressed ? 'press' : undefined;
}

/** The same stream, what is read from it filtered. */
export function filterInput(stdin: NodeJS.ReadStream, { filter }: MouseFilter): NodeJS.ReadStream {
  return new Proxy(stdin, {
    get(target, property) {
      if (property === 'read') {
        return (): unknown => {
          const chunk: unknown = target.read();
          return typeof chunk === 'string' ? filter(chunk) : chunk;
        };
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
