/** The command line: Commander's tree made from the table of commands, and what its errors say. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DiploError, EXIT, type ExitCode } from './base/errors.ts';
import type { Io } from './base/io.ts';
import { sanitize, wrap } from './base/text.ts';
import type { Invocation, Options } from './commands/invocation.ts';
import { hintAtQuotes } from './commands/left-out-word.ts';
import {
  type Session as BaseSession,
  documentsOf,
  openSession,
  renderVersion,
  type Version,
} from './commands/session.ts';
import { COMMANDS, COMMON, type CommandSpec, type OptionSpec } from './commands/table.ts';
import { parseEdtf } from './dataset/edtf.ts';
import { findNearest } from './dataset/nearest.ts';
import type { Leader } from './dataset/schema.ts';
import { HELP_WIDTH } from './prepared-help.ts';
import { chooseColorLevel } from './view/color.ts';
import { findFormat } from './view/export/formats.ts';
import { NARROW_HELP, renderExamples, renderStackedItem } from './view/help-layout.ts';
import { createTheme, plainTheme, type Theme } from './view/theme.ts';

const COLOR_CHOICES = ['auto', 'always', 'never'];
const FOOTER = `Exit codes: 0 found; 1 nothing found, or verify found faults; 2 wrong usage or
data; 70 a bug; 129, 130, 143 a signal. Docs: README, "diplo help <command>".`;

/** What the tree is made with, and where its answer goes. */
interface Session extends BaseSession {
  io: Io;
  theme: Theme;
  words: readonly string[];
  finish: (code: ExitCode) => void;
}

/**
 * Runs one command line.
 * @param argv the words after the program's name
 * @throws DiploError for wrong usage; whatever the command throws
 */
export async function runProgram(argv: readonly string[], io: Io, version: Version): Promise<ExitCode> {
  const words = unifyColor(argv);
  let code: ExitCode = EXIT.found;
  const session: Session = {
    ...openSession(words, io),
    io,
    words,
    theme: await createHelpTheme(words, io),
    finish: (result) => {
      code = result;
    },
  };
  const program = await createProgram(session, version);
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw hintAtQuotes(error, words);
    if (error.exitCode !== 0) throw hintAtQuotes(explainUsage(error, words), words);
  }
  return code;
}

/**
 * The color option in the one spelling that Commander reads as we do: `--no-color` is `--color=never`; `--color` alone is
 * `--color=always`, as in grep; `--color never` has its value behind it.
 */
function unifyColor(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, index) => {
    if (index >= end) return word;
    if (word === '--no-color') return '--color=never';
    return word === '--color' && !COLOR_CHOICES.includes(argv[index + 1] ?? '') ? '--color=always' : word;
  });
}

/**
 * The whole tree, or only the command that the words name: registering the others costs more than running
 * most of them.
 */
async function createProgram(session: Session, version: Version): Promise<Command> {
  const { io, theme, words } = session;
  const width = helpWidth(io);
  const program = new Command('diplo')
    .description('A fact browser: every fact points at its exact passage, every date says how it is known.')
    .version(renderVersion(version, session), '-V, --version', 'print the version, and which dataset is used')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: io.out.write,
      writeErr: () => {},
      // Commander would ask process.stdout, which loads the stream modules; the theme has decided on color.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHelpWidth: () => width,
    })
    .configureHelp({ showGlobalOptions: true, styleTitle: theme.title, subcommandTerm: termOf });
  if (width < NARROW_HELP) {
    program.configureHelp({
      ...program.configureHelp(),
      formatItem: (term, _column, description) => renderStackedItem(term, description, width),
    });
  }
  // Without any word the help is short: what one can do, not every way of doing it.
  if (words.length > 0) addOptions(program, 'Options of every command:', COMMON);
  if (words.length > 0) program.helpCommand('help [command]', 'print the help of a command');
  else program.helpCommand(false);
  const footer = width < HELP_WIDTH ? wrap(FOOTER.replaceAll('\n', ' '), width).join('\n') : FOOTER;
  program.addHelpText('after', `${renderExamples(ROOT_EXAMPLES, theme, width)}\n${footer}`);
  const named = COMMANDS.filter(({ name }) => name === words[0]);
  for (const spec of named.length > 0 ? named : COMMANDS) await addCommand(program, spec, session);
  return program;
}

