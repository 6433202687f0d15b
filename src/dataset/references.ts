/** Ids of a dataset: each given once, and each reference to something that is there. */
import { suggest } from './nearest.ts';
import { formatPath, type JsonPath, type ProblemList, quote } from './problems.ts';
import type { Dataset, Fact, Passage } from './schema.ts';

/** Checks one reference; a table without entries knows nothing and lets every reference pass. */
type Lookup = (id: string | null, path: JsonPath) => void;

interface Tables {
  readonly document: Lookup;
  readonly leader: Lookup;
  readonly country: Lookup;
  readonly topic: Lookup;
  readonly party: Lookup;
  /** Length of each document in code points, where it is given. */
  readonly lengths: ReadonlyMap<string, number>;
}

/** Checks ids, references between the tables, and spans of passages. */
export function checkReferences(dataset: Dataset, problems: ProblemList): void {
  for (const table of ['documents', 'leaders', 'countries', 'topics', 'facts'] as const) {
    checkUnique(
      dataset[table].map((entry) => entry.id),
      (index) => [table, index, 'id'],
      problems,
    );
  }
  const tables = tablesOf(dataset, problems);
  dataset.leaders.forEach((leader, index) => {
    tables.country(leader.country, ['leaders', index, 'country']);
    leader.offices.forEach((office, place) => {
      tables.country(office.country, ['leaders', index, 'offices', place, 'country']);
    });
  });
  dataset.facts.forEach((fact, index) => {
    checkFact(fact, ['facts', index], tables, problems);
  });
}

function tablesOf(dataset: Dataset, problems: ProblemList): Tables {
  const idsOf = (table: readonly { id: string }[]) => new Set(table.map((entry) => entry.id));
  const leaders = idsOf(dataset.leaders);
  const countries = idsOf(dataset.countries);
  // With one of the two tables missing, an unknown id may belong to it.
  const parties =
    leaders.size > 0 && countries.size > 0 ? new Set([...leaders, ...countries]) : new Set<string>();
  const lookup = (noun: string, known: ReadonlySet<string>): Lookup => {
    return (id, path) => {
      if (id === null || known.size === 0 || known.has(id)) return;
      problems.add(path, () => `there is no ${noun} ${quote(id)}${suggest(id, known)}`);
    };
  };
  return {
    document: lookup('document', idsOf(dataset.documents)),
    leader: lookup('leader', leaders),
    country: lookup('country', countries),
    topic: lookup('topic', idsOf(dataset.topics)),
    party: lookup('leader or country', parties),
    lengths: new Map(dataset.documents.flatMap(({ id, length }) => (length === null ? [] : [[id, length]]))),
  };
}

function checkFact(fact: Fact, path: JsonPath, tables: Tables, problems: ProblemList): void {
  const fields = { leaders: tables.leader, countries: tables.country, topics: tables.topic };
  for (const field of ['leaders', 'countries', 'topics'] as const) {
    const pathOf = (index: number) => [...path, field, index];
    checkUnique(fact[field], pathOf, problems);
    fact[field].forEach((id, index) => {
      fields[field](id, pathOf(index));
    });
  }
  tables.party(fact.event?.actor ?? null, [...path, 'event', 'actor']);
  tables.party(fact.event?.recipient ?? null, [...path, 'event', 'recipient']);
  fact.passages.forEach((passage, index) => {
    checkPassage(passage, [...path, 'passages', index], tables, problems);
  });
}

function checkPassage(passage: Passage, path: JsonPath, tables: Tables, problems: ProblemList): void {
  tables.document(passage.document, [...path, 'document']);
  const { start, end } = passage;
  if (start >= end)
    problems.add([...path, 'end'], () => `expected more than "start", ${start}, found ${end}`);
  const length = tables.lengths.get(passage.document);
  if (length !== undefined && end > length) {
    problems.add(
      [...path, 'end'],
      () => `expected at most ${length}, the length of ${quote(passage.document)}, found ${end}`,
    );
  }
  if ((passage.paragraph === null) !== (passage.sentence === null)) {
    problems.add(path, () => 'expected "paragraph" and "sentence" together, found only one of them');
  }
}

function checkUnique(
  ids: readonly string[],
  pathOf: (index: number) => JsonPath,
  problems: ProblemList,
): void {
  if (ids.length < 2) return;
  const seen = new Map<string, number>();
  ids.forEach((id, index) => {
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, index);
    else
      problems.add(pathOf(index), () => `${quote(id)} is there already, at ${formatPath(pathOf(earlier))}`);
  });
}
