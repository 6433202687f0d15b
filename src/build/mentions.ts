/** Who and what a document names: leaders, countries, and people who are in no gazetteer. */
import type { Gazetteer } from './gazetteer/load-gazetteer.ts';
import { resolveReferences } from './references-to-people.ts';
import { type ResolvedLeader, resolveLeaders } from './resolve-leaders.ts';
import { resolvePlaces } from './resolve-places.ts';
import { type LeaderCandidate, type PersonCandidate, type Scan, scanNames } from './scan-names.ts';
import type { BuildDocument, Finding } from './types.ts';
import { type Entity, pointAt, reasonAt, type SentenceView, unitsOf, viewSentences } from './views.ts';
import { startAt } from './words.ts';
import { presentYears } from './years.ts';

/** A name that stays nobody's, as `diplo build --unresolved` lists it. */
export interface UnresolvedName {
  readonly text: string;
  readonly count: number;
  /** Of the first time, in code points of the document's text. */
  readonly start: number;
}

export interface Mentions {
  /** For every sentence of the document, by its index: each leader once, with the first reason. */
  readonly leaders: readonly (readonly Finding<string>[])[];
  readonly countries: readonly (readonly Finding<string>[])[];
  /** In the order of the text. */
  readonly unresolved: readonly UnresolvedName[];
  /** The sentences with all that was found in them, for the steps that follow. */
  readonly views: readonly SentenceView[];
  /** "he" or "she", of leaders by their id, where it is known. */
  readonly pronouns: ReadonlyMap<string, string>;
}

/**
 * Finds leaders and countries by the names of a gazetteer. A bare surname counts only with a title, a fuller
 * name or a date near it; whoever stays in doubt is listed as unresolved and never made into an entity.
 */
export function findMentions(document: BuildDocument, gazetteer: Gazetteer): Mentions {
  const views = viewSentences(document);
  const scan: Scan = { leaders: [], places: [], people: [] };
  for (const view of views) scanNames(view, gazetteer, scan);
  const { resolved, unresolved } = resolveLeaders(document, scan, gazetteer);
  for (const { candidate, id, rule } of resolved) addEntity(candidate, 'leader', id, rule);
  const homes = new Set(resolved.flatMap(({ id }) => gazetteer.leaders.get(id)?.country ?? []));
  // A surname that is nobody's may still be a place: Washington, Jordan.
  for (const { view, from, to, place } of unresolved)
    if (place !== undefined) scan.places.push({ view, from, to, id: place, sort: 'weak-place' });
  for (const { candidate, rule } of resolvePlaces(scan, homes)) {
    addEntity(candidate, 'country', candidate.id, rule);
  }
  for (const person of scan.people) addEntity(person, 'person', textOf(person), 'name');
  for (const { entities } of views) entities.sort((a, b) => a.from - b.from);
  resolveReferences(views, gazetteer, presentYears(document));
  return {
    leaders: views.map((view) => findingsOf(view, 'leader', 'leaders')),
    countries: views.map((view) => findingsOf(view, 'country', 'countries')),
    unresolved: listUnresolved(scan.people, unresolved, views),
    views,
    pronouns: pronounsOf(resolved, gazetteer),
  };
}

function pronounsOf(resolved: readonly ResolvedLeader[], gazetteer: Gazetteer): Map<string, string> {
  const pronouns = new Map<string, string>();
  for (const { id } of resolved) {
    const gender = gazetteer.leaders.get(id)?.gender;
    if (gender) pronouns.set(id, gender === 'f' ? 'she' : 'he');
  }
  return pronouns;
}

function addEntity(
  { view, from, to }: PersonCandidate,
  sort: Entity['sort'],
  id: string,
  rule: string,
): void {
  view.entities.push({ sort, id, from, to, rule });
}

function findingsOf(
  view: SentenceView,
  sort: Entity['sort'],
  field: 'leaders' | 'countries',
): Finding<string>[] {
  const findings = new Map<string, Finding<string>>();
  for (const entity of view.entities) {
    if (entity.sort !== sort || findings.has(entity.id)) continue;
    const reason = reasonAt(view.sentence, field, entity.rule, unitsOf(view, entity.from, entity.to));
    findings.set(entity.id, { value: entity.id, reason });
  }
  return [...findings.values()];
}

function listUnresolved(
  people: readonly PersonCandidate[],
  surnames: readonly LeaderCandidate[],
  views: readonly SentenceView[],
): UnresolvedName[] {
  const taken = new Set(
    views.flatMap(({ entities, sentence }) =>
      entities.filter(({ sort }) => sort !== 'person').map(({ from }) => `${sentence.index}:${from}`),
    ),
  );
  const names = new Map<string, { text: string; count: number; start: number }>();
  for (const candidate of [...people, ...surnames]) {
    const { view, from } = candidate;
    if (taken.has(`${view.sentence.index}:${from}`)) continue;
    const text = textOf(candidate);
    const start = pointAt(view.sentence, startAt(view.words, from));
    const known = names.get(text);
    if (known) {
      known.count += 1;
      known.start = Math.min(known.start, start);
    } else names.set(text, { text, count: 1, start });
  }
  return [...names.values()].sort((a, b) => a.start - b.start);
}

function textOf({ view, from, to }: PersonCandidate): string {
  return view.sentence.text.slice(...unitsOf(view, from, to));
}
