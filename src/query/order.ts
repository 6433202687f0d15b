/** Orders of facts. */
import { compareDays } from '../dataset/edtf.ts';
import type { Fact, When } from '../dataset/schema.ts';

/**
 * Time order: by earliest day, then the narrower range first, then as given; undated facts last.
 * A range without a start stands at its end, the only day known of it.
 */
export function byTime(a: Fact, b: Fact): number {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date);
  return compareDays(startOf(a.date), startOf(b.date)) || compareDays(endOf(a.date), endOf(b.date));
}

/** The facts in time order; the input is left as it is. */
export function sortByTime(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(byTime);
}

function startOf(when: When): string {
  return when.earliest ?? when.latest ?? '';
}

function endOf(when: When): string {
  return when.latest ?? '9999-12-31';
}
