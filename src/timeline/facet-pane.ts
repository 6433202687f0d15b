/** The facets pane: what there is to choose by, with counts and a sparkline each. */
import { pad, sanitize, truncate } from '../base/text.ts';
import { type FacetLine, facetLines, SPARK_COLUMNS } from './facets.ts';
import { geometryOf } from './geometry.ts';
import { changeView, remember } from './history.ts';
import type { Action } from './keys.ts';
import type { Model } from './model.ts';
import { narrowFacets } from './narrow-facets.ts';
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
/** Rows of a page that titles and blanks may take. */
const HEADINGS = 4;
/** Narrower panes show no sparklines. */
const SPARK_FROM = 36;

const remembered = new WeakMap<Derived, readonly FacetLine[]>();

/** The values of all facets under the filters of a state, those of another name left out. */
export function facetLinesOf(state: State): readonly FacetLine[] {
  return narrowFacets(allLinesOf(state), state.facetName, state.model);
}

function allLinesOf({ model, view, derived }: State): readonly FacetLine[] {
  const known = remembered.get(derived);
  if (known) return known;
  const lines = facetLines(model, view, derived.matches);
  remembered.set(derived, lines);
  return lines;
}

/** The state with the cursor at a line of the facets pane, clamped to it. */
export function moveInFacets(state: State, index: number): State {
  const last = facetLinesOf(state).length - 1;
  return { ...state, facetCursor: Math.max(0, Math.min(last, index)) };
}

/** The state with the facets no longer narrowed to a name, the cursor on the value it was on. */
export function dropName(state: State): State {
  const line = facetLinesOf(state)[state.facetCursor];
  return onValue({ ...state, facetName: '' }, line);
}

function onValue(state: State, line: FacetLine | undefined): State {
  const index = facetLinesOf(state).findIndex(
    ({ facet, value }) => facet === line?.facet && value === line.value,
  );
  return moveInFacets(state, index);
}

/** What a key does in the facets pane. */
export function actInFacets(state: State, action: Action, key: string): State {
  const lines = facetLinesOf(state);
  const { facetCursor } = state;
  const to = (index: number) => moveInFacets(state, index);
  const page = Math.max(1, geometryOf(state).detailRows - HEADINGS);
  switch (action) {
    case 'down':
      return to(facetCursor + 1);
    case 'up':
      return to(facetCursor - 1);
    case 'page-down':
      return to(facetCursor + page);
    case 'page-up':
      return to(facetCursor - page);
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
      if (key === 'esc' && state.facetName !== '') return dropName(state);
      return { ...state, mode: 'browse', facetName: '' };
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
  return onValue(next, line);
}

/** The lines of the pane: exactly `rows`, the one under the cursor among them. */
export function facetPane(state: State, rows: number, columns: number): Line[] {
  const lines = facetLinesOf(state);
  const all: Line[] = [];
  if (state.facetName.trim() !== '') all.push(nameLine(state, lines.length));
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

function nameLine(state: State, count: number): Line {
  const hint = count === 0 ? 'no value has this name' : `${count} of ${allLinesOf(state).length}`;
  return { spans: [span(` /${sanitize(state.facetName)}`, 'match'), span(`  ${hint}`, 'faint')] };
}

function valueLine(line: FacetLine, columns: number, selected: boolean, model: Model): Line {
  const { signs, nameOf, glyphs } = model;
  const sparkColumns = columns >= SPARK_FROM ? SPARK_COLUMNS + 1 : 0;
  const room = Math.max(1, columns - BOX_COLUMNS - COUNT_COLUMNS - sparkColumns - 1);
  const name = line.facet === 'kind' ? sanitize(line.value) : nameOf(line.value);
  const spans: Span[] = [
    span(selected ? signs.pointer : ' ', 'strong'),
    span(line.chosen ? '[x] ' : '[ ] ', line.chosen ? 'strong' : 'faint'),
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
