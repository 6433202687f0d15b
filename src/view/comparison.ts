/** Two statements side by side, and where a document departs from the public record. */
import { pad, sanitize, wrap } from '../base/text.ts';
import type { Fact } from '../dataset/schema.ts';
import type { Departure, Disagreements, Pair } from '../query/disagreements.ts';
import type { ViewContext } from './context.ts';
import { shortDate } from './dates.ts';
import { renderSource } from './fact-list.ts';
import { flow, renderSection } from './frame.ts';

/** Below this width the two statements stand one under the other. */
const NARROW = 72;
const GUTTER = 3;

/** Differences first, then departures from the public record, then agreements. */
export function renderDisagreements({ agree, differ, record }: Disagreements, context: ViewContext): string {
  const section = (title: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : [[renderSection(context, `${title} (${parts.length})`), ...parts].join('\n\n')];
  return [
    ...section(
      'Differ',
      differ.map((pair) => renderPair(pair, context)),
    ),
    ...section(
      'Depart from the public record',
      record.map((departure) => renderDeparture(departure, context)),
    ),
    ...section(
      'Agree',
      agree.map((pair) => renderPair(pair, context)),
    ),
  ].join('\n\n\n');
}

/** Two facts side by side, each with its document's present and who says it, then what the link says. */
export function renderPair(pair: Pair, context: ViewContext): string {
  const { theme, glyphs, width } = context;
  const paint = pair.type === 'corroborates' ? theme.agree : theme.differ;
  const sign = pair.type === 'corroborates' ? glyphs.agree : glyphs.differ;
  const words = {
    corroborates: 'agree',
    contradicts: 'cannot both hold',
    changed: 'each true in its time',
    elaborates: '',
  };
  const head = flow(
    [
      { text: sign, paint },
      { text: sanitize(pair.a.id), paint: theme.id },
      { text: sanitize(pair.b.id), paint: theme.id },
      { text: ` ${words[pair.type]}`, paint: theme.faint },
    ],
    width,
    ' ',
  );
  const note = pair.note ? wrap(sanitize(pair.note), width - 2).map((line) => `  ${paint(line)}`) : [];
  const body = width < NARROW ? renderStacked(pair, context) : renderColumns(pair, context);
  return [...head, ...body, ...note].join('\n');
}

function renderColumns({ a, b }: Pair, context: ViewContext): string[] {
  const column = Math.floor((context.width - 2 - GUTTER) / 2);
  const [left, right] = [renderSide(a, column, context), renderSide(b, column, context)];
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, index) => {
    const [l, r] = [left[index], right[index]];
    const cell = l ? l.paint(pad(l.text, column)) : ' '.repeat(column);
    return `  ${cell}${' '.repeat(GUTTER)}${r ? r.paint(r.text) : ''}`.trimEnd();
  });
}

function renderStacked({ a, b }: Pair, context: ViewContext): string[] {
  const column = context.width - 2;
  return [...renderSide(a, column, context), ...renderSide(b, column, context)].map(
    ({ text, paint }) => `  ${paint(text)}`,
  );
}

interface Line {
  text: string;
  paint: (text: string) => string;
}

function renderSide(fact: Fact, width: number, context: ViewContext): Line[] {
  const plain = (text: string) => text;
  return [
    ...wrap(sanitize(fact.statement), width).map((text) => ({ text, paint: plain })),
    ...wrap(renderOrigin(fact, context), width).map((text) => ({ text, paint: context.theme.faint })),
  ];
}

/** Kind, speaker, place, and the present of the document: `claim · Obama · wall ¶10 s5, written May 2025`. */
function renderOrigin(fact: Fact, context: ViewContext): string {
  const document = context.dataset.documents.find(({ id }) => id === fact.passages[0]?.document);
  const written = document?.asOf ? `, written ${shortDate(document.asOf.edtf, context.glyphs)}` : '';
  return `${renderSource(fact, context)}${written}`;
}

function renderDeparture({ fact, note }: Departure, context: ViewContext): string {
  const { theme, glyphs, width } = context;
  const statement = wrap(sanitize(fact.statement), width - 2);
  const date = note.date ? ` [${shortDate(note.date, glyphs)}]` : '';
  const record = wrap(`Public record: ${sanitize(note.text)}${date}`, width - 2);
  const head = [
    { text: glyphs.record, paint: theme.record },
    { text: sanitize(fact.id), paint: theme.id },
  ];
  return [
    ...flow(head, width, ' '),
    ...statement.map((line) => `  ${line}`),
    ...wrap(renderOrigin(fact, context), width - 2).map((line) => `  ${theme.faint(line)}`),
    ...record.map((line) => `  ${theme.record(line)}`),
  ].join('\n');
}
