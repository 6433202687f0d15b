/** Ids of the page begin with `_`, which no id of a fact does. */
export function periodId(label: string): string {
  return `_${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}
