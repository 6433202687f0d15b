/**
 * The commands: one table from which the command line, its help, the completions and the reference are made.
 */
import { EXPORT } from './export-table.ts';
import { FILTERS } from './filter-options.ts';
import type { Run } from './invocation.ts';
import { COUNTS, DOCUMENT, factFormats, fieldsOption, ROWS } from './machine-options.ts';
import { COMPLETION, MAKE_COMMANDS } from './make-table.ts';
import { TIMELINE_FILTERS, TIMELINE_OUTPUT, TIMELINE_VIEW } from './timeline-options.ts';

export interface OptionSpec {
  /** As Commander writes them: `-n, --limit <number>`. */
  flags: string;
  description: string;
  /**
   * `count` takes a whole number from 1; `list` may be given several times; `date` is EDTF; `names` takes several of
   * `names` with commas between them.
   */
  type?: 'count' | 'list' | 'date' | 'names';
  names?: readonly string[];
  choices?: readonly string[];
  /** Other spellings of the choices: the one that is meant, undefined for none. */
  read?: (text: string) => string | undefined;
  /** An option that must be given. */
  mandatory?: boolean;
  /** Options that cannot be given beside it, by their long names. */
  excludes?: readonly string[];
  /** What completes it, beside choices. */
  values?: 'leader' | 'country' | 'topic' | 'source' | 'fact' | 'file' | 'folder';
}

export interface ArgumentSpec {
  /** As Commander writes them: `<query...>`, `[name]`. */
  syntax: string;
  description: string;
  values?: OptionSpec['values'] | 'actor' | 'shell';
}

export interface CommandSpec {
  name: string;
  summary: string;
  /** More than the summary, for the command's own help. */
  description?: string;
  group: 'Look' | 'Compare' | 'Make and check';
  arguments: readonly ArgumentSpec[];
  options: Readonly<Record<string, readonly OptionSpec[]>>;
  /** Command lines without the `diplo`, each with what it does. */
  examples: readonly (readonly [line: string, does: string])[];
  load: () => Promise<{ run: Run }>;
}

const LIMIT: OptionSpec = { flags: '-n, --limit <number>', description: 'at most so many', type: 'count' };
const SORT: OptionSpec = {
  flags: '--sort <order>',
  description: 'the order',
  choices: ['relevance', 'date'],
};
const DOCUMENTS: OptionSpec = {
  flags: '--documents <folder>',
  description: 'your own copies of the documents (or DIPLO_DOCUMENTS)',
  values: 'folder',
};

/** Of two facts side by side. */
const PAIR_FIELDS = ['type', 'a', 'b', 'sourceA', 'sourceB', 'statementA', 'statementB', 'note'];

