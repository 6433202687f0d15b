import { tmpdir } from 'node:os';
import { Spool } from '../../src/base/spool.ts';
import { type AssembledDocument, Assembly } from '../../src/build/assemble.ts';
import type { FactTools } from '../../src/build/make-facts.ts';
import type { UnresolvedTotal } from '../../src/build/unresolved.ts';
import type { Dataset } from '../../src/dataset/schema.ts';

/** Documents as one dataset in memory. */
export function assemble(
  parts: readonly AssembledDocument[],
  tools: FactTools,
): { dataset: Dataset; unresolved: UnresolvedTotal[] } {
  const assembly = new Assembly(tools, new Spool(tmpdir()));
  for (const part of parts) assembly.add(part);
  const dataset = assembly.finish({ title: 'test', description: '' });
  return { dataset: { ...dataset, facts: [...dataset.facts] }, unresolved: assembly.unresolved };
}
