/** Command lines of every command with any of its options, out of the program's own table. */
import { COMMANDS, COMMON, type CommandSpec, type OptionSpec } from '../../src/commands/table.ts';
import { EDTF_INVALID, EDTF_VALID } from './corpus/edtf-edges.ts';
import { anyText } from './mutate-json.ts';
import type { Random } from './random.ts';

/** What arguments and options may name. */
export interface Surroundings {
  /** Path of the dataset. */
  file: string;
  /** Path of another one. */
  other: string;
  /** Folder of documents. */
  folder: string;
  /** Names and ids that are in the dataset, by the table they are in. */
  known: ReadonlyMap<string, readonly string[]>;
}

/** What these do is looked at elsewhere: building from documents, and what is left to the shell. */
const LEFT_OUT = new Set(['build']);
const COMMANDS_TRIED = COMMANDS.filter(({ name }) => !LEFT_OUT.has(name));
/** `--quiet` says nothing, so there would be nothing to look at; `--output` writes where it is told. */
const OPTIONS_LEFT_OUT = /--(?:data|quiet|output|no-pager)\b/;

/** In which table of a dataset to look for what completes an argument. */
const TABLES: Readonly<Record<string, string>> = {
  leader: 'leaders',
  actor: 'leaders',
  country: 'countries',
  topic: 'topics',
  source: 'documents',
  fact: 'facts',
};

/** The words after `diplo`. */
export function makeCommandLine(random: Random, surroundings: Surroundings): string[] {
  const command = random.pick(COMMANDS_TRIED);
  const options = [...Object.values(command.options).flat(), ...COMMON].filter(
    ({ flags }) => !OPTIONS_LEFT_OUT.test(flags),
  );
  const chosen = random.picks(options, random.below(4));
  return [
    command.name,
    ...argumentsOf(command, random, surroundings),
    ...chosen.flatMap((option) => optionWords(option, random, surroundings)),
    '--data',
    surroundings.file,
  ];
}

function argumentsOf(command: CommandSpec, random: Random, surroundings: Surroundings): string[] {
  return command.arguments.flatMap(({ syntax, values }) => {
    if (syntax.startsWith('[') && random.chance(0.4)) return [];
    const count = syntax.includes('...') ? 1 + random.below(3) : 1;
    return Array.from({ length: count }, () => givenValue({ values }, random, surroundings));
  });
}

function optionWords(option: OptionSpec, random: Random, surroundings: Surroundings): string[] {
  const flag = option.flags.match(/--[\w-]+/)?.[0] ?? option.flags;
  return /[<[]/.test(option.flags) ? [`${flag}=${givenValue(option, random, surroundings)}`] : [flag];
}

type Valued = Pick<OptionSpec, 'type' | 'choices'> & {
  values?: CommandSpec['arguments'][number]['values'] | undefined;
};

/** Mostly what is meant, sometimes anything. */
function givenValue({ type, choices, values }: Valued, random: Random, surroundings: Surroundings): string {
  if (values === 'file') return random.chance(0.5) ? surroundings.file : surroundings.other;
  if (values === 'folder') return surroundings.folder;
  if (values === 'shell') return random.pick(['bash', 'zsh', 'fish']);
  if (random.chance(0.15)) return anyWord(random);
  if (choices) return random.pick(choices);
  if (type === 'count') return String(1 + random.below(30));
  if (type === 'date') return random.pick(random.chance(0.9) ? EDTF_VALID : EDTF_INVALID);
  return knownName(values, random, surroundings);
}

function knownName(values: Valued['values'], random: Random, { known }: Surroundings): string {
  const names = known.get(TABLES[values ?? ''] ?? '') ?? [];
  return names.length > 0 && random.chance(0.85) ? random.pick(names) : anyWord(random);
}

/** No program can be given a NUL byte in an argument. */
function anyWord(random: Random): string {
  return anyText(random).replaceAll('\u0000', '') || 'x';
}
