/**
 * Paragraphs and sentences, as a reader would split them.
 *
 * Rules of our own rather than Intl.Segmenter, whose answers come with the version of ICU in each Node: the
 * sentence numbers of a dataset must mean the same everywhere. Each full stop, question mark or exclamation
 * mark is a candidate, and what stands around it decides; every step looks at a bounded stretch of text. What
 * goes on without an end (a transcript without full stops, a table, data) is cut into parts.
 */
import { AMBIGUOUS, INNER, NUMBERED, SPEECH, STARTERS, STATES, TITLES } from './abbreviations.ts';
import { CodePoints } from './code-points.ts';
import { findBreaks, LIST_MARKER } from './sentence-breaks.ts';
import { unwrapLines } from './wrapped-lines.ts';

/** A stretch of text in Unicode code points; `end` is the first after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SentenceSpan extends Span {
  /** Both counted from 1; sentences anew in each paragraph. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Set on all parts but the last of what was too long to be one sentence. */
  readonly goesOn?: true;
}

/**
 * The longest sentence, in UTF-16 units: some 330 words, more than people write. Rules that look at all of a
 * sentence for each of its words stay quick, and the numbers of a dataset mean the same wherever it is checked.
 */
export const LONGEST_SENTENCE = 2000;

const LINE = /[^\n\r\u2028\u2029]+/g;
// Marks that may end a sentence, or dots that stand apart (". . ."), with closing quotes, brackets and footnotes.
const CANDIDATE =
  /(?:(?<=\s)\.(?:[ \u00a0]\.)+|(?:\p{Sentence_Terminal}|…)+)((?:\s[:;]-?[()DP](?=\s)|[\p{Pe}\p{Pf}"'*]|\[\d{1,3}\])*)/gu;
const OPENING = /[\p{Ps}\p{Pi}"'*\s]/u;
const WORD_BREAK = /[\s\p{Ps}\p{Pi}"'—–/]/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
// "(b) The second" begins an item; "iPhone" and an address may begin a sentence.
const ITEM_OR_NAME = /^\s+(?:\(\p{Ll}\)\s|\p{Ll}{1,8}\p{Lu}|\(?(?:https?:\/\/|www\.))/u;
// Who writes without capitals begins most often with these.
const SMALL_START =
  /^(?:i|it|he|she|they|we|you)(?:['’]\p{Ll}+)?\s(?!(?:said|says|asked|asks|told|tells|added|wrote|replied)\b)\p{Ll}/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const WORD_LIMIT = 40;
const SPACES = /\s*/y;

/**
 * The non-blank lines of a text, without surrounding white space; paragraph `n` is at index `n - 1`. In a text
 * with wrapped lines, those that belong together are one.
 */
export function splitParagraphs(text: string): Span[] {
  return toSpans(text, lines(unwrapLines(text)));
}

/** The sentences of a paragraph, without surrounding white space. A line break always ends a sentence. */
export function splitSentences(text: string): Span[] {
  return toSpans(
    text,
    lines(text).flatMap((line) => sentencesIn(text, line)),
  );
}

/** Every sentence of a document, with its numbers; spans count from the start of the document. */
export function splitDocument(document: string): SentenceSpan[] {
  const text = unwrapLines(document);
  const points = new CodePoints(text);
  return lines(text).flatMap((line, paragraph) =>
    sentencesIn(text, line).map(([start, end, goesOn], sentence) => ({
      paragraph: paragraph + 1,
      sentence: sentence + 1,
      start: points.toPoint(start),
      end: points.toPoint(end),
      ...(goesOn ? { goesOn } : {}),
    })),
  );
}

/** Start and end in UTF-16 units, and whether the next range goes on with the same sentence. */
type Range = readonly [start: number, end: number, goesOn?: true];

function toSpans(text: string, ranges: readonly Range[]): Span[] {
  const points = new CodePoints(text);
  return ranges.map(([start, end]) => ({ start: points.toPoint(start), end: points.toPoint(end) }));
}

function lines(text: string): Range[] {
  return Array.from(text.matchAll(LINE)).flatMap((match) =>
    trim(text, match.index, match.index + match[0].length),
  );
}

/** The range without surrounding white space; none when nothing is left. */
function trim(text: string, start: number, end: number): Range[] {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return part.trim() === '' ? [] : [[from, from + part.trim().length]];
}

function sentencesIn(text: string, [from, to]: Range): Range[] {
  const line = text.slice(from, to);
  const starts = [0, ...findBreaks(line), line.length];
  return starts.slice(1).flatMap((end, index) => {
    const start = starts[index] ?? 0;
    const part = line.slice(start, end);
    const cuts = [0, ...findEnds(part), part.length];
    return cuts
      .slice(1)
      .flatMap((cut, place) => trim(text, from + start + (cuts[place] ?? 0), from + start + cut))
      .flatMap((range) => parts(text, range));
  });
}

/** A sentence in parts of bounded length, each without surrounding white space. */
function parts(text: string, [start, end]: Range): Range[] {
  const ranges: Range[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const window = text.slice(from, from + LONGEST_SENTENCE + 1);
    const cut = partEnd(window);
    ranges.push([from, from + window.slice(0, cut).trimEnd().length, true]);
    from = spaceEnd(text, from + cut);
  }
  return [...ranges, [from, end]];
}

/** Where to cut: after a comma or the like if one is near, else at white space, else anywhere but in a character. */
function partEnd(window: string): number {
  const isSpace = (at: number) => /\s/.test(window[at] ?? '');
  for (let at = LONGEST_SENTENCE; at > LONGEST_SENTENCE / 2; at--)
    if (isSpace(at) && /[,;:]/.test(window[at - 1] ?? '')) return at;
  for (let at = LONGEST_SENTENCE; at > 0; at--) if (isSpace(at)) return at;
  const isInside = (window.codePointAt(LONGEST_SENTENCE - 1) ?? 0) > 0xffff;
  return LONGEST_SENTENCE - (isInside ? 1 : 0);
}

function spaceEnd(text: string, from: number): number {
  SPACES.lastIndex = from;
  return from + (SPACES.exec(text)?.[0].length ?? 0);
}

/** Offsets at which a sentence ends and another begins. What has no letter or digit is no sentence. */
function findEnds(line: string): number[] {
  const ends: number[] = [];
  let start = 0;
  let looked = 0;
  let hasWord = false;
  for (const match of line.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    hasWord ||= WORD_CHARACTER.test(line.slice(looked, end));
    looked = end;
    if (!hasWord || end >= line.length || !isEnd(line, start, match.index, end, match[1] ?? '')) continue;
    ends.push(end);
    start = end;
    hasWord = false;
  }
  if (!WORD_CHARACTER.test(line.slice(start))) ends.pop();
  return ends;
}

function isEnd(line: string, start: number, at: number, end: number, closers: string): boolean {
  const marks = line.slice(at, end - closers.length);
  if (/[。．｡！？]$/.test(marks)) return true;
  if (!/\s/.test(line[end] ?? '')) return marks === '.' && closers === '' && isGlued(line, at);
  if (end - start < WORD_LIMIT && isListMarker(line.slice(start, end).trimStart())) return false;
  const next = wordsAfter(line, end);
  if (/^\p{Ll}/u.test(next) && !ITEM_OR_NAME.test(line.slice(end, end + WORD_LIMIT)))
    return closers === '' && SMALL_START.test(next) && isPlainWord(wordBefore(line, start, at), marks);
  if (/^[-–—,;:]/.test(next)) return false;
  if (/[!?]/.test(marks)) return !(/["'”’]/.test(closers) && SPEECH.test(next));
  if (marks !== '.')
    return isEndAfterEllipsis(marks, next) && !/^\s*\(/.test(line.slice(end, end + WORD_LIMIT));
  return (
    closers !== '' ||
    isFullStop(wordBefore(line, start, at), next, line.slice(Math.max(start, at - WORD_LIMIT), at))
  );
}

/** "1." alone, with nothing that it marks: "1. He came." is a sentence. */
function isListMarker(text: string): boolean {
  return LIST_MARKER.exec(`${text} `)?.[0] === text;
}

/** A word too long for an abbreviation that nobody listed, or before "?" or "!". */
function isPlainWord(word: string, marks: string): boolean {
  return marks === '.' ? /^\p{L}{6,}$/u.test(word) : /^[!?]+$/.test(marks);
}

/** "I never meant that... She left", but "we just ... I don't know". */
function isEndAfterEllipsis(marks: string, next: string): boolean {
  return !/^I\b/.test(next) || marks.replaceAll(' ', '').length > 3;
}

/** Whether a single dot between a word and what may begin a sentence is a full stop. */
function isFullStop(word: string, next: string, before: string): boolean {
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return word === lower && startsSentence(next);
  if (INNER.has(word)) return word === 'al' && startsSentence(next);
  // "P. Miller" is no page.
  if (NUMBERED.has(lower) && word !== 'P') return !/^\d/.test(next);
  if (AMBIGUOUS.has(lower) || STATES.has(word) || ACRONYM.test(word)) return startsSentence(next);
  if (/^\p{Lu}$/u.test(word)) return startsSentence(next) && (word !== 'I' || /\s\p{Ll}+\sI$/u.test(before));
  return true;
}

/** A word that begins sentences, or one before a colon ("Image: …"). */
function startsSentence(next: string): boolean {
  const [word = '', after] = /^\p{L}+(.?)/u.exec(next) ?? [];
  return after === ':' || (after !== '.' && STARTERS.has(word.replace(/\P{L}$/u, '')));
}

/** "Hello world.Today is Tuesday." */
function isGlued(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - WORD_LIMIT), at);
  return (
    /(?:^|\s)[^\s@:/]*[\p{Ll}\d]{2}$/u.test(before) &&
    /^\p{Lu}\p{Ll}*[\s.]/u.test(line.slice(at + 1, at + WORD_LIMIT))
  );
}

/** Some text after an offset, from its first letter or digit on. */
function wordsAfter(line: string, from: number): string {
  let at = from;
  while (at < line.length && at - from < WORD_LIMIT && OPENING.test(line[at] ?? '')) at += 1;
  return line.slice(at, at + 2 * WORD_LIMIT);
}

function wordBefore(line: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < WORD_LIMIT && !WORD_BREAK.test(line[from - 1] ?? '')) from -= 1;
  return line.slice(from, at);
}
