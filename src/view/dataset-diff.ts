/** What differs between two datasets, for people and as rows. */
import { sanitize, wrap } from '../base/text.ts';
import type { Fact, Passage } from '../dataset/schema.ts';
import type { Change, Comparison, FieldChange } from '../query/compare-datasets.ts';
import type { ViewContext } from './context.ts';
import { countOf, flow, renderSection } from './frame.ts';

export const DIFF_COLUMNS = ['change', 'id', 'field', 'before', 'after'] as const;

/** One row a change: what, the fact's id (in the new dataset where it is there), the field, both values. */
export function* diffRows({ added, removed, changed, moved }: Comparison): Generator<readonly string[]> {
  for (const { id, statement } of removed) yield ['removed', id, '', statement, ''];
  for (const { id, statement } of added) yield ['added', id, '', '', statement];
  for (const { id, fields } of changed) {
    for (const { field, before, after } of fields)
      yield ['changed', id, field, inWords(before), inWords(after)];
  }
  for (const { id, from, to } of moved) yield ['moved', id, 'passages', placeInWords(from), placeInWords(to)];
}

/** Sections for what was added, removed, changed and moved. */
export function renderDiff(comparison: Comparison, context: ViewContext): string {
  const { added, removed, changed, moved, same } = comparison;
  const { theme, width, glyphs } = context;
  const section = (title: string, blocks: readonly string[]) =>
    blocks.length === 0
      ? []
      : [`${renderSection(context, `${title} (${blocks.length})`)}\n${blocks.join('\n')}`];
  return [
    wrap(`${countOf(same, 'fact')} the same`, width)
      .map(theme.faint)
      .join('\n'),
    ...section(
      'Removed',
      removed.map((fact) => renderFact(fact, '-', theme.error, context)),
    ),
    ...section(
      'Added',
      added.map((fact) => renderFact(fact, '+', theme.agree, context)),
    ),
    ...section(
      'Changed',
      changed.map((change) => renderChange(change, context)),
    ),
    ...section(
      'Moved',
      moved.map(({ id, from, to }) =>
        flow(
          [
            { text: sanitize(id), paint: theme.id },
            { text: `${placeInWords(from)} ${glyphs.arrow} ${placeInWords(to)}` },
          ],
          width,
        ).join('\n'),
      ),
    ),
  ].join('\n\n');
}

function renderFact(
  { id, statement }: Fact,
  sign: string,
  paint: (text: string) => string,
  { theme, width }: ViewContext,
): string {
  const head = flow(
    [
      { text: sign, paint },
      { text: sanitize(id), paint: theme.id },
    ],
    width,
    ' ',
  );
  return [...head, ...wrap(sanitize(statement), width - 2).map((line) => `  ${paint(line)}`)].join('\n');
}

function renderChange({ id, was, fields }: Change, { theme, width }: ViewContext): string {
  const head = flow(
    [
      { text: sanitize(id), paint: theme.id },
      { text: was === id ? '' : `was ${sanitize(was)}`, paint: theme.faint },
    ],
    width,
  );
  const lines = fields.flatMap(({ field, before, after }: FieldChange) => [
    ...wrap(`${field} - ${sanitize(inWords(before))}`, width - 2).map((line) => `  ${theme.error(line)}`),
    ...wrap(`${field} + ${sanitize(inWords(after))}`, width - 2).map((line) => `  ${theme.agree(line)}`),
  ]);
  return [...head, ...lines].join('\n');
}

/** A value in a line: texts as they are, lists by commas, dates by their EDTF and basis, the rest as JSON. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'object' && 'edtf' in value && 'basis' in value)
    return `${value.edtf} (${value.basis})`;
  return JSON.stringify(value);
}

function placeInWords({ document, paragraph, sentence, start, end }: Passage): string {
  const place = paragraph === null || sentence === null ? '' : `${paragraph}.${sentence} `;
  return `${sanitize(document)}:${place}${start}-${end}`;
}
