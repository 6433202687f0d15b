import type { FilterOptions } from './filters.ts';

const FILTERS = ['leader', 'country', 'topic', 'kind', 'source', 'from', 'to', 'dated'] as const;

/** Whether any filter is given; without one no fact need be read to be let through. */
export function hasFilters(options: FilterOptions): boolean {
  return FILTERS.some((name) => options[name] !== undefined);
}
