/** The filter of a large dataset while its index is being made: every word typed, anywhere in what is shown of a fact. */
import { inSlices } from '../base/slices.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
import type { Finding } from './search.ts';

/** It understands a query as it is typed. */
export type PlainFinding = Pick<Finding, 'facts' | 'complete' | 'inStatement'>;

interface Row {
  /** Its place in the dataset. */
  place: number;
  /** In lower case, with the names of leaders and the labels of topics behind the statement. */
  text: string;
}

/** Texts read between two looks at the clock. */
const AT_ONCE = 500;

export interface PlainFind {
  find: (query: string) => PlainFinding;
  /** Reads all texts, bit by bit: `find` does so at once where it has not been done. */
  warm: () => Promise<void>;
}

/** Makes the filter; a query that grows is looked for among what it has found before. */
export function createPlainFind(dataset: Dataset): PlainFind {
  const rows: Row[] = [];
  const readText = createReader(dataset);
  const read = (count: number) => {
    for (const fact of dataset.facts.slice(rows.length, rows.length + count))
      rows.push({ place: rows.length, text: readText(fact) });
    return rows.length < dataset.facts.length;
  };
  let last: { query: string; found: Row[] } | undefined;
  return {
    find(query) {
      read(dataset.facts.length);
      const typed = query.toLowerCase();
      const words = typed.split(/\s+/).filter((word) => word !== '');
      const among = last && typed.startsWith(last.query) ? last.found : rows;
      const found = among.filter(({ text }) => words.every((word) => text.includes(word)));
      last = { query: typed, found };
      return {
        facts: Uint32Array.from(found, ({ place }) => place),
        complete: true,
        inStatement: (rank) => findWords(dataset.facts[found[rank]?.place ?? -1]?.statement ?? '', words),
      };
    },
    async warm() {
      await inSlices(
        (function* () {
          while (read(AT_ONCE)) yield;
        })(),
      );
    },
  };
}

function createReader({ topics, countries, leaders }: Dataset): (fact: Fact) => string {
  const names = new Map<string, string>();
  for (const { id, label } of topics) names.set(id, label.toLowerCase());
  for (const { id, name } of [...countries, ...leaders]) names.set(id, name.toLowerCase());
  return (fact) => {
    const others = [...fact.leaders, ...fact.countries, ...fact.topics].map((id) => names.get(id) ?? id);
    return [fact.statement.toLowerCase(), ...others].join('\n');
  };
}

/** Where words first stand in a statement, none inside of another. */
function findWords(statement: string, words: readonly string[]): [start: number, end: number][] {
  const folded = statement.toLowerCase();
  // Lower case may be longer or shorter; marks that would stand elsewhere are left out.
  if (folded.length !== statement.length) return [];
  const places = words.map((word) => [folded.indexOf(word), word.length] as const);
  return places
    .filter(([start]) => start >= 0)
    .map(([start, length]): [number, number] => [start, start + length])
    .sort((a, b) => a[0] - b[0])
    .filter(([start], index, all) => start >= (all[index - 1]?.[1] ?? 0));
}
