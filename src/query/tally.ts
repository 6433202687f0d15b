/** Counting, in the order that readers expect: most first, ties by name. */

export interface Tally {
  key: string;
  count: number;
}

/** How often each key occurs; most frequent first, ties in alphabetical order. */
export function tally(keys: Iterable<string>): Tally[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Array.from(counts, ([key, count]) => ({ key, count })).sort(
    (a, b) => b.count - a.count || (a.key < b.key ? -1 : 1),
  );
}
