/** `diplo disagreements`: where documents agree, differ, or depart from the public record. */
import type { ExitCode } from '../base/errors.ts';
import { type Departure, findDisagreements, type Pair } from '../query/disagreements.ts';
import { createFilter } from '../query/filters.ts';
import { renderDisagreements } from '../view/comparison.ts';
import { locatorOf } from '../view/rows.ts';
import { writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const found = findDisagreements(dataset, createFilter(dataset, invocation.options));
  const pairs = [...found.differ, ...found.agree];
  return writeAnswer(invocation, dataset, {
    name: 'disagreements',
    document: () => ({
      agree: found.agree.map(pairDocument),
      differ: found.differ.map(pairDocument),
      record: found.record.map(({ fact, note }) => ({ note, fact })),
    }),
    items: [
      ...found.differ.map(pairDocument),
      ...found.record.map(({ fact, note }) => ({ note, fact })),
      ...found.agree.map(pairDocument),
    ],
    columns: ['type', 'a', 'b', 'sourceA', 'sourceB', 'statementA', 'statementB', 'note'],
    rows: () => [...pairs.map(pairRow), ...found.record.map(departureRow)],
    text: (context) => renderDisagreements(found, context),
    nothing: { message: 'nothing of the kind is recorded here', hint: 'Try fewer filters.' },
  });
}

function pairDocument({ type, a, b, note, acrossDocuments }: Pair) {
  return { type, note, acrossDocuments, facts: [a, b] };
}

function pairRow({ type, a, b, note }: Pair): string[] {
  return [type, a.id, b.id, locatorOf(a), locatorOf(b), a.statement, b.statement, note ?? ''];
}

function departureRow({ fact, note }: Departure): string[] {
  return [
    'record',
    fact.id,
    '',
    locatorOf(fact),
    'public record',
    fact.statement,
    note.text,
    note.date ?? '',
  ];
}
