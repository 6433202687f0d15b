/**
 * Writes data/gazetteer.json (`tsx src/bundle/write-gazetteer.ts`), the people and countries that `diplo build`
 * knows: the leaders of the shipped dataset, the tables beside this file, the leaders of the World Factbook
 * (January 2026) and the guests and hosts of the State Department's list of visits, both in the public domain.
 * Without the last two, which are not part of the project, the file stays as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GazetteerCountry, GazetteerLeader } from '../build/gazetteer/types.ts';
import type { Dataset, Leader } from '../dataset/schema.ts';
import { AMERICAN_LEADERS } from './american-leaders.ts';
import { COUNTRIES, OTHER_THINGS } from './countries.ts';
import { draftLeader, foldName, type LeaderDraft } from './leader-draft.ts';
import { readFactbook, readVisits } from './leader-sources.ts';
import { PAST_LEADERS } from './past-leaders.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CORPORA = path.resolve(ROOT, '../shared/corpora');
const FILE = path.join(ROOT, 'data/gazetteer.json');
/** Leaders of the shipped dataset whose surname alone says enough. */
const FAMOUS = new Set(['trump', 'putin', 'xi', 'netanyahu', 'zelensky', 'ramaphosa', 'obama', 'biden']);

/** The gazetteer as text, one entry a line. */
export function renderGazetteer(corpora: string): string {
  const lines = (list: readonly object[]) =>
    list.map((entry) => JSON.stringify(withoutGaps(entry))).join(',\n');
  const leaders = lines(gatherLeaders(corpora));
  const countries = lines(rows(COUNTRIES).map(readCountry));
  const otherThings = JSON.stringify(OTHER_THINGS.split(',').map((phrase) => phrase.trim()));
  return `{"leaders":[\n${leaders}\n],"countries":[\n${countries}\n],"otherThings":${otherThings}}\n`;
}

/** An entry without what loading fills in: empty lists, nulls, and the aliases of a country. */
function withoutGaps(entry: object): object {
  const isGap = (key: string, value: unknown) =>
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (key === 'aliases' && 'seats' in entry);
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => !isGap(key, value)));
}

function gatherLeaders(corpora: string): GazetteerLeader[] {
  const shipped = JSON.parse(readFileSync(path.join(ROOT, 'data/diplomacy.json'), 'utf8')) as Dataset;
  const countries = rows(COUNTRIES).map(readCountry);
  const known = new Leaders();
  for (const leader of shipped.leaders) known.addShipped(leader);
  for (const line of [...rows(AMERICAN_LEADERS), ...rows(PAST_LEADERS)]) known.addNew(readLine(line));
  for (const draft of readFactbook(path.join(corpora, 'gazetteer/leaders-2026-01.json'), countries))
    known.add(draft);
  for (const draft of readVisits(path.join(corpora, 'state-visits/events-sample.jsonl'), countries))
    known.add(draft);
  return known.list;
}

/** Leaders by id, and by the words of their names, so that sources that tell of one person meet. */
class Leaders {
  readonly list: GazetteerLeader[] = [];
  readonly #ids = new Set<string>();

  addShipped(leader: Leader): void {
    const draft: LeaderDraft = {
      name: leader.name,
      country: leader.country,
      offices: leader.offices,
      aliases: leader.aliases,
      gender: 'm',
      famous: FAMOUS.has(leader.id),
      seen: null,
      surname: leader.sortName?.split(',')[0] ?? null,
    };
    this.#ids.add(leader.id);
    this.list.push({ ...draftLeader(draft, leader.id), wikidata: leader.wikidata });
  }

  add(draft: LeaderDraft): void {
    const same = this.list.find((leader) => isSame(leader, draft));
    if (same) merge(same, draft);
    else this.addNew(draft);
  }

  addNew(draft: LeaderDraft): void {
    const id = this.#newId(draft);
    this.#ids.add(id);
    this.list.push(draftLeader(draft, id));
  }

  #newId(draft: LeaderDraft): string {
    const words = foldName(draft.name).split(' ');
    const [bare] = draftLeader(draft, '').weak;
    const surname = foldName(bare ?? draft.name).replaceAll(' ', '-');
    const full = words.join('-');
    return (
      [surname, full, `${full}-${draft.country?.toLowerCase()}`].find((id) => !this.#ids.has(id)) ?? full
    );
  }
}

