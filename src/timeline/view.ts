/** What a reader looks at: the part of the state that a command line can name and the history keeps. */
import type { Unit } from './calendar.ts';

export const ZOOMS = ['all', 'decade', 'year', 'quarter', 'month', 'day'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Ways to choose facts by what they are about; any of the values of one, all of the facets. */
export const FACETS = ['leader', 'country', 'topic', 'kind', 'source', 'speaker'] as const;
export type Facet = (typeof FACETS)[number];

export interface View {
  /** Only facts that match. */
  query: string;
  /** Facts that match are told from the others. */
  find: string;
  zoom: Zoom;
  /** The period shown, as `calendar.ts` numbers it; 0 at zoom `all`. */
  period: number;
  /** Chosen ids; for speakers also names that are no ids. */
  facets: Readonly<Record<Facet, readonly string[]>>;
  /** EDTF, or undefined. */
  from: string | undefined;
  to: string | undefined;
  dated: boolean;
  /** At most so many are listed, the first ones. */
  limit: number | undefined;
  /** One column a leader. */
  lanes: boolean;
  /** Headers tell of the empty periods before them. */
  gaps: boolean;
}

const NO_FACETS: View['facets'] = { leader: [], country: [], topic: [], kind: [], source: [], speaker: [] };

/** All facts, of all time. */
export const WHOLE_VIEW: View = {
  query: '',
  find: '',
  zoom: 'all',
  period: 0,
  facets: NO_FACETS,
  from: undefined,
  to: undefined,
  dated: false,
  limit: undefined,
  lanes: false,
  gaps: false,
};

/** The view without any filter; zoom and search within the view stay. */
export function withoutFilters(view: View): View {
  const { query, facets, from, to, dated, limit } = WHOLE_VIEW;
  return { ...view, query, facets, from, to, dated, limit };
}

/** True when some filter leaves facts out. */
export function isFiltered({ query, facets, from, to, dated, limit }: View): boolean {
  if (query.trim() !== '' || dated || [from, to, limit].some((each) => each !== undefined)) return true;
  return FACETS.some((facet) => facets[facet].length > 0);
}

/** The unit of the period shown; undefined at zoom `all`. */
export function unitOfZoom(zoom: Zoom): Unit | undefined {
  return zoom === 'all' ? undefined : zoom;
}
