/** What a command line is run with, known before its options are. */
import { type Config, loadConfig } from '../base/config.ts';
import type { Io } from '../base/io.ts';
import { sanitize } from '../base/text.ts';
import { loadDataset } from '../dataset/load.ts';
import type { Dataset } from '../dataset/schema.ts';
import { openShipped } from '../query/prepared-index.ts';

export interface Session {
  /** The settings file's content. */
  settings: Config;
  /** Path of the dataset in use, `-`, or undefined for the shipped one. */
  dataFile: string | undefined;
  /** Opens the dataset in use once, however often it is asked for. */
  openDataset: () => Promise<Dataset>;
}

/** Of the installed program: its version, and in words the dataset that ships with it. */
export interface Version {
  program: string;
  dataset: string;
}

/** What `--version` says, in one line: a dataset of one's own by its path, without reading it. */
export function renderVersion({ program, dataset }: Version, { dataFile }: Session): string {
  const used = dataFile === '-' ? 'standard input' : dataFile;
  return `diplo ${program} (dataset: ${used === undefined ? dataset : sanitize(used)})`;
}

export function openSession(words: readonly string[], io: Io): Session {
  const settings = loadConfig(io.env, (message) => io.err.write(`diplo: warning: ${sanitize(message)}\n`));
  const dataFile = findDataOption(words) ?? (io.env['DIPLO_DATA'] || settings.data);
  return { settings, dataFile, openDataset: rememberDataset(dataFile, io.home) };
}

/** The folder of the reader's own copies, where no option names one. */
export function documentsOf({ settings }: Session, io: Io): string | undefined {
  return io.env['DIPLO_DOCUMENTS'] || settings.documents;
}

function rememberDataset(file: string | undefined, home: string): () => Promise<Dataset> {
  let opened: Promise<Dataset> | undefined;
  return () => {
    opened ??= file === undefined ? Promise.resolve(openShipped(home)) : loadDataset(file);
    return opened;
  };
}

/** The value of `--data`, found before the command line is parsed: it decides which leaders are subcommands. */
function findDataOption(words: readonly string[]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (word === '--') return undefined;
    if (word === '-d' || word === '--data') return words[index + 1];
    if (word.startsWith('--data=')) return word.slice('--data='.length);
    if (/^-d./.test(word)) return word.slice(2);
  }
  return undefined;
}
