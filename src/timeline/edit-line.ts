/** A line of text with a caret, edited as in a shell. */
import type { Prompt } from './state.ts';

/** What stands before the caret, and what behind it. */
export interface EditedLine {
  before: string;
  after: string;
}

/** The line of a prompt, at its caret. */
export function lineOf({ text, behind }: Pick<Prompt, 'text' | 'behind'>): EditedLine {
  const letters = Array.from(text);
  const caret = letters.length - behind;
  return { before: letters.slice(0, caret).join(''), after: letters.slice(caret).join('') };
}

/** What a key makes of a line; undefined when it is no key of editing. */
export function editLine({ before, after }: EditedLine, key: string): EditedLine | undefined {
  switch (key) {
    case 'left':
      return moved(before, after, -1);
    case 'right':
      return moved(before, after, 1);
    case 'home':
    case 'ctrl-a':
      return { before: '', after: before + after };
    case 'end':
    case 'ctrl-e':
      return { before: before + after, after: '' };
    case 'backspace':
      return { before: Array.from(before).slice(0, -1).join(''), after };
    case 'delete':
    case 'ctrl-d':
      return { before, after: Array.from(after).slice(1).join('') };
    case 'ctrl-u':
      return { before: '', after };
    case 'ctrl-k':
      return { before, after: '' };
    case 'ctrl-w':
      // bounded: a prompt takes 256 characters.
      return { before: before.replace(/\S*\s*$/, ''), after };
    default:
      return undefined;
  }
}

function moved(before: string, after: string, by: 1 | -1): EditedLine {
  const letters = Array.from(before + after);
  const caret = Math.max(0, Math.min(letters.length, Array.from(before).length + by));
  return { before: letters.slice(0, caret).join(''), after: letters.slice(caret).join('') };
}
