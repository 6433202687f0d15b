/** What a renderer needs besides the facts: the dataset's names, colour, signs, and the room there is. */
import { sanitize } from '../base/text.ts';
import type { Dataset } from '../dataset/schema.ts';
import type { Glyphs } from './glyphs.ts';
import type { Theme } from './theme.ts';

/** How addresses show. */
export interface Links {
  /** A text as a link to an address; the text alone where there is none, or the terminal has no links. */
  link: (text: string, address: string | undefined) => string;
  /** Where a document is, for terminals that have links. */
  addressOf: (document: string) => string | undefined;
}

export interface ViewContext extends Links {
  dataset: Dataset;
  theme: Theme;
  glyphs: Glyphs;
  /** Columns to fill. */
  width: number;
  /** The name of a leader, country, topic or document for its id; the id itself where it has none. */
  nameOf: (id: string) => string;
}

/** Text wider than this is hard to read; lists use no more of a wide terminal. */
const MAX_WIDTH = 120;
const MIN_WIDTH = 20;

const NO_LINKS: Links = { link: (text) => text, addressOf: () => undefined };

/** Makes a context; names come out harmless to a terminal. */
export function createViewContext(
  dataset: Dataset,
  theme: Theme,
  glyphs: Glyphs,
  columns: number | undefined,
  links: Links = NO_LINKS,
): ViewContext {
  const names = new Map<string, string>();
  for (const { id, title } of dataset.documents) names.set(id, sanitize(title || id));
  for (const { id, label } of dataset.topics) names.set(id, sanitize(label));
  for (const { id, name } of dataset.countries) names.set(id, sanitize(name));
  for (const { id, name } of dataset.leaders) names.set(id, sanitize(name));
  return {
    dataset,
    theme,
    glyphs,
    width: Math.max(MIN_WIDTH, Math.min(columns ?? 80, MAX_WIDTH)),
    ...links,
    nameOf: (id) => names.get(id) ?? sanitize(id),
  };
}
