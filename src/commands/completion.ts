/** `diplo completion <bash|zsh|fish>`: a completion script for the commands and the names of the dataset in use. */
import { DiploError, EXIT, type ExitCode } from '../base/errors.ts';
import { suggest } from '../dataset/nearest.ts';
import { renderBashCompletion } from '../view/completion/bash.ts';
import { renderFishCompletion } from '../view/completion/fish.ts';
import {
  type CompletionCommand,
  type CompletionModel,
  type CompletionOption,
  collectNames,
  SHELLS,
  type Shell,
} from '../view/completion/model.ts';
import { renderZshCompletion } from '../view/completion/zsh.ts';
import type { Invocation } from './invocation.ts';
import { COMMANDS, COMMON, type CommandSpec, type OptionSpec } from './table.ts';

const RENDERERS: Readonly<Record<Shell, (model: CompletionModel) => string>> = {
  bash: renderBashCompletion,
  zsh: renderZshCompletion,
  fish: renderFishCompletion,
};

export async function run(invocation: Invocation): Promise<ExitCode> {
  const [wanted] = invocation.args;
  const shell = SHELLS.find((each) => each === wanted);
  if (!shell) {
    const guess = suggest(wanted ?? '', SHELLS);
    throw new DiploError(`there is no completion for "${wanted}"${guess}`, `Shells: ${SHELLS.join(', ')}.`);
  }
  const names = collectNames(await invocation.openDataset());
  invocation.io.out.write(RENDERERS[shell]({ commands: COMMANDS.map(describeCommand), names }));
  return EXIT.found;
}

function describeCommand({ name, summary, options, arguments: [first] }: CommandSpec): CompletionCommand {
  const specs = [...Object.values(options).flat(), ...COMMON];
  return { name, summary, options: specs.map(describeOption), values: first?.values };
}

/** Takes Commander's flags apart: `-n, --limit <number>`. */
function describeOption({ flags, description, choices, names, values }: OptionSpec): CompletionOption {
  const long = flags.match(/--[\w-]+/)?.[0] ?? flags;
  const short = flags.match(/^-\w\b/)?.[0];
  return {
    long,
    short,
    // What is offered as values need not be said twice.
    description: names ? description.replace(/:.*/, '') : description,
    takesValue: /[<[]/.test(flags),
    choices: choices ?? [],
    names: names ?? [],
    values,
  };
}
