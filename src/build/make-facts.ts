/** The facts of one document: one for each sentence that is no heading, with the reason of every field. */
import { digest } from '../base/files.ts';
import { startOfTail, withoutTail } from '../base/tail.ts';
import type { Fact, Reason } from '../dataset/schema.ts';
import { type Attribution, chooseAttribution, findAttributions } from './attribution.ts';
import { datelineEnd } from './dateline.ts';
import { chooseDate, type DateFinding, findDatesBySentence } from './dates/find-dates.ts';
import { findEvent } from './events.ts';
import type { Gazetteer } from './gazetteer/load-gazetteer.ts';
import { termsByName } from './gazetteer/office-terms.ts';
import { findKind } from './kind.ts';
import { findMentions, type Mentions, type UnresolvedName } from './mentions.ts';
import type { Quote } from './quotes.ts';
import type { TopicFinder } from './topics.ts';
import type { BuildDocument } from './types.ts';
import { pointAt, reasonAt, type SentenceView } from './views.ts';

/** What facts are made with; the same for all documents of a build. */
export interface FactTools {
  readonly gazetteer: Gazetteer;
  readonly topics: TopicFinder;
}

export interface DocumentFacts {
  /** Made as they are asked for, once. */
  readonly facts: Iterable<Fact>;
  readonly unresolved: readonly UnresolvedName[];
}

/** A quotation of more words is not repeated in a field of its own: the statement holds it. */
const LONGEST_QUOTATION = 8;
const ID_DIGITS = 3;

/** Makes the facts of a document. Ids are the document's with a running number: `wall-012`. */
export function makeFacts(document: BuildDocument, { gazetteer, topics }: FactTools): DocumentFacts {
  const mentions = findMentions(document, gazetteer);
  const { attributions, quotes } = findAttributions(mentions);
  function* facts(): Generator<Fact> {
    let number = 0;
    for (const [index, dates] of findDatesBySentence(document, { termsOf: termsOf(gazetteer) })) {
      const view = mentions.views[index];
      if (!view || view.sentence.heading) continue;
      number += 1;
      const id = `${document.id}-${String(number).padStart(ID_DIGITS, '0')}`;
      // When a report was written is not when it happened.
      const begin = pointAt(view.sentence, datelineEnd(view.sentence.text));
      const date = chooseDate(dates.filter(({ reason }) => reason.start >= begin));
      const said = attributions[index] ?? [];
      yield makeFact({ id, document, view, mentions, topics, date, said, quotes: quotes[index] ?? [] });
    }
  }
  return { facts: facts(), unresolved: mentions.unresolved };
}

interface FactParts {
  readonly id: string;
  readonly document: BuildDocument;
  readonly view: SentenceView;
  readonly mentions: Mentions;
  readonly topics: TopicFinder;
  readonly date: DateFinding | undefined;
  readonly said: readonly Attribution[];
  readonly quotes: readonly Quote[];
}

function makeFact({ id, document, view, mentions, topics, date, said, quotes }: FactParts): Fact {
  const { index, paragraph, sentence, start, end } = view.sentence;
  const passage = document.points.slice(start, end);
  const leaders = mentions.leaders[index] ?? [];
  const countries = mentions.countries[index] ?? [];
  const about = topics.find(view);
  // Who asks says nothing of what is asked.
  const isQuestion = endsAsQuestion(view, quotes);
  const event = isQuestion ? undefined : findEvent(view);
  const attribution = isQuestion ? undefined : chooseAttribution(said);
  const quotation = findQuotation(view, quotes, attribution);
  const hasDate = date !== undefined;
  const kind = findKind(view, {
    attribution,
    quotes,
    hasEvent: event !== undefined && event.reason.rule !== 'event-noun',
    hasDate,
    isQuestion,
  });
  const reasons = [
    date?.reason,
    ...[...leaders, ...countries, ...about].map((finding) => finding.reason),
    kind.reason,
    attribution && reasonOf(attribution),
    quotation?.reason,
    event?.reason,
  ];
  return {
    id,
    statement: unbreak(passage),
    kind: kind.value,
    date: date?.value ?? null,
    leaders: leaders.map((finding) => finding.value),
    countries: countries.map((finding) => finding.value),
    topics: about.map((finding) => finding.value),
    event: event?.value ?? null,
    attribution: attribution ? { source: attribution.source, cue: attribution.cue } : null,
    quotation: quotation?.value ?? null,
    passages: [{ document: document.id, paragraph, sentence, start, end, sha256: digest(passage) }],
    links: [],
    notes: [],
    reasons: reasons.filter((reason): reason is Reason => reason !== undefined),
  };
}

/** The words of a passage without the line breaks of its document. */
function unbreak(passage: string): string {
  if (!/[\n\r]/.test(passage)) return passage;
  return passage.replace(/(?<=\p{L}[-‐])\s+(?=\p{Ll})/gu, '').replace(/\s+/g, ' ');
}

/** A question of the text itself, not one that somebody in it asks. */
function endsAsQuestion({ sentence: { text } }: SentenceView, quotes: readonly Quote[]): boolean {
  const at = text.indexOf('?', startOfTail(text, /[!?)\]*\s]/));
  return at > 0 && !quotes.some(({ start, end }) => start <= at && at < end);
}

function reasonOf({ rule, cue, cueSpan: [start, end] }: Attribution): Reason {
  return { field: 'attribution', rule, cue, start, end };
}

/** A short quotation inside an attributed sentence, and who speaks. */
function findQuotation(
  view: SentenceView,
  quotes: readonly Quote[],
  attribution: Attribution | undefined,
): { value: NonNullable<Fact['quotation']>; reason: Reason } | undefined {
  if (!attribution) return undefined;
  for (const { start, end } of quotes) {
    const words = view.words.filter((word) => word.start >= start && word.end <= end);
    const text = withoutTail(view.sentence.text.slice(start, end), /[\s,.;]/).trim();
    if (words.length === 0 || words.length > LONGEST_QUOTATION || text === '') continue;
    const reason = reasonAt(view.sentence, 'quotation', attribution.rule, [start, end]);
    return { value: { text, speaker: attribution.source }, reason };
  }
  return undefined;
}

const terms = new WeakMap<Gazetteer, ReturnType<typeof termsByName>>();

/** Made once a gazetteer, not once a document. */
function termsOf(gazetteer: Gazetteer): ReturnType<typeof termsByName> {
  const known = terms.get(gazetteer) ?? termsByName(gazetteer);
  terms.set(gazetteer, known);
  return known;
}
