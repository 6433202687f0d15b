/** Does what a state asks for outside of it. */
import { pipeInto, runOnTerminal } from '../base/child.ts';
import { messageOf } from '../base/errors.ts';
import { pagerOf } from '../base/pager.ts';
import { WRAP_OFF, WRAP_ON } from '../base/terminal.ts';
import { sanitize } from '../base/text.ts';
import type { TimelineInput } from './input.ts';
import { MOUSE_OFF, MOUSE_ON } from './mouse-input.ts';
import { findSource } from './source.ts';
import type { Effect } from './state.ts';

/** Gives the terminal away while a function runs. */
export type Lend = (use: () => void | Promise<void>) => Promise<void>;

/** The time in which a stopped process has surely stopped. */
const STOP_MS = 20;

/** Puts a text on the clipboard: by OSC 52, which reaches the terminal over ssh too, and into tmux's buffer. */
export function copyText(text: string, { terminal, env }: TimelineInput): void {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  terminal.stdout.write(`\u001b]52;c;${encoded}\u0007`);
  if (env['TMUX']) pipeInto('tmux', ['load-buffer', '-w', '-'], text, env);
}

/** Turns the reports of the mouse on or off. */
export function setMouse(on: boolean, { terminal }: TimelineInput): void {
  terminal.stdout.write(on ? MOUSE_ON : MOUSE_OFF);
}

/**
 * Whether the terminal goes on in the next row at the end of one. On a screen of its own it must not: a terminal
 * that takes a character for wider than we do would push every row below it down.
 */
export function setWrap(on: boolean, { terminal }: TimelineInput): void {
  terminal.stdout.write(on ? WRAP_ON : WRAP_OFF);
}

/** Stops the process as Ctrl-Z does, the terminal given back, and takes it again when it goes on. */
export async function suspend({ terminal }: TimelineInput, lend: Lend): Promise<void> {
  await lend(async () => {
    terminal.stop();
    await new Promise((resolve) => setTimeout(resolve, STOP_MS));
  });
  // The terminal may have another size by now, and nobody has said so to a process that stood still.
  terminal.measure();
}

/**
 * Opens the document of a passage at its line.
 * @returns what to tell the reader, empty when all went well
 */
export async function openSource(
  { program, document, start }: Extract<Effect, { type: 'open' }>,
  { documents, context, env }: TimelineInput,
  lend: Lend,
): Promise<string> {
  if (documents === undefined) return 'Start with --documents FOLDER to open the sources.';
  try {
    const place = findSource(context.dataset, documents, document, start);
    if (!place) return `${sanitize(documents)} holds no copy of ${context.nameOf(document)}.`;
    const command = program === 'pager' ? (pagerOf(env) ?? 'less') : env['VISUAL'] || env['EDITOR'] || 'vi';
    let started = false;
    await lend(() => {
      started = runOnTerminal(command, [`+${place.line}`, place.file], env);
    });
    return started ? '' : `${sanitize(command)} could not be started.`;
  } catch (error) {
    return sanitize(messageOf(error));
  }
}