/** Options of every command. */
export const COMMON: readonly OptionSpec[] = [
  {
    flags: '-d, --data <file>',
    description: 'another dataset, "-" for standard input (or DIPLO_DATA)',
    values: 'file',
  },
  { flags: '-q, --quiet', description: 'no output, the exit code alone' },
  { flags: '--color <when>', description: 'colors', choices: ['auto', 'always', 'never'] },
  { flags: '--no-color', description: 'the same as --color=never' },
  { flags: '--no-pager', description: 'do not use $PAGER for what is longer than the screen' },
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'search',
    summary: 'find facts by what they say, best first',
    description:
      'Finds words, names and their other spellings and forms, with a typo or two.\n' +
      'Put "several words" in quotes for a phrase, -word leaves out facts with that word.',
    group: 'Look',
    arguments: [{ syntax: '<query...>', description: 'words to look for' }],
    options: {
      'Filters:': FILTERS,
      'Output:': [
        { ...LIMIT, description: 'at most so many (20 if not given)' },
        { flags: '--all', description: 'everything found' },
        SORT,
        { flags: '--exact', description: 'only the words as typed: no other forms, no typos' },
        { flags: '--no-cache', description: 'keep no index of a large dataset in your cache folder' },
        ...factFormats('score'),
      ],
    },
    examples: [
      ['search tariffs', 'facts about tariffs'],
      ['search "america first"', 'the phrase'],
      ['search kremlin --kind claim', 'what is claimed about the Kremlin'],
      ['search netanyaho biden', 'typos are forgiven'],
      ['search ceasefire --json', 'for a program'],
    ],
    load: () => import('./search.ts'),
  },
  {
    name: 'leader',
    summary: 'a leader: offices, facts by topic, relations',
    description: 'Without a name, every leader. With one, the profile; any unambiguous spelling works.',
    group: 'Look',
    arguments: [{ syntax: '[name...]', description: 'a leader, in any usual spelling', values: 'leader' }],
    options: { 'Filters:': FILTERS, 'Output:': [LIMIT, ...factFormats('about')] },
    examples: [
      ['leader', 'every leader'],
      ['leader xi', 'the profile of Xi Jinping'],
      ['leader bibi --topic gaza-war', 'Netanyahu on one topic'],
      ['leader putin --json', 'for a program'],
    ],
    load: () => import('./leader.ts'),
  },
  {
    name: 'facts',
    summary: 'the facts, filtered',
    group: 'Look',
    arguments: [],
    options: { 'Filters:': FILTERS, 'Output:': [LIMIT, SORT, ...factFormats()] },
    examples: [
      ['facts --leader xi', 'facts that name Xi'],
      ['facts --from 2014 --to 2020 --sort date', 'a stretch of time'],
      ['facts --kind claim --csv', 'for a spreadsheet'],
      ['facts --topic tariffs --fields id,statement', 'these columns'],
    ],
    load: () => import('./facts.ts'),
  },
  {
    name: 'topic',
    summary: 'the topics, or the facts on one',
    group: 'Look',
    arguments: [
      { syntax: '[name...]', description: 'a topic: its id, label or one of its terms', values: 'topic' },
    ],
    options: { 'Filters:': FILTERS, 'Output:': [LIMIT, ...factFormats()] },
    examples: [
      ['topic', 'every topic'],
      ['topic tariffs', 'the facts on one'],
      ['topic gaza-war --leader bibi --markdown', 'for an article'],
    ],
    load: () => import('./topic.ts'),
  },
  {
    name: 'source',
    summary: 'the documents, or the facts from one',
    group: 'Look',
    arguments: [{ syntax: '[id]', description: 'a document: its id or file name', values: 'source' }],
    options: {
      'Filters:': FILTERS,
      'Output:': [
        { flags: '--coverage', description: 'which sentences carry facts' },
        DOCUMENTS,
        LIMIT,
        ...factFormats(),
      ],
    },
    examples: [
      ['source', 'every document'],
      ['source wall', 'the facts from one'],
      ['source wall --coverage', 'sentence by sentence'],
      ['source --tsv', 'for another program'],
    ],
    load: () => import('./source.ts'),
  },
  {
    name: 'timeline',
    summary: 'what happened when, to browse; text in a pipe',
    group: 'Look',
    arguments: [],
    options: {
      'Filters:': [...FILTERS, ...TIMELINE_FILTERS],
      'View:': TIMELINE_VIEW,
      'Output:': [...TIMELINE_OUTPUT, DOCUMENTS, LIMIT, ...factFormats()],
    },
    examples: [
      ['timeline', 'browse in time order'],
      ['timeline --leader putin --plain', 'as text'],
      ['timeline --zoom month --at 2025-02', 'one month'],
      ['timeline --from 2014 --to 2024 --json', 'for a program'],
    ],
    load: () => import('./timeline.ts'),
  },
  {
    name: 'show',
    summary: 'one fact whole: dates, who says it, passages, links, notes',
    group: 'Look',
    arguments: [{ syntax: '<id...>', description: 'facts, such as F012', values: 'fact' }],
    options: { 'Output:': [DOCUMENTS, ...factFormats()] },
    examples: [
      ['show F012', 'one fact'],
      ['show F012 F013 --json', 'several, for a program'],
      ['show F012 --documents articles/', 'with the passage from your own copy'],
    ],
    load: () => import('./show.ts'),
  },
  {
    name: 'between',
    summary: 'what passed between two leaders or countries',
    description:
      'Each direction apart, in time order. A country stands for its leaders too, and a leader for the\n' +
      'country where the dataset knows no other leader of it.',
    group: 'Compare',
    arguments: [
      { syntax: '<a>', description: 'a leader or country', values: 'actor' },
      { syntax: '<b>', description: 'another', values: 'actor' },
    ],
    options: { 'Filters:': FILTERS, 'Output:': factFormats('direction') },
    examples: [
      ['between trump putin', 'two leaders'],
      ['between brussels washington', 'two governments, by their seats'],
      ['between trump xi --from 2025 --json', 'of one time, for a program'],
    ],
    load: () => import('./between.ts'),
  },
  {
    name: 'disagreements',
    summary: 'where documents agree, differ, depart from the record',
    group: 'Compare',
    arguments: [],
    options: { 'Filters:': FILTERS, 'Output:': [...ROWS, fieldsOption(PAIR_FIELDS)] },
    examples: [
      ['disagreements', 'all of them'],
      ['disagreements --leader netanyahu', 'those that concern one leader'],
      ['disagreements --csv', 'for a spreadsheet'],
    ],
    load: () => import('./disagreements.ts'),
  },
  {
    name: 'stats',
    summary: 'counts as bar charts: leader, topic, kind, year, document',
    group: 'Compare',
    arguments: [],
    options: { 'Filters:': FILTERS, 'Output:': COUNTS },
    examples: [
      ['stats', 'of all facts'],
      ['stats --leader trump', 'of the facts that name Trump'],
      ['stats --kind claim --json', 'for a program'],
    ],
    load: () => import('./stats.ts'),
  },
  ...MAKE_COMMANDS,
  EXPORT,
  {
    name: 'verify',
    summary: 'check a dataset: schema, ids, links, dates, passages',
    description:
      'With --documents, every passage is checked against your copy: ok, moved, changed or missing.',
    group: 'Make and check',
    arguments: [{ syntax: '[file]', description: 'a dataset; without it, the one in use', values: 'file' }],
    options: { 'Output:': [DOCUMENTS, ...DOCUMENT] },
    examples: [
      ['verify', 'the dataset in use'],
      ['verify facts.json', 'a file of yours'],
      ['verify facts.json --documents articles/', 'and its passages'],
      ['verify facts.json -q && echo sound', 'in a script'],
    ],
    load: () => import('./verify.ts'),
  },
  COMPLETION,
];
