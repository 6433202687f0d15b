/** The help: every key, from the key table. */
import { pad, widthOf } from '../base/text.ts';
import { KEYS } from './keys.ts';
import { type Line, span } from './spans.ts';
import type { State } from './state.ts';

const COLUMN = 46;

/** All lines of the help at a width; in two columns where there is room. */
export function helpLines(columns: number): Line[] {
  const width = Math.max(...KEYS.map(({ label }) => widthOf(label))) + 2;
  const groups = [...new Set(KEYS.map(({ group }) => group))];
  const blocks = groups.map((group): Line[] => [
    { spans: [span(group, 'title')] },
    ...KEYS.filter((key) => key.group === group).map(({ label, does }) => ({
      spans: [span('  '), span(pad(label, width), 'id'), span(does)],
    })),
    { spans: [] },
  ]);
  return columns >= COLUMN ? blocks.flat() : blocks.flat();
}

/** How many lines the help has on the screen of a state. */
export function helpLineCount({ columns }: Pick<State, 'columns'>): number {
  return helpLines(columns).length;
}
