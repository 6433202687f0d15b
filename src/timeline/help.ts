/** The help: every key, from the key table, and every sign, from the table of signs. */
import { pad, widthOf, wrap } from '../base/text.ts';
import { type Context, KEY_GROUPS, KEYS, type KeyBinding, TYPING_KEYS } from './keys.ts';
import type { Model } from './model.ts';
import { fitSpans, type Line, span, widthOfSpans } from './spans.ts';
import type { Mode, State } from './state.ts';

/** A key, or a sign, and what it means. */
type Meaning = readonly [label: string, means: string];
type Drawn = Pick<Model, 'signs' | 'glyphs'>;

/** From so many columns on the help stands in two columns. */
const TWO_FROM = 100;
const LABELS = [...KEYS.map(({ label }) => label), ...TYPING_KEYS.map(([label]) => label)];
const LABEL = Math.max(...LABELS.map(widthOf)) + 2;

/** Panes of which the keys come first when the help is asked for there. */
const HERE: Partial<Record<Mode, readonly [context: Context, title: string]>> = {
  facets: ['facets', 'Here, in the facets'],
  pairs: ['pairs', 'Here, among pairs'],
};

/** All lines of the help of a state. */
export function helpLines({
  columns,
  model,
  cameFrom,
}: Pick<State, 'columns' | 'model' | 'cameFrom'>): Line[] {
  const groups = groupsOf(model, cameFrom);
  if (columns < TWO_FROM) return groups.flatMap(([title, rows]) => groupLines(title, rows, columns));
  const width = Math.floor(columns / 2);
  const blocks = groups.map(([title, rows]) => groupLines(title, rows, width - 2));
  const half = blocks.reduce((sum, block) => sum + block.length, 0) / 2;
  const left: Line[] = [];
  const right: Line[] = [];
  for (const block of blocks)
    (right.length === 0 && left.length + block.length / 2 <= half ? left : right).push(...block);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row): Line => {
    return { spans: [...fitSpans(left[row]?.spans ?? [], width, ''), ...(right[row]?.spans ?? [])] };
  });
}

function groupsOf(drawn: Drawn, cameFrom: Mode): (readonly [title: string, rows: readonly Meaning[]])[] {
  const rowsOf = (isMeant: (key: KeyBinding) => boolean) =>
    KEYS.filter(isMeant).map(({ label, does }): Meaning => [label, does]);
  const keys = KEY_GROUPS.map((group) => [group, rowsOf((key) => key.group === group)] as const);
  const [context, title] = HERE[cameFrom] ?? [];
  const here = context && title ? [[title, rowsOf((key) => key.in.includes(context))] as const] : [];
  return [...here, ...keys, ['While typing', TYPING_KEYS], ['Signs', signMeanings(drawn)]];
}

/** What the signs of the screen mean. */
export function signMeanings({ signs, glyphs }: Drawn): readonly Meaning[] {
  const { day, start, line, end, short, approximate, before, after } = signs;
  return [
    [day, 'a day'],
    [start + line + end, `a stretch of time; ${short} one too short to draw`],
    [approximate.repeat(3), 'one that is approximate or uncertain'],
    [`${before} ${after}`, 'it goes on beyond what is drawn'],
    [signs.inferred, 'the date is inferred from the text'],
    [glyphs.record, 'it is from the public record, not in the text'],
    [glyphs.approximate, 'approximate or uncertain, in a date'],
    [signs.none, 'no date can be given'],
    [signs.marked, 'marked by m'],
    [signs.found, 'found by f'],
    ['[ ]', 'above the list: what of all time is in sight'],
    [signs.fold, 'above the list: a long time without facts is left out'],
    [`${signs.acts} ${signs.bears} ${day}`, 'in a lane: who acts, is acted upon, is named'],
  ];
}

function groupLines(title: string, rows: readonly Meaning[], columns: number): Line[] {
  return [
    { spans: [span(` ${title}`, 'title')] },
    ...rows.flatMap((row) => meaningLines(row, columns)),
    { spans: [] },
  ];
}

function meaningLines([label, means]: Meaning, columns: number): Line[] {
  const lead = [span('   '), span(pad(label, LABEL), 'id')];
  const texts = wrap(means, Math.max(8, columns - widthOfSpans(lead) - 1));
  return texts.map((text, row) => ({
    spans: row === 0 ? [...lead, span(text)] : [span(' '.repeat(widthOfSpans(lead))), span(text)],
  }));
}
