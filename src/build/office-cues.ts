/** Titles of office beside a name: "Russian President Putin", "Putin, the president of Russia". */
import type { PlaceCandidate } from './scan-names.ts';
import { type SentenceView, unitsOf } from './views.ts';
import { FORMS_OF_ADDRESS, TITLES } from './vocabulary.ts';
import { areNeighbours, foldAt } from './words.ts';

export interface OfficeCue {
  /** `president`, `minister`, … as in TITLES. */
  readonly sort: string;
  /** Country of the office, where it is said. */
  readonly country: string | undefined;
  /** "former", "ex-", "late". */
  readonly isFormer: boolean;
}

/** Other words for the head of a government. */
const HEADS_OF_GOVERNMENT = /minister|chancellor|premier|taoiseach/i;
const FORMER = new Set(['former', 'ex', 'late', 'past', 'then']);
const APPOSITION_REACH = 7;

/**
 * The office that the words beside a name give its bearer; undefined when they give none.
 * @param places those of the same sentence
 */
export function officeBefore(
  view: SentenceView,
  from: number,
  to: number,
  places: readonly PlaceCandidate[],
): OfficeCue | undefined {
  return titleBefore(view, from, places) ?? titleAfter(view, to, places) ?? administrationAfter(view, to);
}

/** Whether the title of an office is of a sort, as in TITLES. */
export function isOffice(title: string, sort: string): boolean {
  return sort === 'minister' ? HEADS_OF_GOVERNMENT.test(title) : title.toLowerCase().includes(sort);
}

function titleBefore(
  view: SentenceView,
  from: number,
  places: readonly PlaceCandidate[],
): OfficeCue | undefined {
  const { words, sentence } = view;
  let at = from - 1;
  while (FORMS_OF_ADDRESS.has(foldAt(words, at))) at -= 1;
  const sort = TITLES.get(foldAt(words, at));
  if (sort === undefined || !areNeighbours(sentence.text, words[at], words[at + 1])) return undefined;
  // "the leader Putin" says less than "Russian leader Putin".
  let start = at;
  while (/^(?:prime|foreign|vice|deputy|acting|interim|supreme|crown)$/.test(foldAt(words, start - 1)))
    start -= 1;
  const country = placeEndingAt(start, places);
  if (sort === 'any' && country === undefined && !words[at]?.capital) return undefined;
  const before = foldAt(words, country ? country.from - 1 : start - 1);
  return { sort, country: country?.id, isFormer: FORMER.has(before) };
}

/** "the Clinton administration", "the Bush presidency": presidents of the United States. */
function administrationAfter({ words, sentence }: SentenceView, to: number): OfficeCue | undefined {
  const isGap = sentence.text.slice(words[to - 1]?.end, words[to]?.start) === ' ';
  const isOffice = isGap && /^(?:administrations?|presidency)$/.test(foldAt(words, to));
  return isOffice ? { sort: 'president', country: 'USA', isFormer: false } : undefined;
}

function titleAfter(
  view: SentenceView,
  to: number,
  places: readonly PlaceCandidate[],
): OfficeCue | undefined {
  const { words, sentence } = view;
  const [, end] = unitsOf(view, to - 1, to);
  const next = words[to];
  if (!next || sentence.text.slice(end, next.start).trim() !== ',') return undefined;
  for (let at = to; at < to + APPOSITION_REACH; at++) {
    const word = words[at];
    const sort = TITLES.get(word?.fold ?? '');
    if (word === undefined || (at > to && !areNeighbours(sentence.text, words[at - 1], word)))
      return undefined;
    if (sort === undefined || word.possessive) continue;
    const country = placeWithin(to, at + 4, places);
    if (country === undefined) return undefined;
    return { sort, country, isFormer: words.slice(to, at).some(({ fold }) => FORMER.has(fold)) };
  }
  return undefined;
}

function placeEndingAt(to: number, places: readonly PlaceCandidate[]): PlaceCandidate | undefined {
  return places.find((place) => place.to === to);
}

function placeWithin(from: number, to: number, places: readonly PlaceCandidate[]): string | undefined {
  return places.find((place) => place.from >= from && place.to <= to)?.id;
}
