/** The filters that every command shares. */
import { DiploError } from '../base/errors.ts';
import { compareDays, type Edtf, overlaps, parseEdtf } from '../dataset/edtf.ts';
import { suggest } from '../dataset/nearest.ts';
import type { Dataset, Fact } from '../dataset/schema.ts';
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

/** Filters as they are looked up: whose names are ids now, and dates days. */
export interface ResolvedFilters {
  /** For each field that is filtered the values of which any will do. */
  fields: { field: FilteredField; values: ReadonlySet<string> }[];
  dated: boolean;
  /** First and last day; null for an open end. */
  span: { start: string | null; end: string | null } | undefined;
}

export type FilteredField = 'leaders' | 'countries' | 'topics' | 'kind' | 'documents';

export type FactTest = (fact: Fact) => boolean;

/**
 * Looks all filters up.
 * @throws NothingFound for a name that the dataset does not hold, with the nearest ones
 * @throws DiploError for an unknown kind or a date that is none
 */
export function resolveFilters(
  dataset: Pick<Dataset, 'leaders' | 'countries' | 'topics' | 'documents'>,
  options: FilterOptions,
): ResolvedFilters {
  const fields: ResolvedFilters['fields'] = [];
  const add = (field: FilteredField, names: string[] | undefined, idOf: (name: string) => string) => {
    if (names && names.length > 0) fields.push({ field, values: new Set(names.map(idOf)) });
  };
  add('leaders', options.leader, (name) => getNamed(namedLeaders(dataset), name, 'leader').id);
  add('countries', options.country, (name) => getNamed(namedCountries(dataset), name, 'country').id);
  add('topics', options.topic, (name) => getNamed(namedTopics(dataset), name, 'topic').id);
  add('kind', options.kind, checkKind);
  add('documents', options.source, (name) => getNamed(namedDocuments(dataset), name, 'source').id);
  return { fields, dated: options.dated === true, span: resolveSpan(options) };
}

/**
 * Makes one test of all filters.
 * @throws as `resolveFilters`
 */
export function createFilter(dataset: Dataset, options: FilterOptions): FactTest {
  const { fields, dated, span } = resolveFilters(dataset, options);
  return (fact) =>
    fields.every(({ field, values }) => valuesOf(fact, field).some((value) => values.has(value))) &&
    (!dated || fact.date !== null) &&
    (!span || (fact.date !== null && overlaps(fact.date, span.start, span.end)));
}

/** What a fact has in a field. */
export function valuesOf(fact: Fact, field: FilteredField): readonly string[] {
  if (field === 'kind') return fact.kind ? [fact.kind] : [];
  return field === 'documents' ? documentsOf(fact) : fact[field];
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

function resolveSpan({ from, to }: FilterOptions): ResolvedFilters['span'] {
  if (from === undefined && to === undefined) return undefined;
  const start = from === undefined ? null : parseDateOption(from, '--from').earliest;
  const end = to === undefined ? null : parseDateOption(to, '--to').latest;
  if (start && end && compareDays(start, end) > 0) {
    throw new DiploError(`--from ${from} is after --to ${to}`, `Swap them: --from ${to} --to ${from}`);
  }
  return { start, end };
}

function checkKind(kind: string): string {
  if (KINDS.some((each) => each === kind)) return kind;
  throw new DiploError(
    `--kind "${kind}" is no kind of fact${suggest(kind, KINDS)}`,
    `Kinds: ${KINDS.join(', ')}.`,
  );
}
