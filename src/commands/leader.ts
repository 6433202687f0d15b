/** `diplo leader [name]`: every leader, or one leader's profile. */
import type { ExitCode } from '../base/errors.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { getNamed, namedLeaders } from '../query/names.ts';
import { createProfile, type LeaderSummary, summarizeLeaders } from '../query/profile.ts';
import { renderHeader, renderNext } from '../view/frame.ts';
import { renderLeaderProfile, renderLeaderTable } from '../view/leader-profile.ts';
import { COLUMNS, type Field, factFields, listField, plainField } from '../view/rows.ts';
import { fieldRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nothingPasses } from './none-passes.ts';
import { openProfile } from './open-part.ts';

/** A fact of a profile: it names the leader, or concerns the country. */
interface About {
  about: 'leader' | 'country';
  fact: Fact;
}

const FACT_FIELDS: readonly Field<About>[] = [
  ...factFields<About>(({ fact }) => fact),
  plainField('about', ({ about }) => about),
];
const LEADER_FIELDS: readonly Field<LeaderSummary>[] = [
  plainField('id', ({ leader }) => leader.id),
  plainField('name', ({ leader }) => leader.name),
  listField('aliases', ({ leader }) => leader.aliases),
  plainField('country', ({ leader }) => leader.country),
  plainField('wikidata', ({ leader }) => leader.wikidata),
  plainField('total', ({ facts }) => facts),
  { name: 'years', cell: ({ years }) => [...new Set(years)].join('/'), value: ({ years }) => years },
];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const name = invocation.args.join(' ');
  if (name === '') return listLeaders(invocation, await invocation.openDataset());
  // The shipped dataset is read sooner than what opens a kept index.
  const { dataFile, openDataset } = invocation;
  const open = dataFile === undefined ? openDataset() : openProfile(invocation, name);
  return showLeader(invocation, await open, name);
}

function showLeader(invocation: Invocation, dataset: Dataset, name: string): Promise<ExitCode> {
  const { options } = invocation;
  const leader = getNamed(namedLeaders(dataset), name, 'leader');
  const profile = createProfile(dataset, leader, createFilter(dataset, options));
  const facts = profile.facts.slice(0, options.limit);
  const named = facts.map((fact): About => ({ about: 'leader', fact }));
  const ofCountry = profile.countryFacts.map((fact): About => ({ about: 'country', fact }));
  const items = [...named, ...ofCountry];
  return writeAnswer(invocation, dataset, {
    name: 'leader',
    document: (pick) => ({
      leader,
      total: profile.facts.length,
      facts: named.map(pick),
      countryFacts: ofCountry.map(pick),
    }),
    items,
    whole: ({ fact }) => fact,
    ...fieldRows(items, FACT_FIELDS, [...COLUMNS, 'about']),
    text: (context) => renderLeaderProfile({ ...profile, facts }, context),
    nothing: nothingPasses(options, `no fact about ${leader.name}`),
  });
}

function listLeaders(invocation: Invocation, dataset: Dataset): Promise<ExitCode> {
  const all = summarizeLeaders(dataset, createFilter(dataset, invocation.options));
  const leaders = all.slice(0, invocation.options.limit);
  const [first] = leaders;
  return writeAnswer(invocation, dataset, {
    name: 'leaders',
    document: (pick) => ({ total: all.length, leaders: leaders.map(pick) }),
    items: leaders,
    whole: ({ leader, facts, years }) => ({ ...leader, total: facts, years }),
    ...fieldRows(leaders, LEADER_FIELDS, ['id', 'name', 'country', 'total', 'years']),
    text: (context) =>
      [
        renderHeader(context, leaders.length, all.length, 'leader'),
        renderLeaderTable(leaders, context),
        renderNext(context, first ? [`leader ${first.leader.id}`] : []),
      ].join('\n\n'),
    nothing: { message: 'this dataset names no leader' },
  });
}
