/** The commands that make and compare datasets, and the one for shells: a part of the table in `table.ts`. */
import { ROWS } from './machine-options.ts';
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
  {
    name: 'why',
    summary: 'the rules and words behind each field of a built fact',
    description: 'A fact that people wrote has no rules behind it: its notes are shown.',
    group: 'Make and check',
    arguments: [{ syntax: '<id...>', description: 'facts, such as F012', values: 'fact' }],
    options: { 'Output:': ROWS },
    examples: [
      ['why F012', 'made by hand'],
      ['why F012 --json', 'for a program'],
      ['why story-012 --data facts.json', 'one of your own'],
    ],
    load: () => import('./why.ts'),
  },
  {
    name: 'diff',
    summary: 'what differs between two datasets, by fact',
    description: 'Exit code 0 when both say the same, 1 when not.',
    group: 'Make and check',
    arguments: [
      { syntax: '<old>', description: 'a dataset, "-" for standard input', values: 'file' },
      { syntax: '<new>', description: 'another', values: 'file' },
    ],
    options: { 'Output:': ROWS },
    examples: [
      ['diff old.json facts.json', 'all that differs'],
      ['diff old.json facts.json --csv', 'one line a change'],
      ['diff old.json facts.json -q && echo same', 'in a script'],
    ],
    load: () => import('./diff.ts'),
  },
];

export const COMPLETION: CommandSpec = {
  name: 'completion',
  summary: 'a completion script for bash, zsh or fish',
  description:
    'Completes commands, options, and the names and ids of the dataset in use. The script is\n' +
    'static: make it anew when the dataset has changed.',
  group: 'Make and check',
  arguments: [{ syntax: '<shell>', description: 'bash, zsh or fish', values: 'shell' }],
  options: {},
  examples: [
    ['completion bash', 'in ~/.bashrc: source <(diplo completion bash)'],
    ['completion zsh', 'into a file named _diplo in $fpath'],
    ['completion fish', 'into ~/.config/fish/completions/diplo.fish'],
  ],
  load: () => import('./completion.ts'),
};
