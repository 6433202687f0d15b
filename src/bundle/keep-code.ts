/**
 * Keeps what V8 makes of the program's files when it runs common command lines, for start.ts. It holds for the Node
 * that runs this, so it is not packed: the package that npm installs is without.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Command lines that together run what people use of each command. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  search: ['search tariffs', 'search tarifs'],
  leader: ['leader', 'leader xi'],
  facts: ['facts', 'facts --leader xi --from 2014 --csv'],
  topic: ['topic', 'topic tariffs'],
  source: ['source', 'source wall'],
  show: ['show F012', 'show F012 --json'],
  between: ['between trump putin'],
  disagreements: ['disagreements'],
  stats: ['stats'],
  timeline: ['timeline'],
  help: ['--help'],
  export: ['export --to markdown'],
  verify: ['verify'],
};
/** What is typed into the timeline. */
const KEYS = ['jj', 'z', '\t', '\u001b', '/xi', '\u001b', 'G', 'Q'];
const PAUSE = 150;
/** No command takes so long. */
const PATIENCE = 30_000;

/**
 * Runs the lines of every command on a pseudo-terminal.
 * @param home folder of the program that was built
 * @param node the Node that it is kept for
 * @throws Error where there is no pseudo-terminal, or a command line does not end well
 */
export async function keepCode(home: string, common: BuildOptions, node = process.execPath): Promise<void> {
  const recorder = path.join(home, 'dist/record-code.cjs');
  await build({ ...common, entryPoints: ['src/bundle/record-code.ts'], outfile: recorder, format: 'cjs' });
  try {
    await Promise.all(Object.keys(LINES).map((command) => record([node, recorder, home], command)));
  } finally {
    rmSync(recorder);
  }
}

async function record([node = '', ...args]: readonly string[], command: string): Promise<void> {
  const lines = (LINES[command] ?? []).map((line) => line.split(' '));
  const { PATH = '' } = process.env;
  const { spawn } = await import('@lydell/node-pty');
  const terminal = spawn(node, [...args, command, JSON.stringify(lines)], {
    cols: 100,
    rows: 40,
    env: { PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  let output = '';
  let typed: NodeJS.Timeout | undefined;
  const keys = [...KEYS];
  terminal.onData((data) => {
    output += data;
    if (command !== 'timeline') return;
    // The next key once the screen has come to rest.
    clearTimeout(typed);
    typed = setTimeout(() => terminal.write(keys.shift() ?? 'Q'), PAUSE);
  });
  const late = setTimeout(() => terminal.kill(), PATIENCE);
  const code = await new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  clearTimeout(typed);
  clearTimeout(late);
  if (code !== 0) throw new Error(`diplo ${command} cannot be recorded: ${output.slice(-2000)}`);
}
