/** The bottom line: what can be typed now, or what is being typed. */
import { sanitize, widthOf } from '../base/text.ts';
import { focusOf, KEYS } from './keys.ts';
import { cutSpans, type Line, type Span, span, widthOfSpans } from './spans.ts';
import type { State } from './state.ts';

/** The bottom line of a state. */
export function footLine(state: State): Line {
  const { columns, model } = state;
  const spans = state.mode === 'filter' ? promptSpans(state) : hintSpans(state);
  return { spans: cutSpans(spans, columns, model.glyphs.ellipsis) };
}

function promptSpans({ view, derived, columns, model }: State): Span[] {
  const count = view.query === '' ? 'type to filter' : `${derived.filtered.length} found`;
  const right = span(`  ${count} ${model.glyphs.dot} Enter keeps ${model.glyphs.dot} Esc drops `, 'faint');
  const room = Math.max(4, columns - widthOf(right.text) - 3);
  const typed = Array.from(sanitize(view.query));
  while (widthOf(typed.join('')) > room) typed.shift();
  const left = [span(' /', 'strong'), span(typed.join('')), span(' ', 'inverse')];
  const padding = ' '.repeat(Math.max(0, columns - widthOfSpans(left) - widthOf(right.text)));
  return [...left, span(padding), right];
}

function hintSpans(state: State): Span[] {
  const focus = focusOf(state);
  const hints = KEYS.flatMap(({ hint, keys }) =>
    hint?.in.includes(focus) ? [[keyName(keys[0] ?? ''), hint.word] as const] : [],
  );
  const spans: Span[] = state.message === '' ? [] : [span(` ${state.message} `, 'strong')];
  for (const [key, word] of hints) spans.push(span(` ${key}`, 'id'), span(` ${word} `, 'faint'));
  return spans;
}

function keyName(key: string): string {
  return key === 'enter' ? 'Enter' : key;
}
