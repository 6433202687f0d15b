import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/base/text.ts';
import { loadShipped } from '../../../src/dataset/load.ts';
import type { Dataset } from '../../../src/dataset/schema.ts';
import { makeDataset, makeDocument, makeFact, makePassage, makeWhen } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

interface Item {
  id: string;
  type: string;
  title?: string;
  note?: string;
  annote?: string;
  section?: string;
  locator?: string;
  URL?: string;
  issued?: { 'date-parts'?: number[][]; circa?: boolean; raw?: string };
  publisher?: string;
  source?: string;
}

// It has no types of its own.
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: new (source: unknown) => { data: Item[] } };
require('@citation-js/plugin-bibtex');

/** What the schema of CSL-JSON (csl-data.json of the Citation Style Language) says of the members that are used. */
const validate = new Ajv({ allowUnionTypes: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: ['string', 'number'] },
      type: { enum: ['document'] },
      locator: { type: ['string', 'number'] },
      ...Object.fromEntries(
        ['title', 'source', 'URL', 'section', 'annote', 'note', 'language'].map((name) => [
          name,
          { type: 'string' },
        ]),
      ),
      issued: {
        type: 'object',
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
          },
          circa: { type: 'boolean' },
          raw: { type: 'string' },
        },
      },
    },
  },
});

function readBibtex(dataset: Dataset): Item[] {
  return new Cite(exportAs('bibtex', dataset)).data;
}

function readCsl(dataset: Dataset): Item[] {
  const items = JSON.parse(exportAs('csl-json', dataset));
  expect(validate(items), JSON.stringify(validate.errors)).toBe(true);
  return new Cite(items).data;
}

/** What TeX could take for its own. */
const tricky = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '\\',
        '\\}',
        '%',
        '$',
        '&',
        '#',
        '_',
        '~',
        '^',
        '`',
        '``',
        "''",
        '--',
        '---',
        '<<',
        '>>',
        ',,',
        '"',
        '@misc{a,',
      ],
      ...['?`', '!`', '\\textbf{x}', '\\input{/etc/passwd}', 'x', ' ', '=', ','],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(fc.constant(HOSTILE), anyText, tricky).map((text) => `x${text}x`);

const squeeze = (text = '') => text.replace(/\s+/g, ' ').trim();

describe('BibTeX', () => {
  it('keeps any text whole, as titles and as statements', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const items = readBibtex(makeSample(text));
        expect(items).toHaveLength(readCsl(makeSample(text)).length);
        expect(squeeze(items.find(({ id }) => id === 'wall')?.title)).toBe(squeeze(sanitize(text)));
        expect(squeeze(items.find(({ id }) => id === 'F000')?.annote)).toBe(squeeze(sanitize(text)));
      }),
      { numRuns: 150 },
    );
  });

  it('cites each passage of the shipped dataset, and the documents', () => {
    const dataset = loadShipped(ROOT);
    const items = readBibtex(dataset);
    expect(items).toHaveLength(
      dataset.documents.length + dataset.facts.flatMap(({ passages }) => passages).length,
    );
    expect(items.find(({ id }) => id === 'F061')).toMatchObject({
      type: 'document',
      title: 'Trump’s second-term diplomacy meets defiance abroad',
      annote: 'Putin annexed Crimea in 2014.',
      note: expect.stringMatching(/^paragraph 10, sentence 4; characters 3312–3345, SHA-256 [0-9a-f]{64}$/),
      issued: { 'date-parts': [[2025, 5]] },
    });
  });

  it('gives each entry a key of its own, in ASCII', () => {
    const passages = [makePassage(), makePassage({ sentence: 2 })];
    const facts = ['doc', 'Doc', 'é', 'x-y.z:1'].map((id) => makeFact({ id, passages }));
    const keys = readBibtex(makeDataset({ documents: [makeDocument({ id: 'doc' })], facts })).map(
      ({ id }) => id,
    );
    expect(keys).toEqual(['doc', 'doc-2', 'doc-3', 'Doc-4', 'Doc-5', 'ue9', 'ue9-2', 'x-y.z:1', 'x-y.z:1-2']);
  });

  it('says where a document can be read', () => {
    const documents = [makeDocument({ url: 'https://example.org/{a}_b?c=%20d#e' })];
    const [item] = readBibtex(makeDataset({ documents, facts: [makeFact({ passages: [makePassage()] })] }));
    expect(item?.URL).toBe('https://example.org/%7Ba%7D_b?c=%20d#e');
  });
});

describe('CSL-JSON', () => {
  it('keeps any text whole', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const items = readCsl(makeSample(text));
        expect(items.find(({ id }) => id === 'wall')?.title).toBe(sanitize(text).trim());
        expect(items.find(({ id }) => id === 'F000')?.annote).toBe(sanitize(text).trim());
      }),
      { numRuns: 50 },
    );
  });

  it('has the place of a passage as its locator', () => {
    const item = readCsl(loadShipped(ROOT)).find(({ id }) => id === 'F061');
    expect(item).toMatchObject({
      locator: 'paragraph 10, sentence 4',
      section: 'paragraph 10, sentence 4',
      source: '000_8e5c2dc3d71974f4.txt',
    });
  });

  it.each([
    ['2025-05~', 'inferred', { 'date-parts': [[2025, 5]], circa: true }],
    ['2014', 'stated', { 'date-parts': [[2014]] }],
    ['2014-03-18', 'stated', { 'date-parts': [[2014, 3, 18]] }],
    ['2014-03-18', 'record', { 'date-parts': [[2014, 3, 18]], circa: true }],
    [
      '2023-10-07/2024-11-04',
      'stated',
      {
        'date-parts': [
          [2023, 10, 7],
          [2024, 11, 4],
        ],
      },
    ],
    ['2013/..', 'stated', { 'date-parts': [[2013, 1, 1]] }],
    ['Y20250', 'stated', { raw: 'Y20250' }],
  ] as const)('%s, %s, is written as it is', (edtf, basis, issued) => {
    const documents = [makeDocument({ asOf: makeWhen(edtf, { basis }) })];
    const written = exportAs(
      'csl-json',
      makeDataset({ documents, facts: [makeFact({ passages: [makePassage()] })] }),
    );
    expect(JSON.parse(written)[0].issued).toEqual(issued);
  });
});
