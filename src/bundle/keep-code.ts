/**
 * Keeps what V8 makes of the program's files when it runs common command lines, for start.ts. It holds for the Node
 * that runs this, so it is not packed: the package that npm installs is without.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { type BuildOptions, build } from 'esbuild';
import { keptFile } from '../start.ts';

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
  help: ['--help', 'search --help'],
};
/** What is typed into the timeline. */
const KEYS = ['jj', 'z', '\t', '\u001b', '/xi', '\u001b', 'G', 'Q'];
const PAUSE = 150;

/**
 * Runs the lines of every command on a pseudo-terminal.
 * @param home folder of the program that was built
 * @throws Error where a command line does not end
 */
export async function keepCode(home: string, common: BuildOptions): Promise<void> {
  const recorder = path.join(home, 'dist/record-code.cjs');
  mkdirSync(path.dirname(keptFile(home)), { recursive: true });
  await build({ ...common, entryPoints: ['src/bundle/record-code.ts'], outfile: recorder, format: 'cjs' });
  try {
    await Promise.all(Object.keys(LINES).map((command) => record(home, recorder, command)));
  } finally {
    rmSync(recorder);
  }
}

async function record(home: string, recorder: string, command: string): Promise<void> {
  const lines = (LINES[command] ?? []).map((line) => line.split(' '));
  const { PATH = '' } = process.env;
  const terminal = spawn(process.execPath, [recorder, home, command, JSON.stringify(lines)], {
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
  const code = await new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  clearTimeout(typed);
  if (code !== 0) throw new Error(`diplo ${command} cannot be recorded: ${output.slice(-2000)}`);
}
