/** The filters in force, in words. */
import { sanitize } from '../base/text.ts';
import { shortDate } from '../view/dates.ts';
import { periodLabel } from './calendar.ts';
import { noteLines } from './fill-lines.ts';
import type { Model } from './model.ts';
import { cutSpans, type Line, type Span, span } from './spans.ts';
import type { State } from './state.ts';
import { FACETS, unitOfZoom, type View } from './view.ts';

/** What is in force, each a few words. */
export function filtersInWords(view: View, { shortNameOf, glyphs }: Model): Span[] {
  const words: Span[] = [];
  if (view.query !== '') words.push(span(`/${sanitize(view.query)}`, 'match'));
  if (view.find !== '') words.push(span(`find ${sanitize(view.find)}`, 'match'));
  for (const facet of FACETS) {
    const values = view.facets[facet];
    if (values.length === 0) continue;
    const names = values.map((value) => (facet === 'kind' ? sanitize(value) : shortNameOf(value)));
    words.push(span(names.join(' or '), 'id'));
  }
  if (view.from !== undefined) words.push(span(`from ${shortDate(view.from, glyphs)}`, 'date'));
  if (view.to !== undefined) words.push(span(`to ${shortDate(view.to, glyphs)}`, 'date'));
  if (view.dated) words.push(span('dated', 'date'));
  if (view.limit !== undefined) words.push(span(`first ${view.limit}`, 'id'));
  return words;
}

/** Stands in a list that is empty: which filter leaves nothing, or that the period has nothing. */
export function emptyLines(state: State, total: number): Line[] {
  const { view, model, derived } = state;
  const unit = unitOfZoom(view.zoom);
  if (derived.filtered.length > 0 && unit) {
    const period = periodLabel(view.period, unit);
    return noteLines(`Nothing in ${period}: h goes to what was before, l to what came after.`, total);
  }
  return [{ spans: cutSpans(emptySpans(state), total, model.glyphs.ellipsis) }];
}

function emptySpans({ view, model, derived }: State): Span[] {
  // What no fact at all matches is to blame alone.
  const unmatched = view.query.trim() !== '' && derived.matches.places.length === 0;
  const filters = unmatched ? [span(`/${sanitize(view.query)}`, 'match')] : filtersInWords(view, model);
  if (filters.length === 0) return [span('  No facts to show.', 'faint')];
  const named = filters.flatMap((filter, index) =>
    index > 0 ? [span(' with ', 'faint'), filter] : [filter],
  );
  return [span('  No fact passes ', 'faint'), ...named, span('. Esc drops it.', 'faint')];
}
