import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadShipped } from '../../../src/dataset/load.ts';
import type { Dataset } from '../../../src/dataset/schema.ts';
import { readQuotes } from '../../../src/query/quotes.ts';
import { makeDataset, makeDocument, makeFact, makePassage } from '../../support/datasets.ts';
import { ROOT } from '../../support/run-diplo.ts';
import { makeSample } from '../../support/sample.ts';
import { exportAs, factsFor } from '../../support/selections.ts';
import { anyText, HOSTILE } from '../../support/texts.ts';

const iri = {
  type: 'string',
  pattern: '^(urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|ni:///sha-256;[\\w-]{43}|https?://\\S+)$',
};
const position = {
  type: 'object',
  required: ['type', 'start', 'end'],
  additionalProperties: false,
  properties: {
    type: { const: 'TextPositionSelector' },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
  },
};
const quote = {
  type: 'object',
  required: ['type', 'exact'],
  additionalProperties: false,
  properties: {
    type: { const: 'TextQuoteSelector' },
    exact: { type: 'string', minLength: 1 },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
  },
};
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const target = {
  type: 'object',
  required: ['source'],
  additionalProperties: false,
  properties: {
    type: { const: 'SpecificResource' },
    label: { type: 'string' },
    sha256: digest,
    source: {
      anyOf: [
        iri,
        {
          type: 'object',
          required: ['id'],
          additionalProperties: false,
          properties: {
            id: iri,
            type: { enum: ['Dataset', 'Image', 'Video', 'Sound', 'Text'] },
            label: { type: 'string' },
            format: { type: 'string' },
            language: { type: 'string' },
            sha256: digest,
            via: { type: 'array', minItems: 1, items: iri },
          },
        },
      ],
    },
    selector: {
      anyOf: [position, { type: 'array', minItems: 2, maxItems: 2, items: { anyOf: [position, quote] } }],
    },
  },
};
// Section 3.3.5 of the model: the motivations that it names.
const motivation = { enum: ['commenting', 'describing', 'identifying', 'tagging'] };
const body = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'value'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextualBody' },
        value: { type: 'string' },
        format: { const: 'text/plain' },
        purpose: motivation,
      },
    },
    {
      type: 'object',
      required: ['type', 'source'],
      additionalProperties: false,
      properties: { type: { const: 'SpecificResource' }, source: iri, purpose: motivation },
    },
  ],
};
/** The Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), sections 3, 4.2 and 5, as far as it is used. */
const validate = new Ajv({ allowUnionTypes: true }).compile({
  type: 'object',
  required: ['@context', 'id', 'type', 'first'],
  additionalProperties: false,
  properties: {
    '@context': {
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: [{ const: 'http://www.w3.org/ns/anno.jsonld' }, { type: 'object' }],
    },
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    comment: { type: 'string' },
    total: { type: 'integer', minimum: 1 },
    last: iri,
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      additionalProperties: false,
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        partOf: iri,
        startIndex: { const: 0 },
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id', 'type', 'target'],
            additionalProperties: false,
            properties: {
              id: iri,
              type: { const: 'Annotation' },
              label: { type: 'string' },
              motivation,
              generator: {
                type: 'object',
                required: ['type', 'name'],
                additionalProperties: false,
                properties: { type: { const: 'Software' }, name: { type: 'string' } },
              },
              body: { type: 'array', minItems: 1, items: body },
              target: { anyOf: [target, { type: 'array', minItems: 2, items: target }] },
            },
          },
        },
      },
    },
  },
});