const ROOT_EXAMPLES = [
  ['search tariffs', 'find facts, best first'],
  ['leader xi', 'one leader: offices, facts, relations'],
  ['timeline', 'browse what happened when'],
  ['disagreements', 'where the documents agree and differ'],
] as const;

async function addCommand(program: Command, spec: CommandSpec, session: Session): Promise<void> {
  const command = program
    .command(spec.name)
    .summary(spec.summary)
    .description(
      spec.description
        ? `${capitalize(spec.summary)}.\n\n${spec.description}`
        : `${capitalize(spec.summary)}.`,
    )
    .helpGroup(`${spec.group}:`)
    .copyInheritedSettings(program);
  for (const { syntax, description } of spec.arguments) command.argument(syntax, description);
  for (const [group, options] of Object.entries(spec.options)) addOptions(command, group, options);
  command.addHelpText('after', renderExamples(spec.examples, session.theme, helpWidth(session.io)).trimEnd());
  const run = async (args: readonly string[]) => {
    const invocation = createInvocation(session, command.optsWithGlobals<Options>(), args);
    session.finish(await (await spec.load()).run(invocation));
  };
  command.action(() => run(command.args));
  if (spec.name === 'leader' && session.words.includes('leader')) await addLeaders(command, session, run);
}

/** Every leader of the dataset in use as a subcommand, with the single-word spellings as aliases. */
async function addLeaders(
  parent: Command,
  session: Session,
  run: (args: readonly string[]) => Promise<void>,
): Promise<void> {
  const { openNames } = await import('./commands/open-part.ts');
  const { leaders } = await openNames({ ...session, options: {} });
  // A leader is a name to the reader, not a command.
  parent.usage('[options] [name...]');
  const taken = new Set(['help', ...leaders.map(({ id }) => id)]);
  for (const leader of leaders) {
    const aliases = commandNames(leader).filter((name) => !taken.has(name));
    for (const alias of aliases) taken.add(alias);
    const command = parent
      .command(`${leader.id} [more...]`)
      .aliases(aliases)
      .summary(sanitize(leader.name))
      .helpGroup('Leaders:')
      .copyInheritedSettings(parent);
    command.helpInformation = () => parent.helpInformation();
    command.action(() => run([[leader.id, ...command.args].join(' ')]));
  }
}

