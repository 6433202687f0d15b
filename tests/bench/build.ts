/**
 * Scores the steps of `diplo build` on the annotated corpora, and what it makes of the two documents against the
 * dataset made by hand: `npm run bench:build`. Corpora and documents are beside the project, in ../shared.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '../../src/build/assemble.ts';
import { loadGazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import { makeFacts } from '../../src/build/make-facts.ts';
import { loadTopics, TopicFinder } from '../../src/build/topics.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { loadShipped } from '../../src/dataset/load.ts';
import { checkPassages } from '../../src/dataset/passages.ts';
import type { Dataset, Fact } from '../../src/dataset/schema.ts';
import {
  addSets,
  emptyScore,
  type Score,
  scoreAttributions,
  scoreDates,
  scoreMentions,
  scoreSentences,
} from './build-scores.ts';
import { documentOf, readGum } from './gum.ts';

const HOME = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = path.resolve(HOME, '../shared/documents');
const tools = { gazetteer: loadGazetteer(HOME), topics: new TopicFinder(loadTopics(HOME)) };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}

function printScore(name: string, { gold, found, output, right }: Score, note: string): void {
  print(
    `${name.padEnd(34)}${percent(found, gold)}  ${percent(right, output)}  ${`${found}/${gold}`.padEnd(10)}${note}`,
  );
}

function benchCorpora(): void {
  const news = readGum('news');
  if (news.length === 0) {
    print('no corpora beside the project');
    return;
  }
  print(`${'gum-train, news'.padEnd(34)}  recall  precision`);
  const sentences = scoreSentences(news);
  printScore(
    'sentences, exact spans',
    sentences,
    `F1 ${percent(2 * sentences.right, sentences.gold + sentences.output)}; trials 95, goal 97`,
  );
  const { overlap, exact } = scoreDates(news, tools.gazetteer);
  printScore('dates, overlap', overlap, 'goal: spurious below 5 %');
  print(
    `${'dates, exact value'.padEnd(34)}${percent(exact.found, exact.gold)}           ${`${exact.found}/${exact.gold}`.padEnd(10)}trials 76, best library 50, goal 85`,
  );
  const mentions = scoreMentions(news, tools.gazetteer);
  printScore('countries by name, a sentence', mentions.countries, '');
  printScore('leaders by name, a sentence', mentions.leaders, 'of those in the gazetteer');
  printScore('attributions, news', scoreAttributions(news, tools.gazetteer), '');
  const interviews = readGum('interview');
  const talk = scoreMentions(interviews, tools.gazetteer);
  printScore('countries, interviews', talk.countries, '');
  printScore('leaders, interviews', talk.leaders, '');
  printScore('attributions, interviews', scoreAttributions(interviews, tools.gazetteer), '');
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

function buildDocuments(shipped: Dataset): { dataset: Dataset; bad: number } {
  let bad = 0;
  const parts = readdirSync(DOCUMENTS)
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(DOCUMENTS, file), 'utf8');
      const known = shipped.documents.find((document) => document.file === file);
      const document = documentOf(known?.id ?? file, text, null);
      const made = makeFacts(document, tools);
      bad += checkPassages(
        text,
        made.facts.flatMap((fact) => fact.passages),
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
      return { ...made, document: source };
    });
  return { dataset: assemble(parts, tools, { title: 'built', description: '' }), bad };
}

function benchDocuments(): void {
  if (!existsSync(DOCUMENTS)) {
    print('no documents beside the project');
    return;
  }
  const shipped = loadShipped(HOME);
  const { dataset, bad } = buildDocuments(shipped);
  const [hand, built] = [bySentence(shipped), bySentence(dataset)];
  print(`\n${'the two documents, a sentence'.padEnd(34)}  recall  precision`);
  for (const [name, read] of Object.entries(FIELDS)) {
    const score = emptyScore();
    for (const key of new Set([...hand.keys(), ...built.keys()])) {
      const setOf = (facts: readonly Fact[] = []) => new Set(facts.flatMap(read));
      addSets(score, setOf(hand.get(key)), setOf(built.get(key)));
    }
    printScore(name, score, '');
  }
  print(
    `facts ${dataset.facts.length}; leaders ${dataset.leaders.length} of ${shipped.leaders.length}; passages failing ${bad}`,
  );
}

benchCorpora();
benchDocuments();
