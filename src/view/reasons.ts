/** Why a fact says what it says: by which rule and which words, or that people wrote it. */
import { sanitize, wrap } from '../base/text.ts';
import type { Fact, Reason } from '../dataset/schema.ts';
import { REASONED_FIELDS } from '../dataset/terms.ts';
import type { ViewContext } from './context.ts';
import { basisInWords, shortDate } from './dates.ts';
import { flow } from './frame.ts';
import type { Glyphs } from './glyphs.ts';
import { cellOf } from './rows.ts';

export const WHY_COLUMNS = ['id', 'field', 'value', 'rule', 'cue', 'place'] as const;

const LABEL_WIDTH = 13;

/** One row a reason; a fact that people wrote has one row for each of its notes, and at least one. */
export function reasonRows(fact: Fact): string[][] {
  const place = ({ start, end }: Reason) => `${fact.passages[0]?.document ?? ''}:${start}-${end}`;
  if (fact.reasons) {
    return fact.reasons.map((reason) => [
      fact.id,
      reason.field,
      cellOf(fact, reason.field),
      reason.rule,
      reason.cue,
      place(reason),
    ]);
  }
  const notes = notesOf(fact);
  return notes.length === 0
    ? [[fact.id, '', '', 'by-hand', '', '']]
    : notes.map(([field, text]) => [fact.id, field, text, 'by-hand', '', '']);
}

/** A fact with, below each field, the rules that gave it. */
export function renderReasons(fact: Fact, context: ViewContext): string {
  const { theme, width } = context;
  const head = flow([{ text: sanitize(fact.id), paint: theme.id }], width);
  const statement = wrap(sanitize(fact.statement), width).map((line) => theme.name(line));
  const lines = fact.reasons ? renderFields(fact, fact.reasons, context) : renderHandMade(fact, context);
  return [...head, ...statement, '', ...lines].join('\n');
}

function renderFields(fact: Fact, reasons: readonly Reason[], context: ViewContext): string[] {
  return REASONED_FIELDS.flatMap((field) => {
    const own = reasons.filter((reason) => reason.field === field);
    const value = describeValue(fact, field, context);
    if (own.length === 0 && value === '')
      return renderLine(field, 'no rule found any', context, context.theme.faint);
    return [
      ...renderLine(field, value || 'none', context),
      ...own.flatMap((reason) =>
        renderLine('', describeReason(reason, context.glyphs), context, context.theme.faint),
      ),
    ];
  });
}

function describeReason({ rule, cue, start, end }: Reason, glyphs: Glyphs): string {
  const words = cue === '' ? '' : ` ${glyphs.dot} ${glyphs.open}${sanitize(cue)}${glyphs.close}`;
  return `rule ${sanitize(rule)}${words} ${glyphs.dot} characters ${start}${glyphs.dash}${end}`;
}

function renderHandMade(fact: Fact, context: ViewContext): string[] {
  const notes = notesOf(fact);
  return [
    ...wrap(
      'Made by hand: people read the document and wrote this down; no rule is behind it.',
      context.width,
    ),
    ...notes.flatMap(([field, text]) => renderLine(field, sanitize(text), context)),
  ];
}

/** Everything that its makers noted beside the fact. */
function notesOf({ date, notes, links }: Fact): [field: string, text: string][] {
  return [
    ...(date?.note ? [['date', date.note] satisfies [string, string]] : []),
    ...notes.map(({ type, text }): [string, string] => [type, text]),
    ...links.flatMap(({ type, fact, note }): [string, string][] =>
      note ? [[type, `${fact}: ${note}`]] : [],
    ),
  ];
}

function renderLine(
  label: string,
  text: string,
  { theme, width }: ViewContext,
  paint: (text: string) => string = (plain) => plain,
): string[] {
  return wrap(text, width - LABEL_WIDTH).map(
    (line, index) =>
      (index === 0 ? theme.faint(label.padEnd(LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH)) + paint(line),
  );
}

function describeValue(fact: Fact, field: Reason['field'], context: ViewContext): string {
  const { nameOf, glyphs } = context;
  if (field === 'date')
    return fact.date ? `${shortDate(fact.date.edtf, glyphs)} (${basisInWords(fact.date)})` : '';
  if (field === 'leaders' || field === 'countries' || field === 'topics')
    return fact[field].map(nameOf).join(', ');
  if (field === 'attribution') return fact.attribution ? nameOf(fact.attribution.source) : '';
  return sanitize(cellOf(fact, field));
}
