/** What the detail pane says of a fact, field by field. */
import { sanitize } from '../base/text.ts';
import type { Fact, LinkType, Note, Passage } from '../dataset/schema.ts';
import { basisInWords } from '../view/dates.ts';
import { linksOf } from './linked.ts';
import type { Model } from './model.ts';
import type { Tone } from './spans.ts';

export interface Field {
  label: string;
  text: string;
  tone: Tone;
}

/** The fields of a fact that are there: who says it and where first, then what hardly differs from fact to fact. */
export function fieldsOf(fact: Fact, model: Model): Field[] {
  const fields = [
    field('says', saysWho(fact, model)),
    ...fact.passages.map((passage, index) => field(index === 0 ? 'where' : '', placeOf(passage, model))),
    ...quotationOf(fact, model),
    field('kind', kindOf(fact, model)),
    field('date', dateOf(fact)),
    field('', fact.date?.note ?? ''),
    field('leaders', namesOf(fact.leaders, model)),
    field('countries', namesOf(fact.countries, model)),
    field('topics', namesOf(fact.topics, model)),
    ...fact.notes.map((note) => noteOf(note, model)),
    ...linkFields(fact, model),
  ];
  return fields.filter(({ text }) => text !== '').map((each) => ({ ...each, text: sanitize(each.text) }));
}

function field(label: string, text: string, tone: Tone = 'plain'): Field {
  return { label, text, tone };
}

function namesOf(ids: readonly string[], { nameOf }: Model): string {
  return ids.map(nameOf).join(', ');
}

function kindOf({ kind, event }: Fact, { nameOf, glyphs }: Model): string {
  if (!event) return kind ?? '';
  const actor = event.actor ? nameOf(event.actor) : '';
  const recipient = event.recipient ? nameOf(event.recipient) : '';
  const who = [actor, recipient].filter((name) => name !== '').join(` ${glyphs.arrow} `);
  return [kind ?? '', event.type, who].filter((part) => part !== '').join(` ${glyphs.dot} `);
}

function saysWho({ attribution, passages }: Fact, { nameOf, glyphs }: Model): string {
  if (!attribution) return passages.length > 0 ? 'the document, in its own voice' : '';
  const cue = attribution.cue ? ` ${glyphs.open}${attribution.cue}${glyphs.close}` : '';
  return nameOf(attribution.source) + cue;
}

function quotationOf({ quotation }: Fact, { nameOf, glyphs }: Model): Field[] {
  if (!quotation) return [];
  const speaker = quotation.speaker ? `, ${nameOf(quotation.speaker)}` : '';
  return [field('quote', `${glyphs.open}${quotation.text}${glyphs.close}${speaker}`)];
}

function dateOf({ date }: Fact): string {
  return date ? `${date.edtf}, ${basisInWords(date)}` : 'none can be given';
}

function placeOf({ document, paragraph, sentence }: Passage, { nameOf, glyphs }: Model): string {
  const place = paragraph !== null ? `${glyphs.paragraph}${paragraph}` : '';
  const where = sentence !== null ? `${place}, sentence ${sentence}` : place;
  return [nameOf(document), where].filter((part) => part !== '').join(' ');
}

function noteOf({ type, text, confidence }: Note, { glyphs }: Model): Field {
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)} % sure)`;
  return type === 'record'
    ? field('record', `${glyphs.record} ${text}${sure}`, 'record')
    : field('ambiguity', `${text}${sure}`);
}

const LINK_WORDS: Readonly<Record<LinkType, readonly [words: string, tone: Tone]>> = {
  corroborates: ['agrees with', 'agree'],
  contradicts: ['contradicts', 'differ'],
  changed: ['was different then', 'differ'],
  elaborates: ['adds to', 'plain'],
};

/** The one kind of link that says something else from the other side. */
const ADDED = 'is added to by';

function linkFields(fact: Fact, model: Model): Field[] {
  return linksOf(fact, model).map(({ type, id, comesFrom }, index) => {
    const other = model.entries[model.places.get(id) ?? -1]?.fact;
    const [words, tone] = LINK_WORDS[type];
    const says = comesFrom && type === 'elaborates' ? ADDED : words;
    return field(index === 0 ? 'links' : '', `${index + 1} ${says} ${id}: ${other?.statement ?? ''}`, tone);
  });
}
