/** The gazetteer that ships with the program, with the user's own leaders before it. */
import { readText } from '../../base/files.ts';
import type { Country, Leader, Office } from '../../dataset/schema.ts';
import { foldWord, wordsOf } from '../words.ts';
import { AliasIndex } from './alias-index.ts';
import type { GazetteerCountry, GazetteerData, GazetteerLeader } from './types.ts';

/** Leaders and countries by id, and the index of their names. */
export interface Gazetteer {
  readonly leaders: ReadonlyMap<string, GazetteerLeader>;
  readonly countries: ReadonlyMap<string, GazetteerCountry>;
  readonly aliases: AliasIndex;
  /** Leaders of the user's own file: their names count as they stand. */
  readonly own: ReadonlySet<string>;
  /** First names of leaders, folded: what tells a person from a thing. */
  readonly givenNames: ReadonlySet<string>;
}

const PERSON_IN_OFFICE = /^(?:President|Prime Minister|Chairman|Premier|Chancellor|Secretary)\s+\S+$/;

/**
 * Loads `data/gazetteer.json` from the folder of the installed program.
 * @param own leaders of the user's own file; one of them replaces all shipped leaders of its id or its name
 */
export function loadGazetteer(home: string, own: readonly Leader[] = []): Gazetteer {
  return createGazetteer(JSON.parse(readText(`${home}/data/gazetteer.json`)) as GazetteerData, own);
}

/** As `loadGazetteer`, from its contents. */
export function createGazetteer(data: GazetteerData, own: readonly Leader[] = []): Gazetteer {
  const ownNames = new Set(own.flatMap((leader) => [leader.name, leader.id].map(foldName)));
  const isReplaced = (leader: GazetteerLeader) =>
    [leader.name, leader.id].some((name) => ownNames.has(foldName(name)));
  const leaders = [
    ...own.map(fromOwn),
    ...data.leaders.map(withDefaults).filter((leader) => !isReplaced(leader)),
  ];
  const countries = data.countries.map(countryWithDefaults);
  return {
    leaders: new Map(leaders.map((leader) => [leader.id, leader])),
    countries: new Map(countries.map((country) => [country.id, country])),
    aliases: indexNames(leaders, countries, data.otherThings),
    own: new Set(own.map((leader) => leader.id)),
    givenNames: new Set(leaders.map((leader) => wordsOf(leader.name)[0]?.fold ?? '')),
  };
}

/** The entry of a leader as a dataset holds it: with the names in full and the bare ones together. */
export function toLeader(entry: GazetteerLeader): Leader {
  const { id, name, sortName, aliases, weak, country, offices, wikidata } = entry;
  const names = [...new Set([...weak, ...aliases])].filter((alias) => alias !== name && alias !== '');
  return { id, name, sortName, aliases: names, country, offices: offices.map(copyOffice), wikidata };
}

/** The entry of a country as a dataset holds it. */
export function toCountry({ id, name, aliases }: GazetteerCountry): Country {
  return { id, name, aliases: [...aliases] };
}

function copyOffice({ title, country, from, to }: Office): Office {
  return { title, country, from, to };
}

function indexNames(
  leaders: readonly GazetteerLeader[],
  countries: readonly GazetteerCountry[],
  otherThings: readonly string[],
): AliasIndex {
  const index = new AliasIndex();
  for (const leader of leaders) indexLeader(leader, index);
  for (const { id, names, demonyms, seats, weak } of countries) {
    const sorts = { country: names, demonym: demonyms, seat: seats, 'weak-place': weak };
    for (const sort of ['country', 'demonym', 'seat', 'weak-place'] as const) {
      for (const name of sorts[sort]) index.add(name, { sort, id });
    }
  }
  for (const phrase of otherThings) index.add(phrase, { sort: 'other', id: '' });
  return index;
}

function indexLeader({ id, name, aliases, weak }: GazetteerLeader, index: AliasIndex): void {
  for (const alias of [name, ...aliases]) if (!weak.includes(alias)) index.add(alias, { sort: 'full', id });
  for (const alias of weak) index.add(alias, { sort: 'surname', id });
}

/** Of the user's own leaders, titles with a surname are left to the rule of titles, like those that ship. */
function fromOwn(leader: Leader): GazetteerLeader {
  const parts = new Set(wordsOf(leader.name).map((word) => word.fold));
  const surname = leader.sortName?.split(',')[0]?.trim() || wordsOf(leader.name).at(-1)?.text || leader.name;
  const isWeak = (alias: string) => parts.has(foldName(alias)) || foldName(alias) === foldName(surname);
  return {
    ...leader,
    aliases: leader.aliases.filter((alias) => !isWeak(alias) && !PERSON_IN_OFFICE.test(alias)),
    weak: [...new Set([surname, ...leader.aliases.filter(isWeak)])],
    gender: null,
    seen: null,
    famous: true,
  };
}

/** What the file leaves out. */
function withDefaults(
  leader: Partial<GazetteerLeader> & Pick<GazetteerLeader, 'id' | 'name'>,
): GazetteerLeader {
  return {
    sortName: null,
    aliases: [],
    country: null,
    wikidata: null,
    weak: [],
    gender: null,
    seen: null,
    famous: false,
    ...leader,
    offices: (leader.offices ?? []).map((office) => ({ ...office })),
  };
}

function countryWithDefaults(
  country: Partial<GazetteerCountry> & Pick<GazetteerCountry, 'id' | 'name'>,
): GazetteerCountry {
  const { names = [], demonyms = [], seats = [], weak = [] } = country;
  const aliases = [...names, ...demonyms, ...seats, ...weak].filter((alias) => alias !== country.name);
  return { id: country.id, name: country.name, names, demonyms, seats, weak, aliases };
}

function foldName(name: string): string {
  return wordsOf(name)
    .map((word) => foldWord(word.text))
    .join(' ');
}
