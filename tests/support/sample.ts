/** A dataset in which every field that may hold a text holds a given one, and every sort of fact occurs. */
import {
  type Dataset,
  EVENT_TYPES,
  type Fact,
  KINDS,
  LINK_TYPES,
  type Link,
  NOTE_TYPES,
} from '../../src/dataset/schema.ts';
import {
  makeCountry,
  makeDataset,
  makeDocument,
  makeFact,
  makeLeader,
  makePassage,
  makeTopic,
  makeWhen,
} from './datasets.ts';

const DATES = [
  '2014',
  '2025-05-21',
  '2025-01/2025-05',
  '2013/..',
  '../2021',
  '2024~',
  '2024?',
  '201X',
  'Y20250',
  null,
];
const BASES = ['stated', 'inferred', 'record'] as const;

/** @param text stands in every field of free text; ids are short and plain */
export function makeSample(text: string): Dataset {
  const facts = Array.from({ length: 20 }, (_, index) => makeSampleFact(index, text));
  return makeDataset({
    title: text,
    description: text,
    documents: [
      makeDocument({
        id: 'wall',
        title: text,
        file: text,
        note: text,
        asOf: makeWhen('2025-05', { note: text }),
      }),
      makeDocument({ id: 'street' }),
    ],
    leaders: [
      makeLeader({
        id: 'xi',
        name: text,
        sortName: text,
        aliases: [text, text],
        country: 'CHN',
        wikidata: 'Q15031',
        offices: [
          { title: text, country: 'CHN', from: '2013', to: null },
          { title: text, country: 'USA', from: null, to: '2012-11' },
          { title: text, country: null, from: '2008', to: '2012' },
          { title: text, country: null, from: null, to: null },
        ],
      }),
      makeLeader({ id: 'trump', name: text, country: 'USA' }),
    ],
    countries: [
      makeCountry({ id: 'CHN', name: text, aliases: [text] }),
      makeCountry({ id: 'USA', name: text }),
    ],
    topics: [makeTopic({ id: 'trade', label: text, terms: [text] }), makeTopic({ id: 'war', label: text })],
    facts,
  });
}

function makeSampleFact(index: number, text: string): Fact {
  const pick = <T>(values: readonly T[]): T => values[index % values.length] as T;
  const edtf = pick(DATES);
  return makeFact({
    id: idOf(index),
    statement: text,
    kind: pick([...KINDS, null]),
    date: edtf === null ? null : makeWhen(edtf, { basis: pick(BASES), note: pick([text, null]) }),
    leaders: pick([['xi'], ['trump', 'xi'], ['trump'], []]),
    countries: pick([['CHN'], ['USA', 'CHN'], []]),
    topics: pick([['trade'], ['war', 'trade'], []]),
    event: pick([
      { type: pick(EVENT_TYPES), actor: 'xi', recipient: 'trump' },
      { type: pick(EVENT_TYPES), actor: 'trump', recipient: 'xi' },
      { type: pick(EVENT_TYPES), actor: null, recipient: 'xi' },
      { type: pick(EVENT_TYPES), actor: 'USA', recipient: null },
      null,
    ]),
    attribution: pick([{ source: text, cue: text }, { source: 'xi', cue: null }, null]),
    quotation: pick([{ text, speaker: text }, { text, speaker: null }, null]),
    passages: pick([
      [makePassage({ document: 'wall', paragraph: 12, sentence: 3, start: 1000, end: 1200 })],
      [
        makePassage({ document: 'street', paragraph: null, sentence: null }),
        makePassage({ document: 'wall', paragraph: 100, sentence: 10 }),
      ],
      [],
    ]),
    links: linksOf(index, text),
    notes: NOTE_TYPES.map((type, place) => ({
      type,
      text,
      date: pick(['2025-02-28', text, null]),
      confidence: pick([place / 2, null]),
    })),
  });
}

/** Each fact and its neighbour are linked, at both ends where the relation is mutual. */
function linksOf(index: number, text: string): Link[] {
  const pair = index >> 1;
  const type = LINK_TYPES[pair % LINK_TYPES.length] ?? 'changed';
  if (type === 'elaborates' && index % 2 === 1) return [];
  return [{ type, fact: idOf(index % 2 === 0 ? index + 1 : index - 1), note: pair % 2 === 0 ? text : null }];
}

function idOf(index: number): string {
  return `F${String(index).padStart(3, '0')}`;
}
