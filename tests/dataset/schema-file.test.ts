import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderSchema } from '../../src/bundle/write-schema.ts';

const FILE = new URL('../../data/dataset.schema.json', import.meta.url);

describe('data/dataset.schema.json', () => {
  it('is what the definition says (otherwise: npm run schema)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(renderSchema());
  });

  it('asks for schema and facts, id and statement, and nothing else', () => {
    const schema = JSON.parse(renderSchema());
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(['schema', 'facts']);
    expect(schema.properties.facts.items.required).toEqual(['id', 'statement']);
    expect(schema.additionalProperties).toBe(false);
  });
});
