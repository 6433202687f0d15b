/** Facts on a terminal: lists to scan, one fact a block, aligned and wrapped. */
import { pad, sanitize, truncate, widthOf, wrap } from '../base/text.ts';
import type { Fact, Passage } from '../dataset/schema.ts';
import type { ViewContext } from './context.ts';
import { basisWord, listDate } from './dates.ts';
import { flow } from './frame.ts';
import type { Glyphs } from './glyphs.ts';
import { type Range, wrapMarked } from './marked.ts';

/** Below this width the columns are stacked. */
const NARROW = 60;
const GAP = '  ';
/** Leaders' names cut shorter than this say nothing: they get a line of their own. */
const SHORTEST_NAMES = 12;

/** Marked ranges of each fact's statement, by fact id. */
export type StatementMarks = ReadonlyMap<string, readonly Range[]>;

/**
 * Facts as blocks: id, date with basis and leaders on one line, the statement below, then kind, speaker and
 * place in the document. For answers that are read one by one.
 */
export function renderFactBlocks(
  facts: readonly Fact[],
  context: ViewContext,
  marks?: StatementMarks,
): string {
  return facts.map((fact) => renderBlock(fact, context, marks?.get(fact.id) ?? []).join('\n')).join('\n\n');
}

/** Widths of the columns of a table of facts, to be shared by tables that stand below one another. */
export interface TableColumns {
  id: number;
  date: number;
}

/** The widths that fit all of some facts. */
export function measureColumns(facts: readonly Fact[], { glyphs }: ViewContext): TableColumns {
  let id = 0;
  let date = 0;
  for (const fact of facts) {
    id = Math.max(id, widthOf(sanitize(fact.id)));
    date = Math.max(date, widthOf(dateInWords(fact, glyphs)));
  }
  return { id, date };
}

/**
 * Facts as a table of id, date with basis, and statement, for lists that are scanned. Where the room is narrow
 * id and date stand on a line of their own.
 */
export function renderFactTable(
  facts: readonly Fact[],
  context: ViewContext,
  columns: TableColumns = measureColumns(facts, context),
): string {
  const stacked = context.width < NARROW || columns.id + columns.date > context.width / 2;
  const render = stacked ? renderStacked : renderColumns;
  return facts.flatMap((fact) => render(fact, context, columns)).join('\n');
}

function renderBlock(fact: Fact, context: ViewContext, ranges: readonly Range[]): string[] {
  const { theme, glyphs, width, nameOf } = context;
  const id = sanitize(fact.id);
  const date = dateInWords(fact, glyphs);
  const room = width - widthOf(id) - widthOf(date) - 2 * GAP.length;
  const names = fact.leaders.map(nameOf).join(', ');
  const who = truncate(names, room < SHORTEST_NAMES ? width : room, glyphs.ellipsis);
  const paint = (text: string) => (text === date ? paintDate(fact, context) : theme.date(text));
  const parts = [
    { text: id, paint: theme.id },
    { text: date, paint },
    { text: who, paint: theme.name },
  ];
  const body = wrapMarked({ text: fact.statement, ranges }, width - GAP.length, theme.match);
  const foot = renderSourceLines(fact, context, width - GAP.length);
  return [
    ...flow(parts, width, GAP),
    ...body.map((line) => GAP + line),
    ...foot.map((line) => GAP + theme.faint(line)),
  ];
}

function renderColumns(fact: Fact, context: ViewContext, columns: TableColumns): string[] {
  const { theme, glyphs, width } = context;
  const left = columns.id + columns.date + 2 * GAP.length;
  const fill = ' '.repeat(columns.date - widthOf(dateInWords(fact, glyphs)));
  const head = `${theme.id(pad(sanitize(fact.id), columns.id))}${GAP}${paintDate(fact, context)}${fill}${GAP}`;
  const lines = wrap(sanitize(fact.statement), width - left);
  return lines.map((line, index) => (index === 0 ? head : ' '.repeat(left)) + line);
}

function renderStacked(fact: Fact, context: ViewContext): string[] {
  const { theme, glyphs, width } = context;
  const id = truncate(sanitize(fact.id), width, glyphs.ellipsis);
  const room = width - widthOf(id) - GAP.length;
  const words = dateInWords(fact, glyphs);
  const date = widthOf(words) <= room ? paintDate(fact, context) : truncate(words, room, glyphs.ellipsis);
  const body = wrap(sanitize(fact.statement), width - GAP.length);
  return [`${theme.id(id)}${GAP}${date}`.trimEnd(), ...body.map((line) => GAP + line)];
}

function dateInWords({ date }: Fact, glyphs: Glyphs): string {
  return [listDate(date, glyphs), basisWord(date)].filter((part) => part !== '').join(' ');
}

function paintDate({ date }: Fact, { theme, glyphs }: ViewContext): string {
  const basis = basisWord(date);
  return theme.date(listDate(date, glyphs)) + (basis === '' ? '' : ` ${theme.faint(basis)}`);
}

/** Kind, speaker and place: `claim · Obama “dismissed” · wall ¶10 s5`. */
export function renderSource(fact: Fact, { glyphs, nameOf }: ViewContext): string {
  const says = fact.attribution
    ? `${nameOf(fact.attribution.source)}${fact.attribution.cue ? ` ${glyphs.open}${sanitize(fact.attribution.cue)}${glyphs.close}` : ''}`
    : '';
  const places = fact.passages.map((passage) => placeInWords(passage, glyphs));
  return [fact.kind ?? '', says, places.join(', ')].filter((part) => part !== '').join(` ${glyphs.dot} `);
}

/** The same as lines, each place a link to its document; none where there is nothing to say. */
function renderSourceLines(fact: Fact, context: ViewContext, width: number): string[] {
  const text = renderSource(fact, context);
  if (text === '') return [];
  const places = fact.passages.map((passage) => placeInWords(passage, context.glyphs));
  // They are the last part of it, with commas between them.
  let start = text.length - places.join(', ').length;
  const ranges = places.map((place): Range => {
    const from = start;
    start += place.length + 2;
    return [from, from + place.length];
  });
  const addressAt = (index: number) => context.addressOf(fact.passages[index]?.document ?? '');
  return wrapMarked({ text, ranges }, width, (part, index) => context.link(part, addressAt(index)));
}

function placeInWords({ document, paragraph, sentence }: Passage, glyphs: Glyphs): string {
  const place =
    paragraph !== null && sentence !== null ? ` ${glyphs.paragraph}${paragraph} s${sentence}` : '';
  return `${sanitize(document)}${place}`;
}
