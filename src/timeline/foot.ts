/** The bottom line: what can be typed now, what is being typed, or what has just happened. */
import { sanitize, takeWidth, widthOf } from '../base/text.ts';
import { periodLabel } from './calendar.ts';
import { lineOf } from './edit-line.ts';
import { facetLinesOf } from './facet-pane.ts';
import { type Action, contextOf, KEYS, type KeyBinding } from './keys.ts';
import { linksAt } from './links.ts';
import { type Matches, notesOf } from './match.ts';
import { readTarget } from './prompt.ts';
import { cutSpans, type Line, type Span, span, widthOfSpans } from './spans.ts';
import type { Prompt, State } from './state.ts';

/** The bottom line of a state. */
export function footLine(state: State): Line {
  const { columns, model, prompt } = state;
  const spans = prompt ? promptSpans(state, prompt) : hintSpans(state);
  return { spans: cutSpans(spans, columns, model.glyphs.ellipsis) };
}

const SIGNS = { filter: '/', find: 'find ', date: 'go to ', name: 'name ', link: '#' } as const;

function promptSpans(state: State, prompt: Prompt): Span[] {
  const { kind, text } = prompt;
  const { columns } = state;
  const sign = span(` ${SIGNS[kind]}`, 'strong');
  const right = span(statusFor(state, kind, text), 'faint');
  const room = Math.max(4, columns - widthOf(right.text) - widthOf(sign.text) - 1);
  const left = [sign, ...typedSpans(prompt, room)];
  const padding = ' '.repeat(Math.max(0, columns - widthOfSpans(left) - widthOf(right.text)));
  return [...left, span(padding), right];
}

/** The text with its caret: what is before the caret makes room by its beginning, what is behind it by its end. */
function typedSpans(prompt: Prompt, room: number): Span[] {
  const line = lineOf(prompt);
  const before = Array.from(sanitize(line.before));
  while (widthOf(before.join('')) > room) before.shift();
  const [under = ' ', ...rest] = Array.from(sanitize(line.after));
  const after = takeWidth(rest.join(''), Math.max(0, room - widthOf(before.join('') + under) + 1));
  return [span(before.join('')), span(under, 'inverse'), span(after)];
}

/** How to go on is left out before what was found is cut. */
function statusFor(state: State, kind: Prompt['kind'], text: string): string {
  const { columns, model, message } = state;
  const found = kind === 'date' && message !== '' ? [] : [statusOf(state, kind, text)];
  const status = [...found, ...(message === '' ? [] : [sanitize(message)])];
  const join = (parts: readonly string[]) => `  ${parts.join(` ${model.glyphs.dot} `)} `;
  const whole = join([...status, ...endings(kind)]);
  return widthOf(whole) <= columns * 0.7 ? whole : join(status);
}

function statusOf(state: State, kind: Prompt['kind'], text: string): string {
  const { derived, view } = state;
  if (kind === 'date') return targetInWords(state, text.trim());
  if (kind === 'link') return linkInWords(state, text.trim());
  if (text === '') return 'type to look';
  if (kind === 'name') return `${facetLinesOf(state).length} found`;
  if (text !== (kind === 'filter' ? view.query : view.find)) return 'looking';
  if (kind === 'filter') return withNotes(`${derived.filtered.length} found`, derived.matches, state);
  const found = derived.filtered.filter((place) => derived.found.has(place)).length;
  const here = derived.shown.filter((place) => derived.found.has(place)).length;
  const count = here < found ? `${found} found, ${here} of them here` : `${found} found`;
  return withNotes(count, derived.found, state);
}

function withNotes(count: string, matches: Matches, { model }: State): string {
  return [count, ...notesOf(matches, model.glyphs)].join(` ${model.glyphs.dot} `);
}

/** Longer ids are not typed. */
const LONG_ID = 8;

/** What a place that is being typed would be taken for. */
function targetInWords({ model, derived, cursor }: State, text: string): string {
  const id = model.entries[derived.shown[cursor] ?? -1]?.fact.id ?? '';
  const fact = id === '' || widthOf(id) > LONG_ID ? '' : `, ${sanitize(id)}`;
  if (text === '') return `a date or a fact: 2025, mar 2025, 14 May 2018${fact}`;
  const target = readTarget(model, text);
  if (!target) return 'no date yet';
  if ('place' in target) return 'a fact';
  const { from, to } = target;
  if (!Number.isFinite(to)) return `since ${periodLabel(from, 'day')}`;
  if (!Number.isFinite(from)) return `until ${periodLabel(to, 'day')}`;
  return from === to ? periodLabel(from, 'day') : `${periodLabel(from, 'day')} to ${periodLabel(to, 'day')}`;
}

/** The fact that a link leads to, or which links there are. */
function linkInWords(state: State, text: string): string {
  const links = linksAt(state);
  if (text === '') return `a link, 1 to ${links.length}`;
  const link = links[Number(text) - 1];
  return link ? sanitize(link.id) : 'no such link';
}

function endings(kind: Prompt['kind']): string[] {
  if (kind === 'date' || kind === 'link') return ['Enter goes', 'Esc stays'];
  return kind === 'find' ? ['Enter, then n N', 'Esc drops'] : ['Enter keeps', 'Esc drops'];
}

/** Shown before all others where there is no room for all. */
const FIRST: readonly Action[] = ['help', 'quit', 'back', 'filter', 'detail'];

function hintSpans(state: State): Span[] {
  const context = contextOf(state);
  const lead: Span[] = context === 'copy' ? [span(' copy', 'strong'), span(' ')] : [];
  if (state.message !== '') lead.push(span(` ${sanitize(state.message)} `, 'strong'));
  const hinted = KEYS.filter(({ hint }) => hint?.in.includes(context));
  const byRank = [...hinted].sort((a, b) => rankOf(a) - rankOf(b));
  let room = state.columns - widthOfSpans(lead);
  const fitting = new Set<KeyBinding>();
  for (const key of byRank) {
    room -= widthOfSpans(hintOf(key));
    if (room < 0) break;
    fitting.add(key);
  }
  return [...lead, ...hinted.filter((key) => fitting.has(key)).flatMap(hintOf)];
}

function rankOf({ action }: KeyBinding): number {
  const rank = FIRST.indexOf(action);
  return rank < 0 ? FIRST.length : rank;
}

function hintOf({ hint }: KeyBinding): Span[] {
  return hint ? [span(` ${hint.key}`, 'id'), span(` ${hint.word} `, 'faint')] : [];
}
