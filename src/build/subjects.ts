/** Which leader or country is the subject of a verb. */
import { FINITE } from './attribution-words.ts';
import { isParty } from './parties.ts';
import type { Entity, SentenceView } from './views.ts';
import { FORMS_OF_ADDRESS, TITLES } from './vocabulary.ts';
import { foldAt } from './words.ts';

/** Between commas these only join a sentence to the one before. */
const ASIDE =
  /^,\s(?:too|also|however|meanwhile|therefore|moreover|instead|then|again|in turn|in response|in return|for example|for instance|for (?:his|her|its) part|of course|at last|by contrast|likewise|nevertheless|nonetheless|in fact|on \w+day),\s$/;
/** "Putin, the Russian president, …": another name for the same. */
const APPOSITION = /^,\s(?:the|a|an|then|now)\s[^,;:()"“”—–]{2,80},\s$/;
/** "Trump, who had imposed the tariffs, praised": a clause with a verb of its own. */
const RELATIVE = /^,\s(?:who|which)\s[^,;:()"“”—–]{2,100},\s$/;
/** By these a state acts: "China’s commerce ministry", "Israeli jets". */
const ORGAN =
  /^(?:government|ministry|army|military|navy|parliament|leadership|forces|troops|jets|warplanes|drones|missiles|soldiers|authorities|officials|negotiators|diplomats|delegation)$/;
const ORGAN_REACH = 3;
/** Before a name these make it part of something else: "critics of Trump", "a visit by Xi". */
const PREPOSITION =
  /^(?:of|by|with|in|on|to|against|for|from|about|between|at|near|into|toward|towards|behind|under|like|unlike|without|over)$/;

/**
 * The leader or country before a verb that can be its subject; an owner ("Trump’s lawyer") or a people is none,
 * save where what they own acts for the state.
 */
export function subjectBefore(view: SentenceView, verb: number): Entity | undefined {
  return verb === 0 ? undefined : view.entities.findLast((entity) => isSubject(view, entity, verb));
}

function isSubject(view: SentenceView, entity: Entity, verb: number): boolean {
  const { words, sentence } = view;
  const last = words[entity.to - 1];
  if (entity.to > verb || isGoverned(view, entity)) return false;
  if (isOrgan(view, entity, verb)) return true;
  if (!isParty(entity) || last?.possessive) return false;
  const gap = sentence.text.slice(last?.end, words[verb]?.start);
  if (gap.trim() === '' || ASIDE.test(gap)) return true;
  // "The prime minister, Benjamin Netanyahu, thanked"
  if (gap.trim() === ',') return sentence.text.slice(0, words[entity.from]?.start).trimEnd().endsWith(',');
  if (RELATIVE.test(gap)) return true;
  return APPOSITION.test(gap) && !words.slice(entity.to, verb).some(({ fold }) => FINITE.has(fold));
}

/** Whether the words from a country or its people up to a verb name what acts for the state. */
function isOrgan({ words, sentence }: SentenceView, entity: Entity, verb: number): boolean {
  const isState =
    entity.sort === 'country' && (entity.rule === 'demonym' || words[entity.to - 1]?.possessive);
  const between = words.slice(entity.to, verb);
  const gap = sentence.text.slice(words[entity.to]?.start, words[verb]?.start);
  const isPlain =
    between.length <= ORGAN_REACH && between.every(({ capital, possessive }) => !capital && !possessive);
  return isState === true && isPlain && !/[,;:]/.test(gap) && ORGAN.test(between.at(-1)?.fold ?? '');
}

/** Whether a preposition stands before a name, its titles and its country apart. */
export function isGoverned({ words, entities }: SentenceView, { from }: Entity): boolean {
  let at = from - 1;
  for (; at >= 0; at--) {
    const fold = foldAt(words, at);
    const people = entities.find((entity) => entity.to === at + 1 && entity.sort === 'country');
    const isTitle =
      TITLES.has(fold) || FORMS_OF_ADDRESS.has(fold) || /^(?:the|prime|foreign|former)$/.test(fold);
    if (people && at + 1 < from) at = people.from;
    else if (!isTitle) break;
  }
  return PREPOSITION.test(foldAt(words, at));
}
