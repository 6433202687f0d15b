/**
 * The JSON Schema of everything that `--json` and `--jsonl` write: one definition a document, named as its `schema`
 * says (`search` for `diplo/search/1`), and `search-line` for a line of `diplo search --jsonl`.
 */
import { datasetSchema } from '../dataset/schema.ts';
import { COMPARED } from '../query/compare-datasets.ts';
import { FACT_FIELDS } from '../view/rows.ts';
import { list, object, orNull, type Rules, wholeOf, withMembers } from './schema-rules.ts';

const text: Rules = { type: 'string' };
const count: Rules = { type: 'integer', minimum: 0 };
const yes: Rules = { type: 'boolean' };
const id: Rules = { $ref: '#/$defs/id' };
const fact: Rules = { $ref: '#/$defs/fact' };
const selection: Rules = { $ref: '#/$defs/selection' };
const span: Rules = object({ start: count, end: count });
const tallies: Rules = list(object({ key: text, count }));
const { documents, leaders, topics, facts } = datasetSchema.entries;

/** Fields that `--fields` gives beside those of a fact or of a thing that facts are about. */
const OWN_FIELDS: Readonly<Record<string, Rules>> = {
  score: { type: 'number', minimum: 0, maximum: 1 },
  direction: text,
  about: { enum: ['leader', 'country'] },
  total: count,
};
const PAIR_FIELDS = ['type', 'a', 'b', 'sourceA', 'sourceB', 'statementA', 'statementB', 'note'];

/** The schema (2020-12) as a value. */
export function createOutputSchema(): Rules {
  const answers = Object.entries(ANSWERS);
  const lines = answers.flatMap(([name, { line }]) => (line ? [[`${name}-line`, line] as const] : []));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:diplo:output:1',
    title: 'What diplo writes',
    description:
      'A document of --json is one of these, told by its "schema"; a line of --jsonl is the definition that ends in ' +
      '"-line", or a "selection" where --fields was given.',
    oneOf: answers.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: {
      ...Object.fromEntries(answers.map(([name, answer]) => [name, createDocument(name, answer)])),
      ...Object.fromEntries(lines),
      ...PARTS,
    },
  };
}

interface Answer {
  /** Members that hold one thing each. */
  members?: Readonly<Record<string, Rules>>;
  /** Members that are lists whose elements `--fields` makes smaller. */
  lists?: Readonly<Record<string, Rules>>;
  /** A line of `--jsonl`, where the command has it. */
  line?: Rules;
  /** Members that are there at times. */
  optional?: readonly string[];
}

/** The definition of a line of `--jsonl`, of which the document's list is made too. */
function lineOf(name: string): Rules {
  return { $ref: `#/$defs/${name}-line` };
}

const hit = object({ score: OWN_FIELDS['score'] ?? {}, matches: list({ $ref: '#/$defs/match' }), fact });
const pair: Rules = { $ref: '#/$defs/pair' };
const departure: Rules = { $ref: '#/$defs/departure' };
const pairRules = object({
  type: { enum: ['corroborates', 'contradicts', 'changed'] },
  note: orNull(text),
  acrossDocuments: yes,
  facts: { type: 'array', items: fact, minItems: 2, maxItems: 2 },
});
const departureRules = object({ note: { $ref: '#/$defs/fact/properties/notes/items' }, fact });
const sentence = object({
  paragraph: { type: 'integer', minimum: 1 },
  sentence: { type: 'integer', minimum: 1 },
  facts: list(id),
});
const leaderEntry = withMembers(wholeOf(leaders.wrapped.item), {
  total: count,
  years: orNull({ type: 'array', items: text, minItems: 2, maxItems: 2 }),
});
const topicEntry = withMembers(wholeOf(topics.wrapped.item), { total: count });
const sourceEntry = withMembers(wholeOf(documents.wrapped.item), { total: count });
const change = {
  id,
  was: id,
  fields: list(object({ field: { enum: [...COMPARED, 'passages'] }, before: {}, after: {} })),
};
const passage: Rules = { $ref: '#/$defs/fact/properties/passages/items' };
const move = { id, was: id, from: passage, to: passage };
const state: Rules = { enum: ['ok', 'moved', 'changed', 'missing', 'unchecked'] };

