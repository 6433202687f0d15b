/** `diplo topic [name]`: every topic, or the facts on one. */
import type { ExitCode } from '../base/errors.ts';
import { sanitize, wrap } from '../base/text.ts';
import type { Dataset, Topic } from '../dataset/schema.ts';
import { createFilter } from '../query/filters.ts';
import { getNamed, namedTopics } from '../query/names.ts';
import { sortByTime } from '../query/order.ts';
import { renderHeader, renderNext } from '../view/frame.ts';
import { renderFactPage, renderList } from '../view/listing.ts';
import { type Field, listField, plainField } from '../view/rows.ts';
import { factRows, fieldRows, writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';
import { nothingPasses } from './none-passes.ts';
import { openFiltered } from './open-part.ts';

type CountedTopic = Topic & { total: number };

const TOPIC_FIELDS: readonly Field<CountedTopic>[] = [
  plainField('id', ({ id }) => id),
  plainField('label', ({ label }) => label),
  listField('terms', ({ terms }) => terms),
  plainField('total', ({ total }) => total),
];

export async function run(invocation: Invocation): Promise<ExitCode> {
  const name = invocation.args.join(' ');
  return name === ''
    ? listTopics(invocation, await invocation.openDataset())
    : showTopic(invocation, await openFiltered(invocation, { topic: [name] }), name);
}

function showTopic(invocation: Invocation, dataset: Dataset, name: string): Promise<ExitCode> {
  const { options } = invocation;
  const topic = getNamed(namedTopics(dataset), name, 'topic');
  const accept = createFilter(dataset, options);
  const all = sortByTime(dataset.facts.filter((fact) => fact.topics.includes(topic.id) && accept(fact)));
  const facts = all.slice(0, options.limit);
  return writeAnswer(invocation, dataset, {
    name: 'topic',
    document: (pick) => ({ topic, total: all.length, facts: facts.map(pick) }),
    items: facts,
    ...factRows(facts),
    text: (context) => {
      const terms = wrap(topic.terms.map(sanitize).join(', '), context.width);
      return renderFactPage(topic.label, terms, facts, context, [
        `timeline --topic ${topic.id}`,
        `stats --topic ${topic.id}`,
      ]);
    },
    nothing: nothingPasses(options, `no fact on ${topic.label}`),
  });
}

function listTopics(invocation: Invocation, dataset: Dataset): Promise<ExitCode> {
  const accepted = dataset.facts.filter(createFilter(dataset, invocation.options));
  const all = dataset.topics.map((topic) => ({
    ...topic,
    total: accepted.filter((fact) => fact.topics.includes(topic.id)).length,
  }));
  const topics = all.slice(0, invocation.options.limit);
  return writeAnswer(invocation, dataset, {
    name: 'topics',
    document: (pick) => ({ total: all.length, topics: topics.map(pick) }),
    items: topics,
    ...fieldRows(topics, TOPIC_FIELDS, ['id', 'label', 'total']),
    text: (context) =>
      [
        renderHeader(context, topics.length, all.length, 'topic'),
        renderList(
          topics.map(({ id, label, total }) => ({ id, title: label, count: total })),
          context,
        ),
        renderNext(context, topics[0] ? [`topic ${topics[0].id}`] : []),
      ].join('\n\n'),
    nothing: { message: 'this dataset has no topics' },
  });
}
