/** Holds data/diplomacy.json to what a shipped dataset must be; with the documents at hand, to their text. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/dataset/code-points.ts';
import { compareDays } from '../../src/dataset/edtf.ts';
import { loadShipped } from '../../src/dataset/load.ts';
import { checkPassages, digestOf, readSpan } from '../../src/dataset/passages.ts';
import type { Fact, LinkType, SourceDocument } from '../../src/dataset/schema.ts';
import { splitDocument, splitParagraphs } from '../../src/dataset/sentences.ts';
import { validateDataset } from '../../src/dataset/validate.ts';

const HOME = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = new URL('../../../shared/documents/', import.meta.url);

const dataset = loadShipped(HOME);
const { documents, leaders, countries, topics, facts } = dataset;
const documentOf = new Map(facts.map((fact) => [fact.id, fact.passages[0]?.document]));

/** Pairs of facts with a link of a type, each pair once. */
function pairs(type: LinkType): [string, string][] {
  return facts.flatMap((fact) =>
    fact.links
      .filter((link) => link.type === type && fact.id < link.fact)
      .map((link): [string, string] => [fact.id, link.fact]),
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

describe('the shipped dataset by itself', () => {
  it('is valid, with nothing left for defaults to fill in', () => {
    const validation = validateDataset(dataset, 1000);
    expect(validation.problems).toEqual([]);
    expect(validation.dataset).toEqual(dataset);
  });

  it('has its tables', () => {
    expect(documents.map((document) => document.file)).toEqual([
      '000_8e5c2dc3d71974f4.txt',
      '001_480e3ac241eb146c.txt',
    ]);
    expect(leaders.map((leader) => leader.id).sort()).toEqual([
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
    expect(facts.length).toBeGreaterThanOrEqual(100);
    expect(facts.length).toBeLessThanOrEqual(140);
  });

  it.each([
    ['Bibi', 'netanyahu'],
    ['Zelenskyy', 'zelensky'],
    ['Dubya', 'bush'],
    ['Xi Jinping', 'xi'],
    ['Putin', 'putin'],
    ['Trump', 'trump'],
  ])('knows %s as %s', (name, id) => {
    const found = leaders.filter((leader) => [leader.name, ...leader.aliases].includes(name));
    expect(found.map((leader) => leader.id)).toEqual([id]);
  });

  it.each([
    ['Beijing', 'CHN'],
    ['Kremlin', 'RUS'],
    ['Moscow', 'RUS'],
    ['Brussels', 'EUU'],
    ['Kyiv', 'UKR'],
  ])('counts %s as %s', (seat, id) => {
    const found = countries.filter((country) => [country.name, ...country.aliases].includes(seat));
    expect(found.map((country) => country.id)).toEqual([id]);
  });

  it('names countries by ISO 3166-1 alpha-3, and every leader has one and an office', () => {
    for (const country of countries) expect(country.id).toMatch(/^[A-Z]{3}$/);
    for (const leader of leaders) {
      expect(leader.country, leader.id).not.toBeNull();
      expect(leader.offices.length, leader.id).toBeGreaterThan(0);
    }
  });

  it('uses every leader, country and topic', () => {
    const used = new Set(facts.flatMap((fact) => [...fact.leaders, ...fact.countries, ...fact.topics]));
    expect([...leaders, ...countries, ...topics].filter((entry) => !used.has(entry.id))).toEqual([]);
  });

  it.each(facts.map((fact): [string, Fact] => [fact.id, fact]))(
    '%s is one sentence of our own',
    (_id, fact) => {
      expect(Array.from(fact.statement).length).toBeLessThanOrEqual(200);
      expect(splitDocument(fact.statement)).toHaveLength(1);
      expect(fact.statement).toMatch(/[.!?]["”’]?$/);
      expect((fact.quotation?.text ?? '').split(/\s+/).length).toBeLessThanOrEqual(8);
      expect(fact.kind).not.toBeNull();
      expect(fact.topics.length).toBeGreaterThan(0);
      expect(fact.passages.length).toBeGreaterThan(0);
      for (const passage of fact.passages) {
        expect([passage.paragraph, passage.sentence, passage.sha256]).not.toContain(null);
      }
    },
  );

  it('says how every date that the text does not state is known', () => {
    const whens = [...facts.map((fact) => fact.date), ...documents.map((document) => document.asOf)];
    for (const when of whens) {
      if (when && when.basis !== 'stated') expect(when.note, when.edtf).toMatch(/\S/);
    }
  });

  it('gives each document a present of its own', () => {
    const [wall, strain] = documents.map((document) => document.asOf);
    expect(compareDays(strain?.latest ?? '', '2024-11-05')).toBeLessThan(0);
    expect(compareDays(wall?.earliest ?? '', '2025-01-20')).toBeGreaterThanOrEqual(0);
  });

  it('links the documents with each other', () => {
    const across = pairs('corroborates').filter(([a, b]) => documentOf.get(a) !== documentOf.get(b));
    expect(across.length).toBeGreaterThanOrEqual(12);
    expect(pairs('changed').length).toBeGreaterThan(0);
    expect(pairs('contradicts').length).toBeGreaterThan(0);
  });

  it('puts the two Oval Office visits right without changing what the document says', () => {
    const notes = facts.filter((fact) => fact.leaders.includes('ramaphosa')).flatMap((fact) => fact.notes);
    const record = notes
      .filter((note) => note.type === 'record')
      .map((note) => `${note.text} ${note.date}`)
      .join(' ');
    expect(record).toMatch(/2025-05-21|21 May/);
    expect(record).toMatch(/2025-02-28|28 February/);
  });
});

describe.runIf(existsSync(DOCUMENTS))('the shipped dataset and the documents', () => {
  const textOf = (document: SourceDocument) => readFileSync(new URL(document.file, DOCUMENTS), 'utf8');

  it.each(documents)('$file has its length and digest', (document) => {
    const text = textOf(document);
    expect([document.length, document.sha256]).toEqual([new CodePoints(text).length, digestOf(text)]);
  });

  it.each(documents)('every passage of $file is there, with its numbers', (document) => {
    const passages = facts
      .flatMap((fact) => fact.passages)
      .filter((passage) => passage.document === document.id);
    const bad = checkPassages(textOf(document), passages).filter(
      (check) => check.state !== 'ok' || check.problem,
    );
    expect(bad).toEqual([]);
  });

  it('covers every sentence but the headings', () => {
    const covered = new Set(
      facts.flatMap((fact) => fact.passages).map((at) => `${at.document} ${at.paragraph} ${at.sentence}`),
    );
    const bare = documents.flatMap((document) => {
      const points = new CodePoints(textOf(document));
      return splitDocument(points.text)
        .filter(({ paragraph, sentence }) => !covered.has(`${document.id} ${paragraph} ${sentence}`))
        .map((sentence) => readSpan(points, sentence));
    });
    expect(bare).toEqual(documents.flatMap(headingsOf));
  });

  /** Lines without a full stop: the headline of the first document, twice, and the headings of the second. */
  function headingsOf(document: SourceDocument): (string | undefined)[] {
    const points = new CodePoints(textOf(document));
    return splitParagraphs(points.text)
      .map((paragraph) => readSpan(points, paragraph))
      .filter((line) => !/[.!?]["”’]?$/.test(line ?? ''));
  }

  it('quotes what stands in the passage', () => {
    const points = new Map(documents.map((document) => [document.id, new CodePoints(textOf(document))]));
    for (const fact of facts) {
      const spans = fact.passages.map((passage) =>
        points.get(passage.document)?.slice(passage.start, passage.end),
      );
      if (fact.quotation) expect(spans.join('\n'), fact.id).toContain(fact.quotation.text);
    }
  });

  it('holds no nine words in a row of a document', () => {
    const runs = new Set(documents.flatMap((document) => runsOfNine(textOf(document))));
    const texts: string[] = [];
    JSON.stringify(dataset, (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.flatMap(runsOfNine).filter((run) => runs.has(run))).toEqual([]);
  });
});

function runsOfNine(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(8).map((_, index) => words.slice(index, index + 9).join(' '));
}
