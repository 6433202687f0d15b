/**
 * Turns the State Department's list of visits and journeys (Office of the Historian, public domain) into a dataset,
 * for living in a timeline of 160 years: `npx tsx tests/support/state-visits.ts events.jsonl > visits.json`.
 */
import { readFileSync } from 'node:fs';
import type { Country, Dataset, Fact, Leader } from '../../src/dataset/schema.ts';

interface Visit {
  id: string;
  type: 'visit' | 'trip';
  role?: string;
  whoId?: string;
  who?: string;
  visitors?: string[];
  country: string[];
  countryId: string[];
  locale?: string;
  start: string;
  end: string;
  text: string;
}

const TITLE =
  /^(?:(?:Acting|Crown|Deputy|First|Former|Vice|Grand|Federal|General|Prime|Foreign)[ -]+)*(?:President|Premier|Minister|Chancellor|King|Queen|Prince|Princess|Emperor|Empress|Sultan|Amir|Emir|Sheikh|Shah|Pope|General Secretary|Secretary|Chairman|Taoiseach|Duke|Duchess|Captain Regent|Chief)(?: of [A-Z]\w+)?\s+/;

/** One dataset of all visits and journeys, in the order given. */
export function convertVisits(lines: string): Dataset {
  const visits = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Visit => JSON.parse(line));
  const leaders = new Map<string, Leader>();
  const countries = new Map<string, Country>([
    ['united-states', { id: 'united-states', name: 'United States', aliases: ['US', 'USA'] }],
  ]);
  const facts = visits.map((visit) => toFact(visit, leaders, countries));
  return {
    schema: 'diplo-dataset/1',
    title: 'Visits and journeys, 1866-2025',
    description:
      'Visits of foreign leaders to the United States, and journeys of presidents and secretaries of state.',
    documents: [],
    leaders: [...leaders.values()],
    countries: [...countries.values()],
    topics: [
      { id: 'visit', label: 'Visits to the United States', terms: ['visit', 'state visit'] },
      { id: 'trip', label: 'Journeys abroad', terms: ['trip', 'journey'] },
    ],
    facts,
  };
}

function toFact(visit: Visit, leaders: Map<string, Leader>, countries: Map<string, Country>): Fact {
  const country = visit.countryId[0] ?? 'unknown';
  const place = visit.country[0] ?? country;
  if (!countries.has(country)) countries.set(country, { id: country, name: place, aliases: [] });
  const leader = visit.type === 'trip' ? addTraveller(visit, leaders) : addVisitor(visit, country, leaders);
  const where = visit.locale ? ` (${visit.locale})` : '';
  const what =
    visit.type === 'trip'
      ? `${visit.who} went to ${place}${where}.`
      : `${visit.visitors?.join(', ')} of ${place} came.`;
  return {
    id: visit.id,
    statement: `${what} ${visit.text}`.trim(),
    kind: 'event',
    date: {
      edtf: visit.start === visit.end ? visit.start : `${visit.start}/${visit.end}`,
      earliest: visit.start,
      latest: visit.end,
      basis: 'stated',
      note: null,
    },
    leaders: leader ? [leader] : [],
    countries: [country],
    topics: [visit.type],
    event: leader
      ? { type: 'CONSULT', actor: leader, recipient: visit.type === 'trip' ? country : 'united-states' }
      : null,
    attribution: null,
    quotation: null,
    passages: [],
    links: [],
    notes: [],
  };
}

function addTraveller({ whoId, who }: Visit, leaders: Map<string, Leader>): string | undefined {
  if (!whoId || !who) return undefined;
  return addLeader(whoId, who, [], 'united-states', leaders);
}

function addVisitor({ visitors }: Visit, country: string, leaders: Map<string, Leader>): string | undefined {
  const [visitor] = visitors ?? [];
  if (!visitor) return undefined;
  const name = visitor.replace(TITLE, '').trim() || visitor;
  const id = `${name} ${country}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return addLeader(id, name, [visitor], country, leaders);
}

function addLeader(
  id: string,
  name: string,
  aliases: string[],
  country: string,
  leaders: Map<string, Leader>,
): string {
  const known = leaders.get(id);
  if (known) known.aliases.push(...aliases.filter((alias) => !known.aliases.includes(alias)));
  else leaders.set(id, { id, name, sortName: null, aliases, country, offices: [], wikidata: null });
  return id;
}

const [file] = process.argv.slice(2);
if (file && import.meta.url.endsWith(process.argv[1]?.split('/').at(-1) ?? ' ')) {
  process.stdout.write(`${JSON.stringify(convertVisits(readFileSync(file, 'utf8')), null, 1)}\n`);
}
