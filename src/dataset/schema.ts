/**
 * The one definition of a dataset: types, validation and `data/dataset.schema.json` all come from here.
 *
 * Field names are the field's standard terms: dates are EDTF (Library of Congress, ISO 8601-2), events are
 * PLOVER, attributions are PARC (source, cue), passages are W3C TextPositionSelectors.
 * Every field that may be left out has a default, so the rest of the program never meets a missing one; only
 * what `diplo build` adds (`rendition`, `reasons`) is absent from a dataset made by hand.
 */
import * as v from 'valibot';
import {
  BASES,
  EVENT_TYPES,
  KINDS,
  LINK_TYPES,
  NOTE_TYPES,
  REASONED_FIELDS,
  RENDITION_TYPES,
  SCHEMA_ID,
} from './terms.ts';

export { BASES, EVENT_TYPES, KINDS, LINK_TYPES, NOTE_TYPES, REASONED_FIELDS, RENDITION_TYPES, SCHEMA_ID };

const filled = v.pipe(v.string(), v.nonEmpty());
// The text beside a pattern says what is expected, for people: "expected … , found …".
const id = v.pipe(
  v.string(),
  // Four fillers count as letters and show nothing: two ids that look the same would be two.
  v.regex(
    /^(?!.*[\u115f\u1160\u3164\uffa0])[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u,
    'an id of letters, digits and . _ : - only',
  ),
  v.maxLength(200),
);
const texts = v.optional(v.array(filled), []);
const ids = v.optional(v.array(id), []);
const words = v.nullish(v.string(), null);
const day = v.pipe(v.string(), v.regex(/^-?\d{4,15}-\d\d-\d\d$/, 'a day such as 2025-05-21'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits'));

const when = v.strictObject({
  edtf: filled,
  earliest: v.nullish(day, null),
  latest: v.nullish(day, null),
  basis: v.optional(v.picklist(BASES), 'stated'),
  note: words,
});

const webAddress = v.pipe(
  v.string(),
  v.description('Where the document can be read: a link on terminals that have them.'),
  v.regex(/^https?:\/\/[^\s/]\S*$/, 'a web address such as https://example.org/a'),
);

const rendition = v.strictObject({ type: v.picklist(RENDITION_TYPES), sha256, length: count });

const document = v.strictObject({
  id,
  title: v.optional(v.string(), ''),
  file: v.optional(v.string(), ''),
  sha256: v.nullish(sha256, null),
  length: v.nullish(count, null),
  language: words,
  asOf: v.nullish(when, null),
  note: words,
  url: v.exactOptional(webAddress),
  rendition: v.exactOptional(rendition),
});

const office = v.strictObject({ title: filled, country: v.nullish(id, null), from: words, to: words });

const leader = v.strictObject({
  id,
  name: filled,
  sortName: words,
  aliases: texts,
  country: v.nullish(id, null),
  offices: v.optional(v.array(office), []),
  wikidata: v.nullish(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata item such as Q42')), null),
});

const country = v.strictObject({ id, name: filled, aliases: texts });

const topic = v.strictObject({ id, label: filled, terms: texts });

const event = v.strictObject({
  type: v.picklist(EVENT_TYPES),
  actor: v.nullish(id, null),
  recipient: v.nullish(id, null),
});

const passage = v.strictObject({
  document: id,
  paragraph: v.nullish(ordinal, null),
  sentence: v.nullish(ordinal, null),
  start: count,
  end: count,
  sha256: v.nullish(sha256, null),
});

const link = v.strictObject({ type: v.picklist(LINK_TYPES), fact: id, note: words });

const note = v.strictObject({
  type: v.picklist(NOTE_TYPES),
  text: filled,
  date: words,
  confidence: v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), null),
});

const reason = v.strictObject({
  field: v.picklist(REASONED_FIELDS),
  rule: filled,
  cue: v.string(),
  start: count,
  end: count,
});

const fact = v.strictObject({
  id,
  statement: filled,
  kind: v.nullish(v.picklist(KINDS), null),
  date: v.nullish(when, null),
  leaders: ids,
  countries: ids,
  topics: ids,
  event: v.nullish(event, null),
  attribution: v.nullish(v.strictObject({ source: filled, cue: words }), null),
  quotation: v.nullish(v.strictObject({ text: filled, speaker: words }), null),
  passages: v.optional(v.array(passage), []),
  links: v.optional(v.array(link), []),
  notes: v.optional(v.array(note), []),
  reasons: v.exactOptional(v.array(reason)),
});

export const datasetSchema = v.strictObject({
  $schema: v.exactOptional(v.pipe(v.string(), v.description('Where editors find this schema; ignored.'))),
  schema: v.literal(SCHEMA_ID),
  title: v.optional(v.string(), ''),
  description: v.optional(v.string(), ''),
  documents: v.optional(v.array(document), []),
  leaders: v.optional(v.array(leader), []),
  countries: v.optional(v.array(country), []),
  topics: v.optional(v.array(topic), []),
  facts: v.array(fact),
});

export type Kind = (typeof KINDS)[number];
export type Basis = (typeof BASES)[number];
export type EventType = (typeof EVENT_TYPES)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type When = v.InferOutput<typeof when>;
/** The text extracted from a file, by its digest and its length in code points. */
export type Rendition = v.InferOutput<typeof rendition>;
/** Why a field is what it is: the rule, the words it went by, and where they are (code points of the text). */
export type Reason = v.InferOutput<typeof reason>;
export type SourceDocument = v.InferOutput<typeof document>;
export type Office = v.InferOutput<typeof office>;
export type Leader = v.InferOutput<typeof leader>;
export type Country = v.InferOutput<typeof country>;
export type Topic = v.InferOutput<typeof topic>;
export type Passage = v.InferOutput<typeof passage>;
export type Link = v.InferOutput<typeof link>;
export type Note = v.InferOutput<typeof note>;
export type Fact = v.InferOutput<typeof fact>;
export type Dataset = Omit<v.InferOutput<typeof datasetSchema>, '$schema'>;
