/** What sort of statement a sentence is. */
import type { Kind } from '../dataset/schema.ts';
import type { Attribution } from './attribution.ts';
import { VERB_HELPERS } from './attribution-words.ts';
import type { Quote } from './quotes.ts';
import type { Finding } from './types.ts';
import { reasonAt, type SentenceView, unitsOf } from './views.ts';

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
  important crucial dangerous reckless weak strong effective ineffective successful failed fair unfair risky risks
  wrong right little hardly barely highlights suggests shows reveals reflects undermines`);
const PAST = setOf(`
  was were did had went came took gave made said told met left won lost began broke brought built bought caught chose
  cut drew fell felt flew fought found got held hit kept knew laid led let meant paid put ran rose saw sent set shook
  shot shut spoke spent stood struck swore threw took thought understood withdrew wrote became`);
const PRESENT = setOf('is are am has have does do remains seems appears');
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
/** A quotation of fewer words is a word in quotation marks. */
const QUOTED_WORDS = 2;

/** The kind of a sentence, and the words it was told by. */
export function findKind(view: SentenceView, cues: KindCues): Finding<Kind> {
  if (cues.isQuestion) return kindAt(view, 'background', 'question', view.words.length - 1);
  const found =
    quotationKind(view, cues) ??
    claimKind(view, cues) ??
    hearsayKind(view) ??
    predictionKind(view) ??
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

function claimKind(view: SentenceView, { attribution }: KindCues): Finding<Kind> | undefined {
  if (!attribution || FACTIVE.test(attribution.cue)) return undefined;
  // "Putin has defied Trump's calls to …": said of a part, the sentence is not.
  const [from, to] = attribution.contentSpan;
  const isPart = attribution.rule === 'noun-cue' || attribution.rule === 'calling-verb';
  if (isPart && to - from < (view.sentence.end - view.sentence.start) / 2) return undefined;
  const [start, end] = attribution.cueSpan;
  return { value: 'claim', reason: { field: 'kind', rule: 'attributed', cue: attribution.cue, start, end } };
}

/** "Hu reportedly promised aid": somebody says so, whoever it is. */
function hearsayKind(view: SentenceView): Finding<Kind> | undefined {
  const at = view.words.findIndex(({ fold }) => HEARSAY.test(fold));
  return at < 0 ? undefined : kindAt(view, 'claim', 'hearsay', at);
}

function predictionKind(view: SentenceView): Finding<Kind> | undefined {
  const at = view.words.findIndex((word, place) => {
    const before = view.words[place - 1]?.fold ?? '';
    if (/^(?:will|shall|wont)$/.test(word.fold)) return !word.capital && !WILL_OWNERS.test(before);
    if (!/^(?:is|are)$/.test(before)) return false;
    const next = view.words[place + 1]?.fold ?? '';
    return next === 'to'
      ? EXPECTED.test(word.fold)
      : CALENDAR.test(word.fold) && /^(?:for|on|in|at)$/.test(next);
  });
  return at < 0 ? undefined : kindAt(view, 'prediction', 'future', at);
}

function eventKind(view: SentenceView, { hasEvent, hasDate }: KindCues): Finding<Kind> | undefined {
  const past = view.words.findIndex((_, at) => isPast(view, at));
  if (hasEvent && past >= 0) return kindAt(view, 'event', 'event-verb', past);
  if (judgingAt(view) >= 0) return undefined;
  const perfect = perfectAt(view);
  if (perfect >= 0) return kindAt(view, 'event', 'present-perfect', perfect);
  const isPresent = view.words.some(({ fold }) => PRESENT.has(fold));
  if (past >= 0 && (hasDate || !isPresent))
    return kindAt(view, 'event', hasDate ? 'dated-past' : 'past', past);
  return undefined;
}

function restKind(view: SentenceView): Finding<Kind> {
  const judging = judgingAt(view);
  if (judging >= 0) return kindAt(view, 'assessment', 'judging-word', judging);
  const present = view.words.findIndex(({ fold }) => PRESENT.has(fold));
  const isOfParty = view.entities.some((entity) => entity.sort !== 'person');
  // In the present tense, of those whom the gazetteer knows, an author judges more often than describes.
  const value = isOfParty && !view.words.some((_, at) => isPast(view, at)) ? 'assessment' : 'background';
  return kindAt(view, value, present >= 0 ? 'present-state' : 'nothing-else', Math.max(0, present));
}

/** "Trump has threatened": where a leader or a country has done something; -1 where none has. */
function perfectAt({ words, entities }: SentenceView): number {
  return words.findIndex((word, at) => {
    if (word.fold !== 'has' && word.fold !== 'have') return false;
    const isDone = words.slice(at + 1, at + 3).some(({ fold }) => /[^e]ed$/.test(fold));
    return (
      isDone &&
      entities.some((entity) => entity.to === at && entity.sort !== 'person' && !words[at - 1]?.possessive)
    );
  });
}

function judgingAt({ words }: SentenceView): number {
  return words.findIndex((word) => JUDGING.has(word.fold) && !(word.fold === 'may' && word.capital));
}

/** "was", "took", or a form in -ed that no article makes an adjective. */
function isPast({ words }: SentenceView, at: number): boolean {
  const word = words[at];
  if (!word || word.capital) return false;
  if (PAST.has(word.fold)) return true;
  const before = words[at - 1];
  if (!/[^e]ed$/.test(word.fold) || !before || MARKERS.has(before.fold) || before.possessive) return false;
  return (
    before.capital ||
    DOERS.test(before.fold) ||
    VERB_HELPERS.has(before.fold) ||
    /(?:s|ly|he|she|it|they|we|i|who)$/.test(before.fold)
  );
}

function kindAt(view: SentenceView, value: Kind, rule: string, at: number): Finding<Kind> {
  return { value, reason: reasonAt(view.sentence, 'kind', rule, unitsOf(view, at, at + 1)) };
}
