import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssembledDocument, reasonsOf } from '../../src/build/assemble.ts';
import { termsByName } from '../../src/build/gazetteer/office-terms.ts';
import { makeFacts } from '../../src/build/make-facts.ts';
import { loadTopics, TopicFinder } from '../../src/build/topics.ts';
import { checkPassages } from '../../src/dataset/passages.ts';
import type { Fact } from '../../src/dataset/schema.ts';
import { validateDataset } from '../../src/dataset/validate.ts';
import { assemble } from '../support/assemble.ts';
import { documentOf, gazetteer, TRICKY_WORDS } from './support.ts';

const DOCUMENTS = '../shared/documents';
const tools = { gazetteer, topics: new TopicFinder(loadTopics(process.cwd())) };

function partOf(id: string, text: string, asOf?: string): AssembledDocument {
  const document = documentOf(text, asOf, id);
  const source = { id, title: '', file: document.file, sha256: null, length: document.points.length };
  return {
    ...makeFacts(document, tools),
    document: { ...source, language: null, asOf: document.asOf, note: null },
  };
}

const datasetOf = (...parts: AssembledDocument[]) => assemble(parts, tools).dataset;
const factsOf = (text: string): Fact[] => datasetOf(partOf('doc', text)).facts;

describe('kinds', () => {
  test.each([
    ['Vladimir Putin said that the war would end.', 'claim'],
    ['“The war will end soon,” Vladimir Putin said.', 'quotation'],
    ['The talks will fail.', 'prediction'],
    ['He bent them to his will.', 'background'],
    ['Russia invaded Ukraine in 2022.', 'event'],
    ['Europe should act.', 'assessment'],
    ['The company closed two plants.', 'event'],
    ['Joe Biden has not answered the letter.', 'assessment'],
    ['Joe Biden has answered the letter.', 'event'],
    ['Joe Biden’s patience has faded.', 'assessment'],
    ['Since 2007 the museum has opened five branches.', 'event'],
    ['Vladimir Putin probably believed that the city would fall.', 'assessment'],
    ['Xi Jinping criticized Joe Biden, calling the visit a provocation.', 'event'],
    ['Nobody knows whether the ship will leave.', 'background'],
    ['Barack Obama remains focused on health care.', 'assessment'],
    ['In Taiwan the festival is crowded.', 'background'],
    ['“I will not go,” Anwar Sadat is said to have answered.', 'claim'],
    ['It would lift what France imposed in 2022.', 'background'],
    ['Angela Merkel called the terms “unserious”.', 'claim'],
    ['The town is small.', 'background'],
  ])('%s is %s', (text, kind) => {
    const [fact] = factsOf(text);
    expect(fact?.kind).toBe(kind);
    expect(fact && reasonsOf(fact, 'kind')).toHaveLength(1);
  });
});

test('when a report was written is not when it happened', () => {
  const [fact] = datasetOf(
    partOf('doc', 'ROME, Nov. 14 (Reuters) - Prices fell on Thursday.', '2025-11-14'),
  ).facts;
  expect(fact?.date?.edtf).toBe('2025-11-13');
});

describe('events', () => {
  test.each([
    ['Russia invaded Ukraine.', { type: 'ASSAULT', actor: 'RUS', recipient: 'UKR' }],
    ['Ukraine was invaded by Russia.', { type: 'ASSAULT', actor: 'RUS', recipient: 'UKR' }],
    [
      'Barack Obama met with Russian President Vladimir Putin.',
      { type: 'CONSULT', actor: 'obama', recipient: 'putin' },
    ],
    ['Vladimir Putin openly defied Joe Biden.', { type: 'REJECT', actor: 'putin', recipient: 'biden' }],
    ['Russia did not invade Ukraine.', null],
    ['Russian media praised Joe Biden.', null],
    ['Joe Biden’s lawyer criticized Vladimir Putin.', null],
    ['Joe Biden agreed to meet Vladimir Putin.', null],
    ['Joe Biden praised the weather.', null],
  ])('%s', (text, event) => {
    expect(factsOf(text)[0]?.event).toEqual(event);
  });
});

test('topics are found by their terms, with the term as the reason', () => {
  const [fact] = factsOf('The new Tariffs hurt the trade deal.');
  expect(fact?.topics).toEqual(['tariffs']);
  expect(fact && reasonsOf(fact, 'topics')[0]).toMatchObject({ rule: 'term', cue: 'Tariffs' });
  const none = makeFacts(documentOf('The new tariffs hurt.'), { gazetteer, topics: new TopicFinder([]) });
  expect([...none.facts][0]?.topics).toEqual([]);
});

