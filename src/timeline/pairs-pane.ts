/** Where documents agree and differ: both statements side by side. */
import { sanitize, truncate, wrap } from '../base/text.ts';
import type { Fact, Note } from '../dataset/schema.ts';
import { findDisagreements, type Pair } from '../query/disagreements.ts';
import { listDate } from '../view/dates.ts';
import { renderSource } from '../view/fact-list.ts';
import { noteLines } from './fill-lines.ts';
import { geometryOf } from './geometry.ts';
import { remember } from './history.ts';
import type { Action } from './keys.ts';
import { goToPlace } from './links.ts';
import type { Model } from './model.ts';
import { moreLines } from './more-lines.ts';
import { fitSpans, type Line, selectSpans, span, type Tone } from './spans.ts';
import { type Derived, type State, selectedPlace } from './state.ts';

/** Two facts, or a fact and what the public record says against it. */
export interface Comparison {
  title: string;
  tone: Tone;
  a: Fact;
  b: Fact | Note;
  note: string;
}

const SIDE_BY_SIDE_FROM = 64;

const remembered = new WeakMap<readonly number[], readonly Comparison[]>();

/** The comparisons that concern the facts which pass the filters: differences first, then the record, then agreement. */
export function comparisonsOf({ model, derived }: State): readonly Comparison[] {
  const known = remembered.get(derived.filtered);
  if (known) return known;
  const comparisons = findComparisons(model, derived);
  remembered.set(derived.filtered, comparisons);
  return comparisons;
}

function findComparisons(model: Model, { filtered }: Derived): Comparison[] {
  const ids = new Set(filtered.map((place) => model.entries[place]?.fact.id));
  const { agree, differ, record } = findDisagreements(model.dataset, ({ id }) => ids.has(id));
  return [
    ...differ.map((pair) =>
      pair.type === 'contradicts'
        ? compare(pair, 'Both cannot hold', 'error')
        : compare(pair, 'Different at different times', 'differ'),
    ),
    ...record.map(
      ({ fact, note }): Comparison => ({
        title: 'Against the public record',
        tone: 'record',
        a: fact,
        b: note,
        note: '',
      }),
    ),
    ...agree.map((pair) => compare(pair, 'Agreed', 'agree')),
  ];
}

function compare({ a, b, note }: Pair, title: string, tone: Tone): Comparison {
  return { title, tone, a, b, note: note ?? '' };
}

/** The state among the disagreements, at one that the fact under the cursor is part of, else where one last was. */
export function openPairs(state: State): State {
  const comparisons = comparisonsOf(state);
  const opened: State = { ...state, mode: 'pairs', pairTop: 0 };
  const fact = state.model.entries[selectedPlace(state) ?? -1]?.fact;
  const isOfFact = (index: number) => fact !== undefined && concerns(comparisons[index], fact);
  const own = [state.pairCursor, ...comparisons.keys()].find(isOfFact);
  if (own !== undefined) return { ...opened, pairCursor: own };
  const message = fact && comparisons.length > 0 ? `${fact.id} is in none of these.` : '';
  return { ...opened, pairCursor: Math.max(0, Math.min(comparisons.length - 1, state.pairCursor)), message };
}

function concerns(comparison: Comparison | undefined, { id }: Fact): boolean {
  return (
    comparison?.a.id === id || (comparison !== undefined && 'id' in comparison.b && comparison.b.id === id)
  );
}

/** What a key does among the disagreements. */
export function actInPairs(state: State, action: Action, key: string): State {
  const comparisons = comparisonsOf(state);
  switch (action) {
    case 'down':
    case 'up':
      return stepInPairs(state, action === 'down' ? 1 : -1);
    case 'page-down':
      return toPair(state, state.pairCursor + pairsInSight(state));
    case 'page-up':
      return toPair(state, state.pairCursor - pairsInSight(state));
    case 'first':
      return toPair(state, 0);
    case 'last':
      return toPair(state, comparisons.length - 1);
    case 'detail':
      return goTo(state, comparisons[state.pairCursor]?.a);
    case 'link':
      return goToSide(state, comparisons[state.pairCursor], key);
    case 'pairs':
    case 'back':
      return { ...state, mode: 'browse' };
    default:
      return state;
  }
}

function toPair(state: State, index: number): State {
  const last = comparisonsOf(state).length - 1;
  const pairCursor = Math.max(0, Math.min(last, index));
  const message = index < 0 ? 'This is the first pair.' : index > last ? 'This is the last pair.' : '';
  return { ...state, pairCursor, pairTop: 0, message: last < 0 ? '' : message };
}

/** To the next pair or the previous one; within one that is longer than the screen, by a line. */
function stepInPairs(state: State, by: 1 | -1): State {
  const { pairCursor, pairTop } = state;
  const top = pairTop + by;
  if (top >= 0 && top <= hiddenLines(state, pairCursor)) return { ...state, pairTop: top };
  const next = toPair(state, pairCursor + by);
  if (next.pairCursor === pairCursor) return { ...next, pairTop };
  return { ...next, pairTop: by < 0 ? hiddenLines(state, next.pairCursor) : 0 };
}