/** One person: of one country, or of none, with a name in common, or a surname in the same years. */
function isSame(leader: GazetteerLeader, draft: LeaderDraft): boolean {
  if (leader.country !== draft.country && leader.country !== null) return false;
  const names = new Set([leader.name, ...leader.aliases].map(foldName));
  if ([draft.name, ...draft.aliases].some((name) => names.has(foldName(name)))) return true;
  if (leader.country === null) return false;
  if (haveOneName(leader.name, draft.name) && meet(yearsOf(leader), yearsOf(draft))) return true;
  const [mine, theirs] = [foldName(leader.name).split(' '), foldName(draft.name).split(' ')];
  if (mine.at(-1) !== theirs.at(-1)) return false;
  return mine[0] === theirs[0] || meet(yearsOf(leader), yearsOf(draft));
}

/** "Suga Yoshihide" and "Yoshihide Suga", "Daniel Ortega" and "José Daniel Ortega Saavedra". */
function haveOneName(one: string, other: string): boolean {
  const [some, more] = [foldName(one).split(' '), foldName(other).split(' ')];
  const [few, many] = some.length < more.length ? [some, more] : [more, some];
  return few.length > 1 && !many.includes('jr') && few.every((word) => many.includes(word));
}

function yearsOf({ offices, seen }: Pick<LeaderDraft, 'offices' | 'seen'>): [number, number][] {
  const terms = offices.flatMap(({ from, to }): [number, number][] =>
    from === null ? [] : [[Number(from.slice(0, 4)), to === null ? 9999 : Number(to.slice(0, 4))]],
  );
  return seen ? [...terms, seen] : terms;
}

function meet(some: readonly [number, number][], others: readonly [number, number][]): boolean {
  return some.some(([from, to]) => others.some(([start, end]) => from <= end && start <= to));
}

function merge(leader: GazetteerLeader, draft: LeaderDraft): void {
  const known = new Set([leader.name, ...leader.aliases].map(foldName));
  for (const alias of [draft.name, ...draft.aliases]) {
    if (foldName(alias).includes(' ') && !known.has(foldName(alias))) leader.aliases.push(alias);
    known.add(foldName(alias));
  }
  for (const office of draft.offices) {
    const held = leader.offices.some(
      ({ from, to }) => to === null || from?.slice(0, 4) === office.from?.slice(0, 4),
    );
    if (!held && office.from !== null) leader.offices.push(office);
  }
}

/** `name | country | title | from/to,… | other names | marks | surname, where no rule tells it`. */
function readLine(line: string): LeaderDraft {
  const [name = '', country = '', title = '', terms = '', aliases = '', marks = '', surname = ''] =
    line.split('|');
  return {
    name,
    country: country || null,
    offices: terms.split(',').map((term) => {
      const [from, to] = term.split('/');
      return {
        title: title.replace(',', ' and '),
        country: country || null,
        from: from || null,
        to: to || null,
      };
    }),
    aliases: list(aliases),
    gender: marks.includes('f') ? 'f' : 'm',
    famous: marks.includes('!'),
    seen: null,
    surname: surname || null,
  };
}

function readCountry(line: string): GazetteerCountry {
  const [id = '', name = '', names = '', demonyms = '', seats = ''] = line.split('|');
  const sure = (words: readonly string[]) => words.filter((word) => !word.startsWith('~'));
  const all = [name, ...list(names), ...list(demonyms), ...list(seats)];
  const bare = name.replace('~', '');
  return {
    id,
    name: bare,
    aliases: all.map((word) => word.replace('~', '')).filter((word) => word !== bare),
    names: sure([name, ...list(names)]),
    demonyms: sure(list(demonyms)),
    seats: sure(list(seats)),
    weak: all.filter((word) => word.startsWith('~')).map((word) => word.slice(1)),
  };
}

function rows(table: string): string[] {
  return table.trim().split('\n');
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(',');
}

function run(argv: readonly string[]): number {
  if (!existsSync(CORPORA)) {
    process.stderr.write(`no ${CORPORA}: data/gazetteer.json stays as it is\n`);
    return 0;
  }
  const text = renderGazetteer(CORPORA);
  if (!argv.includes('--check')) {
    writeFileSync(FILE, text);
    return 0;
  }
  if (readFileSync(FILE, 'utf8') === text) return 0;
  process.stderr.write('data/gazetteer.json is out of date: tsx src/bundle/write-gazetteer.ts\n');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv.slice(2));