test('near-duplicates in two documents corroborate one another, within one they do not', () => {
  const first = 'The two leaders signed a treaty on grain exports in Ankara last week.';
  const second = 'The two leaders last week signed a treaty on grain exports in Ankara.';
  const { facts } = datasetOf(partOf('a', `${first}\n${first}`), partOf('b', second));
  expect(facts.map((fact) => fact.links.map((link) => link.fact))).toEqual([
    ['b-001'],
    ['b-001'],
    ['a-001', 'a-002'],
  ]);
  expect(facts[0]?.links[0]).toMatchObject({
    type: 'corroborates',
    note: 'Found by rule: 13 of 13 words in common.',
  });
});

test('a dataset lists what its facts name, and validates', () => {
  const dataset = datasetOf(partOf('a', 'Vladimir Putin met Xi Jinping. Columnist Robert Armstrong wrote.'));
  expect(dataset.leaders.map((leader) => leader.id)).toEqual(['putin', 'xi']);
  expect(dataset.countries.map((country) => country.id)).toEqual(['CHN', 'RUS']);
  expect(dataset.facts.map((fact) => fact.id)).toEqual(['a-001', 'a-002']);
  expect(validateDataset(JSON.parse(JSON.stringify(dataset))).problems).toEqual([]);
});

test('unresolved names are counted over all documents', () => {
  const parts = ['a', 'b'].map((id) => partOf(id, 'Columnist Robert Armstrong wrote.'));
  expect(assemble(parts, tools).unresolved).toEqual([
    { text: 'Robert Armstrong', count: 2, document: 'a', start: 10, documents: ['a', 'b'] },
  ]);
});

test('terms of office by name and by number', () => {
  const termOf = termsByName(gazetteer);
  expect(termOf('47th president', 1)).toEqual({ from: '2025-01-20', to: null });
  expect(termOf('16th president', 1)?.from).toBe('1861-03-04');
  expect(termOf('Barack Obama', 2)).toEqual({ from: '2013-01-20', to: '2017-01-20' });
  expect(termOf('Nobody', 1)).toBeUndefined();
});

test('for any text the dataset is valid, every passage holds, and twice gives the same bytes', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...TRICKY_WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      const build = () => JSON.stringify(datasetOf(partOf('a', one, '2003'), partOf('b', two)));
      const bytes = build();
      const { dataset, problems } = validateDataset(JSON.parse(bytes));
      expect(problems).toEqual([]);
      const passages = dataset?.facts.flatMap((fact) => fact.passages) ?? [];
      for (const [id, text] of [
        ['a', one],
        ['b', two],
      ] as const) {
        const checks = checkPassages(
          text,
          passages.filter(({ document }) => document === id),
        );
        expect(checks.filter(({ state, problem }) => state !== 'ok' || problem)).toEqual([]);
      }
      expect(build()).toBe(bytes);
    }),
    { numRuns: 200 },
  );
});

describe.runIf(existsSync(DOCUMENTS))('the two documents', () => {
  const files = existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS).sort() : [];
  const texts = files.map((file) => readFileSync(`${DOCUMENTS}/${file}`, 'utf8'));
  const dataset = datasetOf(
    ...texts.map((text, index) => partOf(['wall', 'strain'][index] ?? 'other', text)),
  );

  test('all nine leaders are found, and nobody else', () => {
    const ids = dataset.leaders.map((leader) => leader.id).sort();
    expect(ids).toEqual([
      'biden',
      'bush',
      'netanyahu',
      'obama',
      'putin',
      'ramaphosa',
      'trump',
      'xi',
      'zelensky',
    ]);
  });

  test('2014 and 2020 are stated', () => {
    const stated = dataset.facts.flatMap(({ date }) => (date?.basis === 'stated' ? [date.edtf] : []));
    expect(stated).toEqual(expect.arrayContaining(['2014', '2020']));
  });

  test('no passage fails its digest', () => {
    const passages = dataset.facts.flatMap((fact) => fact.passages);
    const checks = texts.flatMap((text, index) =>
      checkPassages(
        text,
        passages.filter(({ document }) => document === ['wall', 'strain'][index]),
      ),
    );
    expect(checks.filter(({ state, problem }) => state !== 'ok' || problem)).toEqual([]);
    expect(checks.length).toBe(dataset.facts.length);
  });
});