/** Lines of a pair, title included, that the screen has no room for. */
function hiddenLines(state: State, index: number): number {
  const { bodyRows } = geometryOf(state);
  return Math.max(0, 1 + bodyOfPair(state, index).length - bodyRows);
}

/** Pairs that stand whole on the screen, at least one. */
function pairsInSight(state: State): number {
  const { bodyRows } = geometryOf(state);
  const count = comparisonsOf(state).length;
  let [rows, pairs] = [0, 0];
  for (let index = state.pairCursor; index < count; index++) {
    rows += 1 + bodyOfPair(state, index).length;
    if (rows > bodyRows) break;
    rows++;
    pairs++;
  }
  return Math.max(1, pairs);
}

function bodyOfPair(state: State, index: number): Line[] {
  const comparison = comparisonsOf(state)[index];
  return comparison ? bodyOf(comparison, state.columns, state.model) : [];
}

function goToSide(state: State, comparison: Comparison | undefined, key: string): State {
  if (!comparison) return state;
  const side = key === '1' ? comparison.a : key === '2' ? comparison.b : undefined;
  return side && 'id' in side ? goTo(state, side) : state;
}

function goTo(state: State, fact: Fact | undefined): State {
  const place = fact && state.model.places.get(fact.id);
  if (place === undefined) return state;
  return remember({ ...state, mode: 'browse' }, (now) => goToPlace(now, place));
}

/** The lines of the pane, beginning with the comparison under the cursor. */
export function pairsPane(state: State): Line[] {
  const { model, columns, pairCursor } = state;
  const { bodyRows } = geometryOf(state);
  const comparisons = comparisonsOf(state);
  if (comparisons.length === 0) {
    return noteLines('These facts neither agree nor differ with others.', columns);
  }
  const lines: Line[] = [];
  for (const [index, comparison] of comparisons.entries()) {
    if (index < pairCursor || lines.length >= bodyRows) continue;
    const count = `${index + 1} of ${comparisons.length}`;
    lines.push(titleOf(comparison, count, columns, model, index === pairCursor));
    lines.push(...bodyOfPair(state, index).slice(index === pairCursor ? state.pairTop : 0), { spans: [] });
  }
  const hidden = hiddenLines(state, pairCursor) - state.pairTop;
  return hidden > 0
    ? [...lines.slice(0, bodyRows - 1), moreLines(hidden + 1, model)]
    : lines.slice(0, bodyRows);
}

function titleOf(
  { title, tone }: Comparison,
  count: string,
  columns: number,
  { glyphs, signs }: Model,
  selected: boolean,
): Line {
  const lead = selected ? `${signs.pointer} ` : `${signs.rule} `;
  const text = ` ${glyphs.dot} ${count} `;
  const spans = [span(lead, 'strong'), span(title, tone), span(text, 'faint')];
  const rule = signs.rule.repeat(Math.max(0, columns - lead.length - title.length - text.length));
  const row = fitSpans([...spans, span(rule, 'faint')], columns, glyphs.ellipsis);
  return { spans: selected ? selectSpans(row) : row };
}

function bodyOf({ a, b, note }: Comparison, columns: number, model: Model): Line[] {
  const { glyphs, signs } = model;
  const beside = columns >= SIDE_BY_SIDE_FROM;
  const width = beside ? Math.floor((columns - 7) / 2) : columns - 4;
  const [left, right] = [sideOf(a, 1, width, model), sideOf(b, 2, width, model)];
  const notes = note === '' ? [] : wrap(sanitize(note), columns - 4).map((text) => plain(text, 'faint'));
  if (!beside) return [...left, ...right, ...notes];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row): Line => {
    const [one, two] = [left[row]?.spans ?? [], right[row]?.spans ?? []];
    return {
      spans: [...fitSpans(one, width + 3, glyphs.ellipsis), span(signs.divider, 'faint'), ...two],
    };
  });
  return [...rows, ...notes];
}

function sideOf(side: Fact | Note, number: number, width: number, model: Model): Line[] {
  const { glyphs } = model;
  if (!('id' in side)) {
    const head = `${glyphs.record} public record`;
    return [plain(head, 'record'), ...wrap(sanitize(side.text), width).map((text) => plain(text))];
  }
  const date = listDate(side.date, glyphs);
  const head = truncate(`${number} ${sanitize(side.id)}  ${date}`, width, glyphs.ellipsis);
  const source = renderSource(side, model.context);
  return [
    plain(head, 'id'),
    ...wrap(sanitize(side.statement), width).map((text) => plain(text)),
    ...wrap(source, width).map((text) => plain(text, 'faint')),
  ];
}

function plain(text: string, tone: Tone = 'plain'): Line {
  return { spans: [span('  '), span(text, tone)] };
}
