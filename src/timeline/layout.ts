/** A state as lines of the screen: never more than it has rows, none wider than it has columns. */
import { detailLines } from './detail.ts';
import { facetPane } from './facet-pane.ts';
import { fillLines } from './fill-lines.ts';
import { footLine } from './foot.ts';
import { type Geometry, geometryOf, isTooSmall, MIN_COLUMNS, MIN_ROWS } from './geometry.ts';
import { histogramLines, titleLine } from './head.ts';
import { helpLines } from './help.ts';
import { listLines } from './list.ts';
import { moreLines } from './more-lines.ts';
import { pairsPane } from './pairs-pane.ts';
import { cutSpans, fitSpans, type Line, selectSpans, span } from './spans.ts';
import { type State, showsFacets } from './state.ts';

/** The whole screen, one line a row. */
export function layout(state: State): Line[] {
  const { columns, rows, model } = state;
  if (isTooSmall(state)) {
    const text = `q quits; needs ${MIN_COLUMNS}x${MIN_ROWS}`;
    return [{ spans: cutSpans([span(text)], columns, model.glyphs.ellipsis) }];
  }
  const geometry = geometryOf(state);
  const body = bodyOf(state, geometry);
  const lines = [
    titleLine(state),
    ...histogramLines(state, geometry.histogramRows),
    ...fillLines(body, geometry.bodyRows),
    footLine(state),
  ];
  return lines
    .slice(0, rows)
    .map(({ spans }) => ({ spans: cutSpans(spans, columns, model.glyphs.ellipsis) }));
}

function bodyOf(state: State, geometry: Geometry): Line[] {
  if (state.mode === 'pairs') return pairsPane(state);
  if (state.mode !== 'help') return panes(state, geometry);
  return scrolled(helpLines(state), state.helpTop, geometry.bodyRows, state);
}

/** The lines of a pane from one of them on; the last row says how many more there are. */
function scrolled(all: readonly Line[], top: number, rows: number, { model }: State, howOn = ''): Line[] {
  const lines = fillLines(all.slice(top), rows);
  const hidden = all.length - top - rows;
  if (hidden > 0 && rows > 1) {
    lines[rows - 1] = moreLines(hidden + 1, model, howOn);
  }
  return lines;
}

function panes(state: State, geometry: Geometry): Line[] {
  const { place, listRows, listColumns } = geometry;
  const list = listLines(state, listRows, listColumns);
  if (place === 'none') return list;
  const detail = showsFacets(state) ? facetsOf(state, geometry) : detailPane(state, geometry);
  if (place === 'full') return detail;
  if (place === 'below') return [...list, ruleLine(state), ...detail];
  const { ellipsis } = state.model.glyphs;
  return list.map((line, row) => ({
    spans: [
      ...fitSpans(line.spans, listColumns, ellipsis),
      span(state.model.signs.divider, 'faint'),
      ...(detail[row]?.spans ?? []),
    ],
  }));
}

function facetsOf(state: State, { detailRows, detailColumns }: Geometry): Line[] {
  return fillLines(facetPane(state, detailRows, detailColumns), detailRows);
}

function detailPane(state: State, { detailRows, detailColumns }: Geometry): Line[] {
  const all = detailLines(state).map(({ spans }) => ({ spans: [span(' '), ...spans] }));
  const { ellipsis } = state.model.glyphs;
  const howOn = state.detail ? '' : ': Enter';
  const [head = { spans: [] }, ...rest] = all;
  // What it is about stays, however far one has read.
  const lines = [head, ...scrolled(rest, state.detailTop, detailRows - 1, state, howOn)];
  return lines.map(({ spans }, row) => {
    // The pane that has the keys says so by its first row.
    if (state.detail && row === 0) return { spans: selectSpans(fitSpans(spans, detailColumns, ellipsis)) };
    return { spans: cutSpans(spans, detailColumns, ellipsis) };
  });
}

function ruleLine({ columns, model }: State): Line {
  return { spans: [span(model.signs.rule.repeat(columns), 'faint')] };
}
