/** The facts of all documents as one dataset, with tables of only what they name. */
import {
  type Country,
  type Dataset,
  type Fact,
  type Leader,
  type Reason,
  SCHEMA_ID,
  type SourceDocument,
  type Topic,
} from '../dataset/schema.ts';
import { type Gazetteer, toCountry, toLeader } from './gazetteer/load-gazetteer.ts';
import { linkNearDuplicates } from './links.ts';
import type { DocumentFacts, FactTools } from './make-facts.ts';
import type { UnresolvedName } from './mentions.ts';

/** A document as the dataset lists it, and what `makeFacts` made of it. */
export interface AssembledDocument extends DocumentFacts {
  readonly document: SourceDocument;
}

export interface DatasetTitle {
  readonly title: string;
  readonly description: string;
}

/** A name that stays nobody's, over all documents. */
export interface UnresolvedTotal {
  readonly text: string;
  readonly count: number;
  /** Where it stands first. */
  readonly document: string;
  readonly start: number;
  /** Ids of all documents that name it. */
  readonly documents: readonly string[];
}

/**
 * Puts documents together in the order given and links what they say alike.
 *
 * Leaders, countries and topics are those that facts name, and the countries of those leaders, in the order of
 * their tables, so that the same documents always give the same bytes.
 */
export function assemble(
  parts: readonly AssembledDocument[],
  { gazetteer, topics }: FactTools,
  { title, description }: DatasetTitle,
): Dataset {
  const facts = parts.flatMap((part) => part.facts);
  linkNearDuplicates(facts);
  const named = namedIn(facts);
  const leaders = leadersIn(named, gazetteer);
  return {
    schema: SCHEMA_ID,
    title,
    description,
    documents: parts.map((part) => part.document),
    leaders,
    countries: countriesIn(named, leaders, gazetteer),
    topics: topicsIn(facts, topics.topics),
    facts,
  };
}

/** The names that stay nobody's over all documents, the most frequent first. */
export function totalUnresolved(parts: readonly AssembledDocument[]): UnresolvedTotal[] {
  const totals = new Map<string, { -readonly [K in keyof UnresolvedTotal]: UnresolvedTotal[K] }>();
  for (const { document, unresolved } of parts) {
    for (const name of unresolved) addName(totals, name, document.id);
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function addName(
  totals: Map<string, { -readonly [K in keyof UnresolvedTotal]: UnresolvedTotal[K] }>,
  { text, count, start }: UnresolvedName,
  document: string,
): void {
  const known = totals.get(text);
  if (known) {
    known.count += count;
    known.documents = [...known.documents, document];
  } else totals.set(text, { text, count, document, start, documents: [document] });
}

/** The reasons of a fact's field, in the order of the rules; empty for a fact made by hand. */
export function reasonsOf(fact: Fact, field: Reason['field']): readonly Reason[] {
  return (fact.reasons ?? []).filter((reason) => reason.field === field);
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

function leadersIn(named: ReadonlySet<string>, gazetteer: Gazetteer): Leader[] {
  return [...gazetteer.leaders.values()].filter(({ id }) => named.has(id)).map(toLeader);
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

function topicsIn(facts: readonly Fact[], topics: ReadonlyMap<string, Topic>): Topic[] {
  const used = new Set(facts.flatMap((fact) => fact.topics));
  return [...topics.values()].filter(({ id }) => used.has(id));
}
