/** Writes data/reference.md from the table of commands; with `--check` it says whether it is current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS, COMMON, type CommandSpec, type OptionSpec } from '../commands/table.ts';

const FILE = new URL('../../data/reference.md', import.meta.url);

/** Every command with its arguments, options and examples, in Markdown. */
export function renderReference(): string {
  const list = COMMANDS.map(({ name, summary }) => `- [\`diplo ${name}\`](#diplo-${name}): ${summary}`);
  return [
    '# Commands and options of diplo',
    '',
    'Made by `npm run reference` from the table that the program, its help and its completions come from.',
    '',
    ...list,
    '',
    ...COMMANDS.flatMap(renderCommand),
    '## Options of every command',
    '',
    ...renderOptions(COMMON),
  ].join('\n');
}

function renderCommand({
  name,
  summary,
  description,
  arguments: given,
  options,
  examples,
}: CommandSpec): string[] {
  const usage = ['diplo', name, ...given.map(({ syntax }) => syntax), '[options]'].join(' ');
  return [
    `## diplo ${name}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.${description ? ` ${toText(description)}` : ''}`,
    '',
    `    ${usage}`,
    '',
    '```sh',
    ...examples.map(([line, does]) => `diplo ${line}  # ${does}`),
    '```',
    '',
    ...given.map(({ syntax, description: text }) => `- \`${syntax}\` ${toText(text)}`),
    ...(given.length > 0 ? [''] : []),
    ...Object.entries(options).flatMap(([group, each]) => [`${group}`, '', ...renderOptions(each)]),
  ];
}

function renderOptions(options: readonly OptionSpec[]): string[] {
  const rows = options.map((option) => `| \`${toCell(option.flags)}\` | ${toCell(explain(option))} |`);
  return ['| option | what it does |', '|---|---|', ...rows, ''];
}

function explain({ description, choices, names, mandatory }: OptionSpec): string {
  const among = (choices ?? names)?.filter((each) => !description.includes(each));
  return [
    toText(description),
    ...(among && among.length > 0 ? [`: ${among.map((each) => `\`${each}\``).join(', ')}`] : []),
    ...(mandatory ? ['; must be given'] : []),
  ].join('');
}

/** On one line, with nothing in it that Markdown would take for a tag. */
function toText(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('<', '\\<');
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function run(argv: readonly string[]): number {
  const text = renderReference();
  if (!argv.includes('--check')) {
    writeFileSync(FILE, text);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === text) return 0;
  process.stderr.write('data/reference.md is out of date: npm run reference\n');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2));
