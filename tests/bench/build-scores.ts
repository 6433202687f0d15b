/** How the steps of a build score against annotations. */
import { readFileSync } from 'node:fs';
import { type Attribution, findAttributions } from '../../src/build/attribution.ts';
import type { Gazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { foldWord } from '../../src/build/words.ts';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { splitSentences } from '../../src/dataset/sentences.ts';
import type { Annotated } from './gum.ts';

/** Counts of one measure; recall = found / gold, precision = right / output. */
export interface Score {
  gold: number;
  found: number;
  output: number;
  right: number;
}

export const emptyScore = (): Score => ({ gold: 0, found: 0, output: 0, right: 0 });

/** Adds what two sets have in common. */
export function addSets(score: Score, gold: ReadonlySet<string>, output: ReadonlySet<string>): void {
  const common = [...gold].filter((item) => output.has(item)).length;
  score.gold += gold.size;
  score.found += common;
  score.output += output.size;
  score.right += common;
}

/** Sentences whose span is exact. */
export function scoreSentences(texts: readonly Annotated[]): Score {
  const score = emptyScore();
  for (const { document, gold } of texts) {
    const keyOf = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
    addSets(score, new Set(gold.sentences.map(keyOf)), new Set(document.sentences.map(keyOf)));
  }
  return score;
}

/** Golden rules that come out exactly. A line is a paragraph here, so those that join broken lines do not. */
export function scoreGoldenRules(file: string): Score {
  const score = emptyScore();
  const rules = JSON.parse(readFileSync(file, 'utf8')) as { text: string; sentences: string[] }[];
  for (const { text, sentences } of rules) {
    const points = new CodePoints(text);
    const ours = splitSentences(text).map(({ start, end }) => points.slice(start, end));
    const isRight = ours.length === sentences.length && ours.every((item, at) => item === sentences[at]);
    score.gold += 1;
    score.found += isRight ? 1 : 0;
  }
  return score;
}

/** Countries named as nouns and leaders named, a sentence at a time; adjectives are no entities in the corpus. */
export function scoreMentions(
  texts: readonly Annotated[],
  gazetteer: Gazetteer,
): { countries: Score; leaders: Score } {
  const countries = new Map([...gazetteer.countries.values()].map(({ id, name }) => [foldName(name), id]));
  const leaders = new Map(
    [...gazetteer.leaders.values()].flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((alias): [string, string] => [foldName(alias), id]),
    ),
  );
  const scores = { countries: emptyScore(), leaders: emptyScore() };
  for (const { document, gold } of texts) {
    const { views } = findMentions(document, gazetteer);
    for (const { sentence, entities } of views) {
      const inside = gold.entities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
      const wanted = (names: ReadonlyMap<string, string>, type: RegExp) =>
        new Set(
          inside.flatMap((entity) => {
            // "I" is a capital without being a name.
            const text = document.points.slice(entity.start, entity.end);
            const isName = text !== 'I' && /^(?:the )?\p{Lu}/u.test(text);
            return isName && type.test(entity.type) ? (names.get(foldName(entity.wiki ?? '')) ?? []) : [];
          }),
        );
      const given = (isWanted: (entity: (typeof entities)[number]) => boolean) =>
        new Set(entities.filter(isWanted).map(({ id }) => id));
      addSets(
        scores.countries,
        wanted(countries, /place|organization/),
        given((entity) => entity.rule === 'country-name'),
      );
      addSets(
        scores.leaders,
        wanted(leaders, /person/),
        given((entity) => entity.sort === 'leader' && entity.rule !== 'pronoun'),
      );
    }
  }
  return scores;
}

/** Attributing clauses that overlap an annotated one. */
export function scoreAttributions(texts: readonly Annotated[], gazetteer: Gazetteer): Score {
  const score = emptyScore();
  for (const { document, gold } of texts) {
    const { attributions } = findAttributions(findMentions(document, gazetteer));
    const found = attributions.flat().filter(({ rule }) => rule !== 'quotation-continued');
    score.gold += gold.attributions.length;
    score.found += gold.attributions.filter((clause) => found.some((item) => overlaps(item, clause))).length;
    score.output += found.length;
    score.right += found.filter((item) => gold.attributions.some((clause) => overlaps(item, clause))).length;
  }
  return score;
}

function overlaps(
  { sourceSpan, cueSpan }: Attribution,
  { start, end }: { start: number; end: number },
): boolean {
  return Math.min(sourceSpan[0], cueSpan[0]) < end && start < Math.max(sourceSpan[1], cueSpan[1]);
}

function foldName(name: string): string {
  return foldWord(name.replaceAll('_', ''));
}
