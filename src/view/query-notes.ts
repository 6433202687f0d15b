import type { SearchResult } from '../query/search.ts';
import type { Glyphs } from './glyphs.ts';

/** How the query was understood, where that is not as typed: what was put right, what nothing mentions. */
export function describeQuery(
  { corrections, unknown, truncated }: Pick<SearchResult, 'corrections' | 'unknown' | 'truncated'>,
  glyphs: Glyphs,
): string[] {
  return [
    ...corrections.map(({ word, used }) => `${word} ${glyphs.arrow} ${used.join(', ')}`),
    ...(unknown.length > 0 ? [`nothing mentions ${unknown.join(', ')}`] : []),
    ...(truncated ? ['the query was cut: only its first 256 characters count'] : []),
  ];
}

/** The same for who can give filters: a year that nothing mentions is the date of facts all the same. */
export function describeSearch(result: SearchResult, glyphs: Glyphs): string[] {
  const filters = yearFilters(result.unknown);
  return [...describeQuery(result, glyphs), ...(filters ? [`dates are filters: ${filters}`] : [])];
}

/** The options that let only facts of a year through, where one is among the words. */
export function yearFilters(words: readonly string[]): string | undefined {
  const year = words.find((word) => /^[12]\d{3}$/.test(word));
  return year && `--from ${year} --to ${year}`;
}
