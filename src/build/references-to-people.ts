/** Words that stand for somebody named before: pronouns and "the Russian leader". */
import type { Gazetteer } from './gazetteer/load-gazetteer.ts';
import { isOffice } from './office-cues.ts';
import { successorOf } from './resolve-leaders.ts';
import type { Entity, SentenceView } from './views.ts';
import { TITLES } from './vocabulary.ts';
import { endAt, foldAt } from './words.ts';
import { isHeldIn, type Years } from './years.ts';

const PRONOUNS: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** "Each in his turn": the pronoun is anybody's. */
const ANYBODY = /^(?:each|every|everybody|everyone|anybody|anyone|nobody|whoever)$/;

/**
 * Adds to every sentence the leaders whom its pronouns and descriptions mean, where only one can be meant: the
 * only person named so far in the sentence, else the only one of the sentence before in the same paragraph.
 */
export function resolveReferences(
  views: readonly SentenceView[],
  gazetteer: Gazetteer,
  present: Years | undefined,
): void {
  const seen = new Map<string, Set<string>>();
  views.forEach((view, index) => {
    const before = views[index - 1];
    const isNear = before?.sentence.paragraph === view.sentence.paragraph && !before.sentence.heading;
    const added = view.words.flatMap((_, at) => {
      const near = isNear ? before : undefined;
      const found =
        pronounAt(view, at, near, gazetteer) ??
        roleAt(view, at, seen, gazetteer) ??
        titleAt(view, at, near, { gazetteer, present });
      return found ?? [];
    });
    if (added.length > 0) {
      view.entities.push(...added);
      view.entities.sort((a, b) => a.from - b.from);
    }
    for (const entity of view.entities) remember(entity, seen, gazetteer);
  });
}

function remember({ sort, id }: Entity, seen: Map<string, Set<string>>, gazetteer: Gazetteer): void {
  const country = sort === 'leader' ? gazetteer.leaders.get(id)?.country : undefined;
  if (!country) return;
  const known = seen.get(successorOf(country));
  if (known) known.add(id);
  else seen.set(successorOf(country), new Set([id]));
}

function pronounAt(
  view: SentenceView,
  at: number,
  before: SentenceView | undefined,
  gazetteer: Gazetteer,
): Entity | undefined {
  const gender = PRONOUNS.get(foldAt(view.words, at));
  if (gender === undefined || view.words.slice(0, at).some(({ fold }) => ANYBODY.test(fold)))
    return undefined;
  const here = peopleIn(view, at, gender, gazetteer);
  const people = here.size > 0 || !before ? here : peopleIn(before, before.words.length, gender, gazetteer);
  const [only] = people;
  if (people.size !== 1 || only === undefined || !gazetteer.leaders.has(only)) return undefined;
  return { sort: 'leader', id: only, from: at, to: at + 1, rule: 'pronoun' };
}

/** "the president", where the sentence so far, or the one before, names one holder of such an office only. */
function titleAt(
  view: SentenceView,
  at: number,
  before: SentenceView | undefined,
  { gazetteer, present }: { gazetteer: Gazetteer; present: Years | undefined },
): Entity | undefined {
  const { words } = view;
  const sort = TITLES.get(foldAt(words, at));
  if (sort === undefined || sort === 'any' || words[at + 1]?.fold === 'of') return undefined;
  const start = /^(?:prime|foreign)$/.test(foldAt(words, at - 1)) ? at - 1 : at;
  const next = words[at + 1];
  const isNamed = next?.capital && next.start - endAt(words, at) === 1;
  if (words[start - 1]?.fold !== 'the' || isNamed) return undefined;
  // Who was a minister once is not "the minister" of a later time.
  const holds = (id: string) =>
    (gazetteer.leaders.get(id)?.offices ?? []).some(
      (office) => isOffice(office.title, sort) && (!present || isHeldIn(office, present)),
    );
  const here = [...peopleIn(view, start, undefined, gazetteer)].filter(holds);
  const people =
    here.length > 0 || !before
      ? here
      : [...peopleIn(before, before.words.length, undefined, gazetteer)].filter(holds);
  const [only] = people;
  if (people.length !== 1 || only === undefined) return undefined;
  return { sort: 'leader', id: only, from: start, to: at + 1, rule: 'title-alone' };
}

/** Whoever is named before a word and whom a pronoun of a gender can mean. */
function peopleIn(
  view: SentenceView,
  to: number,
  gender: 'm' | 'f' | undefined,
  gazetteer: Gazetteer,
): Set<string> {
  const people = view.entities.filter((entity) => entity.sort !== 'country' && entity.to <= to);
  return new Set(
    people.flatMap(({ id }) => {
      const known = gazetteer.leaders.get(id)?.gender ?? gender;
      return gender === undefined || known === gender ? [id] : [];
    }),
  );
}

/** "the Russian leader", "the American president", where one such leader was named before. */
function roleAt(
  { words, entities }: SentenceView,
  at: number,
  seen: ReadonlyMap<string, ReadonlySet<string>>,
  gazetteer: Gazetteer,
): Entity | undefined {
  const sort = TITLES.get(foldAt(words, at));
  const next = words[at + 1];
  if (sort === undefined || (next?.capital && next.start - endAt(words, at) === 1)) return undefined;
  const start = /^(?:prime|foreign)$/.test(foldAt(words, at - 1)) ? at - 1 : at;
  const country = entities.find((entity) => entity.sort === 'country' && entity.to === start);
  if (!country || words[country.from - 1]?.fold !== 'the') return undefined;
  const leaders = [...(seen.get(successorOf(country.id)) ?? [])].filter((id) => {
    const offices = gazetteer.leaders.get(id)?.offices ?? [];
    return sort === 'any' || offices.some(({ title }) => title.toLowerCase().includes(sort));
  });
  const [only] = leaders;
  if (leaders.length !== 1 || only === undefined) return undefined;
  return { sort: 'leader', id: only, from: country.from, to: at + 1, rule: 'description' };
}
