/** Who says what a sentence says: sources, cues and contents of attributions, and the speakers of quotations. */

import { PERSON_NOUNS, PRONOUN_SOURCES } from './attribution-words.ts';
import { type CueDraft, draftCues } from './cue-drafts.ts';
import { datelineEnd } from './dateline.ts';
import { draftMarks, markDraft } from './mark-drafts.ts';
import type { Mentions } from './mentions.ts';
import { findQuotes, type Quote } from './quotes.ts';
import type { Phrase } from './source-phrases.ts';
import { findTurns, type Turn } from './turns.ts';
import { pointAt, type SentenceView, unitsOf } from './views.ts';
import { foldAt, startAt } from './words.ts';

/** All spans in code points of the document's text, end-exclusive. */
export type TextSpan = readonly [start: number, end: number];

export interface Attribution {
  /** Index of the sentence. */
  readonly sentence: number;
  /** Id of a leader or of a country, else the words of the text. */
  readonly source: string;
  readonly cue: string;
  readonly sourceSpan: TextSpan;
  readonly cueSpan: TextSpan;
  readonly contentSpan: TextSpan;
  readonly rule: string;
  /** `negative`: that it was said is denied ("did not say"). */
  readonly polarity: 'positive' | 'negative';
  /** Its cue stands in a quotation: somebody in the text says that somebody said it. */
  readonly isQuoted: boolean;
}

export interface Attributions {
  /** For every sentence of the document, by its index. */
  readonly attributions: readonly (readonly Attribution[])[];
  readonly quotes: readonly (readonly Quote[])[];
}

/** What is known while a paragraph is read. */
interface Paragraph {
  number: number;
  /** The last source named, and the last person: what "he" and "they" can be. */
  source: string | undefined;
  person: string | undefined;
  /** The last person who said something: "he said" rather goes on with the speaker than turns to another. */
  speaker: string | undefined;
  /** "he" or "she", of leaders and of those who were called so. */
  readonly pronouns: Map<string, string>;
}

const NOBODY = /^(?:nobody|none|neither|no\b)/i;
/** "according to him" */
const OBJECT_PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
]);

/** Finds the attributions of a document whose names are known. */
export function findAttributions(mentions: Mentions): Attributions {
  const { views } = mentions;
  const quotes = findQuotes(views);
  const paragraph: Paragraph = {
    number: -1,
    source: undefined,
    person: undefined,
    speaker: undefined,
    pronouns: new Map(mentions.pronouns),
  };
  const attributions = views.map((view, index) => {
    if (view.sentence.paragraph !== paragraph.number) {
      Object.assign(paragraph, { number: view.sentence.paragraph, source: undefined, person: undefined });
    }
    const found = readSentence(view, quotes[index] ?? [], paragraph);
    paragraph.person = lastPerson(view) ?? paragraph.person;
    return found;
  });
  carryQuotes(views, quotes, attributions);
  for (const [index, turn] of findTurns(views).entries()) takeTurn(views[index], turn, attributions[index]);
  return { attributions, quotes };
}

/** What nobody else is said to say is said by whose turn it is. */
function takeTurn(
  view: SentenceView | undefined,
  turn: Turn | undefined,
  own: Attribution[] | undefined,
): void {
  if (!view || !turn || !own || own.some((item) => isOutside(item) && !item.isQuoted)) return;
  const draft = markDraft([turn.from, turn.to], turn.to - 1, [0, 0], 'turn');
  const label: CueDraft = { ...draft, cue: { from: turn.from, to: turn.to } };
  const source = turn.view.entities.findLast(({ sort, to }) => sort !== 'country' && to <= turn.to)?.id;
  const words = turn.view.sentence.text.slice(...unitsOf(turn.view, turn.from, turn.to));
  own.unshift(carried(view, attributionOf(turn.view, label, source ?? words, []), 'turn'));
}

