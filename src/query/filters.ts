/** The filters that every command shares. */
import { DiploError } from '../base/errors.ts';
import { compareDays, type Edtf, parseEdtf } from '../dataset/edtf.ts';
import { suggest } from '../dataset/nearest.ts';
import type { Dataset, Fact, When } from '../dataset/schema.ts';
import { KINDS } from '../dataset/terms.ts';
import { getNamed, namedCountries, namedDocuments, namedLeaders, namedTopics } from './names.ts';

/** As typed; within a filter any of its values, across filters all of them. */
export interface FilterOptions {
  leader?: string[];
  country?: string[];
  topic?: string[];
  kind?: string[];
  source?: string[];
  /** EDTF: facts whose range reaches into this time or later. */
  from?: string;
  /** EDTF: facts whose range begins in this time or earlier. */
  to?: string;
  /** Only facts with a date. */
  dated?: boolean;
}

export type FactTest = (fact: Fact) => boolean;

/**
 * Makes one test of all filters.
 * @throws NothingFound for a name that the dataset does not hold, with the nearest ones
 * @throws DiploError for an unknown kind or a date that is none
 */
export function createFilter(dataset: Dataset, options: FilterOptions): FactTest {
  const tests: FactTest[] = [];
  const add = (
    values: string[] | undefined,
    idOf: (name: string) => string,
    idsOf: (fact: Fact) => readonly string[],
  ) => {
    if (!values || values.length === 0) return;
    const wanted = new Set(values.map(idOf));
    tests.push((fact) => idsOf(fact).some((id) => wanted.has(id)));
  };
  add(
    options.leader,
    (name) => getNamed(namedLeaders(dataset), name, 'leader').id,
    (fact) => fact.leaders,
  );
  add(
    options.country,
    (name) => getNamed(namedCountries(dataset), name, 'country').id,
    (fact) => fact.countries,
  );
  add(
    options.topic,
    (name) => getNamed(namedTopics(dataset), name, 'topic').id,
    (fact) => fact.topics,
  );
  add(options.kind, checkKind, (fact) => (fact.kind ? [fact.kind] : []));
  add(options.source, (name) => getNamed(namedDocuments(dataset), name, 'source').id, documentsOf);
  if (options.dated) tests.push((fact) => fact.date !== null);
  const span = createSpanTest(options);
  if (span) tests.push(({ date }) => date !== null && span(date));
  return (fact) => tests.every((test) => test(fact));
}

/** Ids of the documents that a fact's passages stand in. */
export function documentsOf(fact: Fact): string[] {
  return fact.passages.map((passage) => passage.document);
}

/**
 * Reads a date that a person typed.
 * @throws DiploError naming the option and showing what can be typed
 */
export function parseDateOption(text: string, option: string): Edtf {
  const edtf = parseEdtf(text);
  if (edtf) return edtf;
  throw new DiploError(
    `${option} "${text}" is not a date`,
    'Type an EDTF date: 2025, 2025-03, 2025-03-14, 201X, 2024-21 (spring), 2014/2020.',
  );
}

/** A fact is in when its range of possible days overlaps the wanted span. */
function createSpanTest({ from, to }: FilterOptions): ((date: When) => boolean) | undefined {
  if (from === undefined && to === undefined) return undefined;
  const start = from === undefined ? null : parseDateOption(from, '--from').earliest;
  const end = to === undefined ? null : parseDateOption(to, '--to').latest;
  if (start && end && compareDays(start, end) > 0) {
    throw new DiploError(`--from ${from} is after --to ${to}`, `Swap them: --from ${to} --to ${from}`);
  }
  return ({ earliest, latest }) =>
    (start === null || latest === null || compareDays(latest, start) >= 0) &&
    (end === null || earliest === null || compareDays(earliest, end) <= 0);
}

function checkKind(kind: string): string {
  if (KINDS.some((each) => each === kind)) return kind;
  throw new DiploError(
    `--kind "${kind}" is no kind of fact${suggest(kind, KINDS)}`,
    `Kinds: ${KINDS.join(', ')}.`,
  );
}
