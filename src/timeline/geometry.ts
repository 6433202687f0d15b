/** How a screen is divided among the panes. */
import { type State, showsFacets } from './state.ts';

export interface Geometry {
  /** Where the pane beside the list stands; `none` leaves it for Enter. */
  place: 'none' | 'right' | 'below' | 'full';
  /** Rows of the histogram: bars, and the scale below them. */
  histogramRows: number;
  /** Rows between head and foot. */
  bodyRows: number;
  listColumns: number;
  /** Rows of the list, its sticky header among them; 0 when the other pane fills the screen. */
  listRows: number;
  /** Of the pane that shows the detail or the facets. */
  detailColumns: number;
  detailRows: number;
}

export const MIN_COLUMNS = 20;
export const MIN_ROWS = 5;
/** From so many columns on there are two panes side by side, and lanes. */
export const RIGHT_FROM = 100;
const BELOW_FROM = 60;
const BELOW_MIN_BODY = 11;
/** Below the list hardly any fact needs more rows, unless it is read. */
const MOST_BELOW = 16;

type Divided = Pick<State, 'columns' | 'rows' | 'detail' | 'mode' | 'cameFrom' | 'prompt' | 'view'>;

/** True when there is no room for a timeline at all. */
export function isTooSmall({ columns, rows }: Pick<State, 'columns' | 'rows'>): boolean {
  return columns < MIN_COLUMNS || rows < MIN_ROWS;
}

/** Divides the screen of a state. */
export function geometryOf(state: Divided): Geometry {
  const { columns, rows, mode, detail, view } = state;
  const histogramRows = mode === 'help' || rows < 9 ? 0 : rows >= 12 ? 2 : 1;
  const bodyRows = Math.max(1, rows - 2 - histogramRows);
  const whole = { histogramRows, bodyRows, listColumns: columns, listRows: bodyRows };
  const facets = showsFacets(state);
  const focused = detail || facets;
  // Lanes want the whole width.
  const lanes = view.lanes && !facets;
  if (columns >= RIGHT_FROM && !lanes) {
    const detailColumns = Math.min(72, Math.floor(columns * 0.37));
    const listColumns = columns - detailColumns - 1;
    return { ...whole, place: 'right', listColumns, detailColumns, detailRows: bodyRows };
  }
  if (columns >= BELOW_FROM && bodyRows >= BELOW_MIN_BODY) {
    const detailRows = Math.min(
      focused ? bodyRows : MOST_BELOW,
      Math.floor((bodyRows - 1) * (focused ? 0.65 : 0.4)),
    );
    const listRows = bodyRows - 1 - detailRows;
    return { ...whole, place: 'below', listRows, detailColumns: columns, detailRows };
  }
  if (focused) return { ...whole, place: 'full', listRows: 0, detailColumns: columns, detailRows: bodyRows };
  return { ...whole, place: 'none', detailColumns: 0, detailRows: 0 };
}
