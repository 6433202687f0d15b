/** A dataset of some of the facts of another one, complete in itself. */
import type { Dataset, Fact } from '../dataset/schema.ts';

export interface Subset {
  dataset: Dataset;
  /** How many links led to facts that are not among the chosen ones. */
  dropped: number;
}

/**
 * The facts chosen, without their links to others, and of the tables only what they and their leaders refer to: what
 * is handed on names nobody whom it does not speak of. All facts give the dataset as it is, in their order.
 */
export function selectDataset(dataset: Dataset, facts: readonly Fact[]): Subset {
  const { length } = dataset.facts;
  if (facts.length === length) return { dataset: { ...dataset, facts: [...facts] }, dropped: 0 };
  const chosen = new Set(facts.map(({ id }) => id));
  let dropped = 0;
  const kept = facts.map((fact) => {
    const links = fact.links.filter((link) => chosen.has(link.fact));
    dropped += fact.links.length - links.length;
    return links.length === fact.links.length ? fact : { ...fact, links };
  });
  const used = referencesOf(facts);
  const leaders = dataset.leaders.filter(({ id }) => used.has(id));
  for (const { country, offices } of leaders) {
    for (const id of [country, ...offices.map((office) => office.country)]) if (id !== null) used.add(id);
  }
  return {
    dropped,
    dataset: {
      ...dataset,
      documents: dataset.documents.filter(({ id }) => used.has(documentKey(id))),
      leaders,
      countries: dataset.countries.filter(({ id }) => used.has(id)),
      topics: dataset.topics.filter(({ id }) => used.has(topicKey(id))),
      facts: kept,
    },
  };
}

/** Leaders and countries by their ids, which share one space; documents and topics by a key of their own. */
function referencesOf(facts: readonly Fact[]): Set<string> {
  const used = new Set<string>();
  for (const { leaders, countries, topics, event, attribution, quotation, passages } of facts) {
    for (const id of [...leaders, ...countries]) used.add(id);
    for (const id of topics) used.add(topicKey(id));
    for (const { document } of passages) used.add(documentKey(document));
    for (const id of [event?.actor, event?.recipient, attribution?.source, quotation?.speaker]) {
      if (id) used.add(id);
    }
  }
  return used;
}

function documentKey(id: string): string {
  return `document ${id}`;
}

function topicKey(id: string): string {
  return `topic ${id}`;
}
