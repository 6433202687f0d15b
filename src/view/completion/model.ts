/** What a shell can complete: the commands with their options, and the names in a dataset. */
import { sanitize, truncate } from '../../base/text.ts';
import type { Dataset } from '../../dataset/schema.ts';

/** Names that come from the dataset. `actor` is a leader or a country. */
export const NAME_KINDS = ['leader', 'country', 'topic', 'source', 'fact', 'actor'] as const;
export type NameKind = (typeof NAME_KINDS)[number];
/** Where the values of an option or argument come from. */
export type ValueKind = NameKind | 'file' | 'folder' | 'shell';

export interface Choice {
  value: string;
  description: string;
}

export interface CompletionOption {
  /** With its dashes: `--limit`. */
  long: string;
  /** With its dash: `-n`. */
  short: string | undefined;
  description: string;
  takesValue: boolean;
  choices: readonly string[];
  /** Of these several may be given, with commas between them. */
  names: readonly string[];
  values: ValueKind | undefined;
}

export interface CompletionCommand {
  name: string;
  summary: string;
  options: readonly CompletionOption[];
  /** What its arguments are; undefined for free words and for none. */
  values: ValueKind | undefined;
}

export interface CompletionModel {
  commands: readonly CompletionCommand[];
  names: Readonly<Record<NameKind, readonly Choice[]>>;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const DESCRIPTION_WIDTH = 60;
/** A shell reads its script at every start; a larger dataset is completed in part. */
const MOST_NAMES = 1000;

/** The names in a dataset, each with what it stands for. */
export function collectNames(dataset: Dataset): CompletionModel['names'] {
  const leader = dataset.leaders.map(({ id, name }) => describe(id, name));
  const country = dataset.countries.map(({ id, name }) => describe(id, name));
  return {
    leader: leader.slice(0, MOST_NAMES),
    country: country.slice(0, MOST_NAMES),
    topic: dataset.topics.slice(0, MOST_NAMES).map(({ id, label }) => describe(id, label)),
    source: dataset.documents.slice(0, MOST_NAMES).map(({ id, title }) => describe(id, title)),
    fact: dataset.facts.slice(0, MOST_NAMES).map(({ id, statement }) => describe(id, statement)),
    actor: [...leader, ...country].slice(0, MOST_NAMES),
  };
}

function describe(value: string, description: string): Choice {
  return { value, description: truncate(sanitize(description), DESCRIPTION_WIDTH) };
}
