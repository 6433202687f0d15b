/** Attributions inside one sentence, by the cues that make them: verbs, nouns and "according to". */
import {
  CLAUSE_SUBJECTS,
  CUE_ADJECTIVES,
  CUE_NOUNS,
  CUE_VERBS,
  type CueVerb,
  FINITE,
  NEGATIONS,
  NOUN_MARKERS,
  NOUNS_TOO,
  VERB_HELPERS,
} from './attribution-words.ts';
import { type Content, clauseAfter, contentAfter, contentBefore } from './cue-content.ts';
import type { Quote } from './quotes.ts';
import {
  endsAsSource,
  gapAfter,
  isSource,
  type Phrase,
  phraseAfter,
  runBefore,
  subjectBefore,
} from './source-phrases.ts';
import type { SentenceView } from './views.ts';
import { endAt, foldAt, startAt, type Word } from './words.ts';

/** An attribution before its source is known by name; words, and UTF-16 units of the sentence. */
export interface CueDraft {
  /** Undefined when it is the subject of an earlier cue: "said … and added …". */
  readonly phrase: Phrase | undefined;
  readonly cue: Phrase;
  readonly content: readonly [start: number, end: number];
  readonly rule: string;
  readonly isNegated: boolean;
}

const BE = /^(?:is|are|was|were|been|being|be)$/;

