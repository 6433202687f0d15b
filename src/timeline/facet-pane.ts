/** The facets pane: what there is to choose by, with counts and a sparkline each. */
import { pad, sanitize, truncate } from '../base/text.ts';
import { type FacetLine, facetLines, SPARK_COLUMNS } from './facets.ts';
import { changeView, remember } from './history.ts';
import type { Action } from './keys.ts';
import type { Model } from './model.ts';
import { changeFilters } from './nearest.ts';
import { fitSpans, type Line, type Span, selectSpans, span } from './spans.ts';
import type { Derived, State } from './state.ts';
import { type Facet, WHOLE_VIEW } from './view.ts';

const TITLES: Readonly<Record<Facet, string>> = {
  leader: 'Leaders',
  country: 'Countries',
  topic: 'Topics',
  kind: 'Kinds',
  source: 'Documents',
  speaker: 'Speakers',
};
const COUNT_COLUMNS = 7;
const BOX_COLUMNS = 4;
/** Narrower panes show no sparklines. */
const SPARK_FROM = 36;

const remembered = new WeakMap<Derived, readonly FacetLine[]>();

/** The values of all facets under the filters of a state. */
export function facetLinesOf({ model, view, derived }: State): readonly FacetLine[] {
  const known = remembered.get(derived);
  if (known) return known;
  const lines = facetLines(model, view, derived.matches);
  remembered.set(derived, lines);
  return lines;
}

/** What a key does in the facets pane. */
export function actInFacets(state: State, action: Action): State {
  const lines = facetLinesOf(state);
  const { facetCursor } = state;
  const to = (index: number) => ({
    ...state,
    facetCursor: Math.max(0, Math.min(lines.length - 1, index)),
  });
  switch (action) {
    case 'down':
      return to(facetCursor + 1);
    case 'up':
      return to(facetCursor - 1);
    case 'page-up':
    case 'first':
      return to(0);
    case 'last':
      return to(lines.length - 1);
    case 'next-facet':
      return to(startOfFacet(lines, facetCursor, 1));
    case 'previous-facet':
      return to(startOfFacet(lines, facetCursor, -1));
    case 'toggle':
      return remember(state, (now) => toggle(now, lines[facetCursor]));
    case 'clear':
      return remember(state, (now) => changeView(now, { facets: WHOLE_VIEW.facets }));
    case 'facets':
    case 'back':
      return { ...state, mode: 'browse' };
    default:
      return state;
  }
}

function startOfFacet(lines: readonly FacetLine[], cursor: number, by: 1 | -1): number {
  const starts = [...lines.keys()].filter((index) => lines[index]?.facet !== lines[index - 1]?.facet);
  return (
    (by > 0 ? starts.find((start) => start > cursor) : starts.findLast((start) => start < cursor)) ?? cursor
  );
}

function toggle(state: State, line: FacetLine | undefined): State {
  if (!line) return state;
  const { facet, value } = line;
  const chosen = state.view.facets[facet];
  const values = line.chosen ? chosen.filter((each) => each !== value) : [...chosen, value];
  const next = changeFilters(state, { facets: { ...state.view.facets, [facet]: values } });
  const index = facetLinesOf(next).findIndex((each) => each.facet === facet && each.value === value);
  return { ...next, facetCursor: Math.max(0, Math.min(index, facetLinesOf(next).length - 1)) };
}

/** The lines of the pane: exactly `rows`, the one under the cursor among them. */
export function facetPane(state: State, rows: number, columns: number): Line[] {
  const lines = facetLinesOf(state);
  const all: Line[] = [];
  let cursorRow = 0;
  for (const [index, line] of lines.entries()) {
    if (line.facet !== lines[index - 1]?.facet) {
      if (all.length > 0) all.push({ spans: [] });
      all.push({ spans: [span(` ${TITLES[line.facet]}`, 'title')] });
    }
    if (index === state.facetCursor) cursorRow = all.length;
    all.push(valueLine(line, columns, index === state.facetCursor, state.model));
  }
  const top = Math.max(0, Math.min(cursorRow - Math.floor(rows / 2), all.length - rows));
  return all.slice(top, top + rows);
}

function valueLine(line: FacetLine, columns: number, selected: boolean, model: Model): Line {
  const { signs, nameOf, glyphs } = model;
  const sparkColumns = columns >= SPARK_FROM ? SPARK_COLUMNS + 1 : 0;
  const room = Math.max(1, columns - BOX_COLUMNS - COUNT_COLUMNS - sparkColumns - 1);
  const name = line.facet === 'kind' ? sanitize(line.value) : nameOf(line.value);
  const spans: Span[] = [
    span(line.chosen ? `${signs.pointer}[x] ` : ' [ ] ', line.chosen ? 'strong' : 'faint'),
    span(pad(truncate(name, room, glyphs.ellipsis), room), line.chosen ? 'strong' : 'plain'),
    span(String(line.count).padStart(COUNT_COLUMNS - 1), 'id'),
    span(sparkColumns > 0 ? ` ${sparkline(line.spark, model)}` : '', 'bar'),
  ];
  const row = fitSpans(spans, columns, glyphs.ellipsis);
  return { spans: selected ? selectSpans(row) : row };
}

function sparkline(weights: readonly number[], { signs }: Model): string {
  const bars = Array.from(signs.bars);
  const most = Math.max(...weights);
  if (most === 0) return ' '.repeat(weights.length);
  return weights
    .map((weight) => (weight === 0 ? ' ' : bars[Math.ceil((weight / most) * bars.length) - 1]))
    .join('');
}
