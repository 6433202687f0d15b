/**
 * Scores the steps of `diplo build` on the annotated corpora, and what it makes of the two documents against the
 * dataset made by hand: `npm run bench:build`. Corpora and documents are beside the project, in ../shared.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadGazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import { makeFacts } from '../../src/build/make-facts.ts';
import { loadTopics, TopicFinder } from '../../src/build/topics.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { loadShipped } from '../../src/dataset/load.ts';
import { checkPassages } from '../../src/dataset/passages.ts';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import { assemble } from '../support/assemble.ts';
import { scoreDates } from './build-dates.ts';
import { measureMemory } from './build-memory.ts';
import {
  addSets,
  emptyScore,
  type Score,
  scoreAttributions,
  scoreGoldenRules,
  scoreMentions,
  scoreSentences,
} from './build-scores.ts';
import { measureBuild } from './build-speed.ts';
import { type Annotated, CORPORA, documentOf, readGum } from './gum.ts';

const HOME = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = path.resolve(HOME, '../shared/documents');
const SPEED_MEGABYTES = 4;
const FILES = [100, 1_000, 10_000];
const tools = { gazetteer: loadGazetteer(HOME), topics: new TopicFinder(loadTopics(HOME)) };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}

function printScore(name: string, { gold, found, output, right }: Score, note: string): void {
  print(
    `${name.padEnd(38)}${percent(found, gold)}  ${percent(right, output)}  ${`${found}/${gold}`.padEnd(10)}${note}`,
  );
}

const GOLDEN = path.join(HOME, 'tests/dataset/corpora/golden-rules/english.json');
const f1Of = ({ right, gold, output }: Score) => percent(2 * right, gold + output).trim();

function benchSentences(news: readonly Annotated[], interviews: readonly Annotated[]): void {
  const golden = scoreGoldenRules(GOLDEN);
  print(`golden rules of sentences             ${golden.found} of ${golden.gold}; goal 45 of 50`);
  for (const [genre, texts] of [
    ['news', news],
    ['interviews', interviews],
  ] as const) {
    const score = scoreSentences(texts);
    const beside = genre === 'news' ? '; Intl.Segmenter 87, best library 93, trials 95, goal 97' : '';
    printScore(`sentences, exact, ${genre}`, score, `F1 ${f1Of(score)}${beside}`);
  }
}

/** Exact by the two marks that the corpus gives a range, and by the range as one. */
function benchDates(): void {
  for (const [genre, score] of scoreDates() ?? []) {
    const { gold, found, exact, exactWhole, output, spurious } = score;
    const isNews = genre === 'news';
    const line = (what: string, part: number, whole: number, beside: string) =>
      print(`${`dates, ${genre}: ${what}`.padEnd(38)}${percent(part, whole)}  ${beside}`);
    line('recall', found, gold, `${found}/${gold}`);
    line('exact, ends of ranges', exact, gold, isNews ? 'chrono-node 50, trials 76, goal 85' : '');
    line('exact, ranges whole', exactWhole, gold, `${exact - exactWhole} more are right ends of a range`);
    line('spurious', spurious, output, isNews ? 'goal: below 5' : '');
  }
}

function benchNames(genre: string, texts: readonly Annotated[]): void {
  const { countries, leaders } = scoreMentions(texts, tools.gazetteer);
  printScore(`countries by name, ${genre}`, countries, 'a sentence');
  printScore(`leaders by name, ${genre}`, leaders, 'a sentence, of those in the gazetteer');
  printScore(`attributions, ${genre}`, scoreAttributions(texts, tools.gazetteer), '');
}

function benchCorpora(): void {
  const [news, interviews] = [readGum('news'), readGum('interview')];
  if (news.length === 0) {
    print('no corpora beside the project');
    return;
  }
  print(`${'gum-train'.padEnd(38)}  recall  precision`);
  benchSentences(news, interviews);
  benchDates();
  benchNames('news', news);
  benchNames('interviews', interviews);
}

