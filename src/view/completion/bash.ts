/** A bash completion script: static, without eval, without Node, without the bash-completion package. */
import {
  type CompletionCommand,
  type CompletionModel,
  type CompletionOption,
  NAME_KINDS,
  SHELLS,
  type ValueKind,
} from './model.ts';

/** The script; it may be sourced twice, and works on bash 3.2 and later. */
export function renderBashCompletion({ commands, names }: CompletionModel): string {
  const lists = NAME_KINDS.map(
    (kind) => `_diplo_${kind}s=${quoteList(names[kind].map(({ value }) => value))}`,
  );
  return `# bash completion for diplo; in ~/.bashrc: source <(diplo completion bash)
${lists.join('\n')}

_diplo_offer() {
  local word
  while IFS= read -r word; do
    if [[ -n $word && $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done <<<"$1"
}

_diplo_offer_more() {
  local word before=
  if [[ $cur == *,* ]]; then before=\${cur%,*},; fi
  while IFS= read -r word; do
    if [[ $before$word == "$cur"* && ,$before != *",$word,"* ]]; then COMPREPLY+=("$before$word"); fi
  done <<<"$1"
}

_diplo_files() {
  compopt -o filenames 2>/dev/null
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$cur")
}

_diplo() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  # bash takes "=" for a word of its own
  if [[ $cur == "=" ]]; then cur=
  elif [[ $prev == "=" ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      -d | --data | --color) ((i++)) ;;
      -*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $command in
${commands.map(renderCommand).join('\n')}
    help) _diplo_offer ${quoteList(commands.map(({ name }) => name))} ;;
    "") _diplo_offer ${quoteList([...commands.map(({ name }) => name), 'help', '--help', '--version'])} ;;
  esac
}

complete -F _diplo diplo
`;
}

function renderCommand({ name, options, values }: CompletionCommand): string {
  const valued = options.filter((option) => option.takesValue);
  const words = options.flatMap(({ long, short }) => (short ? [long, short] : [long]));
  return `    ${name})
      case $prev in
${valued.map(renderOption).join('\n')}
      esac
      if [[ $cur == -* ]]; then _diplo_offer ${quoteList([...words, '--help'])}
      else ${offerValues(values)}; fi ;;`;
}

function renderOption({ long, short, choices, names, values }: CompletionOption): string {
  const offer =
    names.length > 0
      ? `_diplo_offer_more ${quoteList(names)}`
      : choices.length > 0
        ? `_diplo_offer ${quoteList(choices)}`
        : offerValues(values);
  return `        ${short ? `${short} | ` : ''}${long}) ${offer}; return ;;`;
}

function offerValues(values: ValueKind | undefined): string {
  switch (values) {
    case undefined:
      return ':';
    case 'file':
      return '_diplo_files -f';
    case 'folder':
      return '_diplo_files -d';
    case 'shell':
      return `_diplo_offer ${quoteList(SHELLS)}`;
    default:
      return `_diplo_offer "$_diplo_${values}s"`;
  }
}

/** Words on lines of their own, inside one pair of single quotes. */
function quoteList(words: readonly string[]): string {
  return `'${words.join('\n').replaceAll("'", "'\\''")}'`;
}
