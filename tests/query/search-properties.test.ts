import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/dataset/terms.ts';
import { tokenize } from '../../src/query/fold.ts';
import { createIndex, loadCorrector, search, searchLoaded } from '../../src/query/search.ts';
import { isStopWord } from '../../src/query/stop-words.ts';
import { loadShipped } from './scoring.ts';

const dataset = loadShipped();
const index = createIndex(dataset);
const correct = await loadCorrector();

/** What users and attackers type: words of the facts, their halves, marks, and any text at all. */
const vocabulary = [
  ...new Set(dataset.facts.flatMap(({ statement }) => tokenize(statement)).map(({ word }) => word)),
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...vocabulary) },
  fc.constantFrom(...vocabulary).map((word) => word.slice(0, 4)),
  fc.constantFrom(
    '"',
    '-',
    '-"',
    '“',
    "'",
    '·',
    '.*',
    '\\',
    '(',
    '[',
    '__proto__',
    'constructor',
    'us',
    'U.S.',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const queries = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));

/** Whether words side by side are a name: "Ukraine president" means Zelensky, whatever else the two words say. */
function holdName(words: readonly string[]): boolean {
  return words.some((_word, from) =>
    words
      .slice(from + 1)
      .some((_last, more) => index.aliases.find(words.slice(from, from + more + 2).join(' ')) !== undefined),
  );
}

describe('search', () => {
  it('gives sound results for any query', () => {
    fc.assert(
      fc.property(queries, fc.boolean(), fc.boolean(), fc.nat(20), (query, exact, typing, limit) => {
        const result = searchLoaded(index, correct, query, { exact, typing, limit });
        expect(result.hits).toHaveLength(Math.min(limit, result.total));
        expect(result.complete).toBeLessThanOrEqual(result.total);
        let before = 1;
        for (const { score, matches } of result.hits) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(before);
          before = score;
          for (const { text, ranges } of matches) expectRanges(text, ranges);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('finds a fact by any words of its statement', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...dataset.facts),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (fact, picks) => {
          const words = tokenize(fact.statement).filter(({ word }) => !isStopWord(word));
          const picked = picks.map((pick) => words[pick % words.length]?.word ?? '');
          fc.pre(!holdName(picked));
          const query = picked.join(' ');
          for (const exact of [false, true]) {
            const { hits } = searchLoaded(index, correct, query, { exact });
            expect(
              hits.map((hit) => hit.fact.id),
              query,
            ).toContain(fact.id);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('shows only facts that pass the filters, and counts only them', () => {
    fc.assert(
      fc.property(queries, fc.constantFrom(...KINDS), (query, kind) => {
        const { hits, total } = searchLoaded(index, correct, query, { filters: { kind: [kind] } });
        expect(hits.every(({ fact }) => fact.kind === kind)).toBe(true);
        expect(total).toBe(hits.length);
      }),
      { numRuns: 300 },
    );
  });

  it('answers hostile queries quickly', async () => {
    const hostile = [
      'a'.repeat(10_000),
      'tarrifz '.repeat(2_000),
      '"'.repeat(10_000),
      '-'.repeat(10_000),
      'e\u0301'.repeat(5_000),
      '\u202eputin'.repeat(1_000),
      "a'".repeat(5_000),
      'a.'.repeat(5_000),
      '习'.repeat(5_000),
      '\ud83d'.repeat(5_000),
      'y'.repeat(30),
    ];
    for (const query of hostile) {
      const start = performance.now();
      await search(index, query);
      expect(performance.now() - start, query.slice(0, 20)).toBeLessThan(250);
    }
  });
});

/** Ranges are in order, inside the text, and neither start nor end within a word. */
function expectRanges(text: string, ranges: readonly (readonly [number, number])[]): void {
  let before = 0;
  for (const [start, end] of ranges) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    const within = (place: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(place - 1, place + 1));
    expect(start > 0 && within(start), `${text} at ${start}`).toBe(false);
    expect(end < text.length && within(end), `${text} at ${end}`).toBe(false);
    before = end;
  }
}