/** The attributions of a sentence, in the order of their cues. */
export function draftCues(view: SentenceView, quotes: readonly Quote[]): CueDraft[] {
  const drafts: CueDraft[] = [];
  for (const [at, word] of view.words.entries()) {
    const draft = draftAt(view, at, word, quotes);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftAt(
  view: SentenceView,
  at: number,
  { fold, capital }: Word,
  quotes: readonly Quote[],
): CueDraft | undefined {
  if (fold === 'according') return draftAccording(view, at);
  if (fold === 'quoting' || fold === 'citing') return draftQuoting(view, at);
  // In capitals it is part of a name: "United States", "Washington Post".
  const verb = capital ? undefined : CUE_VERBS.get(fold);
  const draft =
    (verb && draftVerb(view, at, verb, quotes)) ?? (capital ? undefined : draftAdjective(view, at));
  return draft ?? (CUE_NOUNS.has(fold) ? draftNoun(view, at, quotes) : undefined);
}

function draftAccording(view: SentenceView, at: number): CueDraft | undefined {
  if (view.words[at + 1]?.fold !== 'to') return undefined;
  const isPronoun = /^(?:him|her|them)$/.test(foldAt(view.words, at + 2));
  const phrase = isPronoun ? { from: at + 2, to: at + 3 } : phraseAfter(view, at + 1, true);
  if (!phrase || !(isPronoun || isSource(view, phrase))) return undefined;
  const end = endAt(view.words, phrase.to - 1);
  const start = startAt(view.words, at);
  const length = view.sentence.text.length;
  const content: [number, number] = start < 3 ? [end, length] : [0, start];
  return { phrase, cue: { from: at, to: at + 2 }, content, rule: 'according-to', isNegated: false };
}

/** "Yonhap, quoting the North's news agency": the one quoted. */
function draftQuoting(view: SentenceView, at: number): CueDraft | undefined {
  const phrase = phraseAfter(view, at);
  if (!phrase || !isSource(view, phrase)) return undefined;
  const content: [number, number] = [0, view.sentence.text.length];
  return { phrase, cue: { from: at, to: at + 1 }, content, rule: 'quoting', isNegated: false };
}

/** Where the group of a verb begins ("has also said" → "has"), and whether it is negated. */
function groupOf(
  { words, sentence }: SentenceView,
  verb: number,
  form: CueVerb['form'],
): { start: number; isNegated: boolean } {
  let start = verb;
  let isNegated = false;
  while (start > 0) {
    const before = words[start - 1];
    if (!before || sentence.text.slice(before.end, words[start]?.start).trim() !== '') break;
    const isHelper =
      (VERB_HELPERS.has(before.fold) && !before.capital) ||
      (form === 'participle' && BE.test(before.fold)) ||
      (/ly$/.test(before.fold) && !before.capital);
    if (!isHelper && !NEGATIONS.has(before.fold)) break;
    isNegated ||= NEGATIONS.has(before.fold);
    start -= 1;
  }
  return { start, isNegated };
}

function draftVerb(
  view: SentenceView,
  at: number,
  verb: CueVerb,
  quotes: readonly Quote[],
): CueDraft | undefined {
  const { start, isNegated } = groupOf(view, at, verb.form);
  const before = view.words[start - 1];
  if (isNoun(view, at, start, verb) || before?.fold === 'to') return undefined;
  if (before && BE.test(before.fold) && verb.form === 'past') return draftPassive(view, at, isNegated);
  const cue = { from: at, to: at + 1 };
  const after = contentAfter(view, at, verb, quotes);
  // After a closed quotation the source may come next, and more of what was said: “…,” said X, “…”.
  const isAfterQuote = start > 0 && /["”’']\s*$/.test(gapAfter(view, start - 1));
  const canInvert = verb.sort === 'saying' && verb.form !== 'base' && (!after?.isSure || isAfterQuote);
  const inverted = canInvert ? draftInverted(view, at, start) : undefined;
  if (inverted) return { ...inverted, cue, isNegated };
  // "Trump praised Putin, often framing …": the subject is not what stands before the comma.
  const isAside = verb.form === 'participle' && start > 0 && /^[,—–]/.test(gapAfter(view, start - 1));
  const phrase = isAside ? undefined : subjectBefore(view, start);
  if (!phrase) return draftElliptic(view, at, start, verb, after, isNegated);
  return draftSubject(view, { at, verb, phrase, after, isNegated });
}

interface VerbParts {
  readonly at: number;
  readonly verb: CueVerb;
  readonly phrase: Phrase;
  readonly after: Content | undefined;
  readonly isNegated: boolean;
}

/** "X said that …", "“…,” X said.". */
function draftSubject(
  view: SentenceView,
  { at, verb, phrase, after, isNegated }: VerbParts,
): CueDraft | undefined {
  const isPlainlySaid = verb.sort === 'saying' && after?.isSure && !isNounToo(view, at);
  if (!isPlainlySaid && !isSubjectOf(view, phrase, at, verb)) return undefined;
  const cue = { from: at, to: at + 1 };
  if (after) return { phrase, cue, content: after.content, rule: `${verb.sort}-verb`, isNegated };
  if (verb.sort === 'calling' || verb.sort === 'plain') return undefined;
  const content = contentBefore(view, at, phrase);
  return content && { phrase, cue, content, rule: 'verb-after-content', isNegated };
}

function isNounToo({ words }: SentenceView, at: number): boolean {
  return NOUNS_TOO.has(foldAt(words, at));
}

function isSubjectOf(view: SentenceView, phrase: Phrase, at: number, verb: CueVerb): boolean {
  if (!isSource(view, phrase)) return false;
  const last = foldAt(view.words, phrase.to - 1);
  // "blog post", "asylum claim": one thing does not "post" or "claim" without an s.
  if (isNounToo(view, at) && verb.form === 'base' && !/s$|^(?:they|we|i|you|people|who)$/.test(last))
    return false;
  return (verb.sort !== 'calling' && !isNounToo(view, at)) || endsAsSource(view, phrase);
}

/** "…, stating that …", "… and said …": the subject of the sentence goes on. */
function draftElliptic(
  view: SentenceView,
  at: number,
  start: number,
  verb: CueVerb,
  after: Content | undefined,
  isNegated: boolean,
): CueDraft | undefined {
  const isJoined = /^(?:and|but|then|or)$/.test(foldAt(view.words, start - 1));
  const isParticiple = verb.form === 'participle' && start > 0 && !/["“”]/.test(gapAfter(view, start - 1));
  if (!after?.isSure || start === 0 || verb.form === 'base' || !(isJoined || isParticiple)) return undefined;
  const cue = { from: at, to: at + 1 };
  return { phrase: undefined, cue, content: after.content, rule: 'same-subject', isNegated };
}

/** “…,” said X. */
function draftInverted(
  view: SentenceView,
  at: number,
  start: number,
): Omit<CueDraft, 'cue' | 'isNegated'> | undefined {
  if (start === 0 || start !== at || !/[,?!.”"'’]\s*$/.test(gapAfter(view, at - 1))) return undefined;
  const phrase = phraseAfter(view, at);
  if (!phrase || !isSource(view, phrase)) return undefined;
  const words = view.words.slice(phrase.from, phrase.to);
  // "Her envoy, Ada Miller, said Norway waited": what follows is a clause.
  const isDone = (word: Word, place: number) =>
    !word.capital && words[place - 1]?.capital && /[^e]ed$/.test(word.fold);
  if (words.some((word, place) => FINITE.has(word.fold) || isDone(word, place))) return undefined;
  const isPronoun = words.length > 1 && CLAUSE_SUBJECTS.has(foldAt(words, 0));
  if (isPronoun) return undefined;
  return { phrase, content: [0, startAt(view.words, at)], rule: 'verb-before-source' };
}

/** "X is confident that …": adverbs may stand between. */
function draftAdjective(view: SentenceView, at: number): CueDraft | undefined {
  if (!CUE_ADJECTIVES.has(foldAt(view.words, at))) return undefined;
  const { start: be, isNegated: isNot } = groupOf(view, at, 'base');
  const isState = /^(?:am|is|are|was|were|remain|remains|remained|feel|feels|felt|im|hes|shes|theyre|were)$/;
  if (!isState.test(foldAt(view.words, be - 1))) return undefined;
  const content = clauseAfter(view, at);
  const { start, isNegated } = groupOf(view, be - 1, 'base');
  const phrase = content && subjectBefore(view, start);
  if (!content || !phrase || !isSource(view, phrase)) return undefined;
  const isDenied = isNot || isNegated;
  return { phrase, cue: { from: be - 1, to: at + 1 }, content, rule: 'adjective-cue', isNegated: isDenied };
}

/** "was described by X as …". */
function draftPassive(view: SentenceView, at: number, isNegated: boolean): CueDraft | undefined {
  for (let by = at + 1; by <= at + 3; by++) {
    if (view.words[by]?.fold !== 'by') continue;
    const phrase = phraseAfter(view, by);
    if (!phrase || !isSource(view, phrase)) return undefined;
    const content: [number, number] = [0, view.sentence.text.length];
    return { phrase, cue: { from: at, to: at + 1 }, content, rule: 'passive-by', isNegated };
  }
  return undefined;
}

/** "Biden's claim that …", "his “…” remark": a noun of saying with its owner before it. */
function draftNoun(view: SentenceView, at: number, quotes: readonly Quote[]): CueDraft | undefined {
  const { words, sentence } = view;
  const owner = words[at - 1];
  const isPronoun = /^(?:his|her|their)$/.test(foldAt(words, at - 1));
  if (!owner || !(owner.possessive || isPronoun)) return undefined;
  const end = endAt(words, at);
  const next = foldAt(words, at + 1);
  const isQuoted = quotes.some((quote) => quote.start >= end && quote.start - end <= 4);
  const isCall = /^(?:calls?|vow|promise|pledge)$/.test(foldAt(words, at)) && /^(?:to|for|on)$/.test(next);
  if (next !== 'that' && !isQuoted && !isCall) return undefined;
  const phrase = isPronoun ? { from: at - 1, to: at } : runBefore(view, at, true);
  if (!phrase || (!isPronoun && !isSource(view, phrase))) return undefined;
  const content: [number, number] = [end, sentence.text.length];
  return { phrase, cue: { from: at, to: at + 1 }, content, rule: 'noun-cue', isNegated: false };
}

/** "the claims", "recent reports", "Trump's claims": a noun, not a verb. */
function isNoun(view: SentenceView, at: number, start: number, verb: CueVerb): boolean {
  const before = view.words[at - 1];
  if (
    !before ||
    start !== at ||
    gapAfter(view, at - 1)
      .trim()
      .replace(/^['’]s?/, '') !== ''
  )
    return false;
  // "Arab states condemned", "claims were made": the verb follows.
  const next = view.words[at + 1];
  const isBeforeVerb = next && !next.capital && (/[^e]ed$/.test(next.fold) || FINITE.has(next.fold));
  if (isBeforeVerb && verb.form === 'present' && isNounToo(view, at) && gapAfter(view, at) === ' ')
    return true;
  if (NOUN_MARKERS.has(before.fold) && before.fold !== 'this') return true;
  return before.possessive && verb.form !== 'participle';
}
