/** Facts on their way out, for the tests of each format. */
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { EXPORTERS } from '../../src/view/export/exporters.ts';
import type { FormatName } from '../../src/view/export/formats.ts';
import { createSelection, type Selection } from '../../src/view/export/selection.ts';

type Choice = Parameters<typeof createSelection>[2];

/** The facts of a dataset that a format can hold, as `diplo export` gives them to it. */
export function selectFor(format: FormatName, dataset: Dataset, choice?: Choice): Selection {
  const test = EXPORTERS[format].holds?.test ?? (() => true);
  return createSelection(dataset, dataset.facts.filter(test), choice);
}

/** A dataset in a format. */
export function exportAs(format: FormatName, dataset: Dataset, choice?: Choice): string {
  return [...EXPORTERS[format].render(selectFor(format, dataset, choice))].join('');
}

export function factsFor(format: FormatName, dataset: Dataset): readonly Fact[] {
  return selectFor(format, dataset).facts;
}
