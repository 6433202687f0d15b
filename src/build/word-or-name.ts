/** Surnames that are English words: whether such a word is the word or the name. */
import { CUE_VERBS } from './attribution-words.ts';
import type { LeaderCandidate } from './scan-names.ts';
import { isTitleCase, type SentenceView } from './views.ts';
import { BYSTANDERS, TITLES, WORDLIKE } from './vocabulary.ts';
import { foldAt } from './words.ts';

const MONTH_CUES = new Set([
  'in',
  'since',
  'until',
  'early',
  'late',
  'mid',
  'last',
  'next',
  'by',
  'of',
  'on',
]);

/** "Key told them", "Ban has called", "May's plan": where the word begins a sentence, what only a person does. */
function isActing({ words }: SentenceView, to: number): boolean {
  const next = foldAt(words, to);
  const isDone = /^(?:is|was)$/.test(next) && /[^e]ed$/.test(foldAt(words, to + 1));
  return (
    words[to - 1]?.possessive || CUE_VERBS.get(next)?.form === 'past' || /^(?:has|had)$/.test(next) || isDone
  );
}

/** "May 5", "in May", "Key facts": the word, not the surname. */
export function isEnglishWord({ view, from, to }: LeaderCandidate): boolean {
  const { words } = view;
  const [before, word, after] = [foldAt(words, from - 1), foldAt(words, from), foldAt(words, to)];
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word)) return !isTitled(view, from);
  if (to - from !== 1 || !WORDLIKE.has(word)) return false;
  if (isTitleCase(view) || (from === 0 && !isActing(view, to))) return true;
  return /^\d/.test(after) || /^\d/.test(before) || isBesideMonth(before);
}

/** "Prime Minister Friday", but not "at 5 p.m. Friday". */
function isTitled({ words }: SentenceView, from: number): boolean {
  const isTitle = words[from - 1]?.capital === true && TITLES.has(foldAt(words, from - 1));
  return isTitle && !/^\d/.test(foldAt(words, from - 2));
}

function isBesideMonth(fold: string): boolean {
  return MONTH_CUES.has(fold) || BYSTANDERS.has(fold);
}
