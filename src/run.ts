/**
 * Runs one command line. Where it has no options there is nothing to parse, so Commander, its tree and all help
 * texts stay unloaded: they would cost more than the answer. Everything else goes through `program.ts`, and a
 * test holds both to the same answers.
 */
import { EXIT, type ExitCode } from './base/errors.ts';
import type { Io } from './base/io.ts';
import type { Run } from './commands/invocation.ts';
import { documentsOf, openSession, renderVersion, type Version } from './commands/session.ts';

interface Quick {
  /** Whether these arguments are such as the command takes, and mean nothing else to Commander. */
  takes: (args: readonly string[]) => boolean;
  load: () => Promise<{ run: Run }>;
}

const QUICK: ReadonlyMap<string, Quick> = new Map([
  ['search', { takes: ({ length }) => length > 0, load: () => import('./commands/search.ts') }],
  ['leader', { takes: ([first]) => first !== 'help', load: () => import('./commands/leader.ts') }],
  ['show', { takes: ({ length }) => length > 0, load: () => import('./commands/show.ts') }],
  ['timeline', { takes: ({ length }) => length === 0, load: () => import('./commands/timeline.ts') }],
  ['stats', { takes: ({ length }) => length === 0, load: () => import('./commands/stats.ts') }],
]);

/**
 * @param words the command line after the program's name
 * @throws DiploError for wrong usage; whatever the command throws
 */
export async function runWords(words: readonly string[], io: Io, version: Version): Promise<ExitCode> {
  const [name = '', ...args] = words;
  if (args.length === 0 && (name === '--version' || name === '-V')) {
    io.out.write(`${renderVersion(version, openSession(words, io))}\n`);
    return EXIT.found;
  }
  const quick = args.some((word) => word.startsWith('-')) ? undefined : QUICK.get(name);
  if (!quick?.takes(args)) return (await import('./program.ts')).runProgram(words, io, version);
  const session = openSession(words, io);
  const { dataFile, openDataset } = session;
  const { run } = await quick.load();
  return run({ io, args, options: {}, dataFile, documents: documentsOf(session, io), openDataset });
}
