/** `diplo leader [name]`: every leader, or one leader's profile. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { getNamed, namedLeaders } from '../query/names.ts';
import { createProfile, summarizeLeaders } from '../query/profile.ts';
import { renderHeader, renderNext } from '../view/frame.ts';
import { renderLeaderProfile, renderLeaderTable } from '../view/leader-profile.ts';
import { COLUMNS, cellsOf } from '../view/rows.ts';
import { writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const dataset = await invocation.openDataset();
  const name = invocation.args.join(' ');
  return name === '' ? listLeaders(invocation, dataset) : showLeader(invocation, dataset, name);
}

function showLeader(invocation: Invocation, dataset: Dataset, name: string): Promise<ExitCode> {
  const { options } = invocation;
  const leader = getNamed(namedLeaders(dataset), name, 'leader');
  const profile = createProfile(dataset, leader, createFilter(dataset, options));
  const facts = profile.facts.slice(0, options.limit);
  const { countryFacts } = profile;
  return writeAnswer(invocation, dataset, {
    name: 'leader',
    document: () => ({ leader, total: profile.facts.length, facts, countryFacts }),
    items: [...facts, ...countryFacts],
    columns: [...COLUMNS, 'about'],
    rows: () => [
      ...facts.map((fact) => [...cellsOf(fact), 'leader']),
      ...countryFacts.map((fact) => [...cellsOf(fact), 'country']),
    ],
    text: (context) => renderLeaderProfile({ ...profile, facts }, context),
    nothing: { message: `no fact about ${leader.name} passes these filters`, hint: 'Try fewer of them.' },
  });
}

function listLeaders(invocation: Invocation, dataset: Dataset): Promise<ExitCode> {
  const all = summarizeLeaders(dataset, createFilter(dataset, invocation.options));
  const leaders = all.slice(0, invocation.options.limit);
  const [first] = leaders;
  return writeAnswer(invocation, dataset, {
    name: 'leaders',
    document: () => ({
      total: all.length,
      leaders: leaders.map(({ leader, facts, years }) => ({ ...leader, total: facts, years })),
    }),
    items: leaders.map(({ leader, facts, years }) => ({ ...leader, total: facts, years })),
    columns: ['id', 'name', 'country', 'facts', 'years'],
    rows: () =>
      leaders.map(({ leader, facts, years }) => [
        leader.id,
        leader.name,
        leader.country ?? '',
        String(facts),
        years ? [...new Set(years)].join('/') : '',
      ]),
    text: (context) =>
      [
        renderHeader(context, leaders.length, all.length, 'leader'),
        renderLeaderTable(leaders, context),
        renderNext(context, first ? [`leader ${first.leader.id}`] : []),
      ].join('\n\n'),
    nothing: { message: 'this dataset names no leader' },
  });
}
