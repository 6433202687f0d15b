/**
 * A dataset of any size, the same every time: the shipped facts, then made ones in which their words and made words
 * occur as often as words do in texts (Zipf). 100,000 facts are about 60 MB of JSON, as `diplo build` writes it.
 * `tsx tests/bench/large-dataset.ts 100000 FILE` writes one.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { loadShipped } from '../../src/dataset/load.ts';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';

const MADE_WORDS = 20_000;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(
  ' ',
);
const ROOT = new URL('../..', import.meta.url).pathname;

/** mulberry32: small, quick, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words of the shipped statements, most frequent first, then made ones. */
function wordsOf({ facts }: Dataset, random: () => number): string[] {
  const counts = new Map<string, number>();
  for (const { statement } of facts) {
    for (const word of statement.toLowerCase().match(/[a-z]{2,}/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const known = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  const made = Array.from({ length: MADE_WORDS }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''),
  );
  return [...new Set([...known, ...made])];
}

/** Facts one by one, so that a million of them need not be in memory. */
export function* largeFacts(count: number): Generator<Fact> {
  const shipped = loadShipped(ROOT);
  const random = createRandom(1);
  const words = wordsOf(shipped, random);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  // The rank of a word by the inverse of Zipf's distribution.
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'and';
  yield* shipped.facts.slice(0, count);
  for (let number = shipped.facts.length; number < count; number++) {
    const model = pick(shipped.facts);
    if (model === undefined) return;
    const leader = pick(shipped.leaders);
    const length = 6 + Math.floor(random() * 10);
    const said = Array.from({ length }, word).join(' ');
    const year = 1990 + Math.floor(random() * 36);
    yield {
      ...model,
      id: `L${number}`,
      statement: `${leader?.name ?? 'Nobody'} ${said}.`,
      leaders: leader ? [leader.id] : [],
      date: {
        edtf: `${year}`,
        earliest: `${year}-01-01`,
        latest: `${year}-12-31`,
        basis: 'stated',
        note: null,
      },
      links: [],
      notes: [],
      event: null,
      attribution: null,
      passages: model.passages.slice(0, 1),
      quotation: random() < 0.2 ? model.quotation : null,
    };
  }
}

/** A dataset in memory. */
export function createLarge(count: number): Dataset {
  return { ...loadShipped(ROOT), facts: [...largeFacts(count)] };
}

/** Writes a dataset as `diplo build` does: indented. */
export function writeLarge(count: number, file: string): void {
  const { facts: _, ...frame } = loadShipped(ROOT);
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, `${JSON.stringify(frame, null, 2).slice(0, -2)},\n  "facts": [`);
  let first = true;
  let held = '';
  for (const fact of largeFacts(count)) {
    held += `${first ? '' : ','}\n    ${JSON.stringify(fact, null, 2).replaceAll('\n', '\n    ')}`;
    first = false;
    if (held.length > 1 << 20) {
      writeSync(descriptor, held);
      held = '';
    }
  }
  writeSync(descriptor, `${held}\n  ]\n}\n`);
  closeSync(descriptor);
}

const [count, file] = process.argv.slice(2);
if (process.argv[1]?.endsWith('large-dataset.ts') && count && file) writeLarge(Number(count), file);
