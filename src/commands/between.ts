/** `diplo between <a> <b>`: what passed between two leaders or countries. */
import { DiploError, type ExitCode } from '../base/errors.ts';
import type { Fact } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { getNamed, namedActors } from '../query/names.ts';
import { findBetween } from '../query/relations.ts';
import { renderBetween } from '../view/exchange.ts';
import { COLUMNS, type Field, factFields, plainField } from '../view/rows.ts';
import { fieldRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nothingPasses } from './none-passes.ts';

/** A fact, and who did it to whom. */
interface Directed {
  direction: string;
  fact: Fact;
}

const FIELDS: readonly Field<Directed>[] = [
  plainField('direction', ({ direction }) => direction),
  ...factFields<Directed>(({ fact }) => fact),
];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const actors = namedActors(dataset);
  const [a, b] = invocation.args.map((name) => getNamed(actors, name, 'leader or country'));
  if (!a || !b) throw new DiploError('between takes two leaders or countries', 'See: diplo between --help');
  if (a.id === b.id) throw new DiploError(`between ${a.id} and ${b.id} there is nobody else`, 'Name two.');
  const accepted = dataset.facts.filter(createFilter(dataset, invocation.options));
  const between = findBetween(dataset, a.id, b.id, accepted);
  const directed = [
    ...between.forth.map((fact) => ({ direction: `${a.id}>${b.id}`, fact })),
    ...between.back.map((fact) => ({ direction: `${b.id}>${a.id}`, fact })),
    ...between.both.map((fact) => ({ direction: `${a.id}-${b.id}`, fact })),
  ];
  return writeAnswer(invocation, dataset, {
    name: 'between',
    document: (pick) => ({
      between: [a.id, b.id],
      directions: directed.map(({ direction, fact }) => ({ direction, fact: fact.id })),
      total: directed.length,
      facts: directed.map(pick),
    }),
    items: directed,
    whole: ({ fact }) => fact,
    ...fieldRows(directed, FIELDS, ['direction', ...COLUMNS]),
    text: (context) => renderBetween(between, a.id, b.id, context),
    nothing: nothingPasses(invocation.options, `nothing between ${a.name} and ${b.name}`, {
      message: `nothing is known to have passed between ${a.name} and ${b.name}`,
    }),
  });
}
