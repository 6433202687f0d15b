/** What to say where no fact is left. */
import type { Dataset } from '../dataset/schema.ts';
import type { FilterOptions } from '../query/filters.ts';
import { hasFilters } from '../query/has-filters.ts';
import type { Answer } from './answer.ts';

/** The filters are not to blame where there are no facts. */
export function nonePasses({ facts }: Dataset): Answer['nothing'] {
  if (facts.length === 0) return { message: 'the dataset holds no facts' };
  return {
    message: 'no fact passes these filters',
    hint: 'Try fewer of them, or see what there is: diplo stats',
  };
}

/**
 * The same where only some facts were looked at: filters are not to blame where none is given.
 * @param what of which there is none: `no fact on Tariffs`
 * @param otherwise what to say without filters
 */
export function nothingPasses(
  options: FilterOptions,
  what: string,
  otherwise: Answer['nothing'] = { message: `there is ${what}` },
): Answer['nothing'] {
  return hasFilters(options)
    ? { message: `${what} passes these filters`, hint: 'Try fewer of them.' }
    : otherwise;
}