function readSentence(view: SentenceView, quotes: readonly Quote[], paragraph: Paragraph): Attribution[] {
  const drafts = [...draftCues(view, quotes), ...draftMarks(view)];
  let last: string | undefined;
  return drafts.flatMap((draft) => {
    const source = draft.phrase
      ? sourceOf(view, draft.phrase, paragraph)
      : (last ?? firstPerson(view, draft));
    if (source === undefined) return [];
    last = source;
    const found = attributionOf(view, draft, source, quotes);
    remember(view, draft, found, paragraph);
    return [found];
  });
}

/** Keeps who was named and who spoke, for the pronouns that follow; what a quotation says of others is left out. */
function remember(
  view: SentenceView,
  draft: CueDraft,
  { source, isQuoted }: Attribution,
  paragraph: Paragraph,
): void {
  const fold = view.words[draft.phrase?.from ?? -1]?.fold;
  if (fold === 'he' || fold === 'she') paragraph.pronouns.set(source, fold);
  if (isQuoted) return;
  if (!/^(?:I|we|you)$/i.test(source)) paragraph.source = source;
  if (isPersonal(view, draft, source)) paragraph.speaker = source;
}

/** Whether a source is a person: a leader, a name, or whoever "he" was. */
function isPersonal(view: SentenceView, { phrase }: CueDraft, source: string): boolean {
  if (!phrase || /^(?:I|we|you|who|they|it)$/i.test(source)) return false;
  if (/^(?:he|she)$/.test(foldAt(view.words, phrase.from))) return true;
  if (PERSON_NOUNS.has(foldAt(view.words, phrase.to - 1))) return true;
  return view.entities.some((entity) => entity.sort !== 'country' && entity.to === phrase.to);
}

function attributionOf(
  view: SentenceView,
  draft: CueDraft,
  source: string,
  quotes: readonly Quote[],
): Attribution {
  const { sentence } = view;
  const spanOf = ([start, end]: readonly [number, number]): TextSpan => [
    pointAt(sentence, start),
    pointAt(sentence, end),
  ];
  const cueUnits = unitsOf(view, draft.cue.from, draft.cue.to);
  return {
    sentence: sentence.index,
    source,
    cue: sentence.text.slice(...cueUnits),
    sourceSpan: draft.phrase ? spanOf(unitsOf(view, draft.phrase.from, draft.phrase.to)) : spanOf(cueUnits),
    cueSpan: spanOf(cueUnits),
    contentSpan: spanOf(draft.content),
    rule: draft.rule,
    polarity: draft.isNegated || NOBODY.test(source) ? 'negative' : 'positive',
    isQuoted: quotes.some(({ start, end }) => start <= cueUnits[0] && cueUnits[1] <= end),
  };
}

/** The leader, country or words that a phrase names; a pronoun is whoever was named last in the paragraph. */
function sourceOf(view: SentenceView, phrase: Phrase, paragraph: Paragraph): string | undefined {
  const { from, to } = phrase;
  const fold = foldAt(view.words, from);
  const entity = view.entities.find((item) => item.to === to && item.from >= from && item.rule !== 'demonym');
  const isWhole = entity?.sort === 'leader' || (entity?.sort === 'country' && entity.from - from <= 1);
  if (entity && isWhole) return entity.id;
  const owner = view.entities.find((item) => item.sort === 'leader' && item.to === to);
  if (owner) return owner.id;
  const pronoun = OBJECT_PRONOUNS.get(fold) ?? fold;
  if (to - from === 1 && PRONOUN_SOURCES.has(pronoun)) return pronounSource(view, phrase, pronoun, paragraph);
  const start = /^(?:the|a|an)$/.test(fold) && to - from > 1 ? from + 1 : from;
  return view.sentence.text.slice(...unitsOf(view, start, to));
}

