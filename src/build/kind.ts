/** What sort of statement a sentence is. */
import type { Kind } from '../dataset/schema.ts';
import type { Attribution } from './attribution.ts';
import { FINITE, NEGATIONS, VERB_HELPERS } from './attribution-words.ts';
import type { Quote } from './quotes.ts';
import { isGoverned, subjectBefore } from './subjects.ts';
import type { Finding } from './types.ts';
import { pointAt, reasonAt, type SentenceView, unitsOf } from './views.ts';
import { foldAt } from './words.ts';

export interface KindCues {
  readonly attribution: Attribution | undefined;
  readonly quotes: readonly Quote[];
  readonly hasEvent: boolean;
  readonly hasDate: boolean;
  readonly isQuestion: boolean;
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const JUDGING = setOf(`
  seems seem seemed appears appear appeared should must cannot may might could perhaps arguably clearly simply
  likely unlikely surely obviously apparently inevitably too rather more less most best worst better worse
  ultimately merely largely essentially fundamentally truly notably remarkably ironically regrettably unsurprisingly
  arguable doubtful questionable important crucial dangerous reckless weak strong effective ineffective successful failed fair unfair risky risks
  wrong right little hardly barely highlight highlights suggests shows reveals reflects undermines underscores
  underlines illustrates exposes echoes mirrors signals marks means amounts deserves ought needs complicates`);
const PAST = setOf(`
  was were did had went came took gave made said told met left won lost began broke brought built bought caught chose
  cut drew fell felt flew fought found got held hit kept knew laid led let meant paid put ran rose saw sent set shook
  shot shut spoke spent stood struck swore threw took thought understood withdrew wrote became`);
const PRESENT = setOf('is are am has have does do remains seems appears');
/** After these a form in -ed says what has come of something, or how it is, rather than what happened when. */
const STATES = setOf('has have is are am be been being remains remain seems seem appears appear');
/** Before a cue these leave what somebody thinks to the author’s judgement. */
const HEDGE =
  /^(?:likely|probably|apparently|seemingly|perhaps|evidently|presumably|appears?|appeared|seems?|seemed)$/;
const EXPECTED = /^(?:expected|likely|set|due|poised|going|bound|scheduled|planning|projected|forecast)$/;
const CALENDAR = /^(?:due|planned|scheduled|expected|set)$/;
/** People and bodies in the singular or without an s, after which a form in -ed is a verb. */
const DOERS =
  /^(?:people|men|women|children|police|army|parliament|senate|congress|court|government|ministry|council)$/;
/** Before "will" these make it a noun: "at will", "to his will". */
const WILL_OWNERS = /^(?:his|her|their|its|my|our|your|the|at|free|good|ill|a|political)$/;
const MARKERS = setOf('the a an his her its their our this these those some any no of and');
/** What one finds or learns is so: the document says it too. */
const FACTIVE = /^(?:show|find|found|learn|discover|realiz|realis|kn[eo]w|understand|understood|prov)/i;
const HEARSAY = /^(?:reportedly|allegedly|purportedly|supposedly)$/;
const ASIDE = /^(?:would|could|should|might|may|must|will|to|who|which|that|whose)$/;
const ASIDE_REACH = 4;
/** "is said to have answered" */
const RUMOUR = /^(?:said|reported|believed|thought|rumoured|rumored|alleged|understood)$/;
/** A quotation of fewer words is a word in quotation marks. */
const QUOTED_WORDS = 2;

/** The kind of a sentence, and the words it was told by. */
export function findKind(view: SentenceView, cues: KindCues): Finding<Kind> {
  if (cues.isQuestion) return kindAt(view, 'background', 'question', view.words.length - 1);
  const found =
    quotationKind(view, cues) ??
    hedgedKind(view, cues) ??
    claimKind(view, cues) ??
    hearsayKind(view) ??
    predictionKind(view, cues) ??
    eventKind(view, cues) ??
    restKind(view);
  return found;
}

function quotationKind(view: SentenceView, { attribution, quotes }: KindCues): Finding<Kind> | undefined {
  const quote = quotes.find(({ start, end }) => {
    const inside = view.words.filter((word) => word.start >= start && word.end <= end);
    return inside.length >= QUOTED_WORDS;
  });
  if (!quote || !attribution) return undefined;
  const reason = reasonAt(view.sentence, 'kind', 'quoted-words', [quote.start, quote.end]);
  return { value: 'quotation', reason };
}

/** "Trump likely expected …", "China appears unmoved, calculating that …" */
function hedgedKind(view: SentenceView, { attribution }: KindCues): Finding<Kind> | undefined {
  const cue = attribution && wordAt(view, attribution.cueSpan[0]);
  if (!attribution || cue === undefined || attribution.rule === 'quotation-continued') return undefined;
  const named = wordAt(view, attribution.sourceSpan[0]) ?? 0;
  const source = named < cue ? named : 0;
  const at = view.words.findIndex(({ fold }, place) => HEDGE.test(fold) && place < cue && place >= source);
  return at < 0 ? undefined : kindAt(view, 'assessment', 'hedged-cue', at);
}

function wordAt(view: SentenceView, point: number): number | undefined {
  const at = view.words.findIndex(({ start }) => pointAt(view.sentence, start) >= point);
  return at < 0 ? undefined : at;
}

function claimKind(
  view: SentenceView,
  { attribution, quotes, hasEvent }: KindCues,
): Finding<Kind> | undefined {
  if (!attribution || FACTIVE.test(attribution.cue)) return undefined;
  // "Trump praised Putin, framing their bond as strong": first of all it happened.
  const isAfterthought = /ing$/.test(attribution.cue) && attribution.contentSpan[0] > attribution.cueSpan[1];
  if (hasEvent && isAfterthought) return undefined;
  // "Putin has defied Trump's calls to …": said of a part, the sentence is not.
  const [from, to] = attribution.contentSpan;
  const isPart = attribution.rule === 'noun-cue' || attribution.rule === 'calling-verb';
  const isQuoted = attribution.rule === 'calling-verb' && quotes.length > 0;
  if (isPart && !isQuoted && to - from < (view.sentence.end - view.sentence.start) / 2) return undefined;
  const [start, end] = attribution.cueSpan;
  return { value: 'claim', reason: { field: 'kind', rule: 'attributed', cue: attribution.cue, start, end } };
}

/** "Hu reportedly promised aid": somebody says so, whoever it is. */
function hearsayKind(view: SentenceView): Finding<Kind> | undefined {
  const at = view.words.findIndex(({ fold }, place) => {
    const isRumour = RUMOUR.test(fold) && /^(?:is|are|was|were)$/.test(foldAt(view.words, place - 1));
    return HEARSAY.test(fold) || (isRumour && view.words[place + 1]?.fold === 'to');
  });
  return at < 0 ? undefined : kindAt(view, 'claim', 'hearsay', at);
}

function predictionKind(view: SentenceView, { quotes }: KindCues): Finding<Kind> | undefined {
  const at = view.words.findIndex((word, place) => {
    if (quotes.some(({ start, end }) => start <= word.start && word.end <= end)) return false;
    const before = foldAt(view.words, place - 1);
    if (/^(?:will|shall|wont)$/.test(word.fold)) {
      const isOpen = view.words.slice(0, place).some(({ fold }) => /^(?:whether|if)$/.test(fold));
      return !word.capital && !WILL_OWNERS.test(before) && !isOpen;
    }
    if (!/^(?:is|are)$/.test(before)) return false;
    const next = foldAt(view.words, place + 1);
    return next === 'to'
      ? EXPECTED.test(word.fold)
      : CALENDAR.test(word.fold) && /^(?:for|on|in|at)$/.test(next);
  });
  return at < 0 ? undefined : kindAt(view, 'prediction', 'future', at);
}

function eventKind(
  view: SentenceView,
  { attribution, hasEvent, hasDate }: KindCues,
): Finding<Kind> | undefined {
  const past = view.words.findIndex((_, at) => isPast(view, at));
  const perfect = perfectAt(view);
  const done = past >= 0 ? past : perfect;
  if (hasEvent && done >= 0) return kindAt(view, 'event', 'event-verb', done);
  if (judgingAt(view) >= 0) return undefined;
  // Who finds or learns something at no stated time does so by the author's judgement.
  const isFound = attribution && FACTIVE.test(attribution.cue) && !hasDate;
  if (isFound && isOfParty(view)) return undefined;
  const isDated = hasDate ? view.words.findIndex((_, at) => isPerfect(view, at)) : -1;
  if (perfect >= 0 || isDated >= 0)
    return kindAt(view, 'event', 'present-perfect', Math.max(perfect, isDated));
  const isPresent = view.words.some(({ fold }) => PRESENT.has(fold));
  if (past >= 0 && (hasDate || !isPresent) && !isConditional(view))
    return kindAt(view, 'event', hasDate ? 'dated-past' : 'past', past);
  return undefined;
}

/** What would be done has not happened, whatever had happened before. */
function isConditional(view: SentenceView): boolean {
  return view.words.find(({ fold }, at) => FINITE.has(fold) || isPast(view, at))?.fold === 'would';
}

function restKind(view: SentenceView): Finding<Kind> {
  const judging = judgingAt(view);
  if (judging >= 0) return kindAt(view, 'assessment', 'judging-word', judging);
  const present = view.words.findIndex(({ fold }) => PRESENT.has(fold));
  // In the present tense, of those whom the gazetteer knows, an author judges more often than describes.
  const value =
    isOfParty(view) && !view.words.some((_, at) => isPast(view, at)) ? 'assessment' : 'background';
  return kindAt(view, value, present >= 0 ? 'present-state' : 'nothing-else', Math.max(0, present));
}

/** A leader is named, or a country that is more than a place ("in Taiwan"). */
function isOfParty(view: SentenceView): boolean {
  return view.entities.some(
    (entity) => entity.sort === 'leader' || (entity.sort === 'country' && !isGoverned(view, entity)),
  );
}

/** "Trump has threatened": where a leader or a country has done something; -1 where none has. */
function perfectAt(view: SentenceView): number {
  return view.words.findIndex((_, at) => isPerfect(view, at) && subjectBefore(view, at) !== undefined);
}

/** "has" or "have" with what has been done, and not undone. */
function isPerfect({ words }: SentenceView, at: number): boolean {
  if (!/^(?:has|have)$/.test(foldAt(words, at))) return false;
  // "would have done" is not done, and "which the paper has seen" is said by the way.
  if (words.slice(Math.max(0, at - ASIDE_REACH), at).some(({ fold }) => ASIDE.test(fold))) return false;
  const group = words.slice(at + 1, at + 3);
  return group.some(({ fold }) => /[^e]ed$/.test(fold)) && !group.some(({ fold }) => NEGATIONS.has(fold));
}

function judgingAt({ words }: SentenceView): number {
  return words.findIndex((word) => JUDGING.has(word.fold) && !(word.fold === 'may' && word.capital));
}

/** "was", "took", or a form in -ed that is no adjective and no part of "has done". */
function isPast(view: SentenceView, at: number): boolean {
  const word = view.words[at];
  if (!word || word.capital) return false;
  if (PAST.has(word.fold)) return !isState(view, at);
  const before = view.words[at - 1];
  if (!/[^e]ed$/.test(word.fold) || !before || MARKERS.has(before.fold) || before.possessive) return false;
  if (isState(view, at) || view.sentence.text.charAt(word.start - 1) === '-') return false;
  return (
    before.capital ||
    DOERS.test(before.fold) ||
    VERB_HELPERS.has(before.fold) ||
    /(?:s|ly|he|she|it|they|we|i|who)$/.test(before.fold) ||
    isOnlyVerb(view, at)
  );
}

/** "has done", "remains focused": adverbs may stand between. */
function isState({ words }: SentenceView, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /(?:ly|not|never|also|now|only|since|long)$/.test(foldAt(words, before))) before -= 1;
  return STATES.has(foldAt(words, before));
}

/** "The plant closed its gates": nothing else in the sentence can be its verb. */
function isOnlyVerb({ words }: SentenceView, at: number): boolean {
  const next = foldAt(words, at + 1);
  if (next === 'by' || VERB_HELPERS.has(foldAt(words, at - 1))) return false;
  return !words.some(
    ({ fold }, place) => place !== at && (FINITE.has(fold) || PAST.has(fold) || PRESENT.has(fold)),
  );
}

function kindAt(view: SentenceView, value: Kind, rule: string, at: number): Finding<Kind> {
  return { value, reason: reasonAt(view.sentence, 'kind', rule, unitsOf(view, at, at + 1)) };
}
