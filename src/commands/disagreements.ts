/** `diplo disagreements`: where documents agree, differ, or depart from the public record. */
import type { ExitCode } from '../base/errors.ts';
import type { Fact } from '../dataset/schema.ts';
import { type Departure, findDisagreements, type Pair } from '../query/disagreements.ts';
import { createFilter } from '../query/filters.ts';
import { renderDisagreements } from '../view/comparison.ts';
import { type Field, locatorOf, plainField } from '../view/rows.ts';
import { fieldRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nothingPasses } from './none-passes.ts';

type Item = Pair | Departure;

const FIELDS: readonly Field<Item>[] = [
  plainField('type', (item) => ('fact' in item ? 'record' : item.type)),
  plainField('a', (item) => firstOf(item).id),
  plainField('b', (item) => ('fact' in item ? null : item.b.id)),
  plainField('sourceA', (item) => locatorOf(firstOf(item))),
  plainField('sourceB', (item) => ('fact' in item ? 'public record' : locatorOf(item.b))),
  plainField('statementA', (item) => firstOf(item).statement),
  plainField('statementB', (item) => ('fact' in item ? item.note.text : item.b.statement)),
  plainField('note', (item) => ('fact' in item ? item.note.date : item.note)),
];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const found = findDisagreements(dataset, createFilter(dataset, invocation.options));
  const items = [...found.differ, ...found.record, ...found.agree];
  return writeAnswer(invocation, dataset, {
    name: 'disagreements',
    document: (pick) => ({
      agree: found.agree.map(pick),
      differ: found.differ.map(pick),
      record: found.record.map(pick),
    }),
    items,
    whole: (item) => ('fact' in item ? { note: item.note, fact: item.fact } : pairDocument(item)),
    ...fieldRows(items, FIELDS),
    text: (context) => renderDisagreements(found, context),
    nothing: nothingPasses(invocation.options, 'nothing of the kind', {
      message: 'nothing of the kind is recorded here',
    }),
  });
}

function pairDocument({ type, a, b, note, acrossDocuments }: Pair) {
  return { type, note, acrossDocuments, facts: [a, b] };
}

function firstOf(item: Item): Fact {
  return 'fact' in item ? item.fact : item.a;
}