/** A leader's spellings as words of a command line: `xi-jinping`, `bibi`, `zelenskyy`. */
function commandNames(leader: Leader): string[] {
  const names = [leader.name, ...leader.aliases].map((name) => name.toLowerCase().replaceAll(/[\s.]+/g, '-'));
  return [...new Set(names)].filter((name) => /^[\p{L}\p{N}][\p{L}\p{N}'-]*$/u.test(name));
}

/** A command's name and arguments in a list: its options and other names have their own help. */
function termOf(command: Command): string {
  const spec = COMMANDS.find(({ name }) => name === command.name());
  return [command.name(), ...(spec?.arguments ?? []).map(({ syntax }) => syntax)].join(' ');
}

function addOptions(command: Command, group: string, options: readonly OptionSpec[]): void {
  for (const { flags, description, type, choices, read, mandatory = false, excludes = [] } of options) {
    const option = new Option(flags, description).helpGroup(group).makeOptionMandatory(mandatory);
    option.conflicts([...excludes]);
    if (type === 'list' || type === 'names') option.argParser(collect);
    else if (type === 'count') option.argParser(parseCount);
    else if (type === 'date') option.argParser(parseDate);
    else if (choices) (read ? option : option.choices(choices)).argParser(choiceParser(choices, read));
    command.addOption(option);
  }
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** One of the choices; a near miss is named, never taken. */
function choiceParser(
  choices: readonly string[],
  read = (text: string) => choices.find((choice) => choice === text),
): (text: string) => string {
  return (text) => {
    const found = read(text);
    if (found !== undefined) return found;
    const near = findNearest(text, choices);
    throw new InvalidArgumentError(
      `${near ? `Did you mean ${near}? ` : ''}Allowed choices are ${choices.join(', ')}.`,
    );
  };
}

function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d{1,9}$/.test(text) && count >= 1) return count;
  throw new InvalidArgumentError('It takes a whole number from 1.');
}

function parseDate(text: string): string {
  if (parseEdtf(text)) return text;
  if (findFormat(text)) throw new InvalidArgumentError('It takes a date; a format goes after --format.');
  throw new InvalidArgumentError('It takes an EDTF date: 2014, 2025-03, 2025-03-14, 201X, 2014/2020.');
}

function createInvocation(session: Session, options: Options, args: readonly string[]): Invocation {
  const { io, dataFile, openDataset } = session;
  return {
    io: adaptIo(io, options),
    args,
    options,
    dataFile,
    documents: options.documents ?? documentsOf(session, io),
    openDataset,
  };
}

/** `--quiet` writes nothing at all, `--no-pager` writes straight on. */
function adaptIo(io: Io, { quiet, pager }: Options): Io {
  const silent = { write: () => {}, flush: () => {}, isTerminal: false, columns: undefined, rows: undefined };
  if (quiet) return { ...io, out: silent, err: silent, page: () => {} };
  return pager === false ? { ...io, page: io.out.write } : io;
}

/** Colour for help texts alone: everything else makes its own theme once its options are known. */
async function createHelpTheme(words: readonly string[], io: Io): Promise<Theme> {
  const wanted = words.length === 0 || words.some((word) => ['help', '-h', '--help'].includes(word));
  return wanted ? createTheme(chooseColorLevel(undefined, io.env, io.out.isTerminal)) : plainTheme;
}

/** Columns for a help text: those of the terminal, but no more than it is written for. */
function helpWidth({ out }: Io): number {
  return Math.min(out.columns ?? HELP_WIDTH, HELP_WIDTH);
}

const CHOICES = "' is invalid. Allowed choices are ";

/** What stands between the first of one text and the last of another. */
function between(text: string, before: string, after: string): string | undefined {
  const start = text.indexOf(before) + before.length;
  const end = text.lastIndexOf(after);
  return start < before.length || end < start ? undefined : text.slice(start, end);
}

/** Commander's error as ours: what was wrong, and what to type next. */
function explainUsage(error: CommanderError, words: readonly string[]): DiploError {
  if (error.code === 'commander.help') return explainHelp(words[1] ?? '');
  const [what = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  if (suggestion) return new DiploError(what, suggestion.replace(/^\((.*)\)$/, '$1'));
  const word = what.match(/^unknown command '(.*)'$/)?.[1] ?? between(what, ' got 1: ', '.');
  if (word !== undefined) {
    const sought = word === words[0] && !words.some((each) => each.startsWith('-')) ? words.join(' ') : word;
    return new DiploError(what, `To find facts about it: diplo search ${sought}`);
  }
  const given = between(what, "argument '", CHOICES);
  const nearest = given && findNearest(given, between(what, CHOICES, '.')?.split(', ') ?? []);
  if (nearest) return new DiploError(what, `Did you mean ${nearest}?`);
  const command = COMMANDS.find(({ name }) => words.includes(name));
  return new DiploError(what, `See: diplo ${command ? `${command.name} ` : ''}--help`);
}

/** `diplo help` of what is no command. */
function explainHelp(word: string): DiploError {
  const names = COMMANDS.map(({ name }) => name);
  const nearest = findNearest(word, names);
  const hint = nearest ? `Did you mean ${nearest}?` : `Commands: ${names.join(', ')}.`;
  return new DiploError(`there is no command '${word}' to help with`, hint);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
