/** A document as the rules see it: sentences, their words, and who and what was found in them. */
import { CodePoints } from '../dataset/code-points.ts';
import type { Reason } from '../dataset/schema.ts';
import type { BuildDocument, BuildSentence } from './types.ts';
import { endAt, startAt, type Word, wordsOf } from './words.ts';

/** A leader, a country or another person in a sentence; places in words and in UTF-16 units of the sentence. */
export interface Entity {
  readonly sort: 'leader' | 'country' | 'person';
  /** Id of the leader or country; for a person who is in no gazetteer, the name. */
  readonly id: string;
  /** First word, and the first word after it. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

export interface SentenceView {
  readonly sentence: BuildSentence;
  readonly words: readonly Word[];
  /** In order of the text. */
  readonly entities: Entity[];
}

/** Words that are kept: all of most documents; of one that is longer than books they are taken apart again. */
const MOST_WORDS = 250_000;

/** The last sentences that were taken apart, in two batches: when one is full, the one before it is given up. */
class RecentWords {
  #words = new Map<BuildSentence, readonly Word[]>();
  #before: ReadonlyMap<BuildSentence, readonly Word[]> = new Map();
  #count = 0;

  of(sentence: BuildSentence): readonly Word[] {
    const known = this.#words.get(sentence);
    if (known) return known;
    const words = this.#before.get(sentence) ?? wordsOf(sentence.text);
    if (this.#count >= MOST_WORDS) {
      this.#before = this.#words;
      this.#words = new Map();
      this.#count = 0;
    }
    this.#words.set(sentence, words);
    this.#count += words.length;
    return words;
  }
}

/** The sentences of a document with their words, no entities yet. */
export function viewSentences(document: BuildDocument): SentenceView[] {
  const recent = new RecentWords();
  return document.sentences.map((sentence) => new View(sentence, recent));
}

class View implements SentenceView {
  readonly sentence: BuildSentence;
  readonly entities: Entity[] = [];
  readonly #recent: RecentWords;

  constructor(sentence: BuildSentence, recent: RecentWords) {
    this.sentence = sentence;
    this.#recent = recent;
  }

  get words(): readonly Word[] {
    return this.#recent.of(this.sentence);
  }
}

const astral = new WeakMap<BuildSentence, CodePoints>();

/** Offset in the document, in code points, of a UTF-16 offset in a sentence. */
export function pointAt(sentence: BuildSentence, unit: number): number {
  // Without astral characters, which is nearly always, both count alike.
  if (sentence.text.length === sentence.end - sentence.start) return sentence.start + unit;
  const points = astral.get(sentence) ?? new CodePoints(sentence.text);
  astral.set(sentence, points);
  return sentence.start + points.toPoint(unit);
}

/** The reason of a finding that rests on a stretch of a sentence (UTF-16 units). */
export function reasonAt(
  sentence: BuildSentence,
  field: Reason['field'],
  rule: string,
  [start, end]: readonly [number, number],
): Reason {
  return {
    field,
    rule,
    cue: sentence.text.slice(start, end),
    start: pointAt(sentence, start),
    end: pointAt(sentence, end),
  };
}

/** UTF-16 offsets of a run of words, `to` excluded. */
export function unitsOf(view: SentenceView, from: number, to: number): [start: number, end: number] {
  return [startAt(view.words, from), endAt(view.words, to - 1)];
}

/** Whether most words of a sentence are capitalised, as in headlines: capitals then say nothing. */
export function isTitleCase(view: SentenceView): boolean {
  if (/[.!?]["”’')]*$/.test(view.sentence.text)) return false;
  const long = view.words.filter((word) => word.text.length > 3);
  return long.length >= 4 && long.filter((word) => word.capital).length > 0.75 * long.length;
}
