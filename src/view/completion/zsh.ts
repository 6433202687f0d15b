/** A zsh completion script: static, without eval, without Node. */
import {
  type Choice,
  type CompletionCommand,
  type CompletionModel,
  type CompletionOption,
  NAME_KINDS,
  SHELLS,
  type ValueKind,
} from './model.ts';

/** The script; it serves as a file in `$fpath` and may be sourced as well. */
export function renderZshCompletion({ commands, names }: CompletionModel): string {
  const functions = NAME_KINDS.map((kind) => renderNames(kind, names[kind]));
  return `#compdef diplo
# zsh completion for diplo; diplo completion zsh > "\${fpath[1]}/_diplo"
${functions.join('\n')}

_diplo() {
  local curcontext=$curcontext state line
  _arguments -C '(-V --version)'{-V,--version}'[print the version]' '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, summary }) => `        ${quote(`${escapeColon(name)}:${summary}`)}`).join('\n')}
        'help:print the help of a command'
      )
      _describe -t commands command commands ;;
    argument)
      case $line[1] in
${commands.map(renderCommand).join('\n')}
      esac ;;
  esac
}

if [[ \${funcstack[1]} == _diplo ]]; then _diplo "$@"; else compdef _diplo diplo; fi
`;
}

function renderNames(kind: string, choices: readonly Choice[]): string {
  const lines = choices.map(
    ({ value, description }) => `    ${quote(`${escapeColon(value)}:${description}`)}`,
  );
  return `_diplo_${kind}s() {\n  local -a names=(\n${lines.join('\n')}\n  )\n  _describe -t ${kind}s ${kind} names\n}`;
}

function renderCommand({ name, options, values }: CompletionCommand): string {
  const specs = [...options.map(renderOption), quote(`*:argument:${actionOf(values)}`)];
  return `        ${name}) _arguments -s \\\n          ${specs.join(' \\\n          ')} ;;`;
}

function renderOption({
  long,
  short,
  description,
  takesValue,
  choices,
  names,
  values,
}: CompletionOption): string {
  const words = description.replaceAll(/[[\]]/g, '').replaceAll(':', '\\:');
  const action = choices.length > 0 ? `(${choices.join(' ')})` : actionOf(values, names);
  const value = takesValue ? `:${values ?? 'value'}:${action}` : '';
  if (!short) return quote(`*${long}[${words}]${value}`);
  return `'*'{${short},${long}}${quote(`[${words}]${value}`)}`;
}

function actionOf(values: ValueKind | undefined, names: readonly string[] = []): string {
  if (names.length > 0) return `{_values -s , field ${names.join(' ')}}`;
  if (values === undefined) return ' ';
  if (values === 'file') return '_files';
  if (values === 'folder') return '_files -/';
  if (values === 'shell') return `(${SHELLS.join(' ')})`;
  return `_diplo_${values}s`;
}

function escapeColon(text: string): string {
  return text.replaceAll(':', '\\:');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
