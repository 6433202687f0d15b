/** What a renderer needs besides the facts: the dataset's names, colour, signs, and the room there is. */
import { sanitize } from '../base/text.ts';
import type { Dataset } from '../dataset/schema.ts';
import type { Glyphs } from './glyphs.ts';
import type { Theme } from './theme.ts';

export interface ViewContext {
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

/** Makes a context; names come out harmless to a terminal. */
export function createViewContext(
  dataset: Dataset,
  theme: Theme,
  glyphs: Glyphs,
  columns: number | undefined,
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
    nameOf: (id) => names.get(id) ?? sanitize(id),
  };
}
