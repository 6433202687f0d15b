/**
 * Facts in the words of real texts, the same every time: the shipped ones, visits of a hundred and sixty years, what
 * `diplo build` makes of news and interviews, and, for any number of them, two such statements joined. With questions
 * whose right answers are known because the questions are made from them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { tokenize } from '../../src/query/fold.ts';
import { isStopWord } from '../../src/query/stop-words.ts';
import type { LabelledQuery } from '../query/scoring.ts';
import { loadShipped } from '../query/scoring.ts';
import { convertVisits } from '../support/state-visits.ts';
import { CORPORA } from './gum.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../bin/diplo.cjs');
/** Primes, so that every fact meets others each time. */
const [STRIDE, OTHER_STRIDE] = [7919, 104_729];
/** Of a second statement so many words. */
const JOINED_WORDS = 14;
/** As many right answers as fit into the first ten. */
const MOST_RIGHT = 10;

/** Undefined where the corpora are not beside the project. */
export function createRealistic(count: number): Dataset | undefined {
  if (!existsSync(CORPORA)) return undefined;
  const visits = convertVisits(readFileSync(path.join(CORPORA, 'state-visits/events-sample.jsonl'), 'utf8'));
  const parts = [loadShipped(), visits, buildGum()];
  const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
    ...new Map([...items].reverse().map((item) => [item.id, item])).values(),
  ];
  const real = parts.flatMap(({ facts }, part) =>
    facts.map((fact) => ({ ...fact, id: `${part}-${fact.id}` })),
  );
  const facts = real.slice(0, count);
  for (let number = facts.length; number < count; number++) {
    const [one, other] = [real[(number * STRIDE) % real.length], real[(number * OTHER_STRIDE) % real.length]];
    if (one && other) facts.push(joinFacts(`j-${number}`, one, other));
  }
  const [shipped = visits] = parts;
  return {
    ...shipped,
    documents: unique(parts.flatMap(({ documents }) => documents)),
    leaders: unique(parts.flatMap(({ leaders }) => leaders)),
    countries: unique(parts.flatMap(({ countries }) => countries)),
    topics: unique(parts.flatMap(({ topics }) => topics)),
    facts,
  };
}

function buildGum(): Dataset {
  const folder = mkdtempSync(path.join(tmpdir(), 'diplo-bench-gum-'));
  const file = path.join(folder, 'gum.json');
  try {
    execFileSync(process.execPath, [PROGRAM, 'build', path.join(CORPORA, 'gum-train/docs'), '-o', file], {
      stdio: 'ignore',
    });
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function joinFacts(id: string, one: Fact, other: Fact): Fact {
  const more = other.statement.split(' ').slice(0, JOINED_WORDS).join(' ');
  const both = (field: 'leaders' | 'countries' | 'topics') => [...new Set([...one[field], ...other[field]])];
  return {
    ...one,
    id,
    statement: `${one.statement.replace(/\.$/, '')}; ${more}`,
    date: other.date,
    leaders: both('leaders'),
    countries: both('countries'),
    topics: both('topics'),
    quotation: null,
    links: [],
  };
}

/** The statements as words, and the facts that hold each word. */
interface Corpus {
  texts: { id: string; words: string[] }[];
  holders: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is typed, and the words that are meant; nothing where a statement is not fit for it. */
type Make = (rare: readonly string[], number: number) => [query: string, sought: readonly string[]];

const NOTHING: [string, string[]] = ['', []];
const MAKERS: Readonly<Record<string, Make>> = {
  'three words': (rare) => pick(rare, [3, 1, 2]),
  'two words': (rare) => pick(rare, [2, 4]),
  'a typo': (rare, number) => {
    const [, sought] = pick(rare, [0, 3]);
    return [sought.map((word, place) => (place === 0 ? misspell(word, number) : word)).join(' '), sought];
  },
  'two typos': (rare, number) => {
    const [, sought] = pick(rare, [0, 1]);
    return [sought.map((word, place) => misspell(word, number + place)).join(' '), sought];
  },
};

/** For each kind so many questions, with all facts that hold what was asked for. */
export function askRealistic(dataset: Dataset, each: number): LabelledQuery[] {
  const corpus = readCorpus(dataset);
  const words = Object.keys(MAKERS).flatMap((kind) => take(each, askWords(corpus, kind)));
  return [...words, ...take(each, askPhrases(corpus)), ...take(each, askNames(dataset))];
}

function readCorpus({ facts }: Dataset): Corpus {
  const holders = new Map<string, Set<string>>();
  const texts = facts.map(({ id, statement }) => {
    const words = tokenize(statement).map(({ word }) => word);
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(id));
    return { id, words };
  });
  return { texts, holders };
}

function* askWords({ texts, holders }: Corpus, kind: string): Generator<LabelledQuery> {
  const spread = (word: string) => holders.get(word)?.size ?? 0;
  for (let number = 0; number < texts.length; number++) {
    const words = new Set(texts[(number * STRIDE) % texts.length]?.words);
    const rare = [...words]
      .filter((word) => /^[a-z]{5,}$/.test(word) && !isStopWord(word))
      .sort((a, b) => spread(a) - spread(b) || (a < b ? -1 : 1));
    const [query, sought] = MAKERS[kind]?.(rare, number) ?? NOTHING;
    // A slip that is a word of its own is none.
    if (query === '' || query.split(' ').some((word) => !sought.includes(word) && holders.has(word)))
      continue;
    const relevant = texts.flatMap(({ id }) =>
      sought.every((word) => holders.get(word)?.has(id)) ? [id] : [],
    );
    yield { kind, query, relevant };
  }
}

function* askPhrases({ texts }: Corpus): Generator<LabelledQuery> {
  for (let number = 0; number < texts.length; number++) {
    const words = texts[(number * OTHER_STRIDE) % texts.length]?.words.slice(2, 6) ?? [];
    if (words.length < 4 || words.filter((word) => !isStopWord(word)).length < 2) continue;
    const query = words.join(' ');
    const relevant = texts
      .filter(({ words }) => ` ${words.join(' ')} `.includes(` ${query} `))
      .map(({ id }) => id);
    yield { kind: 'a phrase', query, relevant };
  }
}

/** Right is who is tagged, and who is named. */
function* askNames({ leaders, facts }: Dataset): Generator<LabelledQuery> {
  for (const { id, name } of leaders) {
    const about = facts.filter((fact) => fact.leaders.includes(id) || fact.statement.includes(name));
    if (name.includes(' ')) yield { kind: 'a name', query: name, relevant: about.map((fact) => fact.id) };
  }
}

/** The first of the questions that have a right answer, and not more than fit. */
function take(count: number, queries: Iterable<LabelledQuery>): LabelledQuery[] {
  const taken: LabelledQuery[] = [];
  for (const query of queries) {
    if (query.relevant.length > 0 && query.relevant.length <= MOST_RIGHT) taken.push(query);
    if (taken.length === count) break;
  }
  return taken;
}

function pick(words: readonly string[], places: readonly number[]): [query: string, sought: string[]] {
  const picked = places.flatMap((place) => words[place] ?? []);
  return picked.length < places.length ? NOTHING : [picked.join(' '), picked];
}

/** Two letters swapped, one left out, one doubled, or one taken for its neighbour in the alphabet. */
function misspell(word: string, number: number): string {
  const place = 2 + (number % (word.length - 3));
  const [before, letter, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  const slips = [
    `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}${String.fromCharCode(letter.charCodeAt(0) + 1)}${after}`,
  ];
  return slips[number % slips.length] ?? word;
}
