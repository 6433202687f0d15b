import { foldLetters } from '../base/fold-letters.ts';
import { isStopWord } from './stop-words.ts';

/** One word of a text: folded for comparing, with its place in the original (UTF-16, end-exclusive). */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** Written in capitals only ("US", "U.S.", "TACO"): what tells the country from the pronoun. */
  capitals: boolean;
}

/** Longer words are cut, in texts and queries alike, so that a hostile one costs no more than a real one. */
const LONGEST_WORD = 30;

// An initialism with dots ("U.S."), or letters and digits with apostrophes inside ("Trump's", "O’Brien"). Written inside
// a function: the classes of Unicode take a millisecond to make, and most texts do without.
function anyWord(): RegExp {
  return /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;
}

/** What the same finds in a text of Latin letters, digits and punctuation alone. */
const latinWord = () =>
  /[A-Za-zªµºÀ-ÖØ-öø-ɏ](?:\.[A-Za-zªµºÀ-ÖØ-öø-ɏ])+(?![0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-ɏ])\.?|[0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-ɏ]+(?:['’][0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-ɏ]+)*/g;
/** Words and single spaces: what most queries are. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const OTHER_THAN_LATIN = /[^\0-\u024f\u2010-\u205e\u20a0-\u20bf]/;
const APOSTROPHES = "'’ʼ";
/** Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana, Han. */
const unspacedCharacter = () =>
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const unspaced = () =>
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;
/** What most words are when they are in lower case. */
const FOLDED = /^[a-z0-9]*$/;
const ASCII = /^[\0-\x7f]*$/;
/** Initials of more words are typed by nobody. */
const LONGEST_INITIALS = 6;
const HYPHENS = new Set(['-', '\u2010', '\u2011', '\u2013', '\u00ad']);

/** The form in which words are compared: lower case, no accents, no apostrophes or dots, at most 30 letters. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  const plain = FOLDED.test(lower) ? lower : foldOther(lower);
  return plain.length > LONGEST_WORD ? cutText(plain, LONGEST_WORD) : plain;
}

function foldOther(lower: string): string {
  return ASCII.test(lower) ? lower.replace(/[^a-z0-9]+/g, '') : foldLetters(lower);
}

/** The first `length` code units of a text, never half of a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/**
 * The words of a text in order. A possessive 's is left out of the word and of its range; scripts without spaces
 * give overlapping pairs of characters, the usual way to search them without a dictionary.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  if (PLAIN.test(text)) {
    let start = 0;
    for (const word of text.split(' ')) {
      addWord(word, start, tokens);
      start += word.length + 1;
    }
    return tokens;
  }
  const latin = !OTHER_THAN_LATIN.test(text);
  for (const match of text.matchAll(latin ? latinWord() : anyWord())) {
    const raw = match[0];
    if (!latin && unspacedCharacter().test(raw)) addUnspaced(raw, match.index, tokens);
    else addWord(raw, match.index, tokens);
  }
  return tokens;
}

function addWord(raw: string, start: number, tokens: Token[]): void {
  const bare = isPossessive(raw) ? raw.slice(0, -2) : raw;
  const word = foldWord(bare);
  if (word === '') return;
  const capitals = bare.length > 1 && bare === bare.toUpperCase() && bare !== bare.toLowerCase();
  tokens.push({ word, start, end: start + bare.length, capitals });
}

function isPossessive(word: string): boolean {
  const last = word.at(-1);
  return (
    (last === 's' || last === 'S') && word.length > 1 && APOSTROPHES.includes(word.charAt(word.length - 2))
  );
}

function addUnspaced(raw: string, start: number, tokens: Token[]): void {
  let done = 0;
  for (const run of raw.matchAll(unspaced())) {
    if (run.index > done) addWord(raw.slice(done, run.index), start + done, tokens);
    addPairs(run[0], start + run.index, tokens);
    done = run.index + run[0].length;
  }
  if (done < raw.length) addWord(raw.slice(done), start + done, tokens);
}

function addPairs(run: string, start: number, tokens: Token[]): void {
  const characters = [...run];
  let offset = start;
  for (const [place, character] of characters.entries()) {
    const next = characters[place + 1];
    const pair = character + (next ?? '');
    if (next !== undefined || place === 0) {
      tokens.push({ word: foldWord(pair), start: offset, end: offset + pair.length, capitals: false });
    }
    offset += character.length;
  }
}

/** Whether two neighbouring words of a text are joined by a hyphen. */
export function isHyphenated(text: string, first: Token | undefined, second: Token | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  return second.start === first.end + 1 && HYPHENS.has(text.charAt(first.end));
}

/** What a text's words make together: hyphenated words written as one, and the initials of names. */
export function compoundsOf(text: string, tokens: readonly Token[]): Token[] {
  return [...joinHyphenated(text, tokens), ...joinInitials(text, tokens)];
}

/** "Financial Times" is also found as "FT", "World War II" as "WWII". */
function joinInitials(text: string, tokens: readonly Token[]): Token[] {
  return capitalizedRuns(text, tokens).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const word = run.map(initialOf).join('');
    if (!first || !last || run.length < 2 || word.length > LONGEST_INITIALS) return [];
    return [{ word, start: first.start, end: last.end, capitals: true }];
  });
}

/** Words that begin with a capital, as long as only a space is between them. */
function capitalizedRuns(text: string, tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const token of tokens) {
    const letter = text.charAt(token.start);
    if (letter === letter.toLowerCase()) continue;
    if (token.start === end + 1) runs.at(-1)?.push(token);
    else if (isStopWord(token.word))
      continue; // the article of a name, or of a sentence
    else runs.push([token]);
    end = token.end;
  }
  return runs;
}

/** A numeral stands whole. */
function initialOf({ word, capitals }: Token): string {
  return capitals && /^[ivx]+$/.test(word) ? word : word.charAt(0);
}

/** Words joined by a hyphen, written as one: "photo-op" is also found as "photoop". */
function joinHyphenated(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1];
    if (next === undefined || !isHyphenated(text, token, next)) continue;
    const word = foldWord(token.word + next.word);
    joined.push({ word, start: token.start, end: next.end, capitals: false });
  }
  return joined;
}
