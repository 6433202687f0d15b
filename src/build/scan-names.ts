/** First reading of a sentence: every name in it that could be a leader's, a country's or somebody else's. */
import { datelineEnd } from './dateline.ts';
import type { AliasMatch } from './gazetteer/alias-index.ts';
import type { Gazetteer } from './gazetteer/load-gazetteer.ts';
import { isTitleCase, type SentenceView } from './views.ts';
import {
  BYSTANDERS,
  FORMS_OF_ADDRESS,
  FUNCTION_WORDS,
  GIVEN_NAMES,
  ORGANISATION_WORDS,
  OTHER_TITLES,
  PERSON_FOLLOWERS,
  THINGS,
  TITLES,
} from './vocabulary.ts';
import { areNeighbours, endAt, foldAt, type Word } from './words.ts';

/** A name that may be a leader's: one in full, or a bare surname. */
export interface LeaderCandidate {
  readonly view: SentenceView;
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
  readonly isFull: boolean;
  /** The country that the same word names elsewhere ("Washington", "Jordan"). */
  readonly place: string | undefined;
}

export interface PlaceCandidate {
  readonly view: SentenceView;
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly sort: 'country' | 'demonym' | 'seat' | 'weak-place';
}

/** Somebody who is in no gazetteer. */
export interface PersonCandidate {
  readonly view: SentenceView;
  readonly from: number;
  readonly to: number;
}

export interface Scan {
  readonly leaders: LeaderCandidate[];
  readonly places: PlaceCandidate[];
  readonly people: PersonCandidate[];
}

const PARTICLES = new Set([
  'de',
  'von',
  'van',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'dos',
  'du',
  'ben',
  'ibn',
]);
const LONGEST_NAME = 6;

/** The names of each sentence, in order. */
export function byView<T extends { readonly view: SentenceView }>(
  names: readonly T[],
): Map<SentenceView, T[]> {
  const groups = new Map<SentenceView, T[]>();
  for (const name of names) {
    const group = groups.get(name.view);
    if (group) group.push(name);
    else groups.set(name.view, [name]);
  }
  return groups;
}

/** Adds the names of a sentence to the scan of its document; where it was written is not what it speaks of. */
export function scanNames(view: SentenceView, gazetteer: Gazetteer, scan: Scan): void {
  const { words, sentence } = view;
  const inTitle = isTitleCase(view);
  const begin = datelineEnd(sentence.text);
  for (let at = words.findIndex(({ start }) => start >= begin); at >= 0 && at < words.length; ) {
    const match = gazetteer.aliases.match(sentence.text, words, at);
    const end = personEnd(view, at, gazetteer, inTitle);
    if (end > at + (match?.length ?? 0)) {
      scan.people.push({ view, from: at, to: end });
      at = end;
    } else if (match) {
      addMatch(view, at, match, scan, inTitle);
      at += match.length;
    } else at += 1;
  }
}

function addMatch(view: SentenceView, from: number, match: AliasMatch, scan: Scan, inTitle: boolean): void {
  if (match.aliases.some(({ sort }) => sort === 'other')) return;
  const to = from + match.length;
  // "Kim Jong Un" is spelt with a hyphen too: two names of one leader.
  const idsOf = (wanted: string) => [
    ...new Set(match.aliases.filter(({ sort }) => sort === wanted).map(({ id }) => id)),
  ];
  const [full, bare] = [idsOf('full'), idsOf('surname')];
  const place = match.aliases.find(({ sort }) => sort !== 'full' && sort !== 'surname');
  const isSure = place !== undefined && place.sort !== 'weak-place';
  if (full.length > 0 || (bare.length > 0 && !isSure)) {
    const lastPlace = scan.places.at(-1);
    const isAfterPeople = lastPlace?.view === view && lastPlace.to === from;
    if (!isPersonHere(view, from, to, inTitle, isAfterPeople)) {
      if (place && !isThingAfter(view, to)) addPlace(view, from, to, place, scan);
      return;
    }
    const ids = full.length > 0 ? full : bare;
    scan.leaders.push({ view, from, to, ids, isFull: full.length > 0, place: place?.id });
  } else if (place) addPlace(view, from, to, place, scan);
}

function addPlace(
  view: SentenceView,
  from: number,
  to: number,
  { id, sort }: AliasMatch['aliases'][number],
  scan: Scan,
): void {
  if (sort === 'country' || sort === 'demonym' || sort === 'seat' || sort === 'weak-place') {
    scan.places.push({ view, from, to, id, sort });
  }
}

