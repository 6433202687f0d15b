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
