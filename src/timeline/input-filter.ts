/**
 * Standard input without what is no key: mouse reports are taken out and handed on, what a terminal answers to
 * questions of other programs is dropped, and neither a paste nor a sequence that never ends holds up the keys.
 *
 * Ink knows pastes and keys; of a reply such as `ESC ] 11 ; rgb:… BEL` it would take every letter for a key.
 */
import { mouseEventOf } from './mouse-input.ts';
import type { Event } from './state.ts';

type MouseEvent = Extract<Event, { type: 'mouse' }>;

const ESC = '\u001b';
const PASTE_START = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;
const CTRL_C = '\u0003';
/** More of a paste is of no use to a line of input. */
const LONGEST_PASTE = 4096;
/** Keys and reports are shorter; what goes on without an end is not kept. */
const LONGEST_SEQUENCE = 64;

/** A control sequence (ECMA-48, 5.4) after its ESC, as far as it is there; rxvt ends those of some keys with a `$`. */
const SEQUENCE = /\[(?:[2-8](\$)|[0-?]*[ -/]*([@-~]?))/y;
/** What the introducers of control strings (ECMA-48, 5.6) are in seven bits: DCS, SOS, OSC, PM, APC. */
const STRING_INTRODUCERS = 'PX]^_';
/** A report of a mouse from terminals that know no other: three characters more, none of them a control. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it does not hold
const X10_REPORT = /\[M[^\u0000-\u001f]{0,3}/y;
const X10_LENGTH = 5;

/** What the text so far has begun and not ended. */
type Open = { kind: 'nothing' } | { kind: 'string' } | { kind: 'start'; text: string } | Paste;
type Paste = { kind: 'paste'; text: string; tail: string };
const NOTHING: Open = { kind: 'nothing' };

export interface InputFilter {
  /** What Ink is given of a chunk; what is unfinished waits for the rest. */
  filter: (text: string) => string;
}

/** Makes a filter that hands on what the mouse did. */
export function createInputFilter(onMouse: (event: MouseEvent) => void): InputFilter {
  let open: Open = NOTHING;
  return {
    filter(chunk) {
      const kept: string[] = [];
      let text = chunk;
      if (open.kind === 'start') {
        text = open.text + text;
        open = NOTHING;
      }
      for (let at = 0; at < text.length; ) {
        const step: Step =
          open.kind === 'paste'
            ? continuePaste(open, text, at)
            : open.kind === 'string'
              ? skipString(text, at)
              : takePlain(text, at, onMouse);
        kept.push(step.kept);
        at = step.next;
        open = step.open;
      }
      return kept.join('');
    },
  };
}

interface Step {
  kept: string;
  /** Where to go on. */
  next: number;
  open: Open;
}

/** The text up to the next ESC, or what that begins. */
function takePlain(text: string, at: number, onMouse: (event: MouseEvent) => void): Step {
  if (text[at] !== ESC) {
    const found = text.indexOf(ESC, at);
    const next = found === -1 ? text.length : found;
    return { kept: text.slice(at, next), next, open: NOTHING };
  }
  const following = text[at + 1];
  if (following === '[') return takeSequence(text, at, onMouse);
  // With nothing behind it, it is a key: Alt and a letter.
  const beginsString =
    following !== undefined && STRING_INTRODUCERS.includes(following) && text.length > at + 2;
  if (beginsString) return { kept: '', next: at + 2, open: { kind: 'string' } };
  return { kept: ESC, next: at + 1, open: NOTHING };
}

function takeSequence(text: string, at: number, onMouse: (event: MouseEvent) => void): Step {
  if (text.startsWith(PASTE_START, at))
    return { kept: '', next: at + PASTE_START.length, open: { kind: 'paste', text: '', tail: '' } };
  const [report] = matchAt(X10_REPORT, text, at + 1);
  const [found = '', dollar, letter] = matchAt(SEQUENCE, text, at + 1);
  const next = at + 1 + (report ?? found).length;
  const isWhole = report === undefined ? Boolean(dollar ?? letter) : report.length === X10_LENGTH;
  // Alone it is a key: Alt and a bracket.
  const isBracket = found === '[' && next === text.length;
  if (!isWhole && next === text.length && !isBracket) return waitFor(text, at);
  const event = mouseEventOf(found);
  if (event !== undefined && event !== 'other') onMouse(event);
  const isKey = (isWhole || isBracket) && report === undefined && event === undefined;
  return { kept: isKey && found.length <= LONGEST_SEQUENCE ? ESC + found : '', next, open: NOTHING };
}

function matchAt(pattern: RegExp, text: string, at: number): (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** A start is kept as short as what it begins may be: the rest adds nothing to what it means. */
function waitFor(text: string, at: number): Step {
  const start = text.slice(at, at + 2 * LONGEST_SEQUENCE);
  return { kept: '', next: text.length, open: { kind: 'start', text: start } };
}

/** A string ends with BEL or ST; any other control, and what comes alone, is of a person who wants to go on. */
function skipString(text: string, at: number): Step {
  if (text.length === 1 && text !== '\u0007') return { kept: text, next: 1, open: NOTHING };
  for (let next = at; next < text.length; next++) {
    if (text.charCodeAt(next) >= 0x20) continue;
    const skipped = text[next] === '\u0007' ? 1 : text.startsWith('\u001b\\', next) ? 2 : 0;
    return { kept: '', next: next + skipped, open: NOTHING };
  }
  return { kept: '', next: text.length, open: { kind: 'string' } };
}

/** A paste goes on whole, its end with it; with Ctrl-C alone a person ends one whose end was lost. */
function continuePaste(paste: Paste, text: string, at: number): Step {
  if (text === CTRL_C) return { kept: CTRL_C, next: text.length, open: NOTHING };
  const joined = paste.tail + text.slice(at);
  const end = joined.indexOf(PASTE_END);
  if (end === -1) {
    const whole = joined.length - PASTE_END.length + 1;
    const pasted = paste.text + joined.slice(0, Math.max(0, whole));
    const tail = joined.slice(Math.max(0, whole));
    return {
      kept: '',
      next: text.length,
      open: { kind: 'paste', text: pasted.slice(0, LONGEST_PASTE), tail },
    };
  }
  const pasted = (paste.text + joined.slice(0, end)).slice(0, LONGEST_PASTE);
  const next = at + end + PASTE_END.length - paste.tail.length;
  return { kept: PASTE_START + pasted + PASTE_END, next, open: NOTHING };
}

/** The same stream, what is read from it filtered. */
export function filterInput(stdin: NodeJS.ReadStream, { filter }: InputFilter): NodeJS.ReadStream {
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
