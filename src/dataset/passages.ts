/** Passages: from a place in a document to its text, and whether the text is still there. */
import { digest } from '../base/files.ts';
import { CodePoints } from './code-points.ts';
import type { Passage } from './schema.ts';
import { type SentenceSpan, type Span, splitDocument } from './sentences.ts';

/**
 * `ok`: the span has the digest. `moved`: it has not, but another place in the text has. `changed`: no place
 * that was looked at has. `missing`: the span is outside the text, or there is no document.
 * `unchecked`: the passage has no digest; its span is inside the text.
 */
export type PassageState = 'ok' | 'moved' | 'changed' | 'missing' | 'unchecked';

export interface PassageCheck {
  readonly passage: Passage;
  readonly state: PassageState;
  /** Where the text is now, when it has moved. Nothing is re-anchored: that is for people to decide. */
  readonly found?: Span;
  /** How the paragraph and sentence numbers disagree with the span. */
  readonly problem?: string;
}

/** Digests tried in one document in search of moved passages: about half a second. */
const MAX_WINDOWS = 200_000;

/** The text of a span of code points; undefined when it is not a span inside the text. */
export function readSpan(document: CodePoints, span: Span): string | undefined {
  if (span.start < 0 || span.start >= span.end || span.end > document.length) return undefined;
  return document.slice(span.start, span.end);
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal, as passages hold it. */
export function digestOf(text: string): string {
  return digest(text);
}

/**
 * Checks the passages of one document against its text, in their order.
 * @param text the document, undefined when there is none
 */
export function checkPassages(text: string | undefined, passages: readonly Passage[]): PassageCheck[] {
  if (text === undefined) return passages.map((passage) => ({ passage, state: 'missing' }));
  const document = new CodePoints(text);
  const sentences = splitDocument(text);
  const search = new Search(document, sentences);
  return passages.map((passage) => {
    const content = readSpan(document, passage);
    if (content !== undefined && (passage.sha256 === null || digest(content) === passage.sha256)) {
      const problem = disagreement(passage, sentences);
      const state = passage.sha256 === null ? 'unchecked' : 'ok';
      return problem === undefined ? { passage, state } : { passage, state, problem };
    }
    const found = search.find(passage);
    if (found) return { passage, state: 'moved', found };
    return { passage, state: content === undefined ? 'missing' : 'changed' };
  });
}

/** Looks for the text of passages by its digest, in windows of their length. */
class Search {
  readonly #document: CodePoints;
  readonly #starts: readonly number[];
  #lastShift = 0;
  #windowsLeft = MAX_WINDOWS;

  constructor(document: CodePoints, sentences: readonly SentenceSpan[]) {
    this.#document = document;
    this.#starts = sentences.map((sentence) => sentence.start);
  }

  find(passage: Passage): Span | undefined {
    const length = passage.end - passage.start;
    if (passage.sha256 === null || length <= 0 || length > this.#document.length) return undefined;
    for (const start of this.#candidates(passage.start, this.#document.length - length)) {
      if (this.#windowsLeft-- <= 0) return undefined;
      if (digest(this.#document.slice(start, start + length)) !== passage.sha256) continue;
      this.#lastShift = start - passage.start;
      return { start, end: start + length };
    }
    return undefined;
  }

  /** An edit moves all that follows by the same shift, passages mostly are sentences, and near beats far. */
  *#candidates(origin: number, last: number): Generator<number> {
    const isInside = (start: number) => start >= 0 && start <= last;
    if (isInside(origin + this.#lastShift)) yield origin + this.#lastShift;
    for (const start of this.#starts) if (isInside(start)) yield start;
    const furthest = Math.max(origin, last - origin);
    for (let distance = Math.max(1, origin - last); distance <= furthest; distance++) {
      if (isInside(origin - distance)) yield origin - distance;
      if (isInside(origin + distance)) yield origin + distance;
    }
  }
}

/** How a passage's numbers differ from those of the sentence in which its span starts. */
function disagreement(passage: Passage, sentences: readonly SentenceSpan[]): string | undefined {
  if (passage.paragraph === null || passage.sentence === null) return undefined;
  const home = findSentence(sentences, passage.start);
  if (!home) return 'the span starts between two sentences';
  const isSame = home.paragraph === passage.paragraph && home.sentence === passage.sentence;
  const place = `paragraph ${home.paragraph}, sentence ${home.sentence}`;
  if (!isSame) {
    return `the span is in ${place}, not in paragraph ${passage.paragraph}, sentence ${passage.sentence}`;
  }
  return passage.end > home.end ? `the span runs beyond ${place}` : undefined;
}

/** The sentence around a code point, found by halving. */
function findSentence(sentences: readonly SentenceSpan[], point: number): SentenceSpan | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= point ? sentence : undefined;
}
