/**
 * Keeps beside the program what V8 makes of its files, for the Node that builds: common command lines run, as people
 * run them, and what src/kept/ then keeps in the cache folder is put into `dist/code`. It is not packed: of a package
 * that npm installed each Node keeps its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Command lines that together run what people use of a command. */
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
  // Once more, with its first screen at hand.
  timeline: ['timeline', 'timeline'],
  help: ['--help', '--version'],
  export: ['export --format markdown'],
  verify: ['verify'],
};
/** What is typed into the timeline. */
const KEYS = ['jj', 'k', 'Q'];
const PAUSE = 150;
/** No command takes so long. */
const PATIENCE = 30_000;

/**
 * Runs the lines of every command, on a pseudo-terminal and into a pipe.
 * @param home folder of the program that was built
 * @param node the Node that it is kept for
 * @throws Error where there is no pseudo-terminal, or a command line does not end well
 */
export async function keepCode(home: string, node = process.execPath): Promise<void> {
  const code = path.join(home, 'dist/code', engineOf(node));
  rmSync(code, { recursive: true, force: true });
  const cache = mkdtempSync(path.join(tmpdir(), 'diplo-code-'));
  try {
    await Promise.all(
      Object.entries(LINES).map(async ([command, lines]) => {
        for (const line of lines) await runOnTerminal(home, node, line, cache);
        if (command !== 'timeline') for (const line of lines) runIntoPipe(home, node, line, cache);
      }),
    );
    moveKept(path.join(cache, 'diplo'), code);
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** A kept file of the cache folder has all twice: what ships with a build need not be compared. */
function moveKept(cache: string, code: string): void {
  mkdirSync(code, { recursive: true });
  for (const name of readdirSync(cache).filter((each) => each.endsWith('.code'))) {
    const bytes = readFileSync(path.join(cache, name));
    const [command = ''] = name.split('-');
    writeFileSync(path.join(code, `${command}.code`), bytes.subarray(0, bytes.length / 2));
  }
}

/** Tells versions of V8 apart, as bin/diplo.cjs does. */
function engineOf(node: string): string {
  const script = "process.stdout.write(process.versions.v8 + '-' + process.arch)";
  return spawnSync(node, ['-e', script], { encoding: 'utf8' }).stdout;
}

function runIntoPipe(home: string, node: string, line: string, cache: string): void {
  const { status, stderr } = spawnSync(node, wordsOf(home, line), {
    encoding: 'utf8',
    env: environment(cache),
  });
  if (status !== 0) throw new Error(`diplo ${line} cannot be recorded: ${stderr.slice(-2000)}`);
}

async function runOnTerminal(home: string, node: string, line: string, cache: string): Promise<void> {
  const { spawn } = await import('@lydell/node-pty');
  const terminal = spawn(node, wordsOf(home, line), { cols: 100, rows: 40, env: environment(cache) });
  let output = '';
  let typed: NodeJS.Timeout | undefined;
  const keys = [...KEYS];
  terminal.onData((data) => {
    output += data;
    if (line !== 'timeline') return;
    // The next key once the screen has come to rest.
    clearTimeout(typed);
    typed = setTimeout(() => terminal.write(keys.shift() ?? 'Q'), PAUSE);
  });
  const late = setTimeout(() => terminal.kill(), PATIENCE);
  const code = await new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  clearTimeout(typed);
  clearTimeout(late);
  if (code !== 0) throw new Error(`diplo ${line} cannot be recorded: ${output.slice(-2000)}`);
}

function wordsOf(home: string, line: string): string[] {
  return [path.join(home, 'bin/diplo.cjs'), ...line.split(' ')];
}

function environment(cache: string): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', XDG_CACHE_HOME: cache };
}
