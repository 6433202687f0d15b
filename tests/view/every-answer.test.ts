/** What holds for every answer that people read: it fits, it is harmless, it is whole, it needs no colour. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/base/text.ts';
import { createTheme } from '../../src/view/theme.ts';
import { ASCII, makeContext, RENDERERS, WHOLE, WIDTHS } from '../support/renderers.ts';
import { makeSample } from '../support/sample.ts';
import { anyText, findForbidden, HOSTILE, printable } from '../support/texts.ts';

const filled = printable.map((text) => text.trim() || 'Something happened.');
const columns = fc.oneof(fc.constantFrom(...WIDTHS), fc.integer({ min: 0, max: 130 }));
const SGR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const SENTENCE =
  'Officials said on Tuesday that the delegation, led by the vice premier, had left Geneva without a deal.';
const names = Object.keys(RENDERERS);

function render(name: string, text: string, width: number | undefined, ...rest: unknown[]): string {
  const dataset = makeSample(text);
  const [theme, glyphs] = rest as [undefined, undefined];
  return RENDERERS[name]?.(dataset, makeContext(dataset, width, theme, glyphs), text) ?? '';
}

/** Text without what line breaks add. */
const squeeze = (text: string) => text.replaceAll(/\s/g, '');

describe.each(names)('%s', (name) => {
  it.each(WIDTHS)('has no line wider than %i columns', (width) => {
    for (const line of render(name, SENTENCE, width).split('\n'))
      expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  it('has no line wider than the terminal, whatever the texts', () => {
    fc.assert(
      fc.property(filled, columns, (text, width) => {
        const { width: room } = makeContext(makeSample(text), width);
        const wide = render(name, text, width)
          .split('\n')
          .filter((line) => widthOf(line) > room);
        expect(wide).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('never lets a text reach the terminal raw', () => {
    const hostile = fc.oneof(fc.constant(HOSTILE), anyText);
    fc.assert(
      fc.property(hostile, columns, (text, width) => {
        const lines = render(name, `x${text}`, width).split('\n');
        expect(lines.flatMap(findForbidden)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('says the same without colour', async () => {
    const colours = await createTheme(1);
    for (const width of WIDTHS) {
      const painted = render(name, SENTENCE, width, colours);
      expect(painted).toMatch(SGR);
      const plain = painted.replaceAll(SGR, '').replaceAll(/ +$/gm, '');
      expect(plain).toBe(render(name, SENTENCE, width).replaceAll(/ +$/gm, ''));
    }
  });

  it('is plain ASCII where the locale is, when the data are', () => {
    for (const width of WIDTHS)
      expect(render(name, SENTENCE, width, undefined, ASCII)).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('has no line that ends in spaces', () => {
    for (const width of WIDTHS) expect(render(name, SENTENCE, width)).not.toMatch(/ $/m);
  });

  it('takes an empty dataset', () => {
    const { leaders, documents, ...rest } = makeSample('x');
    const empty = { ...rest, documents, leaders, facts: [] };
    expect(RENDERERS[name]?.(empty, makeContext(empty, 80), 'x')).not.toContain('undefined');
  });

  it('shows no word of JavaScript', () => {
    expect(render(name, SENTENCE, 80)).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe.each(WHOLE)('%s', (name) => {
  it('shows every fact, its statement whole', () => {
    fc.assert(
      fc.property(filled, columns, (text, width) => {
        const shown = render(name, text, width);
        const { facts } = makeSample(text);
        for (const { id } of facts) expect(shown).toContain(id);
        // In columns a statement is broken by spaces alone.
        expect(squeeze(shown).split(squeeze(text)).length).toBeGreaterThan(facts.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('createViewContext', () => {
  it.each([
    [undefined, 80],
    [0, 20],
    [19, 20],
    [20, 20],
    [100, 100],
    [500, 120],
  ])('makes of %s columns a width of %i', (given, width) => {
    expect(makeContext(makeSample('x'), given).width).toBe(width);
  });

  it('names leaders, countries, topics and documents, harmlessly, and anything else by its id', () => {
    const { nameOf } = makeContext(makeSample('Na\u001bme'), 80);
    for (const id of ['xi', 'CHN', 'trade', 'wall']) expect(nameOf(id)).toBe('Na\\x1bme');
    expect([nameOf('street'), nameOf('other\u202e')]).toEqual(['street', 'other\\u202e']);
  });
});
