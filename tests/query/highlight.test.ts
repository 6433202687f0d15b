import { describe, expect, it } from 'vitest';
import { highlightFact, type Sought } from '../../src/query/highlight.ts';
import { makeFact } from '../support/datasets.ts';

/** Words, and sequences of them, as a search hands them on. */
function sought(words: string[], sequences: string[] = [], entities: string[] = []): Sought {
  const byFirst = new Map<string, string[][]>();
  for (const text of sequences) {
    const [first = '', ...rest] = text.split(' ');
    byFirst.set(first, [...(byFirst.get(first) ?? []), [first, ...rest]]);
  }
  return { words: new Set(words), sequences: byFirst, entities: new Set(entities) };
}

/** The statement with its marks as brackets. */
function mark(statement: string, wanted: Sought): string {
  const [match] = highlightFact(makeFact({ statement }), wanted, () => undefined);
  let [marked, done] = ['', 0];
  for (const [start, end] of match?.ranges ?? []) {
    marked += `${statement.slice(done, start)}[${statement.slice(start, end)}]`;
    done = end;
  }
  return marked + statement.slice(done);
}

describe('in a statement', () => {
  it.each([
    ['[Salt] is [salt]; salty is not.', sought(['salt'])],
    ['The [lake] and the [ship].', sought(['ship', 'lake'])],
    ['Nothing is here.', sought(['salt'])],
    ['A [photo-op] at sea.', sought(['photoop'])],
    ['The [photo-op].', sought(['photo', 'op', 'photoop'])],
    ['The [Financial Times] wrote.', sought(['ft'])],
    ['He came to [New York] by ship, a new ship of York.', sought([], ['new york'])],
    ['He came to [New York] City.', sought([], ['new york', 'new york times'])],
    ['The [New York Times] wrote.', sought([], ['new york', 'new york times'])],
    ['The [New York Times] wrote.', sought(['times'], ['new york times', 'york times'])],
    ['The end was [New] York', sought(['new'], ['york times'])],
    ['It is in the [US], they told us.', sought([], ['us'])],
    ['Of [Salt] Lake.', sought([], ['salt'])],
    ['[We met] again.', sought([], ['we met'])],
    ['[Lake] [Lake].', sought(['lake'])],
  ])('%s', (marked, wanted) => {
    expect(mark(marked.replace(/[[\]]/g, ''), wanted)).toBe(marked);
  });
});

describe('in the rest of a fact', () => {
  const fact = makeFact({
    statement: 'He spoke of salt.',
    leaders: ['xi'],
    countries: ['CHN', 'USA'],
    topics: ['salt'],
    quotation: { text: 'Salt is dear.', speaker: null },
  });
  const labels: Record<string, string> = {
    'leaders xi': 'Xi Jinping',
    'countries CHN': 'China',
    'topics salt': 'Salt and trade',
  };
  const fieldsOf = (wanted: Sought, of = fact) => highlightFact(of, wanted, (key) => labels[key]);

  it('marks labels and quotations, in the order in which they are shown', () => {
    expect(fieldsOf(sought(['salt', 'china', 'jinping']))).toEqual([
      { field: 'statement', text: 'He spoke of salt.', ranges: [[12, 16]] },
      { field: 'leaders', text: 'Xi Jinping', ranges: [[3, 10]] },
      { field: 'countries', text: 'China', ranges: [[0, 5]] },
      { field: 'topics', text: 'Salt and trade', ranges: [[0, 4]] },
      { field: 'quotation', text: 'Salt is dear.', ranges: [[0, 4]] },
    ]);
  });

  it('marks the whole name of what was asked for by another name', () => {
    expect(fieldsOf(sought([], [], ['leaders xi', 'countries USA', 'topics xi']))).toEqual([
      { field: 'leaders', text: 'Xi Jinping', ranges: [[0, 10]] },
      { field: 'countries', text: 'USA', ranges: [[0, 3]] },
    ]);
  });

  it('tells of nothing that has no mark', () => {
    expect(fieldsOf(sought(['zzz']))).toEqual([]);
    expect(fieldsOf(sought(['dear']), { ...fact, quotation: null })).toEqual([]);
  });
});
