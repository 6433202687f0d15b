/** The formats for programs, as options of every list. */
import type { OptionSpec } from './table.ts';

export const MACHINE: readonly OptionSpec[] = [
  { flags: '--json', description: 'one JSON document' },
  { flags: '--jsonl', description: 'one JSON object a line' },
  { flags: '--csv', description: 'CSV with a header line' },
];
