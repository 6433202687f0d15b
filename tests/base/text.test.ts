import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, sanitize, takeWidth, truncate, widthOf, wrap } from '../../src/base/text.ts';
import { anyText, EMOJI, FORBIDDEN, findForbidden, forbidden, printable } from '../support/texts.ts';

const widths = fc.integer({ min: -3, max: 60 });

describe('sanitize', () => {
  it('lets no forbidden character through, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(findForbidden(sanitize(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(FORBIDDEN)('shows every character from %i to %i, or makes it a space', (first, last) => {
    const shown = /^a( |\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]+\})b$/;
    const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    expect(codes.filter((code) => !shown.test(sanitize(`a${String.fromCodePoint(code)}b`)))).toEqual([]);
  });

  it('is done after one time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sanitize(sanitize(text))).toBe(sanitize(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves printable text as it is', () => {
    fc.assert(
      fc.property(printable, (text) => {
        expect(sanitize(text)).toBe(text);
      }),
    );
  });

  it('leaves every character that is neither forbidden nor a joiner as it is', () => {
    const isForbidden = (code: number) => FORBIDDEN.some(([first, last]) => code >= first && code <= last);
    const changed: number[] = [];
    for (let code = 0x20; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (code !== 0x200d && !isForbidden(code) && sanitize(character) !== character) changed.push(code);
    }
    expect(changed).toEqual([]);
  });

  it('changes nothing around what it shows', () => {
    fc.assert(
      fc.property(printable, forbidden, printable, (before, bad, after) => {
        const shown = sanitize(`${before} ${bad} ${after}`);
        expect(shown.startsWith(`${before} `)).toBe(true);
        expect(shown.endsWith(` ${after}`)).toBe(true);
      }),
    );
  });

  it.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['\u009b2J', '\\x9b2J'],
    ['\u202e', '\\u202e'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\\ud800'],
    ['a\tb\nc\rd', 'a b c d'],
    ['a\u0000', 'a\\x00'],
  ])('shows %j as %j', (text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });

  it.each(EMOJI)('keeps %s whole, also between others', (emoji) => {
    expect(sanitize(emoji)).toBe(emoji);
    expect(sanitize(`x${emoji}${emoji}\u0301`)).toBe(`x${emoji}${emoji}\u0301`);
  });

  it.each(['a\u200db', '\u200d', '😀\u200d', '\u200d😀', '😀\u200da', 'a\ufe0f\u200d😀', '😀\u200b\u200d😀'])(
    'shows a joiner that joins no emoji: %j',
    (text) => expect(sanitize(text)).not.toContain('\u200d'),
  );

  it('takes a text of many joiners', () => {
    const text = '👩‍🚀'.repeat(200_000);
    expect(sanitize(text)).toBe(text);
  });
});

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['“quoted” – yes…', 15],
    ['漢字', 4],
    ['e\u0301', 1],
    ['👩🏽‍🚀', 2],
    ['🇺🇦', 2],
    ['→█', 2],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('takes a text of megabytes', () => {
    expect(widthOf('a'.repeat(8_000_000))).toBe(8_000_000);
    expect(widthOf('e\u0301'.repeat(300_000))).toBe(300_000);
    expect(widthOf(`e${'\u0301'.repeat(300_000)}`)).toBe(1);
  });

  it('is that of its characters, wherever they stand in a long text', () => {
    const sequence = '👩🏽‍🚀';
    for (let before = 1010; before < 1030; before++) {
      expect(widthOf('x'.repeat(before) + sequence.repeat(300))).toBe(before + 600);
    }
  });
});

