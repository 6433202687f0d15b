/** The filter of a large dataset while its index is being made: every word typed, anywhere in what is shown of a fact. */
import type { Dataset, Fact } from '../dataset/schema.ts';
import type { Match } from './highlight.ts';

/** A fact that was found; where its statement matches is looked for when it is read. */
export interface PlainHit {
  fact: Fact;
  /** Where it stands in the dataset, if that is known without looking. */
  readonly place?: number;
  readonly inStatement: Match['ranges'];
}

interface Row {
  fact: Fact;
  /** In lower case, with the names of leaders and the labels of topics behind the statement. */
  text: string;
}

/** Texts read between two looks at the clock. */
const AT_ONCE = 500;
/** A key that is typed meanwhile waits so long at most. */
const SLICE_MS = 8;

export interface PlainFind {
  find: (query: string) => { hits: PlainHit[]; complete: number };
  /** Reads all texts, bit by bit: `find` does so at once where it has not been done. */
  warm: () => Promise<void>;
}

/** Makes the filter; a query that grows is looked for among what it has found before. */
export function createPlainFind(dataset: Dataset): PlainFind {
  const rows: Row[] = [];
  const readRow = createRowReader(dataset);
  const read = (count: number) => {
    for (const fact of dataset.facts.slice(rows.length, rows.length + count)) rows.push(readRow(fact));
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
      return { hits: found.map(({ fact }) => new Found(fact, words)), complete: found.length };
    },
    async warm() {
      for (let until = 0; read(AT_ONCE); ) {
        if (performance.now() < until) continue;
        await new Promise((resolve) => setImmediate(resolve));
        until = performance.now() + SLICE_MS;
      }
    },
  };
}

function createRowReader({ topics, countries, leaders }: Dataset): (fact: Fact) => Row {
  const names = new Map<string, string>();
  for (const { id, label } of topics) names.set(id, label.toLowerCase());
  for (const { id, name } of [...countries, ...leaders]) names.set(id, name.toLowerCase());
  return (fact) => {
    const others = [...fact.leaders, ...fact.countries, ...fact.topics].map((id) => names.get(id) ?? id);
    return { fact, text: [fact.statement.toLowerCase(), ...others].join('\n') };
  };
}

class Found implements PlainHit {
  readonly fact: Fact;
  readonly #words: readonly string[];

  constructor(fact: Fact, words: readonly string[]) {
    this.fact = fact;
    this.#words = words;
  }

  get inStatement(): Match['ranges'] {
    const statement = this.fact.statement.toLowerCase();
    // Lower case may be longer or shorter; marks that would stand elsewhere are left out.
    if (statement.length !== this.fact.statement.length) return [];
    const places = this.#words.map((word) => [statement.indexOf(word), word.length] as const);
    return places
      .filter(([start]) => start >= 0)
      .map(([start, length]): [number, number] => [start, start + length])
      .sort((a, b) => a[0] - b[0])
      .filter(([start], index, all) => start >= (all[index - 1]?.[1] ?? 0));
  }
}
