import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInputFilter } from '../../src/timeline/input-filter.ts';
import { TERMINAL_RECORDINGS } from '../fuzz/corpus/terminal-recordings.ts';

const ESC = '\u001b';
const START = `${ESC}[200~`;
const END = `${ESC}[201~`;
const ST = `${ESC}\\`;

/** What Ink is given of these chunks, and what the mouse did. */
function read(...chunks: readonly string[]): { keys: string; mouse: string[] } {
  const mouse: string[] = [];
  const { filter } = createInputFilter(({ action, column, row }) => mouse.push(`${action} ${column},${row}`));
  return { keys: chunks.map(filter).join(''), mouse };
}
const keys = (...chunks: readonly string[]) => read(...chunks).keys;

describe('keys', () => {
  test.each([
    'j',
    'jjk',
    'ä漢😀',
    ESC,
    `${ESC}j`,
    `${ESC}[`,
    `${ESC}]`,
    `${ESC}P`,
    `${ESC}[A`,
    `${ESC}[1;5A`,
    `${ESC}[[A`,
    `${ESC}[2$`,
    `${ESC}OP`,
    `${ESC}[97;5u`,
    `${ESC}${ESC}[A`,
    '\u0003',
  ])('go on as they are: %j', (typed) => {
    expect(keys(typed)).toBe(typed);
    expect(keys(...Array.from(typed))).toBe(typed);
  });

  test('whose report comes in pieces are put together', () => {
    expect(keys(`j${ESC}[1;`, '5', 'Ak')).toBe(`j${ESC}[1;5Ak`);
  });

  test('are not lost behind a report that breaks off', () => {
    expect(keys(`${ESC}[1;`, '\u0003')).toBe('\u0003');
    expect(keys(`${ESC}[M `, '\u0003')).toBe('\u0003');
    expect(keys(`${ESC}[<0;1`, `${ESC}[B`)).toBe(`${ESC}[B`);
  });
});

describe('the mouse', () => {
  test('is told of, and is no key', () => {
    expect(read(`a${ESC}[<0;5;6Mb${ESC}[<0;5;6m${ESC}[<64;1;1M`)).toEqual({
      keys: 'ab',
      mouse: ['press 4,5', 'wheel-up 0,0'],
    });
    expect(read(`${ESC}[<0;`, '5;6', 'M')).toEqual({ keys: '', mouse: ['press 4,5'] });
  });

  test('is not believed everything, and speaks old dialects that say nothing here', () => {
    const odd = [`${ESC}[<0;999999;1M`, `${ESC}[<M`, `${ESC}[M !!`, `${ESC}[M#\ufffd\ufffd`];
    expect(read(odd.join('x'))).toEqual({ keys: 'xxx', mouse: [] });
  });
});

describe('what a terminal answers', () => {
  test.each([
    `${ESC}]11;rgb:0000/0000/0000\u0007`,
    `${ESC}]10;rgb:ffff/ffff/ffff${ST}`,
    `${ESC}]52;c;cXVpdA==\u0007`,
    `${ESC}P>|XTerm(390)${ST}`,
    `${ESC}P1+r544e=787465726d${ST}`,
    `${ESC}_Gi=1;OK${ST}`,
  ])('is no key: %j', (reply) => {
    expect(keys(`j${reply}k`)).toBe('jk');
    for (let cut = 3; cut < reply.length - 2; cut++)
      expect(keys(reply.slice(0, cut), reply.slice(cut))).toBe('');
  });

  test('holds up nobody when its end is lost', () => {
    expect(keys(`${ESC}]11;rgb:`, 'j')).toBe('j');
    expect(keys(`${ESC}]11;rgb:`, '\u0003')).toBe('\u0003');
    expect(keys(`${ESC}]11;rgb:`, `${ESC}[A`)).toBe(`${ESC}[A`);
  });
});

describe('a paste', () => {
  test('is handed on, in however many pieces it comes', () => {
    const paste = `${START}two\nlines ${ESC}[31m q${END}`;
    expect(keys(`j${paste}k`)).toBe(`j${paste}k`);
    for (let cut = START.length; cut < paste.length; cut++)
      expect(keys(paste.slice(0, cut), paste.slice(cut))).toBe(paste);
  });

  test('is kept as far as anybody can use it', () => {
    expect(keys(START, ...Array(100).fill('x'.repeat(1000)), END).length).toBeLessThan(5000);
  });

  test('whose end was lost is ended with Ctrl-C', () => {
    expect(keys(`${START}text`, 'more', '\u0003', 'j')).toBe('\u0003j');
  });
});

test('nothing holds up the keys: whatever came before, Ctrl-C comes through', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ESC,
      `${ESC}[`,
      `${ESC}]`,
      `${ESC}P`,
      START,
      END,
      ST,
      '\u0007',
      `${ESC}[<0;1`,
      `${ESC}[M`,
      'x',
      '1;',
    ),
    fc.constantFrom(...TERMINAL_RECORDINGS),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(keys(...pieces, '\u0003').endsWith('\u0003')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
