/** Is a JSON value a dataset? First its shape, by the schema, then everything that a schema cannot say. */
import * as v from 'valibot';
import { completeDates } from './dates.ts';
import { checkLinks } from './links.ts';
import { findNearest, suggest } from './nearest.ts';
import { describe, type JsonPath, type Problem, ProblemList } from './problems.ts';
import { checkReferences } from './references.ts';
import { type Dataset, datasetSchema, SCHEMA_ID } from './schema.ts';

/** Problems described when nobody asks for more. */
export const MAX_PROBLEMS = 20;

export interface Validation {
  /** There as soon as the shape is right, even with problems of reference or date; use it only without any. */
  readonly dataset?: Dataset;
  /** The first problems, in the order of the file for each sort. */
  readonly problems: readonly Problem[];
  /** How many problems there are in all. */
  readonly total: number;
}

type Issue = v.BaseIssue<unknown>;

/** A schema seen as its parts only. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
}

const { documents, leaders, countries, topics, facts } = datasetSchema.entries;
const list = v.array(v.unknown());
// Elements are looked at one at a time, so that a million bad ones cost no memory.
const shell = v.strictObject({
  ...datasetSchema.entries,
  documents: v.optional(list, []),
  leaders: v.optional(list, []),
  countries: v.optional(list, []),
  topics: v.optional(list, []),
  facts: list,
});

/**
 * Validates any value that JSON can hold, however deep or odd, and never throws.
 *
 * In the dataset returned, what was left out has its default and every date has its bounds, filled in from the
 * EDTF. A reference is checked against its table when that table has entries: a hand-written list of
 * statements may name `"leaders": ["putin"]` without describing him. Links are always checked.
 * @param limit how many problems are described; all are counted
 */
export function validateDataset(value: unknown, limit: number = MAX_PROBLEMS): Validation {
  const problems = new ProblemList(limit);
  const dataset = validateShape(value, problems);
  if (!dataset) return { problems: problems.first, total: problems.total };
  checkReferences(dataset, problems);
  completeDates(dataset, problems);
  checkLinks(dataset, problems);
  return { dataset, problems: problems.first, total: problems.total };
}

function validateShape(value: unknown, problems: ProblemList): Dataset | undefined {
  if (Array.isArray(value)) {
    problems.add([], () => 'expected an object with "schema" and "facts", found a list');
    return undefined;
  }
  const top = v.safeParse(shell, value);
  if (!top.success) {
    report(top.issues, [], problems);
    return undefined;
  }
  const { $schema: _, ...content } = top.output;
  const dataset: Dataset = {
    ...content,
    documents: validateList('documents', documents.wrapped.item, content.documents, problems),
    leaders: validateList('leaders', leaders.wrapped.item, content.leaders, problems),
    countries: validateList('countries', countries.wrapped.item, content.countries, problems),
    topics: validateList('topics', topics.wrapped.item, content.topics, problems),
    facts: validateList('facts', facts.item, content.facts, problems),
  };
  return problems.total === 0 ? dataset : undefined;
}

function validateList<T>(
  name: string,
  schema: v.GenericSchema<unknown, T>,
  values: readonly unknown[],
  problems: ProblemList,
): T[] {
  const valid: T[] = [];
  values.forEach((value, index) => {
    const result = v.safeParse(schema, value);
    if (result.success) valid.push(result.output);
    else report(result.issues, [name, index], problems);
  });
  return valid;
}

function report(issues: readonly Issue[], base: JsonPath, problems: ProblemList): void {
  for (const issue of issues) {
    const path = [...base, ...(issue.path ?? []).map((item) => keyOf(item.key))];
    if (issue.expected === 'never') reportUnknownFields(issue, path.slice(0, -1), problems);
    else problems.add(path, () => messageOf(issue, path));
  }
}

/** Valibot stops at the first unknown field of an object; people want them all. */
function reportUnknownFields(issue: Issue, path: JsonPath, problems: ProblemList): void {
  const known = Object.keys(shapeAt(path).entries ?? {});
  const parent = issue.path?.at(-1)?.input;
  for (const field of Object.keys(parent ?? {})) {
    if (known.includes(field)) continue;
    problems.add([...path, field], () => `unknown field${suggest(field, known)}`);
  }
}

function messageOf(issue: Issue, path: JsonPath): string {
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return path.at(-1) === 'schema' && path.length === 1
      ? `missing: a dataset begins with "schema": "${SCHEMA_ID}"`
      : 'missing';
  }
  return `expected ${expectationOf(issue)}, found ${foundBy(issue)}${suggestionFor(issue)}`;
}

function expectationOf(issue: Issue): string {
  switch (issue.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'array':
      return 'a list';
    case 'strict_object':
      return 'an object';
    case 'picklist':
      return `one of ${optionsOf(issue).join(', ')}`;
    case 'regex':
      return issue.message;
    case 'non_empty':
      return 'text that is not empty';
    case 'max_length':
      return `at most ${String(issue.requirement)} characters`;
    case 'safe_integer':
      return 'a whole number';
    case 'min_value':
      return `at least ${String(issue.requirement)}`;
    case 'max_value':
      return `at most ${String(issue.requirement)}`;
    default:
      return issue.expected ?? 'something else';
  }
}

function foundBy(issue: Issue): string {
  if (issue.type === 'max_length' && typeof issue.input === 'string') return `${issue.input.length}`;
  return describe(issue.input);
}

function suggestionFor(issue: Issue): string {
  if (issue.type !== 'picklist' || typeof issue.input !== 'string') return '';
  const nearest = findNearest(issue.input, optionsOf(issue));
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}

/** The words of a picklist, out of `("event" | "claim")`. */
function optionsOf(issue: Issue): string[] {
  return (issue.expected ?? '').split('"').filter((_, place) => place % 2 === 1);
}

function shapeAt(path: JsonPath): Shape {
  let shape: Shape = datasetSchema as Shape;
  for (const key of path) {
    const inner: Shape | undefined = typeof key === 'number' ? shape.item : shape.entries?.[key];
    shape = inner?.wrapped ?? inner ?? {};
  }
  return shape;
}

function keyOf(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}
