/** A state in words, for a screen reader: one line a move, the most telling first. */
import { sanitize } from '../base/text.ts';
import { basisInWords, listDate } from '../view/dates.ts';
import { facetLinesOf } from './facet-pane.ts';
import { fieldsOf } from './fields.ts';
import { KEYS } from './keys.ts';
import { comparisonsOf } from './pairs-pane.ts';
import { type Prompt, type State, selectedEntry, selectedPlace, showsFacets } from './state.ts';

/** What to say first: where one is, and how to go on. */
export function greet(state: State): string[] {
  const { model, derived } = state;
  return [
    `${model.title}, timeline, ${derived.shown.length} of ${model.entries.length} facts.`,
    'Press j for the next fact, Enter for all of a fact, question mark for the keys, Q to leave.',
    ...factInWords(state),
  ];
}

/** What has changed between two states, in words; nothing when nothing has. */
export function speak(before: State, after: State): string[] {
  if (after.mode === 'help' && before.mode !== 'help') {
    return KEYS.map(({ label, does }) => `${label}: ${does}`);
  }
  if (showsFacets(after) && after.mode !== 'copy') return facetInWords(after);
  if (after.mode === 'pairs') return pairInWords(after);
  if (after.mode === 'copy') return ['Copy: y citation, s statement, j JSON, l locator, c command line.'];
  if (after.prompt && after.prompt.text !== before.prompt?.text) return [promptInWords(after.prompt, after)];
  const said = after.message === '' ? [] : [sanitize(after.message)];
  if (after.detail && !before.detail) return [...said, ...detailInWords(after)];
  const moved =
    selectedPlace(before) !== selectedPlace(after) || before.derived.shown !== after.derived.shown;
  const returned = before.mode !== after.mode && after.mode === 'browse';
  return [...said, ...(moved || returned ? factInWords(after) : [])];
}

function promptInWords(prompt: Prompt, { derived }: State): string {
  if (prompt.kind === 'filter')
    return `Filter ${sanitize(prompt.text)}: ${counted(derived.filtered.length)}.`;
  if (prompt.kind === 'find')
    return `Find ${sanitize(prompt.text)}: ${counted(derived.found.places.length)}.`;
  return `Date: ${sanitize(prompt.text)}`;
}

function counted(count: number): string {
  return count === 1 ? '1 fact' : `${count} facts`;
}

function factInWords(state: State): string[] {
  const fact = selectedEntry(state)?.fact;
  if (!fact) return ['No facts to show.'];
  const { glyphs } = state.model;
  const basis = fact.date && fact.date.basis !== 'stated' ? `, ${basisInWords(fact.date)}` : '';
  const date = `${listDate(fact.date, glyphs)}${basis}`;
  const number = `${state.cursor + 1} of ${state.derived.shown.length}`;
  return [`${date}: ${sanitize(fact.statement)} ${number}.`];
}

function detailInWords(state: State): string[] {
  const fact = selectedEntry(state)?.fact;
  if (!fact) return [];
  let label = '';
  return [
    `${sanitize(fact.id)}. ${sanitize(fact.statement)}`,
    ...fieldsOf(fact, state.model).map((field) => {
      label = field.label || label;
      return `${label}: ${field.text}`;
    }),
  ];
}

function facetInWords(state: State): string[] {
  const line = facetLinesOf(state)[state.facetCursor];
  if (!line) return ['Nothing to choose by.'];
  const name = line.facet === 'kind' ? sanitize(line.value) : state.model.nameOf(line.value);
  return [`${line.facet} ${name}, ${counted(line.count)}, ${line.chosen ? 'chosen' : 'not chosen'}.`];
}

function pairInWords(state: State): string[] {
  const comparison = comparisonsOf(state)[state.pairCursor];
  if (!comparison) return ['These facts neither agree nor differ with others.'];
  const { title, a, b } = comparison;
  const other = 'id' in b ? `${sanitize(b.id)}: ${sanitize(b.statement)}` : sanitize(b.text);
  return [`${title}. ${sanitize(a.id)}: ${sanitize(a.statement)} Against ${other}`];
}
