/** A fish completion script: static, without Node. */
import {
  type Choice,
  type CompletionCommand,
  type CompletionModel,
  type CompletionOption,
  NAME_KINDS,
  SHELLS,
  type ValueKind,
} from './model.ts';

/** The script, with descriptions of commands, options and names. */
export function renderFishCompletion({ commands, names }: CompletionModel): string {
  const functions = NAME_KINDS.map((kind) => renderNames(kind, names[kind]));
  return `# fish completion for diplo; diplo completion fish > ~/.config/fish/completions/diplo.fish
${functions.join('\n')}
function __diplo_list
    set -l before (commandline -ct | string replace -r '^--[a-z]+=' '' | string replace -r '[^,]*$' '')
    for name in $argv
        echo -- "$before$name"
    end
end
complete -c diplo -f
complete -c diplo -n __fish_use_subcommand -l version -s V -d 'print the version'
complete -c diplo -l help -s h -d 'print the help'
${commands.map(renderCommand).join('\n')}
`;
}

function renderNames(kind: string, choices: readonly Choice[]): string {
  const lines = choices.map(({ value, description }) => `        ${quote(value)} ${quote(description)}`);
  if (lines.length === 0) return `function __diplo_${kind}s\nend`;
  return `function __diplo_${kind}s\n    printf '%s\\t%s\\n' \\\n${lines.join(' \\\n')}\nend`;
}

function renderCommand({ name, summary, options, values }: CompletionCommand): string {
  const here = `complete -c diplo -n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c diplo -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ...(values ? [`${here} ${offerValues(values)}`] : []),
    ...options.map((option) => `${here} ${renderOption(option)}`),
  ].join('\n');
}

function renderOption({
  long,
  short,
  description,
  takesValue,
  choices,
  names: list,
  values,
}: CompletionOption): string {
  const names = `-l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''} -d ${quote(description)}`;
  if (!takesValue) return names;
  if (list.length > 0) return `${names} -x -a '(__diplo_list ${list.join(' ')})'`;
  if (choices.length > 0) return `${names} -x -a ${quote(choices.join(' '))}`;
  return values ? `${names} ${values === 'file' ? '-r -F' : `-x ${offerValues(values)}`}` : `${names} -x`;
}

function offerValues(values: ValueKind): string {
  if (values === 'file') return '-F';
  if (values === 'folder') return "-a '(__fish_complete_directories)'";
  if (values === 'shell') return `-a ${quote(SHELLS.join(' '))}`;
  return `-a '(__diplo_${values}s)'`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
