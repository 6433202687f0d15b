/** The filters that every list takes. */
import { KINDS } from '../dataset/terms.ts';
import type { OptionSpec } from './table.ts';

export const FILTERS: readonly OptionSpec[] = [
  {
    flags: '-l, --leader <name>',
    description: 'facts that name this leader (repeat for any of)',
    type: 'list',
    values: 'leader',
  },
  {
    flags: '-c, --country <name>',
    description: 'facts about this country (repeat)',
    type: 'list',
    values: 'country',
  },
  {
    flags: '-t, --topic <name>',
    description: 'facts on this topic (repeat)',
    type: 'list',
    values: 'topic',
  },
  {
    flags: '-k, --kind <kind>',
    description: `${KINDS.join(', ')} (repeat)`,
    type: 'list',
    choices: KINDS,
  },
  {
    flags: '-s, --source <id>',
    description: 'facts from this document (repeat)',
    type: 'list',
    values: 'source',
  },
  {
    flags: '--from <date>',
    description: 'dated in or after: 2014, 2025-03, 2025-03-14 (EDTF)',
    type: 'date',
  },
  { flags: '--to <date>', description: 'dated in or before (EDTF)', type: 'date' },
  { flags: '--dated', description: 'only facts with a date' },
];
