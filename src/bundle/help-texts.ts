/** Renders what prepared-help.ts reads. */
import type { Io } from '../base/io.ts';
import type { Version } from '../commands/session.ts';
import { helpFile } from '../prepared-help.ts';
import { runProgram } from '../program.ts';

/** Every prepared help text by its file. */
export async function renderHelpTexts(version: Version): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const words of [[], ['--help']]) {
    for (const colored of [false, true])
      texts.set(helpFile(words, colored), await renderHelp(words, colored, version));
  }
  return texts;
}

async function renderHelp(words: readonly string[], colored: boolean, version: Version): Promise<string> {
  let text = '';
  const out = {
    write: (piece: string) => {
      text += piece;
    },
    flush: () => {},
    isTerminal: false,
    columns: undefined,
    rows: undefined,
  };
  const io: Io = {
    out,
    err: out,
    inputIsTerminal: false,
    env: colored ? { FORCE_COLOR: '1' } : {},
    home: '',
    page: out.write,
    ownProcess: { pid: 0, isRunning: () => false, memory: () => 0, onSignal: () => () => {} },
    openTerminal: () => {
      throw new Error('help needs no terminal');
    },
  };
  await runProgram(words, io, version);
  return text;
}
