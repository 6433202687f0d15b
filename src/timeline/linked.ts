/** The facts that a fact is linked with: those that it names, then those that name it. */
import type { Dataset, Fact, LinkType } from '../dataset/schema.ts';
import type { Model } from './model.ts';

export interface Linked {
  type: LinkType;
  id: string;
  /** The other fact names this one. */
  comesFrom: boolean;
}

/** The links of a fact, in the order in which the detail numbers them; each other fact once from either side. */
export function linksOf({ id, links }: Fact, { dataset }: Pick<Model, 'dataset'>): readonly Linked[] {
  const own = links.map(({ type, fact }): Linked => ({ type, id: fact, comesFrom: false }));
  const others = (linksTo(dataset).get(id) ?? []).filter(
    (other) => !own.some((link) => link.id === other.id),
  );
  return [...own, ...others];
}

const remembered = new WeakMap<Dataset, ReadonlyMap<string, readonly Linked[]>>();

function linksTo(dataset: Dataset): ReadonlyMap<string, readonly Linked[]> {
  const known = remembered.get(dataset);
  if (known) return known;
  const to = new Map<string, Linked[]>();
  for (const { id, links } of dataset.facts) {
    for (const { type, fact } of links) {
      const link: Linked = { type, id, comesFrom: true };
      const others = to.get(fact);
      if (others) others.push(link);
      else to.set(fact, [link]);
    }
  }
  remembered.set(dataset, to);
  return to;
}
