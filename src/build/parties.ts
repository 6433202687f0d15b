/** Who can do something to somebody: leaders and countries, and where they stand beside a verb or a noun. */
import type { Entity, SentenceView } from './views.ts';
import { TITLES } from './vocabulary.ts';
import { foldAt } from './words.ts';

/** Between a verb and the party that it is done to. */
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'former',
  'then',
  'prime',
  'foreign',
  'fellow',
  'both',
]);
const REACH = 6;
/** What a country makes or is: "Chinese goods", "Iranian banks". */
const GOODS =
  /^(?:goods|imports|products|exports|steel|cars|oil|gas|companies|banks|firms|officials|energy|trade|wine|shipping)$/;

/** A people ("Russian media") is no party, its country is. */
export function isParty({ sort, rule }: Entity): boolean {
  return sort === 'leader' || (sort === 'country' && rule !== 'demonym');
}

/** The party that follows a word, after a preposition where one is wanted; titles and articles may stand between. */
export function partyAfter(view: SentenceView, from: number, preposition: string): Entity | undefined {
  const { words, sentence, entities } = view;
  let at = from;
  if (preposition !== '') {
    if (words[at]?.fold !== preposition) return undefined;
    at += 1;
  }
  for (; at < from + REACH; at++) {
    const gap = sentence.text.slice(words[at - 1]?.end, words[at]?.start);
    if (!words[at] || gap.trim() !== '') return undefined;
    const entity = entities.find((item) => item.from === at && isParty(item));
    if (entity) return entity;
    const isPeople = entities.some((item) => item.rule === 'demonym' && item.from <= at && at < item.to);
    const fold = foldAt(words, at);
    if (!isPeople && !FILLERS.has(fold) && !TITLES.has(fold)) return undefined;
  }
  return undefined;
}

/** The country of what is made there: "Chinese steel", "imports from China". */
export function goodsOf(view: SentenceView, at: number): Entity | undefined {
  const { words, entities } = view;
  const people = entities.find(({ from, rule }) => rule === 'demonym' && from === at);
  if (people) return GOODS.test(foldAt(words, people.to)) ? people : undefined;
  return GOODS.test(foldAt(words, at)) ? partyAfter(view, at + 1, 'from') : undefined;
}
