/** `diplo why <id...>`: the rule, the words and their place behind each field of a built fact. */
import type { ExitCode } from '../base/errors.ts';
import { getNamed } from '../query/names.ts';
import { renderNext } from '../view/frame.ts';
import { reasonRows, renderReasons, WHY_COLUMNS } from '../view/reasons.ts';
import { writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nameFact } from './show.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const named = dataset.facts.map(nameFact);
  const facts = invocation.args.map((id) => getNamed(named, id, 'fact'));
  return writeAnswer(invocation, dataset, {
    name: 'why',
    document: () => ({
      facts: facts.map((fact) => ({
        made: fact.reasons ? 'by rules' : 'by hand',
        reasons: fact.reasons ?? [],
        fact,
      })),
    }),
    items: facts,
    columns: WHY_COLUMNS,
    rows: () => facts.flatMap(reasonRows),
    text: (context) =>
      [
        ...facts.map((fact) => renderReasons(fact, context)),
        renderNext(context, [`show ${facts[0]?.id ?? ''}`]),
      ].join('\n\n'),
    nothing: { message: 'no fact was asked for' },
  });
}
