/** A leader's, topic's or document's facts, gathered for a reader. */
import type { Dataset, Fact, Leader } from '../dataset/schema.ts';
import { byTime, sortByTime } from './order.ts';
import { findRelations, type Relation } from './relations.ts';
import { yearOf } from './stats.ts';

export interface LeaderProfile {
  leader: Leader;
  /** Facts that name the leader, in time order. */
  facts: Fact[];
  /** Facts of the leader's country that do not name the leader, in time order. */
  countryFacts: Fact[];
  relations: Relation[];
}

export interface FactGroup {
  /** Topic id, or null for facts without a topic. */
  topic: string | null;
  facts: Fact[];
}

export interface LeaderSummary {
  leader: Leader;
  facts: number;
  /** First and last year that the facts are dated to. */
  years: [first: string, last: string] | null;
}

/** The profile of a leader over the facts that a filter accepts. */
export function createProfile(
  dataset: Dataset,
  leader: Leader,
  accept: (fact: Fact) => boolean,
): LeaderProfile {
  const accepted = sortByTime(dataset.facts.filter(accept));
  const facts = accepted.filter((fact) => fact.leaders.includes(leader.id));
  const { country } = leader;
  const ofCountry = (fact: Fact) => country !== null && fact.countries.includes(country);
  return {
    leader,
    facts,
    countryFacts: accepted.filter((fact) => ofCountry(fact) && !fact.leaders.includes(leader.id)),
    relations: findRelations(accepted, new Set([leader.id])),
  };
}

/** Facts under their first topic, groups in the order of the dataset's topics, each in time order. */
export function groupByTopic(dataset: Dataset, facts: readonly Fact[]): FactGroup[] {
  const groups = new Map<string | null, Fact[]>();
  for (const fact of facts) {
    const topic = fact.topics[0] ?? null;
    const group = groups.get(topic);
    if (group) group.push(fact);
    else groups.set(topic, [fact]);
  }
  const order = [...dataset.topics.map(({ id }) => id), ...groups.keys()];
  return [...new Set(order)].flatMap((topic) => {
    const members = groups.get(topic);
    return members ? [{ topic, facts: members.sort(byTime) }] : [];
  });
}

/** Every leader with the number of facts and the years they span, most facts first. */
export function summarizeLeaders(dataset: Dataset, accept: (fact: Fact) => boolean): LeaderSummary[] {
  const accepted = dataset.facts.filter(accept);
  return dataset.leaders
    .map((leader) => {
      const facts = accepted.filter((fact) => fact.leaders.includes(leader.id));
      return { leader, facts: facts.length, years: yearsOf(facts) };
    })
    .sort((a, b) => b.facts - a.facts);
}

/** First and last year of facts; null when none is dated. */
export function yearsOf(facts: readonly Fact[]): [first: string, last: string] | null {
  const years = facts.flatMap((fact) => yearOf(fact) ?? []).sort((a, b) => Number(a) - Number(b));
  const [first, last] = [years[0], years.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : null;
}
