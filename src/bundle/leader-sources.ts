/** Leaders out of the World Factbook and out of the State Department's list of visits. */
import { readFileSync } from 'node:fs';
import type { GazetteerCountry } from '../build/gazetteer/types.ts';
import { foldName, type LeaderDraft } from './leader-draft.ts';

interface FactbookRow {
  gec: string;
  country: string;
  text: string;
  surname: string | null;
  since: string | null;
}

interface VisitRow {
  type: string;
  visitors?: string[];
  country: string[];
  start: string;
}

const TITLE =
  /^(?:Interim |Acting |Transition(?:al)? |Caretaker )?(President(?: of the Swiss Confederation| of the Government)?|Prime Minister|Chancellor|Supreme Leader|Taoiseach)(?: \(Prime Minister\))? (?:Col\.|Sr\. Gen\.|Gen\.|Capt\.|Dr\.|General )?\s*(.+)$/;
const GUEST =
  /^(President|Prime Minister|Chancellor|Premier|General Secretary) (?:Dr\.? )?([\p{L}.’'-]+(?: [\p{L}.’'-]+){1,4})$/u;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Names of countries that the sources write in their own way. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'congo brazzaville': 'COG',
  drc: 'COD',
  'the gambia': 'GMB',
  'c ocirc te divoire': 'CIV',
  'turkey turkiye': 'TUR',
  'china people s republic of': 'CHN',
  'china peoples republic of': 'CHN',
  'germany federal republic of': 'DEU',
  'korea south': 'KOR',
  'serbia and montenegro': 'SRB',
  'bosnian federation': 'BIH',
  ussr: 'SUN',
};
/** A name, not the rest of a longer title or two people in one line. */
const PLAIN_NAME = /^(?!Crown Prince)\p{Lu}(?!.*(?: and |\()).*$/u;
/** Leaders in office whose surname means them wherever world affairs are the matter. */
const FAMOUS = new Set(
  'Macron Starmer Modi Milei Meloni Sheinbaum Pezeshkian Khamenei Mitsotakis Kagame Museveni Tinubu Mattarella Steinmeier Merz Tusk Orban Fico Vucic Nausēda Frederiksen Kristersson Tokayev Mirziyoyev Takaichi Tshisekedi Mnangagwa Hichilema Ouattara Tebboune Pellegrini Nawrocki'.split(
    ' ',
  ),
);
/** Their head of state is another country's. */
const DEPENDENCIES = new Set(['PRI', 'GRL', 'HKG']);

/** Heads of state and government in January 2026, of countries that the table knows. */
export function readFactbook(file: string, countries: readonly GazetteerCountry[]): LeaderDraft[] {
  const ids = idsByName(countries);
  const rows = JSON.parse(readFileSync(file, 'utf8')) as FactbookRow[];
  // Whoever heads the state and the government stands in both lines.
  const done = new Set<string>();
  return rows.flatMap((row) => {
    const country = ids.get(foldName(row.country));
    const [, title, name] = TITLE.exec(row.text) ?? [];
    // Monarchs share their names; where two words of capitals are the given names, nobody uses them alone.
    if (country === undefined || title === undefined || name === undefined || row.surname === null) return [];
    if (DEPENDENCIES.has(country) || !PLAIN_NAME.test(name)) return [];
    if (done.has(name)) return [];
    done.add(name);
    const surname = properCase(row.surname.replace(/-$/, ''));
    return [
      {
        name: properCase(name).replace(/,? Jr\.$/, ''),
        country,
        offices: [{ title: `${title}`, country, from: since(row.since), to: null }],
        aliases: [shortName(properCase(name), surname)],
        gender: null,
        famous: FAMOUS.has(surname),
        seen: null,
        surname,
      },
    ];
  });
}

/** Leaders who came to Washington since 1940, with the years of their visits. */
export function readVisits(file: string, countries: readonly GazetteerCountry[]): LeaderDraft[] {
  const ids = idsByName(countries);
  const drafts = new Map<string, LeaderDraft>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const row = JSON.parse(line) as VisitRow;
    const country = ids.get(foldName(row.country[0] ?? ''));
    if (row.type !== 'visit' || row.start < '1940' || country === undefined) continue;
    const year = Number(row.start.slice(0, 4));
    for (const visitor of row.visitors ?? []) {
      const [, title, name] = GUEST.exec(visitor) ?? [];
      if (title !== undefined && name !== undefined && PLAIN_NAME.test(name))
        addVisit(drafts, { title, name, country, year });
    }
  }
  return [...drafts.values()];
}

interface Visit {
  title: string;
  name: string;
  country: string;
  year: number;
}

function addVisit(drafts: Map<string, LeaderDraft>, { title, name, country, year }: Visit): void {
  const key = `${country} ${foldName(name)}`;
  const known = drafts.get(key);
  if (known?.seen) known.seen = [Math.min(known.seen[0], year), Math.max(known.seen[1], year)];
  if (known) return;
  drafts.set(key, {
    name,
    country,
    offices: [{ title, country, from: null, to: null }],
    aliases: [],
    gender: null,
    famous: false,
    seen: [year, year],
    surname: null,
  });
}

function idsByName(countries: readonly GazetteerCountry[]): Map<string, string> {
  const ids = new Map(Object.entries(OTHER_NAMES));
  for (const { id, name, aliases } of countries) {
    for (const alias of [name, ...aliases]) if (!ids.has(foldName(alias))) ids.set(foldName(alias), id);
  }
  return ids;
}

/** "Daniel NOBOA Azin" → "Daniel Noboa Azin", "REBELO DE SOUSA" → "Rebelo de Sousa"; "II" and the like stay. */
function properCase(name: string): string {
  return name
    .replace(/(?<=\p{Lu} )(?:DE|DEL|DER|DA|DO|DOS|LA)(?= \p{Lu})/gu, (word) => word.toLowerCase())
    .replace(/\p{Lu}{2,}/gu, (word) =>
      /^[IVX]+$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
    );
}

/** First name and surname, as newspapers have it: "Abdelmadjid Tebboune", "Luis Montenegro". */
function shortName(name: string, surname: string): string {
  const first = name.split(' ')[0] ?? '';
  return first === surname ? name : `${first} ${surname}`;
}

/** "12 December 2019" → "2019-12-12", "April 2018" → "2018-04", "1997" → "1997". */
function since(text: string | null): string | null {
  const [, day, month, year] = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(text ?? '') ?? [];
  if (year === undefined) return null;
  const number = month === undefined ? 0 : MONTHS.indexOf(month) + 1;
  if (number === 0) return year;
  const at = `${year}-${String(number).padStart(2, '0')}`;
  return day === undefined ? at : `${at}-${day.padStart(2, '0')}`;
}
