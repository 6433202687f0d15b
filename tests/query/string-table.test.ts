import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from '../../src/query/string-table.ts';

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 30 });

describe('StringTable', () => {
  it('finds every string and no other', () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 6 }), (all, other) => {
        const table = StringTable.from(all);
        expect(table.size).toBe(new Set(all).size);
        for (const text of all) expect(table.at(table.find(text) ?? -1)).toBe(text);
        expect(table.find(other) !== undefined).toBe(all.includes(other));
      }),
    );
  });

  it('gives everything with one prefix as a range', () => {
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 2 }), (all, prefix) => {
        const table = StringTable.from(all);
        const [from, to] = table.prefixRange(prefix);
        const found = table.texts().slice(from, to);
        expect(new Set(found)).toEqual(new Set(all.filter((text) => text.startsWith(prefix))));
      }),
    );
  });
});
