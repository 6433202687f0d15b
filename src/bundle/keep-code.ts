/**
 * Keeps what V8 makes of the program's files when it runs common command lines, for bin/diplo.cjs. It holds for the
 * Node that runs this, so it is not packed: the package that npm installs is without.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { wrap } from './kept-loader.ts';
import { lazyBuiltins } from './plugins.ts';

interface Command {
  /** The files that every answer of the command needs. */
  files: readonly string[];
  /** Command lines that together run what people use of it. */
  lines: readonly string[];
}

const MAIN = 'diplo.cjs';
const TREE = [MAIN, 'command-line.cjs'];
const COMMANDS: Readonly<Record<string, Command>> = {
  search: { files: ['search.cjs'], lines: ['search tariffs', 'search tarifs'] },
  leader: { files: ['leader.cjs'], lines: ['leader', 'leader xi'] },
  facts: {
    files: [...TREE, 'commands.cjs'],
    lines: ['facts', 'facts --leader xi --from 2014 --csv'],
  },
  topic: { files: [...TREE, 'commands.cjs'], lines: ['topic', 'topic tariffs'] },
  source: { files: [...TREE, 'commands.cjs'], lines: ['source', 'source wall'] },
  show: { files: [MAIN, 'commands.cjs'], lines: ['show F012', 'show F012 --json'] },
  between: { files: [...TREE, 'commands.cjs'], lines: ['between trump putin'] },
  disagreements: { files: [...TREE, 'commands.cjs'], lines: ['disagreements'] },
  stats: { files: [MAIN, 'commands.cjs'], lines: ['stats'] },
  timeline: { files: [MAIN, 'timeline-command.cjs', 'timeline.cjs'], lines: ['timeline'] },
  help: { files: [MAIN], lines: ['--help', '--version'] },
  export: { files: [...TREE, 'export.cjs'], lines: ['export --format markdown'] },
  verify: { files: [...TREE, 'commands.cjs'], lines: ['verify'] },
};
/** What is typed into the timeline. */
const KEYS = ['jj', 'k', 'Q'];
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
  const dist = path.join(home, 'dist');
  const loader = await bundleLoader(common);
  const recorder = path.join(dist, 'record-code.cjs');
  await build({ ...common, entryPoints: ['src/bundle/record-code.ts'], outfile: recorder, format: 'cjs' });
  const sources: string[] = [];
  try {
    await Promise.all(
      Object.entries(COMMANDS).map(async ([command, { files, lines }]) => {
        const source = path.join(dist, `${command}.source.cjs`);
        sources.push(source);
        writeFileSync(source, renderSource(dist, loader, files));
        await record([node, recorder, home, command, source], lines);
      }),
    );
  } finally {
    for (const file of [recorder, ...sources]) rmSync(file, { force: true });
  }
}

/** Kept-loader.ts as an expression. */
async function bundleLoader(common: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['src/bundle/kept-loader.ts'],
    format: 'iife',
    globalName: 'loader',
    plugins: [lazyBuiltins],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What bin/diplo.cjs runs: a function that gives the `require` of files that are in it, and of others. */
function renderSource(dist: string, loader: string, files: readonly string[]): string {
  const own = files.map(
    (name) => `${JSON.stringify(`./${name}`)}:${wrap(readFileSync(path.join(dist, name), 'latin1'))}`,
  );
  const surroundings = `require,dist,others,compiled,own:{${own.join(',\n')}}`;
  return `(function(require,dist,others,compiled){${loader}\nreturn loader.createLoader({${surroundings}})})`;
}

async function record([node = '', ...args]: readonly string[], lines: readonly string[]): Promise<void> {
  const { PATH = '' } = process.env;
  const { spawn } = await import('@lydell/node-pty');
  const terminal = spawn(node, [...args, ...lines], {
    cols: 100,
    rows: 40,
    env: { PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  let output = '';
  let typed: NodeJS.Timeout | undefined;
  const keys = [...KEYS];
  terminal.onData((data) => {
    output += data;
    if (!lines.includes('timeline')) return;
    // The next key once the screen has come to rest.
    clearTimeout(typed);
    typed = setTimeout(() => terminal.write(keys.shift() ?? 'Q'), PAUSE);
  });
  const late = setTimeout(() => terminal.kill(), PATIENCE);
  const code = await new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  clearTimeout(typed);
  clearTimeout(late);
  if (code !== 0) throw new Error(`diplo ${lines[0]} cannot be recorded: ${output.slice(-2000)}`);
}
