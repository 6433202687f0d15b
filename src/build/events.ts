/** Events between two parties: somebody does something to somebody, in the active or the passive voice. */
import type { Fact } from '../dataset/schema.ts';
import { NEGATIONS, VERB_HELPERS } from './attribution-words.ts';
import { EVENT_VERBS, type EventVerb } from './event-words.ts';
import type { Finding } from './types.ts';
import { type Entity, reasonAt, type SentenceView, unitsOf } from './views.ts';
import { TITLES } from './vocabulary.ts';

export type FactEvent = NonNullable<Fact['event']>;

const BE = /^(?:is|are|was|were|been|being)$/;
/** Between a verb and the party that it is done to. */
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'former',
  'then',
  'prime',
  'foreign',
  'fellow',
  'both',
]);
const REACH = 6;
const SUPPOSED_REACH = 3;
const UNREAL = /^(?:would|could|might|may|should|can)$/;

/** The first event of a sentence whose two parties the rules are sure of. */
export function findEvent(view: SentenceView): Finding<FactEvent> | undefined {
  for (let at = 0; at < view.words.length; at++) {
    const word = view.words[at];
    const verbs = word && !word.capital ? EVENT_VERBS.get(word.fold) : undefined;
    for (const verb of verbs ?? []) {
      const found = readEvent(view, at, verb);
      if (found) return found;
    }
  }
  return undefined;
}

function readEvent(view: SentenceView, at: number, verb: EventVerb): Finding<FactEvent> | undefined {
  const { start, isNegated, isPassive, isInfinitive } = groupBefore(view, at);
  if (isNegated || isInfinitive) return undefined;
  const subject = partyBefore(view, start);
  if (subject && isSupposed(view, subject.from, at)) return undefined;
  const isByPassive = isPassive && verb.isParticiple && verb.preposition === '';
  const preposition = isByPassive ? 'by' : verb.preposition;
  if (!subject || (isPassive && !isByPassive)) return undefined;
  const object = partyAfter(view, at + 1, preposition);
  if (!object || object.id === subject.id) return undefined;
  const [actor, recipient] = isByPassive ? [object, subject] : [subject, object];
  const units = unitsOf(view, Math.min(subject.from, object.from), Math.max(subject.to, object.to));
  const rule = isByPassive ? 'passive-verb' : 'active-verb';
  return {
    value: { type: verb.type, actor: actor.id, recipient: recipient.id },
    reason: reasonAt(view.sentence, 'event', rule, units),
  };
}

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

/** The leader or country right before a verb; an owner ("Trump’s lawyer") or a people ("Russian media") is none. */
function partyBefore(view: SentenceView, start: number): Entity | undefined {
  const gap = view.sentence.text.slice(view.words[start - 1]?.end, view.words[start]?.start);
  if (start === 0 || gap.trim() !== '') return undefined;
  return view.entities.find((entity) => entity.to === start && isParty(entity));
}

function partyAfter(view: SentenceView, from: number, preposition: string): Entity | undefined {
  const { words, sentence, entities } = view;
  let at = from;
  if (preposition !== '') {
    if (words[at]?.fold !== preposition) return undefined;
    at += 1;
  }
  for (; at < from + REACH; at++) {
    const gap = sentence.text.slice(words[at - 1]?.end, words[at]?.start);
    if (!words[at] || gap.trim() !== '') return undefined;
    const entity = entities.find((item) => item.from === at && isParty(item));
    if (entity) return entity;
    const isPeople = entities.some((item) => item.rule === 'demonym' && item.from <= at && at < item.to);
    const fold = words[at]?.fold ?? '';
    if (!isPeople && !FILLERS.has(fold) && !TITLES.has(fold)) return undefined;
  }
  return undefined;
}

function isParty({ sort, rule }: Entity): boolean {
  return sort === 'leader' || (sort === 'country' && rule !== 'demonym');
}
