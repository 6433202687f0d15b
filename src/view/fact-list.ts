/** Facts on a terminal: lists to scan, one fact a block, aligned and wrapped. */
import { pad, sanitize, truncate, widthOf, wrap } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import type { ViewContext } from './context.ts';
import { dateWithBasis } from './dates.ts';
import { type Range, wrapMarked } from './marked.ts';

/** Below this width the columns are stacked. */
const NARROW = 60;
const GAP = '  ';

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

/**
 * Facts as a table of id, date and statement, for lists that are scanned. Below 60 columns id and date stand
 * on a line of their own.
 */
export function renderFactTable(
  facts: readonly Fact[],
  context: ViewContext,
  marks?: StatementMarks,
): string {
  const dateWidth = Math.max(0, ...facts.map((fact) => widthOf(dateWithBasis(fact.date, context.glyphs))));
  const idWidth = Math.max(0, ...facts.map(({ id }) => widthOf(sanitize(id))));
  const stacked = context.width < NARROW || idWidth + dateWidth > context.width / 2;
  const render = stacked ? renderStacked : renderColumns;
  return facts
    .map((fact) => render(fact, context, marks?.get(fact.id) ?? [], [idWidth, dateWidth]).join('\n'))
    .join('\n');
}

function renderBlock(fact: Fact, context: ViewContext, ranges: readonly Range[]): string[] {
  const { theme, glyphs, width, nameOf } = context;
  const id = sanitize(fact.id);
  const date = dateWithBasis(fact.date, glyphs);
  const who = truncate(
    fact.leaders.map(nameOf).join(', '),
    width - widthOf(id) - widthOf(date) - 2 * GAP.length,
    glyphs.ellipsis,
  );
  const head = [theme.id(id), theme.date(date), theme.name(who)].filter((part) => part !== '').join(GAP);
  const body = wrapMarked({ text: fact.statement, ranges }, width - GAP.length, theme.match);
  const foot = wrap(renderSource(fact, context), width - GAP.length);
  return [head, ...body.map((line) => GAP + line), ...foot.map((line) => GAP + theme.faint(line))];
}

function renderColumns(
  fact: Fact,
  context: ViewContext,
  ranges: readonly Range[],
  [idWidth, dateWidth]: readonly [number, number],
): string[] {
  const { theme, glyphs, width } = context;
  const left = idWidth + dateWidth + 2 * GAP.length;
  const lines = wrapMarked({ text: fact.statement, ranges }, width - left, theme.match);
  const id = pad(sanitize(fact.id), idWidth);
  const date = pad(dateWithBasis(fact.date, glyphs), dateWidth);
  return lines.map((line, index) =>
    index === 0 ? `${theme.id(id)}${GAP}${theme.date(date)}${GAP}${line}` : `${' '.repeat(left)}${line}`,
  );
}

function renderStacked(fact: Fact, context: ViewContext, ranges: readonly Range[]): string[] {
  const { theme, glyphs, width } = context;
  const id = truncate(sanitize(fact.id), width, glyphs.ellipsis);
  const date = truncate(dateWithBasis(fact.date, glyphs), width - widthOf(id) - GAP.length, glyphs.ellipsis);
  const body = wrapMarked({ text: fact.statement, ranges }, width - GAP.length, theme.match);
  return [`${theme.id(id)}${GAP}${theme.date(date)}`.trimEnd(), ...body.map((line) => GAP + line)];
}

/** Kind, speaker and place: `claim · Obama “dismissed” · wall ¶10 s5`. */
export function renderSource(fact: Fact, { glyphs, nameOf }: ViewContext): string {
  const says = fact.attribution
    ? `${nameOf(fact.attribution.source)}${fact.attribution.cue ? ` ${glyphs.open}${sanitize(fact.attribution.cue)}${glyphs.close}` : ''}`
    : '';
  const places = fact.passages.map(({ document, paragraph, sentence }) => {
    const place =
      paragraph !== null && sentence !== null ? ` ${glyphs.paragraph}${paragraph} s${sentence}` : '';
    return `${sanitize(document)}${place}`;
  });
  return [fact.kind ?? '', says, places.join(', ')].filter((part) => part !== '').join(` ${glyphs.dot} `);
}
