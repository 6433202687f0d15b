/** The facets pane: what there is to choose by, with counts and a sparkline each. */
import { pad, sanitize, truncate } from '../base/text.ts';
import { type FacetLine, facetLines, SPARK_COLUMNS } from './facets.ts';
import { noteLines } from './fill-lines.ts';
import { geometryOf } from './geometry.ts';
import { changeView, remember } from './history.ts';
import type { Action } from './keys.ts';
import type { Model } from './model.ts';
import { fitName } from './names.ts';
import { narrowFacets } from './narrow-facets.ts';
import { changeFilters } from './nearest.ts';
import { fitSpans, type Line, type Span, selectSpans, span } from './spans.ts';
import { type Derived, type State, selectedPlace } from './state.ts';
import { FACETS, type Facet, WHOLE_VIEW } from './view.ts';

const TITLES: Readonly<Record<Facet, string>> = {
  leader: 'Leaders',
  country: 'Countries',
  topic: 'Topics',
  kind: 'Kinds',
  source: 'Documents',
  speaker: 'Speakers',
};
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

/** The state among the facets, at the leader of the fact under the cursor: to follow that one is what is wanted most. */
export function openFacets(state: State): State {
  const opened: State = { ...state, mode: 'facets', facetCursor: 0, facetName: '' };
  const leader = state.model.entries[selectedPlace(state) ?? -1]?.fact.leaders[0];
  return leader === undefined ? opened : onValue(opened, { facet: 'leader', value: leader });
}

/** The state with the facets no longer narrowed to a name, the cursor on the value it was on. */
export function dropName(state: State): State {
  const line = facetLinesOf(state)[state.facetCursor];
  return onValue({ ...state, facetName: '' }, line);
}

function onValue(state: State, line: Pick<FacetLine, 'facet' | 'value'> | undefined): State {
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
      return facetCursor < lines.length - 1
        ? to(facetCursor + 1)
        : { ...state, message: 'This is the last value.' };
    case 'up':
      return facetCursor > 0 ? to(facetCursor - 1) : { ...state, message: 'This is the first value.' };
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
      return dropChoices(state);
    case 'facets':
    case 'back':
      if (key === 'esc' && state.facetName !== '') return dropName(state);
      return { ...state, mode: 'browse', facetName: '' };
    default:
      return state;
  }
}

function dropChoices(state: State): State {
  if (FACETS.every((facet) => state.view.facets[facet].length === 0)) {
    return { ...state, message: 'Nothing is chosen.' };
  }
  return remember(state, (now) => changeView(now, { facets: WHOLE_VIEW.facets }));
}

/** The state with a value chosen, or dropped, by a click. */
export function clickValue(state: State, index: number): State {
  return remember(moveInFacets(state, index), (now) => toggle(now, facetLinesOf(now)[index]));
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

/** A row of the pane: a value by its index, the title of a facet, the name that is looked for, or nothing. */
type PaneRow = { index: number } | { title: Facet } | 'name' | 'blank';

/** What stands in the rows of the pane, the value under the cursor among them, below the title of its facet. */
export function facetRowsOf(state: State, rows: number): readonly PaneRow[] {
  const lines = facetLinesOf(state);
  const all: PaneRow[] = state.facetName.trim() === '' ? [] : ['name'];
  let cursorRow = 0;
  for (const [index, { facet }] of lines.entries()) {
    if (facet !== lines[index - 1]?.facet) {
      if (all.length > 0) all.push('blank');
      all.push({ title: facet });
    }
    if (index === state.facetCursor) cursorRow = all.length;
    all.push({ index });
  }
  const top = Math.max(0, Math.min(cursorRow - Math.floor(rows / 2), all.length - rows));
  const [first, ...others] = all.slice(top, top + rows);
  const facet = typeof first === 'object' && 'index' in first ? lines[first.index]?.facet : undefined;
  if (first === undefined) return [];
  return [facet && rows > 1 ? { title: facet } : first, ...others];
}

/** The lines of the pane, at most `rows`. */
export function facetPane(state: State, rows: number, columns: number): Line[] {
  const lines = facetLinesOf(state);
  if (lines.length === 0 && state.facetName.trim() === '') {
    return noteLines('These facts have nothing to choose by.', columns);
  }
  const most = Math.max(...lines.map(({ count }) => count));
  const widths = { columns, count: String(most).length + 2 };
  return facetRowsOf(state, rows).map((row): Line => {
    if (row === 'blank') return { spans: [] };
    if (row === 'name') return nameLine(state, lines.length);
    if ('title' in row) return titleLine(row.title, lines, state.model);
    const line = lines[row.index];
    return line ? valueLine(line, widths, row.index === state.facetCursor, state.model) : { spans: [] };
  });
}

/** The name of a facet, how many values it has, and how many of them are chosen. */
function titleLine(facet: Facet, lines: readonly FacetLine[], { glyphs }: Model): Line {
  const own = lines.filter((line) => line.facet === facet);
  const chosen = own.filter((line) => line.chosen).length;
  const count = chosen === 0 ? String(own.length) : `${own.length}, ${chosen} chosen`;
  return { spans: [span(` ${TITLES[facet]}`, 'title'), span(` ${glyphs.dot} ${count}`, 'faint')] };
}

function nameLine(state: State, count: number): Line {
  const hint = count === 0 ? 'no value has this name' : `${count} of ${allLinesOf(state).length}`;
  return { spans: [span(` /${sanitize(state.facetName)}`, 'match'), span(`  ${hint}`, 'faint')] };
}

/** Columns of the pane, and of the counts in it. */
interface Widths {
  columns: number;
  count: number;
}

function valueLine(line: FacetLine, { columns, count }: Widths, selected: boolean, model: Model): Line {
  const { signs, nameOf, glyphs } = model;
  const sparkColumns = columns >= SPARK_FROM ? SPARK_COLUMNS + 1 : 0;
  const room = Math.max(1, columns - BOX_COLUMNS - count - sparkColumns - 1);
  const name = line.facet === 'kind' ? sanitize(line.value) : nameOf(line.value);
  const cut = line.facet === 'leader' ? fitName : truncate;
  const spans: Span[] = [
    span(selected ? signs.pointer : ' ', 'strong'),
    span(line.chosen ? '[x] ' : '[ ] ', line.chosen ? 'strong' : 'faint'),
    span(pad(cut(name, room, glyphs.ellipsis), room), line.chosen ? 'strong' : 'plain'),
    span(String(line.count).padStart(count), 'id'),
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
