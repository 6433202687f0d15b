/** The facts of all documents as one dataset, with tables of only what they name. */
import type { Spool } from '../base/spool.ts';
import {
  type Country,
  type Dataset,
  type Fact,
  type Leader,
  type Reason,
  SCHEMA_ID,
  type SourceDocument,
} from '../dataset/schema.ts';
import { validateDataset } from '../dataset/validate.ts';
import { type Gazetteer, toCountry, toLeader } from './gazetteer/load-gazetteer.ts';
import { NearDuplicates } from './links.ts';
import type { DocumentFacts, FactTools } from './make-facts.ts';
import { type UnresolvedTotal, UnresolvedTotals } from './unresolved.ts';

/** A document as the dataset lists it, and what `makeFacts` made of it. */
export interface AssembledDocument extends DocumentFacts {
  readonly document: SourceDocument;
}

export interface DatasetTitle {
  readonly title: string;
  readonly description: string;
}

/** A dataset whose facts are read one at a time, once. */
export interface BuiltDataset extends Omit<Dataset, 'facts'> {
  readonly facts: Iterable<Fact>;
}

/** What there is to say of facts without reading them again. */
export interface FactCounts {
  facts: number;
  /** Leaders whom a fact names. */
  leaders: number;
  dated: number;
}

/** Facts that are checked together, so that those of a long document need not all be held. */
const AT_A_TIME = 1000;

/**
 * Puts documents together in the order given, and links what they say alike.
 *
 * Leaders, countries and topics are those that facts name, and the countries of those leaders, in the order of
 * their tables, so that the same documents always give the same bytes. Facts go to the spool as they come, so
 * that memory holds of each only the numbers of its words.
 */
export class Assembly {
  readonly #spool: Spool;
  readonly #tools: FactTools;
  readonly #documents: SourceDocument[] = [];
  readonly #named = new Set<string>();
  readonly #topics = new Set<string>();
  readonly #leaders = new Set<string>();
  readonly #unresolved = new UnresolvedTotals();
  readonly #duplicates = new NearDuplicates();
  readonly #counts = { facts: 0, dated: 0 };

  constructor(tools: FactTools, spool: Spool) {
    this.#tools = tools;
    this.#spool = spool;
  }

  get counts(): FactCounts {
    return { ...this.#counts, leaders: this.#leaders.size };
  }

  get documents(): number {
    return this.#documents.length;
  }

  /** The names that stay nobody's over all documents, the most frequent first. */
  get unresolved(): UnresolvedTotal[] {
    return this.#unresolved.list();
  }

  /** Adds a document, whose facts are not kept. */
  add({ document, facts, unresolved }: AssembledDocument): void {
    this.#documents.push(document);
    this.#unresolved.add(unresolved, document.id);
    this.#duplicates.startDocument();
    let some: Fact[] = [];
    for (const fact of facts) {
      some.push(fact);
      if (some.length < AT_A_TIME) continue;
      this.#addFacts(document, some);
      some = [];
    }
    this.#addFacts(document, some);
  }

  #addFacts(document: SourceDocument, facts: Fact[]): void {
    const named = namedIn(facts);
    const topics = new Set(facts.flatMap((fact) => fact.topics));
    check({ ...headOf([document], named, topics, this.#tools), facts: [...facts] });
    for (const fact of facts) this.#duplicates.add(fact);
    for (const id of named) this.#named.add(id);
    for (const id of topics) this.#topics.add(id);
    for (const fact of facts) {
      for (const id of fact.leaders) this.#leaders.add(id);
      this.#counts.facts += 1;
      this.#counts.dated += fact.date === null ? 0 : 1;
      this.#spool.add(JSON.stringify(fact));
    }
  }

  /** The whole, once everything is added. */
  finish(title: DatasetTitle): BuiltDataset {
    const head = headOf(this.#documents, this.#named, this.#topics, this.#tools);
    return { ...head, ...title, facts: this.#duplicates.link(readFacts(this.#spool)) };
  }
}

/** The reasons of a fact's field, in the order of the rules; empty for a fact made by hand. */
export function reasonsOf(fact: Fact, field: Reason['field']): readonly Reason[] {
  return (fact.reasons ?? []).filter((reason) => reason.field === field);
}

function* readFacts(lines: Iterable<string>): Generator<Fact> {
  for (const line of lines) yield JSON.parse(line) as Fact;
}

/** What the rules made is held to what a dataset must be; that it is not is a bug of ours. */
function check(dataset: Dataset): void {
  const [problem] = validateDataset(dataset, 1).problems;
  if (problem === undefined) return;
  throw new Error(`the dataset built is not valid: ${problem.path.join('.')}: ${problem.message}`);
}

/** Every id and source that facts name, of leaders and countries alike. */
function namedIn(facts: readonly Fact[]): Set<string> {
  const named = new Set<string>();
  for (const { leaders, countries, event, attribution, quotation } of facts) {
    for (const id of [...leaders, ...countries]) named.add(id);
    for (const id of [event?.actor, event?.recipient, attribution?.source, quotation?.speaker])
      if (id) named.add(id);
  }
  return named;
}

function headOf(
  documents: SourceDocument[],
  named: ReadonlySet<string>,
  used: ReadonlySet<string>,
  { gazetteer, topics }: FactTools,
): Omit<Dataset, 'facts'> {
  const leaders = [...gazetteer.leaders.values()].filter(({ id }) => named.has(id)).map(toLeader);
  return {
    schema: SCHEMA_ID,
    title: '',
    description: '',
    documents,
    leaders,
    countries: countriesIn(named, leaders, gazetteer),
    topics: [...topics.topics.values()].filter(({ id }) => used.has(id)),
  };
}

function countriesIn(
  named: ReadonlySet<string>,
  leaders: readonly Leader[],
  gazetteer: Gazetteer,
): Country[] {
  const wanted = new Set(named);
  for (const { country, offices } of leaders) {
    for (const id of [country, ...offices.map((office) => office.country)]) if (id !== null) wanted.add(id);
  }
  const known = [...gazetteer.countries.values()].filter(({ id }) => wanted.has(id)).map(toCountry);
  // A country of the user's own leaders that the gazetteer has not is listed by its code.
  const homes = new Set(
    leaders.flatMap(({ country, offices }) => [country, ...offices.map((office) => office.country)]),
  );
  const foreign = [...homes].filter((id): id is string => id !== null && !gazetteer.countries.has(id));
  return [...known, ...foreign.sort().map((id) => ({ id, name: id, aliases: [] }))];
}
