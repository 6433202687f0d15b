/** The manual page `diplo.1`, made from the table of commands; in the macros of man(7). */
import { COMMANDS, COMMON, type CommandSpec, type OptionSpec } from '../commands/table.ts';

/** Day of the version; a page made twice must be the same. */
const RELEASED = '2026-11-22';

const EXIT_CODES = [
  ['0', 'found'],
  ['1', 'nothing found, or verify found faults'],
  ['2', 'wrong usage; data, documents or output that cannot be used'],
  ['70', 'a bug'],
  ['129, 130, 143', 'ended by a signal'],
] as const;

const ENVIRONMENT = [
  ['DIPLO_DATA', 'the dataset to use when --data is not given'],
  ['DIPLO_DOCUMENTS', 'the folder of your own copies of the documents'],
  ['DIPLO_PAGER, PAGER', 'shows what is longer than the screen; empty or unset: nothing does'],
  ['DIPLO_DEBUG', 'any value: errors come with a stack'],
  [
    'FORCE_HYPERLINK',
    '1: links on any terminal; 0: none. Otherwise where the terminal is known to have them',
  ],
  ['NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM, COLUMNS', 'as usual; --color beats them'],
] as const;

/** The page for a version. */
export function renderManPage(version: string): string {
  return [
    `.TH DIPLO 1 "${RELEASED}" "diplo ${toRoff(version)}" "User Commands"`,
    section('NAME', 'diplo \\- a fact browser for the command line'),
    section('SYNOPSIS', '.B diplo\n.I command\n[options]'),
    section(
      'DESCRIPTION',
      'Browses facts that were taken out of documents. Every fact points at its exact passage, every date says how ' +
        'it is known, and who says a thing is kept apart from what is said.\n.PP\n' +
        'On a terminal the answer is laid out for reading; in a pipe it is one line a fact, with tabs between the columns.',
    ),
    section('COMMANDS', COMMANDS.map(renderCommand).join('\n')),
    section('OPTIONS OF EVERY COMMAND', COMMON.map(renderOption).join('\n')),
    section('EXIT STATUS', EXIT_CODES.map(([code, means]) => item(code, means)).join('\n')),
    section('ENVIRONMENT', ENVIRONMENT.map(([name, means]) => item(name, means)).join('\n')),
    section(
      'FILES',
      item('$XDG_CONFIG_HOME/diplo/config.json', 'settings: {"data": file, "documents": folder}'),
    ),
    section(
      'EXAMPLES',
      COMMANDS.flatMap(({ examples }) => examples.slice(0, 1).map(renderExample)).join('\n'),
    ),
    '',
  ].join('\n');
}

function section(title: string, body: string): string {
  return `.SH ${title}\n${body}`;
}

function renderCommand({ name, summary, description, arguments: given, options }: CommandSpec): string {
  const synopsis = [name, ...given.map(({ syntax }) => syntax)].join(' ');
  const own = Object.values(options).flat();
  return [
    `.SS ${toRoff(synopsis)}`,
    `${toRoff(summary.charAt(0).toUpperCase() + summary.slice(1))}.`,
    ...(description ? [`.PP\n${toRoff(description.replaceAll('\n', ' '))}`] : []),
    ...own.map(renderOption),
  ].join('\n');
}

function renderOption({ flags, description, choices }: OptionSpec): string {
  const among =
    choices && !choices.every((choice) => description.includes(choice)) ? ` (${choices.join(', ')})` : '';
  return item(flags, description + among);
}

function item(term: string, text: string): string {
  return `.TP\n.B ${toRoff(term)}\n${toRoff(text)}`;
}

function renderExample([line, does]: readonly [string, string]): string {
  return item(`diplo ${line}`, does);
}

/** Nothing in the text is a request or an escape, and hyphens can be copied. */
function toRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replaceAll('"', '\\(dq');
}
