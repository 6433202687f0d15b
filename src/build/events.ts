/** Events between two parties: somebody does something to somebody, in the active or the passive voice. */
import type { EventType, Fact } from '../dataset/schema.ts';
import { NEGATIONS, PERSON_NOUNS, VERB_HELPERS } from './attribution-words.ts';
import { findEventByNoun } from './event-nouns.ts';
import { EVENT_PHRASES, EVENT_VERBS, type EventNoun, type EventVerb } from './event-words.ts';
import { goodsOf, isParty, partyAfter } from './parties.ts';
import { subjectBefore } from './subjects.ts';
import type { Finding } from './types.ts';
import { type Entity, reasonAt, type SentenceView, unitsOf } from './views.ts';
import { foldAt } from './words.ts';

export type FactEvent = NonNullable<Fact['event']>;

const BE = /^(?:is|are|was|were|been|being)$/;
const SUPPOSED_REACH = 3;
/** Words between a verb and its noun: "imposed sweeping new sanctions on". */
const PHRASE_REACH = 4;
const UNREAL = /^(?:would|could|might|may|should|can)$/;
/** What is done to somebody's words or plans is done to them; what is done to their house or aide is not. */
const WORDY: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'PROTEST']);
/** "Trump and Putin met": done together, with nobody else named after it. */
const MUTUAL = /^(?:met|meet|talked|spoke|negotiated|conferred|agreed|cooperated)$/;

interface Clause {
  readonly view: SentenceView;
  /** The verb. */
  readonly at: number;
  readonly subject: Entity;
  readonly isPassive: boolean;
}

/** The first event of a sentence whose two parties the rules are sure of: by its verbs, else by a noun. */
export function findEvent(view: SentenceView): Finding<FactEvent> | undefined {
  for (let at = 0; at < view.words.length; at++) {
    const clause = clauseAt(view, at);
    const found = clause && (readPhrase(clause) ?? readVerb(clause) ?? readMutual(clause));
    if (found) return found;
  }
  return findEventByNoun(view);
}

/** A verb of an event with its subject, where it is said that it happens. */
function clauseAt(view: SentenceView, at: number): Clause | undefined {
  const word = view.words[at];
  if (!word || word.capital || !(EVENT_VERBS.has(word.fold) || EVENT_PHRASES.has(word.fold)))
    return undefined;
  const { start, isNegated, isPassive, isInfinitive } = groupBefore(view, at);
  if (isNegated || isInfinitive) return undefined;
  const subject = subjectBefore(view, start);
  if (!subject || isSupposed(view, subject.from, at)) return undefined;
  return { view, at, subject, isPassive };
}

/** "imposed new sanctions on Iran", "held talks with Xi" */
function readPhrase({ view, at, subject, isPassive }: Clause): Finding<FactEvent> | undefined {
  const phrases = isPassive ? [] : (EVENT_PHRASES.get(foldAt(view.words, at)) ?? []);
  const [found] = phrases.flatMap((phrase) => {
    const object = phraseObject(view, at, phrase);
    return (object && eventOf(view, phrase.type, subject, object, 'verb-with-noun')) ?? [];
  });
  return found;
}

/** Whom the noun of a phrase leads to. */
function phraseObject(
  view: SentenceView,
  verb: number,
  { nouns, prepositions }: EventNoun,
): Entity | undefined {
  const { words, sentence } = view;
  for (let noun = verb + 1; noun <= verb + PHRASE_REACH; noun++) {
    const gap = sentence.text.slice(words[noun - 1]?.end, words[noun]?.start);
    if (!/^[\s-]*$/.test(gap)) return undefined;
    const preposition = foldAt(words, noun + 1);
    if (!nouns.has(foldAt(words, noun)) || !prepositions.has(preposition)) continue;
    const object = partyAfter(view, noun + 1, preposition) ?? goodsOf(view, noun + 2);
    return object && !isOwner(view, object) ? object : undefined;
  }
  return undefined;
}

function readVerb(clause: Clause): Finding<FactEvent> | undefined {
  const { view, at, subject, isPassive } = clause;
  const [found] = (EVENT_VERBS.get(foldAt(view.words, at)) ?? []).flatMap((verb) => {
    if (!isPassive) {
      const object = objectOf(clause, verb);
      return (object && eventOf(view, verb.type, subject, object, 'active-verb')) ?? [];
    }
    if (!verb.isParticiple || verb.preposition !== '') return [];
    const actor = partyAfter(view, at + 1, 'by');
    return (actor && !isOwner(view, actor) && eventOf(view, verb.type, actor, subject, 'passive-verb')) || [];
  });
  return found;
}

