/** The facts of all documents on their way to a dataset. */
import { digest } from '../base/files.ts';
import type { Dataset, Fact, SourceDocument } from '../dataset/schema.ts';
import { SCHEMA_ID } from '../dataset/terms.ts';
import { chooseDate, type DateFinding, findDates } from './dates/find-dates.ts';
import { loadGazetteer, toCountry, toLeader } from './gazetteer/load-gazetteer.ts';
import { findMentions, type Mentions } from './mentions.ts';
import type { BuildRequest, UnresolvedName } from './pipeline.ts';
import type { ReadDocument } from './read/read-document.ts';
import type { BuildDocument, BuildSentence } from './types.ts';

export interface Assembly {
  readonly documents: number;
  /** Makes the facts of a document and keeps nothing else of it. */
  add(document: BuildDocument, read: ReadDocument): void;
  finish(): { dataset: Dataset; unresolved: readonly UnresolvedName[] };
}

export function createAssembly({ title, home, leaders: own }: BuildRequest): Assembly {
  const gazetteer = loadGazetteer(home, own);
  const documents: SourceDocument[] = [];
  const facts: Fact[] = [];
  const names = new Map<string, UnresolvedName>();
  return {
    get documents() {
      return documents.length;
    },
    add(document, read) {
      documents.push(describe(document, read));
      const mentions = findMentions(document, gazetteer);
      const dates = groupBySentence(findDates(document));
      for (const sentence of document.sentences) {
        if (sentence.heading) continue;
        facts.push(makeFact(facts.length + 1, document, sentence, mentions, dates.get(sentence.index) ?? []));
      }
      for (const { text, count } of mentions.unresolved) {
        const known = names.get(text) ?? { name: text, count: 0, documents: [] };
        known.count += count;
        known.documents.push(document.id);
        names.set(text, known);
      }
    },
    finish: () => {
      const leaderIds = new Set(facts.flatMap(({ leaders }) => leaders));
      const countryIds = new Set(facts.flatMap(({ countries }) => countries));
      return {
        dataset: {
          schema: SCHEMA_ID,
          title,
          description: '',
          documents,
          leaders: [...gazetteer.leaders.values()].filter(({ id }) => leaderIds.has(id)).map(toLeader),
          countries: [...gazetteer.countries.values()].filter(({ id }) => countryIds.has(id)).map(toCountry),
          topics: [],
          facts,
        },
        unresolved: [...names.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      };
    },
  };
}

function groupBySentence(dates: readonly DateFinding[]): Map<number, DateFinding[]> {
  const groups = new Map<number, DateFinding[]>();
  for (const date of dates) groups.set(date.sentence, [...(groups.get(date.sentence) ?? []), date]);
  return groups;
}

function makeFact(
  number: number,
  document: BuildDocument,
  place: BuildSentence,
  mentions: Mentions,
  dates: DateFinding[],
): Fact {
  const { index, text, start, end, paragraph, sentence } = place;
  const leaders = mentions.leaders[index] ?? [];
  const countries = mentions.countries[index] ?? [];
  const date = chooseDate(dates);
  return {
    id: `F${String(number).padStart(4, '0')}`,
    statement: text,
    kind: null,
    date: date?.value ?? null,
    leaders: leaders.map(({ value }) => value),
    countries: countries.map(({ value }) => value),
    topics: [],
    event: null,
    attribution: null,
    quotation: null,
    passages: [{ document: document.id, paragraph, sentence, start, end, sha256: digest(text) }],
    links: [],
    notes: [],
    reasons: [...(date ? [date.reason] : []), ...[...leaders, ...countries].map(({ reason }) => reason)],
  };
}

function describe({ id, title, file, asOf, points }: BuildDocument, read: ReadDocument): SourceDocument {
  const { sha256, rendition } = read;
  return {
    id,
    title,
    file,
    sha256,
    length: rendition ? null : points.length,
    language: null,
    asOf,
    note: null,
    ...(rendition ? { rendition } : {}),
  };
}
