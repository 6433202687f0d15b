/** A state in words, for a screen reader: one line a move, the most telling first. */
import { sanitize } from '../base/text.ts';
import { basisInWords, listDate } from '../view/dates.ts';
import { periodLabel } from './calendar.ts';
import { facetLinesOf } from './facet-pane.ts';
import { fieldsOf } from './fields.ts';
import { KEYS } from './keys.ts';
import { comparisonsOf } from './pairs-pane.ts';
import { type State, selectedEntry, selectedPlace, showsFacets } from './state.ts';
import { unitOfZoom } from './view.ts';

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
  if (changesLooks(before, after)) return [FOR_THE_EYE];
  const said = after.message === '' ? [] : [sanitize(after.message)];
  if (before.mode === 'copy') return said;
  if (after.prompt && after.prompt.text !== before.prompt?.text && after.prompt.kind !== 'name') {
    return [promptInWords(after)];
  }
  if (after.mode === 'copy') return ['Copy: y citation, s statement, j JSON, l locator, c command line.'];
  if (after.mode === 'help') return helpInWords(before, said);
  if (after.mode === 'pairs') return hasTurned(before, after) ? [...said, ...pairInWords(after)] : said;
  if (showsFacets(after)) return said.length > 0 ? said : facetInWords(before, after);
  return [...periodInWords(before, after), ...said, ...listInWords(before, after)];
}

/** Columns and headers are all that lanes and empty periods change. */
const FOR_THE_EYE = 'This changes only how the timeline looks.';

function changesLooks({ view: before }: State, { view: after }: State): boolean {
  const { lanes, gaps } = after;
  if (lanes === before.lanes && gaps === before.gaps) return false;
  return JSON.stringify({ ...before, lanes, gaps }) === JSON.stringify(after);
}

function helpInWords(before: State, said: string[]): string[] {
  return before.mode === 'help' ? said : KEYS.map(({ label, does }) => `${label}: ${does}`);
}

/** The fact that one has come to, whole where it has just been opened. */
function listInWords(before: State, after: State): string[] {
  if (after.detail && !before.detail) return detailInWords(after);
  const moved =
    selectedPlace(before) !== selectedPlace(after) || before.derived.shown !== after.derived.shown;
  const returned = before.mode !== after.mode && after.mode === 'browse';
  return moved || returned ? factInWords(after) : [];
}

const TYPED = { filter: 'Filter', find: 'Find', date: 'Go to', link: 'Link' } as const;
const ASKED = {
  filter: 'type words; Enter keeps them, Escape drops them.',
  find: 'type words; Enter keeps them, Escape drops them.',
  date: 'type a date or the id of a fact; Enter goes there, Escape stays.',
  link: 'type the number of a link; Enter follows it, Escape stays.',
} as const;

function promptInWords({ prompt, derived }: State): string {
  if (!prompt || prompt.kind === 'name') return '';
  const { kind, text } = prompt;
  if (text === '') return `${TYPED[kind]}: ${ASKED[kind]}`;
  const typed = `${TYPED[kind]} ${sanitize(text)}`;
  if (kind === 'filter') return `${typed}: ${facts(derived.filtered.length)}.`;
  return kind === 'find' ? `${typed}: ${facts(derived.found.places.length)}.` : typed;
}

function facts(count: number): string {
  return count === 1 ? '1 fact' : `${count} facts`;
}

/** Another period, or all of time again: what the headers tell on a screen. */
function periodInWords(before: State, { view, derived }: State): string[] {
  if (before.view.zoom === view.zoom && before.view.period === view.period) return [];
  const unit = unitOfZoom(view.zoom);
  const name = unit ? periodLabel(view.period, unit) : 'All of time';
  return [`${name}, ${facts(derived.shown.length)}.`];
}

function hasTurned(before: State, after: State): boolean {
  return before.mode !== after.mode || before.pairCursor !== after.pairCursor;
}

function factInWords(state: State): string[] {
  const fact = selectedEntry(state)?.fact;
  if (!fact) return ['No facts to show.'];
  const { glyphs } = state.model;
  const basis = fact.date && fact.date.basis !== 'stated' ? `, ${basisInWords(fact.date)}` : '';
  const date = `${listDate(fact.date, glyphs)}${basis}`;
  const number = `${state.cursor + 1} of ${state.derived.shown.length}`;
  const marked = state.marks.includes(fact.id) ? ', marked' : '';
  return [`${date}: ${sanitize(fact.statement)} ${number}${marked}.`];
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

function facetInWords(before: State, state: State): string[] {
  const { derived, model, facetCursor, facetName } = state;
  const lines = facetLinesOf(state);
  const line = lines[facetCursor];
  if (!line) return [facetName === '' ? 'Nothing to choose by.' : `Name ${sanitize(facetName)}: none.`];
  const name = line.facet === 'kind' ? sanitize(line.value) : model.nameOf(line.value);
  const place = `${facetCursor + 1} of ${lines.length}`;
  const chosen = line.chosen ? 'chosen' : 'not chosen';
  const words = `${line.facet} ${name}, ${facts(line.count)}, ${chosen}, ${place}.`;
  const isNew = before.derived.filtered !== derived.filtered;
  return isNew ? [words, `${derived.filtered.length} of ${model.entries.length} facts pass.`] : [words];
}

function pairInWords(state: State): string[] {
  const comparison = comparisonsOf(state)[state.pairCursor];
  if (!comparison) return ['These facts neither agree nor differ with others.'];
  const { title, a, b, note } = comparison;
  const other =
    'id' in b ? `${sanitize(b.id)}: ${sanitize(b.statement)}` : `Public record: ${sanitize(b.text)}`;
  const number = `${state.pairCursor + 1} of ${comparisonsOf(state).length}`;
  const words = `${title}, ${number}. ${sanitize(a.id)}: ${sanitize(a.statement)} ${other}`;
  return note === '' ? [words] : [`${words} ${sanitize(note)}`];
}
