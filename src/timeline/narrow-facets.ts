/** The facets pane narrowed to the values of a name. */
import { foldLetters } from '../base/fold-letters.ts';
import type { Dataset } from '../dataset/schema.ts';
import type { FacetLine } from './facets.ts';
import type { Model } from './model.ts';

/** The lines whose value has every typed word somewhere in its names: `kreml` leaves Russia. */
export function narrowFacets(lines: readonly FacetLine[], typed: string, model: Model): readonly FacetLine[] {
  const words = wordsOf(typed.replaceAll('-', ' '));
  if (words.length === 0) return lines;
  const aliases = aliasesOf(model.dataset);
  return lines.filter(({ value }) => {
    // The words of an id, which hyphens join, are found apart: `kis` is nowhere in `barak-israel`.
    const names = [model.nameOf(value), value.replaceAll('-', ' '), ...(aliases.get(value) ?? [])];
    const text = names.flatMap(wordsOf).join(' ');
    return words.every((word) => text.includes(word));
  });
}

/** Words without case and accents. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map(foldLetters)
    .filter((word) => word !== '');
}

const remembered = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();

function aliasesOf(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const known = remembered.get(dataset);
  if (known) return known;
  const named = [...dataset.leaders, ...dataset.countries];
  const aliases = new Map(named.map(({ id, aliases: own }) => [id, own] as const));
  remembered.set(dataset, aliases);
  return aliases;
}