/** In megabytes of text a minute of CPU, start, reading and writing included. */
async function benchSpeed(): Promise<void> {
  const speed = await measureBuild(path.join(CORPORA, 'gum-train/docs'), SPEED_MEGABYTES);
  if (!speed) print('\nno speed: run npm run build first, with the corpora beside the project');
  else
    print(
      `\nwhole build: ${speed.perMinute.toFixed(0)} MB a minute of CPU (${speed.files} files, ${speed.megabytes.toFixed(1)} MB); goal 5`,
    );
}

/** Peak of the whole process. */
function benchMemory(): void {
  for (const files of FILES) {
    const memory = measureMemory(path.join(CORPORA, 'gum-train/docs'), files);
    if (!memory) return;
    const { peak, written } = memory;
    print(`memory: ${peak.toFixed(0)} MB for ${files} files (${written.toFixed(0)} MB of facts written)`);
  }
}

/** The facts of a document that lie in a sentence, by its paragraph and number. */
function bySentence(dataset: Dataset): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of dataset.facts) {
    for (const { document, paragraph, sentence } of fact.passages) {
      const key = `${document} ${paragraph}.${sentence}`;
      groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
  }
  return groups;
}

const FIELDS: Readonly<Record<string, (fact: Fact) => readonly string[]>> = {
  leaders: (fact) => fact.leaders,
  countries: (fact) => fact.countries,
  topics: (fact) => fact.topics,
  'kind (any of the sentence)': (fact) => [fact.kind ?? ''],
  'dates stated': (fact) => (fact.date?.basis === 'stated' ? [fact.date.edtf] : []),
  sources: (fact) => (fact.attribution ? [fact.attribution.source] : []),
  quotations: (fact) => (fact.quotation ? [fact.quotation.text] : []),
  events: (fact) => (fact.event ? [`${fact.event.type} ${fact.event.actor} ${fact.event.recipient}`] : []),
};

const SINGLE = new Set(['kind (any of the sentence)', 'sources', 'quotations', 'events']);

function buildDocuments(shipped: Dataset): { dataset: Dataset; bad: number } {
  let bad = 0;
  const parts = readdirSync(DOCUMENTS)
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(DOCUMENTS, file), 'utf8');
      const known = shipped.documents.find((document) => document.file === file);
      const document = documentOf(known?.id ?? file, text, null);
      const facts = [...makeFacts(document, tools).facts];
      bad += checkPassages(
        text,
        facts.flatMap((fact) => fact.passages),
      ).filter(({ state, problem }) => state !== 'ok' || problem).length;
      const source = {
        id: document.id,
        title: '',
        file,
        sha256: null,
        length: new CodePoints(text).length,
        language: null,
        asOf: null,
        note: null,
      };
      return { facts, unresolved: [], document: source };
    });
  return { dataset: assemble(parts, tools).dataset, bad };
}

function benchDocuments(): void {
  if (!existsSync(DOCUMENTS)) {
    print('no documents beside the project');
    return;
  }
  const shipped = loadShipped(HOME);
  const { dataset, bad } = buildDocuments(shipped);
  const [hand, built] = [bySentence(shipped), bySentence(dataset)];
  print(`\n${'the two documents, a sentence'.padEnd(38)}  recall  precision`);
  for (const [name, read] of Object.entries(FIELDS)) {
    const score = emptyScore();
    for (const key of new Set([...hand.keys(), ...built.keys()])) {
      const setOf = (facts: readonly Fact[] = []) => new Set(facts.flatMap(read));
      addSets(score, setOf(hand.get(key)), setOf(built.get(key)));
    }
    // One fact a sentence has one kind, one event, one source; by hand there are often several.
    const most = [...hand.values()].filter((facts) => facts.some((fact) => read(fact).length > 0)).length;
    printScore(
      name,
      score,
      SINGLE.has(name) ? `at most ${percent(most, score.gold).trim()} with one a sentence` : '',
    );
  }
  print(
    `facts ${dataset.facts.length}; leaders ${dataset.leaders.length} of ${shipped.leaders.length}; passages failing ${bad}`,
  );
}

benchCorpora();
benchDocuments();
await benchSpeed();
benchMemory();
