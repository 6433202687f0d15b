import type { Country, Dataset, Leader, Topic } from '../dataset/schema.ts';
import { tokenize } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** Somebody or something that facts are tagged with: leaders, then countries, then topics, in the dataset's order. */
export interface Entity {
  kind: 'leaders' | 'countries' | 'topics';
  id: string;
  /** The name that is shown for it. */
  label: string;
}

/** A name that a text or a query may use for entities, as folded words. */
export interface Alias {
  words: string[];
  entities: number[];
  /** Only written in capitals: the name of the country is a pronoun otherwise ("US"). */
  capitals: boolean;
}

/** No name is longer; the bound keeps the search for names in a text linear. */
export const LONGEST_ALIAS = 6;

export function entitiesOf(dataset: Omit<Dataset, 'facts'>): Entity[] {
  return [
    ...dataset.leaders.map(({ id, name }): Entity => ({ kind: 'leaders', id, label: name })),
    ...dataset.countries.map(({ id, name }): Entity => ({ kind: 'countries', id, label: name })),
    ...dataset.topics.map(({ id, label }): Entity => ({ kind: 'topics', id, label })),
  ];
}

/** Every name of every entity; two entities with one name ("Bush") share an alias. */
export function aliasesOf(dataset: Dataset): Map<string, Alias> {
  const aliases = new Map<string, Alias>();
  let entity = 0;
  for (const leader of dataset.leaders) addAliases(leaderNames(leader, dataset.countries), entity++, aliases);
  for (const country of dataset.countries) addAliases(countryNames(country), entity++, aliases);
  for (const topic of dataset.topics) addAliases(topicNames(topic), entity++, aliases);
  return aliases;
}

/**
 * The country of a leader, or the leader of a country, by its number, where the dataset knows only one leader of it:
 * Xi for China and China for Xi, but nobody for the United States of five presidents.
 */
export function metonymOf(
  { leaders, countries }: Pick<Dataset, 'leaders' | 'countries'>,
  entity: number,
): number | undefined {
  const country = leaders[entity]?.country ?? countries[entity - leaders.length]?.id;
  const place = countries.findIndex(({ id }) => id === country);
  const own = leaders.flatMap((leader, number) => (leader.country === country ? [number] : []));
  if (place < 0 || own.length !== 1) return undefined;
  return entity < leaders.length ? leaders.length + place : own[0];
}

/** Initials of fewer words are words of their own too often. */
const SHORTEST_INITIALS = 5;

/** The key under which an alias is found. */
export function aliasKey(words: readonly string[]): string {
  return words.join(' ');
}

function addAliases(names: Iterable<string>, entity: number, aliases: Map<string, Alias>): void {
  for (const name of names) {
    const words = tokenize(name).map((token) => token.word);
    if (words.length === 0 || words.length > LONGEST_ALIAS) continue;
    const key = aliasKey(words);
    const alias = aliases.get(key);
    if (alias === undefined) aliases.set(key, { words, entities: [entity], capitals: isStopWord(key) });
    else if (!alias.entities.includes(entity)) alias.entities.push(entity);
  }
}

function countryNames(country: Country): string[] {
  return [country.name, ...country.aliases];
}

function topicNames(topic: Topic): string[] {
  return [topic.label, ...topic.terms];
}

function leaderNames(leader: Leader, countries: readonly Country[]): Set<string> {
  const names = [leader.name, leader.id, ...leader.aliases];
  const offices = leader.offices.flatMap((office) => {
    const country = countries.find((candidate) => candidate.id === office.country);
    const held = officeNames(
      bareTitle(office.title),
      country === undefined ? [] : countryNames(country),
      names,
    );
    return [...held, ...initials(office.title, SHORTEST_INITIALS)];
  });
  return new Set([...names, ...offices]);
}

/** "President" of "47th President of the United States". */
function bareTitle(title: string): string {
  return title.replace(/^\d+(?:st|nd|rd|th) /i, '').replace(/ of [\s\S]*$/i, '');
}

/** "Russian president", "president of Russia", "President Putin": how people name who holds an office. */
function officeNames(title: string, countries: readonly string[], names: readonly string[]): string[] {
  const offices = [title, ...initials(title, 2), 'leader'];
  return [
    ...names.filter((name) => !name.startsWith(title)).map((name) => `${title} ${name}`),
    ...offices.flatMap((office) =>
      countries.flatMap((country) => [
        `${country} ${office}`,
        `${office} of ${country}`,
        `${office} of the ${country}`,
      ]),
    ),
  ];
}

/** "POTUS" of "President of the United States", when it has enough letters to mean nothing else. */
function initials(title: string, shortest: number): string[] {
  const words = title.split(' ').filter((word) => word !== '');
  return words.length < shortest ? [] : [words.map((word) => word.charAt(0)).join('')];
}
