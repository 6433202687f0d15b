/** `diplo export`: a part of the table in `table.ts`. */
import { EXPORT_FORMATS, FORMAT_NAMES, findFormat } from '../view/export/formats.ts';
import { FILTERS } from './filter-options.ts';
import type { CommandSpec } from './table.ts';

const WIDTH = Math.max(...FORMAT_NAMES.map(({ length }) => length)) + 2;

export const EXPORT: CommandSpec = {
  name: 'export',
  summary: 'the facts, filtered, for other programs or as a page',
  description: `Formats:\n${EXPORT_FORMATS.map(({ name, does }) => `  ${name.padEnd(WIDTH)}${does}`).join('\n')}`,
  group: 'Make and check',
  arguments: [],
  options: {
    'Filters:': FILTERS,
    'Output:': [
      {
        flags: '-f, --format <format>',
        description: 'see above; the ending of the file says it too',
        choices: FORMAT_NAMES,
        read: findFormat,
      },
      {
        flags: '-o, --output <file>',
        description: 'the file to write; without it, standard output',
        values: 'file',
      },
      { flags: '--title <text>', description: 'its title' },
      {
        flags: '--documents <folder>',
        description: 'your own copies of the documents: quotes the passages (html, annotation)',
        values: 'folder',
      },
      { flags: '-n, --limit <number>', description: 'at most so many', type: 'count' },
      { flags: '--sort <order>', description: 'the order', choices: ['relevance', 'date'] },
    ],
  },
  examples: [
    ['export -o facts.html --leader xi', 'a page for the browser'],
    ['export -f markdown --topic tariffs', 'to paste into a report'],
    ['export -f ics --dated --from 2014', 'for a calendar'],
    ['export -o facts.json --source wall', 'a smaller dataset'],
    ['export -f bibtex --leader obama', 'to cite passages'],
  ],
  load: () => import('./export.ts'),
};
