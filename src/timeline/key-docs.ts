/** The keys as a Markdown table, for the README. */
import { KEY_GROUPS, KEYS, TYPING_KEYS } from './keys.ts';

/** One row a group, in the order of the help. */
export function renderKeyTable(): string {
  const rows = KEY_GROUPS.map((group) => {
    const keys = KEYS.filter((key) => key.group === group);
    return rowOf(
      group,
      keys.map(({ label, does }) => [label, does]),
    );
  });
  return ['| | keys |', '|---|---|', ...rows, rowOf('While typing', TYPING_KEYS)].join('\n');
}

function rowOf(group: string, keys: readonly (readonly [label: string, does: string])[]): string {
  const cells = keys.map(([label, does]) => `${markKeys(label)} ${does.replaceAll('|', '\\|')}`);
  return `| ${group} | ${cells.join('; ')} |`;
}

function markKeys(label: string): string {
  return label
    .split(' ')
    .map((key) => (key === 'to' ? key : `\`${key}\``))
    .join(' ');
}
