/** The commands that make and compare datasets: a part of the table in `table.ts`. */
import type { CommandSpec } from './table.ts';

export const MAKE_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'build',
    summary: 'make a dataset from your own documents',
    description:
      'Reads .txt, .md, .html, .docx and .pdf files, folders, patterns in quotes, and\n' +
      'standard input ("-"). By rules, offline, the same bytes each time; diplo why\n' +
      'explains each fact. What cannot be read is named and left out (exit 1).',
    group: 'Make and check',
    arguments: [{ syntax: '<paths...>', description: 'documents, folders, patterns', values: 'file' }],
    options: {
      'Output:': [
        {
          flags: '-o, --output <file>',
          description: 'the dataset to write, "-" for standard output',
          values: 'file',
          mandatory: true,
        },
        { flags: '--title <text>', description: 'its title' },
        { flags: '--unresolved', description: 'list the names that nobody in it was found for' },
      ],
      'Rules:': [
        {
          flags: '--leaders <file>',
          description: 'your own leaders (JSON, as in a dataset)',
          values: 'file',
        },
        { flags: '--topics <file>', description: 'your own topics (JSON, as in a dataset)', values: 'file' },
        { flags: '--date <date>', description: 'of documents that do not say theirs (EDTF)', type: 'date' },
      ],
    },
    examples: [
      ['build . -o facts.json', 'all in this folder'],
      ['build "*.md" -o facts.json --title "My notes"', 'by a pattern'],
      ['build README.md -o facts.json --date 2025-03', 'it does not say when'],
      ['build README.md -o - | diplo stats --data -', 'without a file'],
    ],
    load: () => import('./build.ts'),
  },
];
