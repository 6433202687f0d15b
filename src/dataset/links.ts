/** Links between facts: to facts that are there, mirrored where the relation is mutual, never in a circle. */
import { suggest } from './nearest.ts';
import { type ProblemList, quote } from './problems.ts';
import type { Dataset, Fact, Link } from './schema.ts';

/** Checks every link of a dataset. All types but `elaborates` hold both ways and stand at both facts. */
export function checkLinks(dataset: Dataset, problems: ProblemList): void {
  const facts = new Map(dataset.facts.map((fact) => [fact.id, fact]));
  dataset.facts.forEach((fact, index) => {
    fact.links.forEach((link, place) => {
      const fault = faultOf(fact, link, facts);
      if (fault) problems.add(['facts', index, 'links', place], fault);
    });
  });
  checkCircles(dataset, problems);
}

function faultOf(fact: Fact, link: Link, facts: ReadonlyMap<string, Fact>): (() => string) | undefined {
  if (link.fact === fact.id) return () => `${quote(fact.id)} is linked to itself`;
  const other = facts.get(link.fact);
  if (!other) return () => `there is no fact ${quote(link.fact)}${suggest(link.fact, facts.keys())}`;
  if (link.type === 'elaborates') return undefined;
  const mirrored = other.links.some((back) => back.type === link.type && back.fact === fact.id);
  return mirrored
    ? undefined
    : () => `"${link.type}" holds both ways, but ${quote(other.id)} has no such link to ${quote(fact.id)}`;
}

/** Walks `elaborates` with a stack of its own: a chain may be as long as the dataset. */
function checkCircles(dataset: Dataset, problems: ProblemList): void {
  const indexes = new Map(dataset.facts.map((fact, index) => [fact.id, index]));
  const onward = dataset.facts.map((fact) =>
    fact.links.flatMap((link) => (link.type === 'elaborates' ? (indexes.get(link.fact) ?? []) : [])),
  );
  const state = new Uint8Array(onward.length);
  for (let start = 0; start < onward.length; start++) {
    const closing = state[start] === 0 ? walk(start, onward, state) : [];
    for (const [from, to] of closing) {
      const [first, second] = [dataset.facts[from]?.id ?? '', dataset.facts[to]?.id ?? ''];
      if (from === to) continue;
      problems.add(
        ['facts', from, 'links'],
        () => `"elaborates" runs in a circle: from ${quote(first)} to ${quote(second)} and back`,
      );
    }
  }
}

const OPEN = 1;
const DONE = 2;

/** Depth first from one fact; returns the links that lead back into the path being walked. */
function walk(start: number, onward: readonly number[][], state: Uint8Array): [number, number][] {
  const closing: [number, number][] = [];
  const path = [{ at: start, next: 0 }];
  state[start] = OPEN;
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const to = onward[step.at]?.[step.next++];
    if (to === undefined) {
      state[step.at] = DONE;
      path.pop();
    } else if (state[to] === OPEN) {
      closing.push([step.at, to]);
    } else if (state[to] !== DONE) {
      state[to] = OPEN;
      path.push({ at: to, next: 0 });
    }
  }
  return closing;
}
