import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import type { Dataset } from '../../../src/dataset/schema.ts';
import { makeDataset, makeFact, makeWhen } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs, factsFor } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

const date = {
  type: 'object',
  required: ['year'],
  additionalProperties: false,
  properties: {
    year: { type: 'integer' },
    month: { type: 'integer', minimum: 1, maximum: 12 },
    day: { type: 'integer', minimum: 1, maximum: 31 },
  },
};
const text = {
  type: 'object',
  additionalProperties: false,
  properties: { headline: { type: 'string' }, text: { type: 'string' } },
};
/** What https://timeline.knightlab.com/docs/json-format.html says of the members that are used. */
const validate = new Ajv().compile({
  type: 'object',
  required: ['events'],
  additionalProperties: false,
  properties: {
    scale: { enum: ['human', 'cosmological'] },
    title: { type: 'object', required: ['text'], additionalProperties: false, properties: { text } },
    events: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['start_date', 'text'],
        additionalProperties: false,
        properties: {
          start_date: date,
          end_date: date,
          text,
          group: { type: 'string' },
          display_date: { type: 'string' },
          unique_id: { type: 'string' },
          autolink: { type: 'boolean' },
        },
      },
    },
  },
});

function read(dataset: Dataset) {
  const timeline = JSON.parse(exportAs('timelinejs', dataset));
  expect(validate(timeline), JSON.stringify(validate.errors)).toBe(true);
  return timeline;
}

const shown = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body;

describe('the JSON of TimelineJS', () => {
  it('has every dated fact of the shipped dataset', () => {
    const dataset = loadShipped(ROOT);
    const { events } = read(dataset);
    expect(events.map(({ unique_id }: { unique_id: string }) => unique_id).sort()).toEqual(
      factsFor('timelinejs', dataset)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('keeps any text as text, not as HTML', () => {
    const tricky = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '</p><script>',
      '&lt;b&gt;',
      '"\'&amp',
      '<!--',
    );
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), anyText, tricky), (given) => {
        for (const { text: slide, display_date: day } of read(makeSample(`x${given}`)).events) {
          const headline = shown(slide.headline);
          expect([headline.textContent, headline.children.length]).toEqual([sanitize(`x${given}`), 0]);
          expect(
            [...shown(slide.text).querySelectorAll('*')].every(({ localName }) => localName === 'p'),
          ).toBe(true);
          expect(shown(day).children).toHaveLength(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['2014', { year: 2014 }, undefined, '2014'],
    ['2025-05~', { year: 2025, month: 5 }, undefined, 'c. May 2025'],
    ['2018-05-14', { year: 2018, month: 5, day: 14 }, undefined, '14 May 2018'],
    [
      '2017-01-20/2021-01-20',
      { year: 2017, month: 1, day: 20 },
      { year: 2021, month: 1, day: 20 },
      '2017–2021',
    ],
    ['201X', { year: 2010, month: 1, day: 1 }, { year: 2019, month: 12, day: 31 }, '201X'],
    ['2024-21', { year: 2024, month: 3, day: 1 }, { year: 2024, month: 5, day: 31 }, '2024-21'],
    ['2013/..', { year: 2013, month: 1, day: 1 }, undefined, 'since 2013'],
    ['../2021', { year: 2021, month: 12, day: 31 }, undefined, 'until 2021'],
    ['-0044-03-15', { year: -44, month: 3, day: 15 }, undefined, '-0044-03-15'],
  ])('%s is no finer than it is', (edtf, start, end, words) => {
    const { events, scale } = read(makeDataset({ facts: [makeFact({ date: makeWhen(edtf) })] }));
    expect([events[0].start_date, events[0].end_date, events[0].display_date, scale]).toEqual([
      start,
      end,
      words,
      'human',
    ]);
  });

  it('counts in years alone where dates of a browser end', () => {
    const facts = ['Y-400000', '2014-05-14'].map((edtf, index) =>
      makeFact({ id: `F${index}`, date: makeWhen(edtf) }),
    );
    const { events, scale } = read(makeDataset({ facts }));
    expect(scale).toBe('cosmological');
    expect(events.map(({ start_date }: { start_date: object }) => start_date)).toEqual([
      { year: -400000 },
      { year: 2014 },
    ]);
  });
});
