/** Decides which country a name of a place or a people means, if any. */
import { byView, type PlaceCandidate, type Scan } from './scan-names.ts';
import type { SentenceView } from './views.ts';
import { AMERICAN_STATES, LANGUAGE_CUES, LANGUAGES, THINGS } from './vocabulary.ts';
import { areNeighbours, foldAt } from './words.ts';

/** A name and the country it means. */
export interface ResolvedPlace {
  readonly candidate: PlaceCandidate;
  readonly rule: string;
}

/** After "Georgia's" or "Jordan's": what a state has and an American state or a person has not. */
const ORGANS = /^(?:king|queen|president|prime|foreign|parliament|ambassador|embassy|army)$/;

const RULES = { country: 'country-name', demonym: 'demonym', seat: 'seat-of-government' } as const;

/**
 * The countries named in a document, in the order of the text.
 * @param spoken countries that something else in the document speaks of, such as a leader's title
 */
export function resolvePlaces(scan: Scan, spoken: ReadonlySet<string>): ResolvedPlace[] {
  const places = byView(scan.places);
  const sure = new Set(spoken);
  for (const place of scan.places) if (place.sort !== 'weak-place' && isPlaceHere(place)) sure.add(place.id);
  return scan.places.flatMap((candidate): ResolvedPlace[] => {
    if (!isPlaceHere(candidate)) return [];
    if (candidate.sort !== 'weak-place') return [{ candidate, rule: RULES[candidate.sort] }];
    const rule = weakRule(candidate, sure, places.get(candidate.view) ?? []);
    return rule === undefined ? [] : [{ candidate, rule }];
  });
}

/** "Georgia" beside Tbilisi or among countries, "Washington" where America is spoken of. */
function weakRule(
  candidate: PlaceCandidate,
  sure: ReadonlySet<string>,
  beside: readonly PlaceCandidate[],
): string | undefined {
  const { view, from, to, id } = candidate;
  const next = view.words[to];
  if (view.words[to - 1]?.possessive && ORGANS.test(foldAt(view.words, to))) return 'place-with-its-state';
  if (next?.capital && areNeighbours(view.sentence.text, view.words[to - 1], next)) return undefined;
  if (id !== 'USA' && view.words.some(({ fold, capital }) => capital && AMERICAN_STATES.has(fold)))
    return undefined;
  if (sure.has(id)) return 'place-beside-its-country';
  // A state, a forename or a city among countries is taken for the country, but not where America is spoken of.
  if (id === 'USA' || id === 'EUU' || sure.has('USA')) return undefined;
  const isListed = beside.some((place) => place.sort === 'country' && Math.abs(place.from - from) <= 4);
  return isListed ? 'place-among-countries' : undefined;
}

function isPlaceHere(place: PlaceCandidate): boolean {
  const { view, from, to, sort } = place;
  const { words, sentence } = view;
  if (sort === 'country') return !isShouted(view, from);
  if (sort === 'demonym') return !isLanguage(view, from, to);
  const [before, next] = [words[from - 1], words[to]];
  if (next?.capital && THINGS.has(next.fold) && areNeighbours(sentence.text, words[to - 1], next))
    return false;
  // "West London" is London; "Mount Washington", "Lake Victoria" are no seats of government.
  return !(before?.capital && THINGS.has(before.fold) && areNeighbours(sentence.text, before, words[from]));
}

/** "US" in a line of capitals only may be the pronoun. */
function isShouted({ words, sentence }: SentenceView, from: number): boolean {
  return words[from]?.text === 'US' && sentence.text === sentence.text.toUpperCase();
}

/** "in French", "speaks Russian": nothing follows that could be Russian. */
function isLanguage({ words, sentence }: SentenceView, from: number, to: number): boolean {
  if (!LANGUAGES.has(foldAt(words, from))) return false;
  if (/^(?:language|lessons?|speakers?|speaking|dictionary|grammar)$/.test(foldAt(words, to))) return true;
  if (!LANGUAGE_CUES.has(foldAt(words, from - 1))) return false;
  const next = words[to];
  return (
    !next ||
    !areNeighbours(sentence.text, words[to - 1], next) ||
    /^(?:and|or|as|at|to|with|is|was)$/.test(next.fold)
  );
}
