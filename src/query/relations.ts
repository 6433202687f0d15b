/** Who did what to whom: events between leaders and countries. */
import type { Dataset, EventType, Fact } from '../dataset/schema.ts';
import { sortByTime } from './order.ts';

/** The deeds of one side towards another, by PLOVER type in order of first appearance. */
export interface Relation {
  actor: string;
  recipient: string;
  deeds: { type: EventType; facts: Fact[] }[];
}

/** What passed between two sides, the two directions apart, each in time order. */
export interface Between {
  forth: Fact[];
  back: Fact[];
  /** Facts that name both without a deed of one to the other. */
  both: Fact[];
}

/**
 * The relations in which a side acts or is acted upon, most deeds first.
 * @param side ids that count as the one side, such as a leader's
 */
export function findRelations(facts: readonly Fact[], side: ReadonlySet<string>): Relation[] {
  const relations = new Map<string, Relation>();
  for (const fact of facts) {
    const { actor, recipient, type } = fact.event ?? {};
    if (!actor || !recipient || !type || side.has(actor) === side.has(recipient)) continue;
    const key = `${actor} ${recipient}`;
    const relation = relations.get(key) ?? { actor, recipient, deeds: [] };
    relations.set(key, relation);
    const deed = relation.deeds.find((each) => each.type === type);
    if (deed) deed.facts.push(fact);
    else relation.deeds.push({ type, facts: [fact] });
  }
  return [...relations.values()].sort((a, b) => deedsOf(b) - deedsOf(a));
}

/**
 * What passed between two leaders or countries. A country stands for its leaders too; a leader stands for the
 * country as well when no other leader of it is in the dataset (Xi for China), and else alone (Obama).
 */
export function findBetween(dataset: Dataset, a: string, b: string, facts: readonly Fact[]): Between {
  const [sideA, sideB] = [sideOf(dataset, a), sideOf(dataset, b)];
  const result: Between = { forth: [], back: [], both: [] };
  for (const fact of sortByTime(facts)) {
    const { actor, recipient } = fact.event ?? {};
    if (actor && recipient && sideA.has(actor) && sideB.has(recipient)) result.forth.push(fact);
    else if (actor && recipient && sideB.has(actor) && sideA.has(recipient)) result.back.push(fact);
    else if (names(fact, sideA) && names(fact, sideB)) result.both.push(fact);
  }
  return result;
}

function sideOf(dataset: Dataset, id: string): Set<string> {
  const leadersOf = (country: string) => dataset.leaders.filter((leader) => leader.country === country);
  const country = dataset.leaders.find((leader) => leader.id === id)?.country;
  const aloneFor = country && leadersOf(country).length === 1 ? [country] : [];
  return new Set([id, ...aloneFor, ...leadersOf(id).map((leader) => leader.id)]);
}

function names(fact: Fact, side: ReadonlySet<string>): boolean {
  return [...fact.leaders, ...fact.countries].some((id) => side.has(id));
}

function deedsOf(relation: Relation): number {
  return relation.deeds.reduce((sum, deed) => sum + deed.facts.length, 0);
}