const ANSWERS: Readonly<Record<string, Answer>> = {
  search: {
    members: {
      query: text,
      total: count,
      complete: count,
      corrections: list(object({ word: text, used: list(text) })),
      unknown: list(text),
    },
    lists: { results: lineOf('search') },
    line: hit,
  },
  facts: { lists: { facts: fact }, line: fact },
  leaders: { members: { total: count }, lists: { leaders: lineOf('leaders') }, line: leaderEntry },
  leader: {
    members: { leader: { $ref: '#/$defs/leader-entity' }, total: count },
    lists: { facts: fact, countryFacts: fact },
    line: fact,
  },
  topics: { members: { total: count }, lists: { topics: lineOf('topics') }, line: topicEntry },
  topic: {
    members: { topic: { $ref: '#/$defs/topic-entity' }, total: count },
    lists: { facts: fact },
    line: fact,
  },
  sources: { members: { total: count }, lists: { sources: lineOf('sources') }, line: sourceEntry },
  source: {
    members: { source: { $ref: '#/$defs/source-entity' }, total: count },
    lists: { facts: fact },
    line: fact,
  },
  coverage: {
    members: { source: { $ref: '#/$defs/source-entity' }, complete: yes },
    lists: { coverage: lineOf('coverage') },
    line: sentence,
  },
  timeline: { members: { total: count }, lists: { facts: fact }, line: fact },
  show: {
    members: {
      readings: list(
        list(object({ passage, state, text, found: span, problem: text }, ['text', 'found', 'problem'])),
      ),
    },
    lists: { facts: fact },
    line: fact,
    optional: ['readings'],
  },
  between: {
    members: {
      between: { type: 'array', items: id, minItems: 2, maxItems: 2 },
      directions: list(object({ direction: text, fact: id })),
      total: count,
    },
    lists: { facts: fact },
    line: fact,
  },
  disagreements: {
    lists: { agree: pair, differ: pair, record: departure },
    line: { anyOf: [pair, departure] },
  },
  why: {
    members: {
      facts: list(
        object({
          made: { enum: ['by rules', 'by hand'] },
          reasons: list({ $ref: '#/$defs/fact/properties/reasons/items' }),
          fact,
        }),
      ),
    },
    line: fact,
  },
  diff: {
    members: {
      same: count,
      added: list(fact),
      removed: list(fact),
      changed: list(object(change)),
      moved: list(object(move)),
    },
    line: {
      anyOf: [
        object({ change: { enum: ['added', 'removed'] }, fact }),
        object({ change: { const: 'changed' }, ...change }),
        object({ change: { const: 'moved' }, ...move }),
      ],
    },
  },
  stats: {
    members: {
      facts: count,
      dated: count,
      undated: count,
      leaders: tallies,
      countries: tallies,
      topics: tallies,
      kinds: tallies,
      bases: tallies,
      years: tallies,
      documents: tallies,
    },
  },
  verify: {
    members: {
      ok: yes,
      problems: list(
        object({
          path: text,
          line: { type: 'integer', minimum: 1 },
          column: { type: 'integer', minimum: 1 },
          message: text,
        }),
      ),
      documents: list(object({ document: id, state: { enum: ['ok', 'changed', 'missing', 'unchecked'] } })),
      passages: list({ $ref: '#/$defs/checked-passage' }),
    },
  },
};

const wholeFact = wholeOf(facts.item);
const factMembers = wholeFact['properties'] as Readonly<Record<string, Rules>>;

const PARTS: Readonly<Record<string, Rules>> = {
  id: factMembers['id'] ?? {},
  fact: { description: 'A fact, whole: null or [] where it has nothing.', ...wholeFact },
  selection: {
    description: 'What --fields gives of each thing: these members and no other.',
    type: 'object',
    minProperties: 1,
    propertyNames: {
      enum: [
        ...new Set([
          ...FACT_FIELDS,
          ...Object.keys(OWN_FIELDS),
          ...PAIR_FIELDS,
          ...[leaderEntry, topicEntry, sourceEntry, sentence].flatMap((entry) =>
            Object.keys(entry['properties'] ?? {}),
          ),
        ]),
      ].sort(),
    },
    properties: OWN_FIELDS,
  },
  pair: pairRules,
  departure: departureRules,
  match: object({
    field: { enum: ['statement', 'leaders', 'countries', 'topics', 'quotation'] },
    text,
    ranges: {
      description: 'Where the text matches, in UTF-16 units; the end is not part of it.',
      ...list({ type: 'array', items: count, minItems: 2, maxItems: 2 }),
    },
  }),
  'leader-entity': wholeOf(leaders.wrapped.item),
  'topic-entity': wholeOf(topics.wrapped.item),
  'source-entity': wholeOf(documents.wrapped.item),
  'checked-passage': withMembers(
    factMembers['passages']?.['items'] as Rules,
    { fact: id, state, found: span, problem: text },
    ['found', 'problem'],
  ),
};

/** A document; with `fields` in it, the elements of its lists are selections. */
function createDocument(name: string, { members = {}, lists = {}, optional }: Answer): Rules {
  const names = Object.keys(lists);
  const head = { schema: { const: `diplo/${name}/1` } };
  if (names.length === 0) return object({ ...head, ...members }, optional);
  const listsOf = (elements: (list: string) => Rules) => ({
    properties: Object.fromEntries(names.map((each) => [each, { items: elements(each) }])),
  });
  const fields = { description: 'What --fields named.', ...list(text) };
  const anyList = Object.fromEntries(names.map((each) => [each, { type: 'array' }]));
  return {
    ...object({ ...head, fields, ...members, ...anyList }, [...(optional ?? []), 'fields']),
    if: { required: ['fields'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: listsOf(() => selection),
    else: listsOf((each) => lists[each] ?? {}),
  };
}
