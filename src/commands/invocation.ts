/** What a command is run with. */
import type { ExitCode } from '../base/errors.ts';
import type { Io } from '../base/io.ts';
import type { Dataset } from '../dataset/schema.ts';
import type { FilterOptions } from '../query/filters.ts';
import type { FormatName } from '../view/export/formats.ts';

/** Every option that some command takes, by its long name. */
export interface Options extends FilterOptions {
  data?: string;
  documents?: string;
  color?: string;
  pager?: boolean;
  quiet?: boolean;
  json?: boolean;
  jsonl?: boolean;
  csv?: boolean;
  tsv?: boolean;
  markdown?: boolean;
  /** `true` when no name was given. */
  fields?: string[] | true;
  limit?: number;
  all?: boolean;
  sort?: 'relevance' | 'date';
  exact?: boolean;
  cache?: boolean;
  coverage?: boolean;
  plain?: boolean;
  screenReader?: boolean;
  query?: string;
  find?: string;
  speaker?: string[];
  at?: string[];
  zoom?: string;
  lanes?: boolean;
  gaps?: boolean;
  mouse?: boolean;
  output?: string;
  format?: FormatName;
  leaders?: string;
  topics?: string;
  title?: string;
  unresolved?: boolean;
  date?: string;
  marked?: 'text' | 'markdown' | 'json';
}

export interface Invocation {
  io: Io;
  args: readonly string[];
  options: Options;
  /** The dataset in use: `--data`, else `DIPLO_DATA`, else the settings file, else the shipped one. */
  openDataset: () => Promise<Dataset>;
  /** Where the dataset in use comes from: a path, `-`, or undefined for the shipped one. */
  dataFile: string | undefined;
  /** Folder of the reader's own copies of the documents, where one is known. */
  documents: string | undefined;
}

/** Whether the options ask for a format that programs read, whatever the answer is written to. */
export function isForPrograms({ json, jsonl, csv, tsv, markdown, fields }: Options): boolean {
  return [json, jsonl, csv, tsv, markdown].includes(true) || fields !== undefined;
}

/** A command file exports this as `run`. */
export type Run = (invocation: Invocation) => Promise<ExitCode>;
