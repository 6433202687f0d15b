/** The help: every key, from the key table. */
import { pad, widthOf, wrap } from '../base/text.ts';
import { KEY_GROUPS, KEYS, type KeyBinding } from './keys.ts';
import { fitSpans, type Line, span, widthOfSpans } from './spans.ts';
import type { State } from './state.ts';

/** From so many columns on the help stands in two columns. */
const TWO_FROM = 110;
const LABEL = Math.max(...KEYS.map(({ label }) => widthOf(label))) + 2;

/** All lines of the help at a width. */
export function helpLines(columns: number): Line[] {
  if (columns < TWO_FROM) return KEY_GROUPS.flatMap((group) => groupLines(group, columns));
  const width = Math.floor(columns / 2);
  const blocks = KEY_GROUPS.map((group) => groupLines(group, width - 2));
  const half = blocks.reduce((sum, block) => sum + block.length, 0) / 2;
  const left: Line[] = [];
  const right: Line[] = [];
  for (const block of blocks)
    (right.length === 0 && left.length + block.length / 2 <= half ? left : right).push(...block);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row): Line => {
    return { spans: [...fitSpans(left[row]?.spans ?? [], width, ''), ...(right[row]?.spans ?? [])] };
  });
}

/** How many lines the help has on the screen of a state. */
export function helpLineCount({ columns }: Pick<State, 'columns'>): number {
  return helpLines(columns).length;
}

function groupLines(group: (typeof KEY_GROUPS)[number], columns: number): Line[] {
  const keys = KEYS.filter((key) => key.group === group);
  return [
    { spans: [span(` ${group}`, 'title')] },
    ...keys.flatMap((key) => keyLines(key, columns)),
    { spans: [] },
  ];
}

function keyLines({ label, does }: KeyBinding, columns: number): Line[] {
  const lead = [span('   '), span(pad(label, LABEL), 'id')];
  const texts = wrap(does, Math.max(8, columns - widthOfSpans(lead) - 1));
  return texts.map((text, row) => ({
    spans: row === 0 ? [...lead, span(text)] : [span(' '.repeat(widthOfSpans(lead))), span(text)],
  }));
}
