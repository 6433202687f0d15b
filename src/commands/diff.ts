/** `diplo diff <old> <new>`: two datasets, fact by fact. Exit code 0 when they say the same, 1 when not. */
import { DiploError, EXIT, type ExitCode } from '../base/errors.ts';
import { loadDataset } from '../dataset/load.ts';
import { compareDatasets } from '../query/compare-datasets.ts';
import { DIFF_COLUMNS, diffRows, renderDiff } from '../view/dataset-diff.ts';
import { countOf } from '../view/frame.ts';
import { writeAnswer } from './answer.ts';
import type { Invocation } from './invocation.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const [old = '', recent = ''] = invocation.args;
  if (old === '-' && recent === '-') throw new DiploError('only one of two datasets can be standard input');
  const [before, after] = [await loadDataset(old), await loadDataset(recent)];
  const comparison = compareDatasets(before, after);
  const { added, removed, changed, moved, same } = comparison;
  const found = await writeAnswer(invocation, after, {
    name: 'diff',
    document: () => ({ same, added, removed, changed, moved }),
    items: [
      ...removed.map((fact) => ({ change: 'removed', fact })),
      ...added.map((fact) => ({ change: 'added', fact })),
      ...changed.map((each) => ({ change: 'changed', ...each })),
      ...moved.map((each) => ({ change: 'moved', ...each })),
    ],
    columns: DIFF_COLUMNS,
    rows: () => diffRows(comparison),
    text: (context) => renderDiff(comparison, context),
    nothing: { message: `no difference: ${countOf(same, 'fact')} the same` },
  });
  // As diff and cmp do: a difference is what was looked for, and 1 says that there is one.
  return found === EXIT.found ? EXIT.nothing : EXIT.found;
}
