import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import type { Dataset } from '../../../src/dataset/schema.ts';
import { makeDataset, makeDocument, makeFact, makePassage, makeWhen } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs, factsFor } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

interface Day {
  toString(): string;
}

function eventsOf(dataset: Dataset) {
  const calendar = new ICAL.Component(ICAL.parse(exportAs('ics', dataset)));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name);
    return {
      uid: String(value('uid')),
      stamp: String(value('dtstamp')),
      start: (value('dtstart') as Day | null)?.toString(),
      end: (value('dtend') as Day | null)?.toString(),
      type: event.getFirstProperty('dtstart')?.type,
      summary: String(value('summary')),
      description: String(value('description')),
      status: String(value('status')),
      categories: event.getFirstProperty('categories')?.getValues() ?? [],
    };
  });
}

function eventOf(edtf: string, basis: 'stated' | 'inferred' | 'record' = 'stated') {
  const fact = makeFact({ date: makeWhen(edtf, { basis }) });
  return eventsOf(makeDataset({ facts: [fact] }))[0];
}

describe('a calendar', () => {
  it('has every dated fact of the shipped dataset, once', () => {
    const dataset = loadShipped(ROOT);
    const events = eventsOf(dataset);
    expect(events).toHaveLength(dataset.facts.filter(({ date }) => date).length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.map(({ summary }) => summary.replace(/^\[.*?\] /, ''))).toEqual(
      factsFor('ics', dataset).map(({ statement }) => statement),
    );
  });

  it('keeps any text whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), anyText), (text) => {
        const clean = sanitize(`x${text}`).trim();
        for (const { summary, description } of eventsOf(makeSample(`x${text}`))) {
          expect(summary.replace(/^\[.*?\] /, '')).toBe(clean);
          expect(description).toContain(sanitize(`x${text}`));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has no line beyond 75 octets, folded between characters, ended by CRLF', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const written = exportAs('ics', makeSample(text));
        const lines = written.split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Buffer.from(written).toString('utf8')).toBe(written);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['2018-05-14', '2018-05-14', '2018-05-15'],
    ['2014', '2014-01-01', '2015-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2024-12-31', '2024-12-31', '2025-01-01'],
    ['2013/..', '2013-01-01', undefined],
    ['../2021', '2021-12-31', undefined],
    ['9999-12-31', '9999-12-31', undefined],
  ])('%s lasts from %s until before %s', (edtf, start, end) => {
    expect(eventOf(edtf)).toMatchObject({ start, type: 'date' });
    expect(eventOf(edtf)?.end).toBe(end);
  });

  it.each([
    ['2018-05-14', 'stated', 'CONFIRMED', /^Something/],
    ['2018-05-14', 'record', 'TENTATIVE', /^\[14 May 2018, public record\] Something/],
    ['2014', 'stated', 'TENTATIVE', /^\[2014\] Something/],
    ['2025-05~', 'inferred', 'TENTATIVE', /^\[c\. May 2025, inferred\] Something/],
    ['2018-05-14?', 'stated', 'TENTATIVE', /^\[14 May 2018\?\] Something/],
  ] as const)('%s, %s, is %s and says so', (edtf, basis, status, summary) => {
    expect(eventOf(edtf, basis)).toMatchObject({ status, summary: expect.stringMatching(summary) });
  });

  it('leaves out years that a calendar has no digits for, and undated facts', () => {
    const facts = ['Y20250', '-0044-03-15', '0000', '2014'].map((edtf, index) =>
      makeFact({ id: `F${index}`, date: makeWhen(edtf) }),
    );
    expect(factsFor('ics', makeDataset({ facts: [...facts, makeFact()] })).map(({ id }) => id)).toEqual([
      'F3',
    ]);
  });

  it('is stamped with the latest day of its documents, never with the clock', () => {
    const documents = ['2025-05~', '2023/2024'].map((edtf, index) =>
      makeDocument({ id: `d${index}`, asOf: makeWhen(edtf) }),
    );
    const facts = [makeFact({ date: makeWhen('2014') })];
    expect(eventsOf(makeDataset({ documents, facts }))[0]?.stamp).toBe('2025-05-31T00:00:00Z');
    expect(eventsOf(makeDataset({ facts }))[0]?.stamp).toBe('1970-01-01T00:00:00Z');
  });

  it('names an event the same after a correction, and another one in another dataset', () => {
    const passages = [makePassage()];
    const uid = (title: string, statement: string) =>
      eventsOf(makeDataset({ title, facts: [makeFact({ statement, passages, date: makeWhen('2014') })] }))[0]
        ?.uid;
    expect(uid('A', 'Before.')).toBe(uid('A', 'After.'));
    expect(uid('A', 'Before.')).not.toBe(uid('B', 'Before.'));
  });

  it('has kind and topics as categories', () => {
    expect(eventsOf(makeSample('War, and; peace'))[1]?.categories).toEqual([
      'claim',
      'War, and; peace',
      'War, and; peace',
    ]);
  });
});
