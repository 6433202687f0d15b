import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson, renderJsonLine, renderJsonPieces } from '../../src/view/json.ts';
import { anyText, FORBIDDEN, findForbidden } from '../support/texts.ts';

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.constantFrom(null, true, false, 0, {}, [], ''),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('any'), { maxKeys: 4 }),
  ),
})).any;
const document = fc.dictionary(anyText, value, { maxKeys: 5 });
const same = (given: unknown) => JSON.parse(JSON.stringify(given)) as unknown;

describe('renderJson and renderJsonLine', () => {
  it('give back the same value', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(JSON.parse(renderJson(given))).toEqual(same(given));
        expect(JSON.parse(renderJsonLine(given))).toEqual(same(given));
      }),
    );
  });

  it('let nothing through that acts on a terminal or hides', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(renderJson(given).split('\n').flatMap(findForbidden)).toEqual([]);
        expect(findForbidden(renderJsonLine(given))).toEqual([]);
      }),
    );
  });

  it.each(FORBIDDEN)('escape all from %i to %i, and the joiner', (first, last) => {
    const text = Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
      .flatMap((character) => [character, 'x'])
      .join('');
    const json = renderJsonLine(`${text}\u200d`);
    expect(json).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(json)).toBe(`${text}\u200d`);
  });

  it('are those of JSON.stringify where there is nothing to escape', () => {
    const harmless = { a: ['é', '漢', 1.5, null], b: { c: '"quoted" \\ back' } };
    expect(renderJson(harmless)).toBe(JSON.stringify(harmless, null, 2));
    expect(renderJsonLine(harmless)).toBe(JSON.stringify(harmless));
  });
});

describe('renderJsonPieces', () => {
  it('is the document and a line break, joined', () => {
    fc.assert(
      fc.property(document, (given) => {
        expect([...renderJsonPieces(given)].join('')).toBe(`${renderJson(given)}\n`);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(JSON.parse([...renderJsonPieces({ a: undefined, b: 1, c: undefined })].join(''))).toEqual({
      b: 1,
    });
    expect([...renderJsonPieces({ a: undefined })].join('')).toBe('{}\n');
  });

  it('gives the elements of a long array one by one', () => {
    const facts = Array.from({ length: 1000 }, (_, index) => ({ id: index }));
    const longest = Math.max(...Array.from(renderJsonPieces({ facts }), (piece) => piece.length));
    expect(longest).toBeLessThan(100);
  });
});
