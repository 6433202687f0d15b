/** Events that a sentence takes for granted: "Russia’s invasion of Ukraine", "Xi’s visit to Moscow". */
import type { Fact } from '../dataset/schema.ts';
import { EVENT_NOUNS } from './event-words.ts';
import { isParty, partyAfter } from './parties.ts';
import type { Finding } from './types.ts';
import { reasonAt, type SentenceView, unitsOf } from './views.ts';
import { foldAt } from './words.ts';

/** Words between an owner and the noun: "Trump’s public humiliation of". */
const REACH = 3;
/** What may not come, or has not come yet. */
const UNREAL =
  /^(?:possible|potential|planned|proposed|future|next|upcoming|looming|threatened|feared|alleged|any|no)$/;
/** Before the owner: what is wished or feared need not be. */
const WISHED =
  /^(?:hopes?|fears?|threats?|risks?|plans?|prospects?|possibility|demands?|calls?|chances?|without|against)$/;
const WISHED_REACH = 4;

/** The first event that a noun names between its owner and the party after its preposition. */
export function findEventByNoun(view: SentenceView): Finding<NonNullable<Fact['event']>> | undefined {
  const [found] = view.entities.flatMap((actor) => {
    const last = view.words[actor.to - 1];
    const isOwner = last?.possessive === true || /^(?:his|her)$/.test(foldAt(view.words, actor.to - 1));
    if (!isOwner || !isParty(actor) || isWished(view, actor.from)) return [];
    const at = nounAfter(view, actor.to);
    const noun = EVENT_NOUNS.get(foldAt(view.words, at));
    const recipient = partyAfter(view, at + 1, foldAt(view.words, at + 1));
    if (!noun || !recipient || recipient.id === actor.id || view.words[recipient.to - 1]?.possessive)
      return [];
    const reason = reasonAt(view.sentence, 'event', 'event-noun', unitsOf(view, actor.from, recipient.to));
    return [{ value: { type: noun.type, actor: actor.id, recipient: recipient.id }, reason }];
  });
  return found;
}

/** The noun of an event that an owner leads to, with its preposition after it; -1 where there is none. */
function nounAfter({ words, sentence }: SentenceView, owner: number): number {
  for (let at = owner; at < owner + REACH; at++) {
    const word = words[at];
    const gap = at > owner ? sentence.text.slice(words[at - 1]?.end, word?.start).trim() : '';
    if (!word || word.capital || gap !== '' || UNREAL.test(word.fold)) return -1;
    if (EVENT_NOUNS.get(word.fold)?.prepositions.has(foldAt(words, at + 1))) return at;
  }
  return -1;
}

function isWished({ words }: SentenceView, owner: number): boolean {
  return words.slice(Math.max(0, owner - WISHED_REACH), owner).some(({ fold }) => WISHED.test(fold));
}
