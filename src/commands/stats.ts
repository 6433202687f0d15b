/** `diplo stats`: counts as bar charts. */
import type { ExitCode } from '../base/errors.ts';
import { createFilter } from '../query/filters.ts';
import { countFacts, type Stats } from '../query/stats.ts';
import { renderBars } from '../view/bars.ts';
import { renderHeader, renderSection } from '../view/frame.ts';
import { writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nonePasses } from './none-passes.ts';

const CHARTS = [
  ['leaders', 'By leader'],
  ['countries', 'By country'],
  ['topics', 'By topic'],
  ['kinds', 'By kind'],
  ['bases', 'How the date is known'],
  ['years', 'By year (a range counts where it begins)'],
  ['documents', 'By document'],
] as const satisfies readonly (readonly [keyof Stats, string])[];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const facts = dataset.facts.filter(createFilter(dataset, invocation.options));
  const stats = countFacts(dataset, facts);
  return writeAnswer(invocation, dataset, {
    name: 'stats',
    document: () => ({ ...stats }),
    items: facts,
    columns: ['chart', 'key', 'count'],
    rows: () =>
      CHARTS.flatMap(([chart]) => stats[chart].map(({ key, count }) => [chart, key, String(count)])),
    text: (context) =>
      [
        `${renderHeader(context, stats.facts, stats.facts, 'fact')}, ${stats.dated} dated`,
        ...CHARTS.filter(([chart]) => stats[chart].length > 0).map(
          ([chart, title]) => `${renderSection(context, title)}\n${renderBars(stats[chart], context)}`,
        ),
      ].join('\n\n'),
    nothing: nonePasses(dataset),
  });
}