/** Whom a verb names after it; after "threatened to" the object of what is threatened. */
function objectOf({ view, at }: Clause, { type, preposition, particle }: EventVerb): Entity | undefined {
  if (type !== 'THREATEN' || view.words[at + 1]?.fold !== 'to') {
    const object = partyAfter(view, at + 1, preposition);
    const isIt = object && (particle === '' || view.words[object.to]?.fold === particle);
    return isIt && (!isOwner(view, object) || isWordOf(view, object, type)) ? object : undefined;
  }
  const threatened = EVENT_VERBS.get(foldAt(view.words, at + 2)) ?? [];
  const objects = threatened.flatMap((verb) => partyAfter(view, at + 3, verb.preposition) ?? []);
  return objects.find((object) => !isOwner(view, object));
}

function readMutual({ view, at, subject, isPassive }: Clause): Finding<FactEvent> | undefined {
  const { words, entities, sentence } = view;
  const [verb] = EVENT_VERBS.get(foldAt(words, at)) ?? [];
  if (!verb || isPassive || !MUTUAL.test(foldAt(words, at))) return undefined;
  if (words[subject.from - 1]?.fold !== 'and') return undefined;
  const other = entities.find((entity) => entity.to === subject.from - 1 && isParty(entity));
  const isListed = sentence.text
    .slice(0, words[other?.from ?? 0]?.start)
    .trimEnd()
    .endsWith(',');
  if (!other || isListed || isOwner(view, other)) return undefined;
  return eventOf(view, verb.type, other, subject, 'together');
}

function eventOf(
  view: SentenceView,
  type: EventType,
  actor: Entity,
  recipient: Entity,
  rule: string,
): Finding<FactEvent> | undefined {
  if (actor.id === recipient.id) return undefined;
  const units = unitsOf(view, Math.min(actor.from, recipient.from), Math.max(actor.to, recipient.to));
  return {
    value: { type, actor: actor.id, recipient: recipient.id },
    reason: reasonAt(view.sentence, 'event', rule, units),
  };
}

function isOwner({ words }: SentenceView, { to }: Entity): boolean {
  return words[to - 1]?.possessive === true || /^(?:his|her|its|their)$/.test(foldAt(words, to - 1));
}

/** "Trump’s calls", "Putin’s harsh words": of somebody, but not somebody. */
function isWordOf({ words, sentence }: SentenceView, { to }: Entity, type: EventType): boolean {
  const end = words.findIndex(({ fold, start }, at) => {
    const isApart = at > to && sentence.text.slice(words[at - 1]?.end, start).trim() !== '';
    return at >= to && (isApart || AFTER_NOUN.test(fold));
  });
  const noun = words.slice(to, end < 0 ? to + PHRASE_REACH : end);
  return (
    WORDY.has(type) && !noun.some(({ fold, capital }) => capital || PERSON_NOUNS.has(fold) || KIN.test(fold))
  );
}

/** Ends the phrase of a noun. */
const AFTER_NOUN =
  /^(?:to|of|on|for|over|about|in|at|with|against|and|or|as|that|who|which|when|after|before|by|from)$/;
const KIN =
  /^(?:wife|husband|son|daughter|brother|sister|family|ally|allies|friend|friends|rival|rivals|opponent|opponents|opposition|successor|predecessor|predecessors|team|army|people|company|enemy|enemies|aides|officials|lawyers|advisers|advisors|critics)$/;

/** "if Russia invades Ukraine", "Israel could bomb Iran": not said to happen. */
function isSupposed({ words }: SentenceView, subject: number, verb: number): boolean {
  const before = words.slice(Math.max(0, subject - SUPPOSED_REACH), subject);
  return (
    before.some(({ fold }) => /^(?:if|unless|whether)$/.test(fold)) ||
    words.slice(subject, verb).some(({ fold, capital }) => UNREAL.test(fold) && !capital)
  );
}

interface Group {
  readonly start: number;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  /** "agreed to meet", "plans to attack": not done, or not yet. */
  readonly isInfinitive: boolean;
}

function groupBefore({ words, sentence }: SentenceView, verb: number): Group {
  let start = verb;
  let isNegated = false;
  let isPassive = false;
  for (; start > 0; start--) {
    const before = words[start - 1];
    if (!before || sentence.text.slice(before.end, words[start]?.start).trim() !== '') break;
    const isBe = BE.test(before.fold);
    const isHelper = isBe || VERB_HELPERS.has(before.fold) || NEGATIONS.has(before.fold);
    if (!isHelper && !(/ly$/.test(before.fold) && !before.capital)) break;
    isNegated ||= NEGATIONS.has(before.fold);
    // "is meeting" is active, "was met" is not.
    isPassive ||= isBe && !words[verb]?.fold.endsWith('ing');
  }
  const last = words[start - 1]?.fold;
  return { start, isNegated, isPassive, isInfinitive: last === 'to' };
}
