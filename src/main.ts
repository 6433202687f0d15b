/** The process edge: argv, streams, signals, errors → message → exit code. The only file that knows `process`. */
import { codeOf, DiploError, EXIT, type ExitCode, Interrupted, NothingFound } from './base/errors.ts';
import { ClosedPipe, type Io, type Output } from './base/io.ts';
import { createOutput } from './base/output.ts';
import { pagerOf, runPager } from './base/pager.ts';
import type { SignalName, TerminalEdge } from './base/terminal.ts';
import { createTerminals, type Terminals } from './base/terminal-size.ts';
import { type Begun, openFirstScreen } from './kept/first-screen.ts';
import { findPreparedHelp } from './prepared-help.ts';
import { runWords } from './run.ts';
import { chooseColorLevel } from './view/color.ts';
import { isExpected, renderFailure } from './view/failure.ts';
import { createTheme } from './view/theme.ts';

declare const DIPLO_PROGRAM: string;
declare const DIPLO_DATASET: string;

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

/**
 * Runs the command line of this process and ends it.
 * @param home folder of the installed program
 */
export async function main(home: string): Promise<void> {
  const words = process.argv.slice(2);
  const terminals = ownTerminals();
  const out = createOutput(STDOUT, wantedSize(terminals));
  const err = createOutput(STDERR, wantedSize(terminals));
  const terminal = createTerminal(out, terminals);
  const io = createIo(home, out, err, terminals, terminal);
  let first: Begun | undefined;
  let code: number;
  try {
    first = beginScreen(words, io, terminal, (code) => exit(code, terminals));
    code = await run(words, first ? { ...io, env: first.env, firstScreen: first } : io);
    first?.leave();
    out.flush();
  } catch (error) {
    first?.leave();
    code = await report(error, io, out);
  }
  try {
    err.flush();
  } catch {
    // Nobody is left to tell.
  }
  exit(code, first && terminals);
}

/**
 * Ends the process. Everything is written by now, so that nothing is cut off; an exit code alone would wait for the
 * event loop.
 * @param terminals when keys were read from one, whose window may have been closed
 */
function exit(code: number, terminals: Terminals | undefined): void {
  if (terminals?.isTerminal(STDIN) === false) {
    // Node would abort, since it cannot give that one its modes back.
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  }
  process.exit(code);
}

async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  const help = findPreparedHelp(words, io);
  if (help === undefined) return runWords(words, io, { program: DIPLO_PROGRAM, dataset: DIPLO_DATASET });
  io.out.write(help);
  return EXIT.found;
}

/** The timeline may have its first screen before all else. */
function beginScreen(
  words: readonly string[],
  io: Io,
  terminal: TerminalEdge,
  end: (code: ExitCode) => void,
): Begun | undefined {
  if (words[0] !== 'timeline' || !(io.out.isTerminal && io.inputIsTerminal)) return undefined;
  return openFirstScreen({
    words,
    folder: process.cwd,
    home: io.home,
    env: io.env,
    terminal,
    exit: end,
  });
}

function createIo(home: string, out: Output, err: Output, terminals: Terminals, terminal: TerminalEdge): Io {
  const { env } = process;
  return {
    out,
    err,
    env,
    home,
    get inputIsTerminal() {
      return terminals.isTerminal(STDIN);
    },
    page(text) {
      const pager = out.isTerminal ? pagerOf(env) : undefined;
      const lines = text.split('\n').length;
      if (!pager || lines <= (out.rows ?? Number.POSITIVE_INFINITY)) {
        out.write(text);
        return;
      }
      // Ctrl-C belongs to the pager while it runs.
      const ignore = () => {};
      process.on('SIGINT', ignore);
      if (!runPager(pager, text, env)) out.write(text);
      process.off('SIGINT', ignore);
    },
    ownProcess: {
      pid: process.pid,
      isRunning,
      memory: () => process.memoryUsage.rss(),
      onSignal,
    },
    openTerminal: () => terminal,
  };
}

function createTerminal(out: Output, terminals: Terminals): TerminalEdge {
  return {
    show(text) {
      out.write(text);
      out.flush();
    },
    // Whoever draws on all of a terminal needs its own width, whatever COLUMNS says.
    get size() {
      return terminals.sizeOf(STDOUT);
    },
    holdKeys: () => terminals.holdKeys(STDIN),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    onSignal,
    stop() {
      process.kill(process.pid, 'SIGTSTP');
    },
    measure() {
      process.kill(process.pid, 'SIGWINCH');
    },
  };
}

function onSignal(name: SignalName, handle: () => void): () => void {
  process.on(name, handle);
  return () => process.off(name, handle);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

function ownTerminals(): Terminals {
  const streamOf = (descriptor: number) => (descriptor === STDOUT ? process.stdout : process.stderr);
  return createTerminals(Reflect.get(process, 'binding'), streamOf);
}

/** The width of a terminal's text may be asked for; one that was never told its size says 0. */
function wantedSize(terminals: Terminals): Terminals {
  return {
    ...terminals,
    sizeOf(descriptor) {
      const { columns, rows } = terminals.sizeOf(descriptor);
      const wanted = Number(process.env['COLUMNS']);
      return {
        columns: Number.isInteger(wanted) && wanted > 0 ? wanted : columns || undefined,
        rows: rows || undefined,
      };
    },
  };
}

/** Says what went wrong and gives the exit code. */
async function report(error: unknown, io: Io, out: Output): Promise<number> {
  if (error instanceof ClosedPipe) return EXIT.found;
  if (error instanceof Interrupted) return error.code;
  const quiet = process.argv.includes('-q') || process.argv.includes('--quiet');
  const expected = isExpected(error);
  if (expected) flushQuietly(out);
  if (!(expected && quiet)) {
    const theme = await createTheme(chooseColorLevel(undefined, io.env, io.err.isTerminal));
    io.err.write(renderFailure(error, theme, Boolean(io.env['DIPLO_DEBUG'])));
  }
  if (error instanceof NothingFound) return EXIT.nothing;
  return expected ? EXIT.failed : EXIT.bug;
}

function flushQuietly(out: Output): void {
  try {
    out.flush();
  } catch (error) {
    if (!(error instanceof DiploError) && codeOf(error) === undefined && !(error instanceof ClosedPipe))
      throw error;
  }
}