function read(dataset: Dataset, choice?: Parameters<typeof exportAs>[2]) {
  const collection = JSON.parse(exportAs('annotation', dataset, choice));
  expect(validate(collection), JSON.stringify(validate.errors)).toBe(true);
  expect([collection.total, collection.last, collection.first.partOf]).toEqual([
    collection.first.items.length,
    collection.first.id,
    collection.id,
  ]);
  return collection.first.items;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const TEXT = '😀 One sentence. “Zwei” Sätze; 三 more 👩‍🚀 here.';
const POINTS = [...TEXT];

/** A document, and a fact on each of its spans of code points. */
function makeSpans(spans: readonly (readonly [start: number, end: number])[]): Dataset {
  const documents = [makeDocument({ sha256: sha256(TEXT), length: POINTS.length })];
  const facts = spans.map(([start, end], index) =>
    makeFact({
      id: `F${index}`,
      passages: [
        makePassage({
          paragraph: null,
          sentence: null,
          start,
          end,
          sha256: sha256(POINTS.slice(start, end).join('')),
        }),
      ],
    }),
  );
  return makeDataset({ documents, facts });
}

describe('web annotations', () => {
  it('are one for each fact of the shipped dataset, each with an id of its own', () => {
    const dataset = loadShipped(ROOT);
    const items = read(dataset);
    expect(items.map(({ label }: { label: string }) => label)).toEqual(
      factsFor('annotation', dataset).map(({ id }) => id),
    );
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
    expect(JSON.stringify(items)).not.toContain('TextQuoteSelector');
  });

  it('keep any text whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), anyText), (text) => {
        // Lone surrogates and controls too: it is JSON that holds them.
        for (const { body: bodies } of read(makeSample(`x${text}`))) expect(bodies[0].value).toBe(`x${text}`);
      }),
      { numRuns: 40 },
    );
  });

  it('point by code points at the text that a quotation of the copy has, with what stands around it', () => {
    const span = fc
      .tuple(fc.nat(POINTS.length - 1), fc.nat(POINTS.length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + (a === b ? 1 : 0)] as const);
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
        const dataset = makeSpans(spans);
        const quotes = readQuotes(dataset, dataset.facts, '.', () => TEXT);
        const items = read(dataset, { quotes });
        for (const [index, { target: at }] of items.entries()) {
          const [where, what] = at.selector;
          const [start, end] = spans[index] ?? [0, 0];
          expect(where).toEqual({ type: 'TextPositionSelector', start, end });
          expect(what.exact).toBe(POINTS.slice(where.start, where.end).join(''));
          expect(TEXT).toContain(what.prefix + what.exact + what.suffix);
          expect(at.sha256).toBe(sha256(what.exact));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('do not quote a copy in which something else stands there', () => {
    const dataset = makeSpans([[2, 5]]);
    expect(readQuotes(dataset, dataset.facts, '.', () => TEXT.replace('One', 'Two')).size).toBe(0);
    expect(readQuotes(dataset, dataset.facts, '.', () => undefined).size).toBe(0);
  });

  it('name a document by the digest of its text, and the file it was taken out of beside it', () => {
    const rendition = { type: 'pdf', sha256: sha256(TEXT), length: POINTS.length } as const;
    const documents = [
      makeDocument({
        sha256: sha256('the file'),
        rendition,
        url: 'https://example.org/a b'.replace(' ', '%20'),
      }),
    ];
    const [{ target: at }] = read(
      makeDataset({ documents, facts: [makeFact({ passages: [makePassage()] })] }),
    );
    const name = (text: string) => `ni:///sha-256;${createHash('sha256').update(text).digest('base64url')}`;
    expect(at.source).toMatchObject({
      id: name(TEXT),
      via: [name('the file'), 'https://example.org/a%20b'],
      sha256: sha256(TEXT),
    });
  });

  it('have one target a passage', () => {
    const passages = [makePassage(), makePassage({ start: 20, end: 30 })];
    const [{ target: at }] = read(makeDataset({ facts: [makeFact({ passages })] }));
    expect(at.map(({ selector }: { selector: object }) => selector)).toEqual([
      { type: 'TextPositionSelector', start: 0, end: 10 },
      { type: 'TextPositionSelector', start: 20, end: 30 },
    ]);
  });
});
