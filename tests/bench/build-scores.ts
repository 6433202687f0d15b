/** How the steps of a build score against annotations. */
import { type Attribution, findAttributions } from '../../src/build/attribution.ts';
import { findDates } from '../../src/build/dates/find-dates.ts';
import type { Gazetteer } from '../../src/build/gazetteer/load-gazetteer.ts';
import { termsByName } from '../../src/build/gazetteer/office-terms.ts';
import { findMentions } from '../../src/build/mentions.ts';
import { foldWord } from '../../src/build/words.ts';
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

/** Dates: overlap with an annotated one, and the same EDTF value (of those whose year the corpus knows). */
export function scoreDates(
  texts: readonly Annotated[],
  gazetteer: Gazetteer,
): { overlap: Score; exact: Score } {
  const [overlap, exact] = [emptyScore(), emptyScore()];
  for (const { document, gold } of texts) {
    const found = findDates(document, { termsOf: termsByName(gazetteer) });
    const meets = (date: { start: number; end: number }) =>
      found.filter(({ reason }) => reason.start < date.end && date.start < reason.end);
    const known = gold.dates.filter(({ value }) => !value.startsWith('--'));
    overlap.gold += gold.dates.length;
    overlap.found += gold.dates.filter((date) => meets(date).length > 0).length;
    overlap.output += found.length;
    overlap.right += found.filter(({ reason }) =>
      gold.dates.some((date) => reason.start < date.end && date.start < reason.end),
    ).length;
    exact.gold += known.length;
    exact.found += known.filter((date) => meets(date).some(({ value }) => value.edtf === date.value)).length;
  }
  return { overlap, exact };
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
            const isName = /^(?:the )?\p{Lu}/u.test(document.points.slice(entity.start, entity.end));
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
