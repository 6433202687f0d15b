/** The keys as a Markdown table, for the README. */
import { KEY_GROUPS, KEYS } from './keys.ts';

/** One row a group, in the order of the help. */
export function renderKeyTable(): string {
  const rows = KEY_GROUPS.map((group) => {
    const keys = KEYS.filter((key) => key.group === group).map(
      ({ label, does }) => `${markKeys(label)} ${does.replaceAll('|', '\\|')}`,
    );
    return `| ${group} | ${keys.join('; ')} |`;
  });
  return ['| | keys |', '|---|---|', ...rows].join('\n');
}

function markKeys(label: string): string {
  return label
    .split(' ')
    .map((key) => (key === 'to' ? key : `\`${key}\``))
    .join(' ');
}