function pronounSource(
  view: SentenceView,
  { from }: Phrase,
  fold: string,
  paragraph: Paragraph,
): string | undefined {
  const text = view.words[from]?.text ?? fold;
  if (/^(?:i|we|you|who)$/.test(fold)) return fold === 'i' ? 'I' : text;
  if (/^(?:they|it)$/.test(fold)) return paragraph.source ?? text;
  const named = view.entities.filter((item) => item.sort !== 'country' && item.to <= from).at(-1);
  const { speaker, person, source, pronouns } = paragraph;
  const meant = [named?.id, speaker, person, source].find(
    (id) => id !== undefined && (pronouns.get(id) ?? fold) === fold,
  );
  return meant ?? text;
}

function lastPerson(view: SentenceView): string | undefined {
  return view.entities.findLast((entity) => entity.sort !== 'country')?.id;
}

/** The subject of a sentence whose cue has none of its own: the first name before it. */
function firstPerson(view: SentenceView, { cue }: CueDraft): string | undefined {
  const begin = datelineEnd(view.sentence.text);
  return view.entities.find(
    ({ from, to, rule }) => to <= cue.from && rule !== 'demonym' && startAt(view.words, from) >= begin,
  )?.id;
}

/** Gives the sentences of a quotation the speaker whom another sentence of it names. */
function carryQuotes(
  views: readonly SentenceView[],
  quotes: readonly (readonly Quote[])[],
  attributions: Attribution[][],
): void {
  for (let first = 0; first < views.length; first++) {
    const last = quotationEnd(quotes, first);
    const isNear = views[first - 1]?.sentence.paragraph === views[first]?.sentence.paragraph;
    const before = isNear && isWholeQuote(views[first], quotes[first]) ? attributions[first - 1] : undefined;
    const inside = attributions.slice(first, last + 1).flat();
    // What a quotation says of others is not said by them: its own speaker goes before.
    const own = inside.filter(({ isQuoted }) => !isQuoted);
    const speaker = chooseAttribution(own) ?? before?.find(isOutside) ?? chooseAttribution(inside);
    if (speaker && (last > first || before))
      carrySpeaker(views.slice(first, last + 1), speaker, attributions);
    first = last;
  }
}

/** The last sentence of a quotation that begins in a sentence. */
function quotationEnd(quotes: readonly (readonly Quote[])[], first: number): number {
  let last = first;
  while (quotes[last]?.some((quote) => quote.isOpen) && quotes[last + 1]?.[0]?.isContinued) last += 1;
  return last;
}

function carrySpeaker(
  views: readonly SentenceView[],
  speaker: Attribution,
  attributions: Attribution[][],
): void {
  for (const view of views) {
    const own = attributions[view.sentence.index];
    if (own && !own.some((item) => isOutside(item) && !item.isQuoted))
      own.unshift(carried(view, speaker, 'quotation-continued'));
  }
}

function carried({ sentence }: SentenceView, speaker: Attribution, rule: string): Attribution {
  return {
    ...speaker,
    sentence: sentence.index,
    contentSpan: [sentence.start, sentence.end],
    rule,
    isQuoted: false,
  };
}

/** Of the document rather than of a speaker in it ("I think"), and not denied. */
function isOutside({ source, polarity, rule }: Attribution): boolean {
  return polarity === 'positive' && rule !== 'credit' && !/^(?:I|we|you|who)$/i.test(source);
}

/** Nothing but a quotation. */
function isWholeQuote(view: SentenceView | undefined, quotes: readonly Quote[] | undefined): boolean {
  const quote = quotes?.[0];
  if (!view || !quote) return false;
  return quote.start <= 1 && quote.end >= view.sentence.text.length - 2;
}

/** The attribution that a fact carries: the first one made by the document itself, rather than in a quotation. */
export function chooseAttribution(attributions: readonly Attribution[]): Attribution | undefined {
  const outside = attributions.filter(isOutside);
  return (
    outside.find(({ isQuoted }) => !isQuoted) ??
    outside.find(({ source }) => !/^(?:he|she|they|it)$/i.test(source))
  );
}
