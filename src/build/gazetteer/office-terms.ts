/** Terms of office by name and number, for dates such as "in his second term" and "the 47th president’s first year". */
import type { OfficeTerm } from '../dates/terms.ts';
import { wordsOf } from '../words.ts';
import type { Gazetteer } from './load-gazetteer.ts';
import type { GazetteerLeader } from './types.ts';

/** Years of a term of an American president. */
const TERM_YEARS = 4;
const NUMBERED = /^(\d{1,2})(?:st|nd|rd|th) president$/i;
const PRESIDENT = /^president/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A function as `findDatesBySentence` wants it: the terms of a gazetteer's leaders, by any name that can mean one only. */
export function termsByName(gazetteer: Gazetteer): (name: string, ordinal: number) => OfficeTerm | undefined {
  const leaders = leadersByName(gazetteer);
  const presidencies = [...gazetteer.leaders.values()]
    .filter(({ country }) => country === 'USA')
    .flatMap((leader) => presidenciesOf(leader))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return (name, ordinal) => {
    const number = NUMBERED.exec(name.trim())?.[1];
    const numbered = number === undefined ? undefined : presidencies[Number(number) - 1];
    if (numbered) return chunksOf(numbered)[ordinal - 1];
    const leader = leaders.get(keyOf(name));
    if (!leader) return undefined;
    const terms = leader.country === 'USA' ? presidenciesOf(leader).flatMap(chunksOf) : topTermsOf(leader);
    return terms[ordinal - 1];
  };
}

function leadersByName({ leaders }: Gazetteer): Map<string, GazetteerLeader> {
  const byName = new Map<string, GazetteerLeader>();
  const shared = new Set<string>();
  for (const leader of leaders.values()) {
    for (const name of [leader.name, ...leader.aliases, ...leader.weak]) {
      const key = keyOf(name);
      const known = byName.get(key);
      if (known && known !== leader && !known.famous) shared.add(key);
      if (!known) byName.set(key, leader);
    }
  }
  for (const key of shared) byName.delete(key);
  return byName;
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map((word) => word.fold)
    .join(' ');
}

function presidenciesOf({ offices }: GazetteerLeader): OfficeTerm[] {
  return offices.flatMap(({ title, from, to }) =>
    PRESIDENT.test(title) && from !== null && DAY.test(from) ? [{ from, to }] : [],
  );
}

/** A presidency of eight years is two terms. */
function chunksOf({ from, to }: OfficeTerm): OfficeTerm[] {
  const chunks: OfficeTerm[] = [];
  for (let start = from; chunks.length < 4 && (to === null ? chunks.length === 0 : start < to); ) {
    const next = `${String(Number(start.slice(0, 4)) + TERM_YEARS).padStart(4, '0')}${start.slice(4)}`;
    chunks.push({ from: start, to: to === null ? null : next < to ? next : to });
    start = next;
  }
  return chunks;
}

/** The terms in the office held last, which is the one that "his first term" means. */
function topTermsOf({ offices }: GazetteerLeader): OfficeTerm[] {
  const title = offices.at(-1)?.title;
  return offices.flatMap((office) =>
    office.title === title && office.from !== null && DAY.test(office.from)
      ? [{ from: office.from, to: office.to }]
      : [],
  );
}