/** No first name before that is somebody else's, no "Tower" after: the name stands for its person. */
function isPersonHere(
  view: SentenceView,
  from: number,
  to: number,
  inTitle: boolean,
  isAfterPeople: boolean,
): boolean {
  if (to - from === 1 && !isAfterPeople && isThingHere(view, from)) return false;
  if (to - from === 1 && (isPartOfName(view, from, inTitle) || isFirm(view, from, to))) return false;
  const next = capitalAfter(view, to);
  if (next === undefined || PERSON_FOLLOWERS.has(next.fold)) return !/^[js]r$/.test(next?.fold ?? '');
  if (THINGS.has(next.fold)) return false;
  // Hyphenated ("the Trump-Putin summit") or in a headline, a capital after the name is another word.
  return inTitle || view.sentence.text.charAt(endAt(view.words, to - 1)) === '-' || to - from > 1;
}

function isThingAfter(view: SentenceView, to: number): boolean {
  const next = capitalAfter(view, to);
  return next !== undefined && THINGS.has(next.fold);
}

function capitalAfter({ sentence, words }: SentenceView, to: number): Word | undefined {
  const next = words[to];
  return next?.capital && areNeighbours(sentence.text, words[to - 1], next) ? next : undefined;
}

/** "Namsan Park", "Hyde Park": what the surname itself may mean, after a name of its own. */
function isThingHere({ words, sentence }: SentenceView, from: number): boolean {
  const before = words[from - 1];
  if (!THINGS.has(foldAt(words, from)) || !before?.capital) return false;
  const isWord = [FUNCTION_WORDS, TITLES, FORMS_OF_ADDRESS, BYSTANDERS].some((set) => set.has(before.fold));
  return !isWord && areNeighbours(sentence.text, before, words[from]);
}

/** "Johnson & Johnson" */
function isFirm({ sentence: { text }, words }: SentenceView, from: number, to: number): boolean {
  const before = text.slice(endAt(words, from - 1), words[from]?.start);
  const after = text.slice(endAt(words, to - 1), words[to]?.start);
  return before.trim() === '&' || after.trim() === '&';
}

/** Whether the word before is a first name, so that both together are somebody. */
function isPartOfName({ sentence, words }: SentenceView, from: number, inTitle: boolean): boolean {
  const before = words[from - 1];
  if (!before?.capital || !areNeighbours(sentence.text, before, words[from])) return false;
  if (sentence.text.charAt(before.end) === '-') return false;
  if (isNoGivenName(before)) return OTHER_TITLES.has(before.fold);
  return !inTitle || GIVEN_NAMES.has(before.fold);
}

function isNoGivenName({ fold, text }: Word): boolean {
  return (
    FUNCTION_WORDS.has(fold) ||
    TITLES.has(fold) ||
    FORMS_OF_ADDRESS.has(fold) ||
    BYSTANDERS.has(fold) ||
    OTHER_TITLES.has(fold) ||
    (/(?:ly|an|ese|ish|i)$/.test(fold) && !GIVEN_NAMES.has(fold)) ||
    /^(?:\p{Lu}\.?){2,}$/u.test(text)
  );
}

/** Where a name of somebody ends that begins at a word; the word itself when none does. */
function personEnd(view: SentenceView, at: number, gazetteer: Gazetteer, inTitle: boolean): number {
  const first = view.words[at];
  if (!first?.capital || first.possessive || inTitle || isNoName(first)) return at;
  const isGiven = GIVEN_NAMES.has(first.fold) || gazetteer.givenNames.has(first.fold);
  if (!isGiven && !isTitled(view, at)) return at;
  const end = runEnd(view, at);
  const run = view.words.slice(at, end);
  const isThing = run.some((word) => THINGS.has(word.fold) || ORGANISATION_WORDS.has(word.fold));
  // One word is a name after a title only: "Senator Smith".
  const isEnough = run.length > 1 || (!isGiven && first.text.length > 1);
  return isThing || !isEnough ? at : end;
}

/** The end of a run of capitalised words, small particles inside it included. */
function runEnd({ words, sentence }: SentenceView, at: number): number {
  let end = at + 1;
  for (let next = end; next - at < LONGEST_NAME; next++) {
    const word = words[next];
    if (!word || isNoName(word) || !areNeighbours(sentence.text, words[next - 1], word)) break;
    // "Yu Myung-hwan"
    const isSyllable = sentence.text.slice(words[next - 1]?.end, word.start) === '-' && end === next;
    if (word.capital || isSyllable) end = next + 1;
    else if (!PARTICLES.has(word.fold)) break;
  }
  return end;
}

function isNoName({ fold }: Word): boolean {
  return FUNCTION_WORDS.has(fold) || TITLES.has(fold) || BYSTANDERS.has(fold);
}

/** Directly after "Senator", "Mrs" or "President" a capitalised word is a name. */
function isTitled({ sentence, words }: SentenceView, at: number): boolean {
  const before = words[at - 1];
  if (!before || !areNeighbours(sentence.text, before, words[at])) return false;
  const { fold, capital } = before;
  return capital && (OTHER_TITLES.has(fold) || FORMS_OF_ADDRESS.has(fold) || TITLES.has(fold));
}