describe('takeWidth', () => {
  it('is a start of the text, no wider than asked for, and the longest such', () => {
    fc.assert(
      fc.property(anyText.map(sanitize), widths, (text, width) => {
        const taken = takeWidth(text, width);
        expect(text.startsWith(taken)).toBe(true);
        expect(widthOf(taken)).toBeLessThanOrEqual(Math.max(0, width));
        const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
        const starts = characters.map((_, index) => characters.slice(0, index + 1).join(''));
        expect(['', ...starts]).toContain(taken);
        const next = starts.find((start) => start.length > taken.length);
        if (next !== undefined) expect(widthOf(next)).toBeGreaterThan(width);
      }),
    );
  });

  it('takes nothing where there is no room', () => {
    expect([
      takeWidth('word', 0),
      takeWidth('word', -2),
      takeWidth('漢字', -2),
      takeWidth('漢字', 1),
    ]).toEqual(['', '', '', '']);
  });
});

describe('truncate', () => {
  it('is never wider than asked for, and leaves alone what fits', () => {
    fc.assert(
      fc.property(anyText.map(sanitize), widths, fc.constantFrom('…', '...', ''), (text, width, ellipsis) => {
        const cut = truncate(text, width, ellipsis);
        expect(widthOf(cut)).toBeLessThanOrEqual(Math.max(0, width));
        if (widthOf(text) <= width) expect(cut).toBe(text);
        else if (cut !== '') expect(cut.endsWith(ellipsis)).toBe(true);
      }),
    );
  });

  it('leaves no space before the ellipsis', () => {
    expect(truncate('one two three', 5)).toBe('one…');
    expect(truncate('one two three', 8, '...')).toBe('one t...');
    expect(truncate('one', 2, '...')).toBe('');
  });
});

describe('pad', () => {
  it('fills up to the width and never cuts', () => {
    fc.assert(
      fc.property(anyText.map(sanitize), widths, (text, width) => {
        const padded = pad(text, width);
        expect(padded.startsWith(text)).toBe(true);
        expect(padded.slice(text.length)).toMatch(/^ *$/);
        expect(widthOf(padded)).toBe(Math.max(widthOf(text), width));
      }),
    );
  });
});

describe('wrap', () => {
  it('gives lines no wider than asked for, unless one character is', () => {
    fc.assert(
      fc.property(anyText.map(sanitize), widths, (text, width) => {
        for (const line of wrap(text, width)) {
          const isOneCharacter = [...new Intl.Segmenter().segment(line)].length === 1;
          if (!isOneCharacter) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(1, width));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(anyText.map(sanitize), widths, (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks only at spaces where every word fits', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '漢', 'é'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 12, max: 40 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        // Each line is as full as it can be: the first word of the next one had no room.
        for (const [index, line] of lines.slice(1).entries()) {
          const first = line.split(' ')[0] ?? '';
          expect(widthOf(`${lines[index]} ${first}`)).toBeGreaterThan(width);
        }
      }),
    );
  });

  it('ends no line that it breaks in spaces', () => {
    expect(wrap('F001  statement', 10)).toEqual(['F001', 'statement']);
    expect(wrap('F001  statement', 5)).toEqual(['F001', 'state', 'ment']);
    expect(wrap('a    b', 3)).toEqual(['a', 'b']);
  });

  it('always gives a line', () => {
    expect(wrap('', 10)).toEqual(['']);
    expect(wrap('   ', 1)).toHaveLength(1);
  });

  it('breaks a word that is wider than a line, between characters as people see them', () => {
    expect(wrap('on abcdefgh', 3)).toEqual(['on', 'abc', 'def', 'gh']);
    expect(wrap('漢字漢字漢', 4)).toEqual(['漢字', '漢字', '漢']);
    expect(wrap('漢字', 1)).toEqual(['漢', '字']);
    expect(wrap('👩🏽‍🚀👩🏽‍🚀', 3)).toEqual(['👩🏽‍🚀', '👩🏽‍🚀']);
  });

  it('takes a word of a megabyte, plain or not', () => {
    expect(wrap('a'.repeat(1_000_000), 50)).toHaveLength(20_000);
    expect(wrap('漢'.repeat(300_000), 50)).toHaveLength(12_000);
    expect(wrap('👩🏽‍🚀'.repeat(25_000), 50)).toEqual(Array(1000).fill('👩🏽‍🚀'.repeat(25)));
  });
});
